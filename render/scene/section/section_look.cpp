#include "render/scene/section/section_look.h"

#include "render/scene/picture/config_file.h"

#include <string_view>

namespace l5s1::scene {

namespace {

constexpr std::string_view kFile = "section.toml";
constexpr std::size_t kLargest_bytes = 50'000;
constexpr std::array<std::string_view, kCutTissueCount> kNames{
    "air",       "fat",       "deep_fat",  "muscle", "fascia",  "ligament", "flavum",  "cortex",
    "marrow",    "trabecula", "cartilage", "joint",  "annulus", "lamella",  "nucleus", "dried_nucleus",
    "herniated", "dura",      "liquor",    "strand", "nerve",   "inflamed", "ink"};

void read(anatomy::GeometryReader& reader, const toml::table& file, SectionLook& look)
{
    reader.only(file, "", {"tissue"});
    const auto rows = reader.tables(file, "", "tissue");
    if (rows.size() != kNames.size()) {
        reader.fault(file, "tissue", "needs " + std::to_string(kNames.size()) + " rows");
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

}  // namespace

SectionLook load_section_look(const scenarios::Assets& assets, std::vector<std::string>& faults)
{
    return load_config_file<SectionLook>(assets, kFile, kLargest_bytes, read, faults);
}

}  // namespace l5s1::scene
