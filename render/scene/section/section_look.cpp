#include "render/scene/section/section_look.h"

#include "render/anatomy/body/geometry_reader.h"

#include <string_view>
#include <utility>

namespace l5s1::scene {

namespace {

constexpr std::string_view kFile = "section.toml";
constexpr std::size_t kLargest_bytes = 50'000;
constexpr std::array<std::string_view, kCutTissueCount> kNames{
    "air",       "fat",       "deep_fat",  "muscle", "fascia",  "ligament", "flavum",  "cortex",
    "marrow",    "trabecula", "cartilage", "joint",  "annulus", "lamella",  "nucleus", "dried_nucleus",
    "herniated", "dura",      "liquor",    "strand", "nerve",   "inflamed", "ink"};

SectionLook look_in(const scenarios::Assets& assets, std::vector<std::string>& faults)
{
    SectionLook look;
    const auto text = assets.read(kFile);
    if (!text) {
        faults.push_back(std::string(kFile) + ":1: file: is missing");
        return look;
    }
    anatomy::GeometryReader reader(assets.display_name(kFile));
    if (const auto file = reader.parse(*text, kLargest_bytes)) {
        reader.only(*file, "", {"tissue"});
        const auto rows = reader.tables(*file, "", "tissue");
        if (rows.size() != kNames.size()) {
            reader.fault(*file, "tissue", "needs " + std::to_string(kNames.size()) + " rows");
        }
        for (std::size_t i = 0; i < rows.size() && i < kNames.size(); ++i) {
            reader.only(*rows[i], "tissue", {"name", "mri", "atlas"});
            if (reader.string(*rows[i], "tissue", "name") != kNames[i]) {
                reader.fault(*rows[i], "tissue.name", "must be \"" + std::string(kNames[i]) + "\" here");
            }
            look.colours[0][i] = glm::vec3(reader.needed(*rows[i], "mri", 0.0, 1.0));
            look.colours[1][i] = reader.triple(*rows[i], "atlas");
        }
    }
    for (std::string& fault : reader.faults()) {
        faults.push_back(std::move(fault));
    }
    return look;
}

}  // namespace

SectionLook load_section_look(const scenarios::Assets& assets, std::vector<std::string>& faults)
{
    const std::size_t before = faults.size();
    const SectionLook look = look_in(assets, faults);
    std::vector<std::string> ignored;
    return faults.size() == before ? look : look_in(scenarios::Assets{}, ignored);
}

}  // namespace l5s1::scene
