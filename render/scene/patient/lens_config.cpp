// lens_config.cpp: lens.toml into LensConfig.

#include "render/scene/patient/end_organ.h"
#include "render/scene/picture/config_file.h"

#include <array>

namespace l5s1::scene {

namespace {

constexpr std::string_view kFile = "lens.toml";
constexpr std::size_t kLargest_bytes = 50'000;

using anatomy::GeometryReader;

LensRegion read_region(GeometryReader& reader, const toml::table& row)
{
    reader.only(row, "region", {"id", "muscles", "nerves", "glass", "target_mm", "frame_mm", "turn_deg", "pitch_deg"});
    LensRegion region;
    region.id = reader.name(row, "id");
    region.muscles = reader.muscles(row, "region", "muscles");
    region.nerves = reader.strings(row, "region", "nerves");
    region.glass = reader.strings(row, "region", "glass");
    region.target_mm = reader.triple(row, "target_mm");
    region.frame_mm = reader.pair(row, "frame_mm");
    if (!(region.frame_mm.x >= 20.0f && region.frame_mm.y >= 20.0f)) {
        reader.fault(row, "region.frame_mm", "must be at least 20 by 20");
    }
    region.turn_deg = reader.needed(row, "turn_deg", -180.0, 180.0);
    region.pitch_deg = reader.needed(row, "pitch_deg", -80.0, 80.0);
    return region;
}

void read(GeometryReader& reader, const toml::table& file, LensConfig& s)
{
    reader.only(file, "", {"camera", "region"});
    if (const toml::table* camera = reader.table(file, "", "camera")) {
        reader.only(*camera, "camera",
                    {"field_deg", "pulse_spacing_mm", "pulse_length_mm", "glass", "faded", "limb_frame"});
        s.field_deg = reader.needed(*camera, "field_deg", 1.0, 90.0);
        s.pulse_spacing_mm = reader.needed(*camera, "pulse_spacing_mm", 1.0, 2000.0);
        s.pulse_length_mm = reader.needed(*camera, "pulse_length_mm", 0.1, 200.0);
        s.glass = reader.needed(*camera, "glass", 0.0, 1.0);
        s.faded = reader.needed(*camera, "faded", 0.0, 1.0);
        s.limb_frame = reader.needed(*camera, "limb_frame", 1.0, 5.0);
    } else {
        reader.fault(file, "camera", "missing");
    }
    for (const toml::table* row : reader.tables(file, "", "region")) {
        s.regions.push_back(read_region(reader, *row));
    }
    // every muscle has its place
    std::array<int, sim::kCount<sim::Muscle>> places{};
    for (const LensRegion& region : s.regions) {
        for (const sim::Muscle muscle : region.muscles) {
            ++places[sim::index(muscle)];
        }
    }
    for (std::size_t m = 0; m < places.size(); ++m) {
        if (places[m] != 1) {
            reader.fault(file, "region.muscles",
                         "\"" + std::string(sim::kIds<sim::Muscle>[m]) + "\" must stand in one region, stands in " +
                             std::to_string(places[m]));
        }
    }
}

}  // namespace

LensConfig load_lens_config(const scenarios::Assets& assets, std::vector<std::string>& faults)
{
    return load_config_file<LensConfig>(assets, kFile, kLargest_bytes, read, faults);
}

}  // namespace l5s1::scene
