#include "render/scene/picture/look.h"

#include "scenarios/io/toml_file.h"

#include <cstddef>

namespace l5s1::scene {

namespace {

using scenarios::TomlReader;

constexpr std::string_view kFile = "shaders/look.toml";
constexpr std::size_t kLargest_bytes = 100'000;
constexpr std::array<std::string_view, anatomy::kTissueCount> kTissueNames{
    "bone", "disc", "dura", "nerve", "muscle", "tendon", "ligament", "skin", "bone_cut"};
constexpr std::array<std::string_view, 4> kThemeNames{"light", "dark", "high_contrast", "chalkboard"};

template <class Vector>
Vector numbers(TomlReader& reader, const toml::table& row, std::string_view path, std::string_view key)
{
    Vector v(0.0f);
    const toml::array* list = row[key].as_array();
    if (!list || static_cast<std::size_t>(Vector::length()) != list->size()) {
        reader.fault(row, scenarios::join(path, key),
                     "must be a list of " + std::to_string(Vector::length()) + " numbers");
        return v;
    }
    for (std::size_t i = 0; i < list->size(); ++i) {
        if (const auto number = (*list)[i].value<double>()) {
            v[static_cast<typename Vector::length_type>(i)] = static_cast<float>(*number);
        } else {
            reader.fault(*list, scenarios::join(path, key), "must hold numbers only");
        }
    }
    return v;
}

// The rows of `key`, which must be the named ones in their order.
std::vector<const toml::table*> named_rows(TomlReader& reader, const toml::table& file, std::string_view key,
                                           std::span<const std::string_view> names)
{
    const auto rows = reader.tables(file, "", key);
    if (rows.size() != names.size()) {
        reader.fault(file, key, "needs " + std::to_string(names.size()) + " rows");
        return {};
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (reader.string(*rows[i], key, "name") != names[i]) {
            reader.fault(*rows[i], scenarios::join(key, "name"), "must be \"" + std::string(names[i]) + "\" here");
        }
    }
    return rows;
}

TissueLook tissue(TomlReader& reader, const toml::table& row)
{
    reader.only(row, "tissue", {"name", "base", "alt", "deep", "spec", "glow", "fibres", "noise", "alpha"});
    TissueLook t;
    t.base = numbers<glm::vec3>(reader, row, "tissue", "base");
    t.alt = numbers<glm::vec3>(reader, row, "tissue", "alt");
    t.deep = numbers<glm::vec3>(reader, row, "tissue", "deep");
    t.spec = numbers<glm::vec4>(reader, row, "tissue", "spec");
    t.glow = numbers<glm::vec4>(reader, row, "tissue", "glow");
    t.fibres = numbers<glm::vec4>(reader, row, "tissue", "fibres");
    t.noise = numbers<glm::vec4>(reader, row, "tissue", "noise");
    t.alpha = static_cast<float>(reader.number(row, "tissue", "alpha", 0.0, 1.0).value_or(1.0));
    return t;
}

ThemeLook theme(TomlReader& reader, const toml::table& row)
{
    reader.only(row, "theme", {"name", "paper", "edge", "ink", "glass_rim", "pulse", "line", "chalk", "hatch"});
    return {numbers<glm::vec3>(reader, row, "theme", "paper"), numbers<glm::vec3>(reader, row, "theme", "edge"),
            numbers<glm::vec3>(reader, row, "theme", "ink"),   numbers<glm::vec3>(reader, row, "theme", "glass_rim"),
            numbers<glm::vec3>(reader, row, "theme", "pulse"), numbers<glm::vec2>(reader, row, "theme", "line"),
            numbers<glm::vec3>(reader, row, "theme", "chalk"), numbers<glm::vec3>(reader, row, "theme", "hatch")};
}

}  // namespace

Look load_look(const scenarios::Assets& assets, std::vector<std::string>& faults)
{
    Look look;
    scenarios::read_toml_file(assets, kFile, kLargest_bytes, faults, [&](TomlReader& reader, const toml::table& file) {
        reader.only(file, "", {"tissue", "theme", "condition"});
        const auto tissues = named_rows(reader, file, "tissue", kTissueNames);
        for (std::size_t i = 0; i < tissues.size(); ++i) {
            look.tissues[i] = tissue(reader, *tissues[i]);
        }
        const auto themes = named_rows(reader, file, "theme", kThemeNames);
        for (std::size_t i = 0; i < themes.size(); ++i) {
            look.themes[i] = theme(reader, *themes[i]);
        }
        if (const toml::table* row = reader.table(file, "", "condition")) {
            reader.only(*row, "condition", {"inflamed", "pale_muscle", "fat", "pain", "hatch_mm", "dermatome"});
            look.condition.inflamed = numbers<glm::vec3>(reader, *row, "condition", "inflamed");
            look.condition.pale_muscle = numbers<glm::vec3>(reader, *row, "condition", "pale_muscle");
            look.condition.fat = numbers<glm::vec3>(reader, *row, "condition", "fat");
            look.condition.pain = numbers<glm::vec3>(reader, *row, "condition", "pain");
            look.condition.hatch_mm =
                static_cast<float>(reader.number(*row, "condition", "hatch_mm", 1.0, 50.0).value_or(5.0));
            if (const toml::table* roots = reader.table(*row, "condition", "dermatome")) {
                for (std::size_t r = 0; r < sim::kLegRoots; ++r) {
                    look.condition.dermatome[r] =
                        numbers<glm::vec3>(reader, *roots, "condition.dermatome", sim::id(static_cast<sim::Root>(r)));
                }
            }
        }
    });
    return look;
}

}  // namespace l5s1::scene
