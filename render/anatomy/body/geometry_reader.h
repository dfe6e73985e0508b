#pragma once
// geometry_reader.h: TOML rows of numbers into vectors and knots, for the two sources that read geometry files.

#include "render/anatomy/body/geometry.h"
#include "scenarios/io/toml_reader.h"
#include "sim/model/anatomy.h"

namespace l5s1::anatomy {

class GeometryReader : public scenarios::TomlReader {
public:
    explicit GeometryReader(std::string file) : TomlReader(std::move(file)) {}

    // A number that must be there, between min and max.
    [[nodiscard]] float needed(const toml::table& table, std::string_view key, double min, double max);
    [[nodiscard]] float length(const toml::table& table, std::string_view key)
    {
        return needed(table, key, -2000, 2000);
    }
    [[nodiscard]] std::string name(const toml::table& table, std::string_view key);
    // The numbers of an array of `least` to `most` numbers; zeros, and a fault, if it is not one.
    [[nodiscard]] std::vector<float> row(const toml::table& table, std::string_view key, std::size_t least,
                                         std::size_t most);
    [[nodiscard]] vec2 pair(const toml::table& table, std::string_view key);
    [[nodiscard]] vec3 triple(const toml::table& table, std::string_view key);
    // Muscles by their ids; none, and no fault, if the key is absent.
    [[nodiscard]] std::vector<sim::Muscle> muscles(const toml::table& table, std::string_view path,
                                                   std::string_view key);
    // An array of rows.
    [[nodiscard]] std::vector<std::vector<float>> rows(const toml::table& table, std::string_view key,
                                                       std::size_t least, std::size_t most);
    [[nodiscard]] std::vector<vec2> pairs(const toml::table& table, std::string_view key);
    // At least two knots: [x, y, z, n, b], [.., e], [x, y, z, n+, b+, n-, b-] or [.., e].
    [[nodiscard]] std::vector<Knot> knots(const toml::table& table, std::string_view key);
    [[nodiscard]] Knot knot_of(const std::vector<float>& row);

private:
    [[nodiscard]] std::vector<float> numbers(const toml::node& node, std::string_view key, std::size_t least,
                                             std::size_t most);
};

// Bones of one file, appended. Split off because shapes have many kinds.
void read_bones(GeometryReader& reader, const toml::table& file, std::vector<Bone>& bones);
void read_bend(GeometryReader& reader, const toml::table& file, BendShape& bend);

}  // namespace l5s1::anatomy
