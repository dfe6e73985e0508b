#include "render/scene/picture/view_config.h"

#include "render/scene/picture/config_file.h"

#include <string_view>

namespace l5s1::scene {

namespace {

using anatomy::GeometryReader;

constexpr std::string_view kFile = "view.toml";
constexpr std::size_t kLargest_bytes = 100'000;

// The numbers of one table, every one of them needed.
class Group {
public:
    Group(GeometryReader& reader, const toml::table& file, std::string_view name) : reader_(reader)
    {
        table_ = reader.table(file, "", name);
        if (!table_) {
            reader.fault(file, name, "missing");
        }
    }
    Group& number(std::string_view key, float& value, double min, double max)
    {
        if (table_) {
            value = reader_.needed(*table_, key, min, max);
        }
        return *this;
    }
    Group& length(std::string_view key, float& value) { return number(key, value, -2000.0, 2000.0); }
    Group& angle(std::string_view key, float& value) { return number(key, value, -90.0, 90.0); }
    Group& share(std::string_view key, float& value) { return number(key, value, 0.0, 1.0); }
    Group& frame(std::string_view key, glm::vec2& value)
    {
        if (table_) {
            value = reader_.pair(*table_, key);
        }
        return *this;
    }
    Group& point(std::string_view key, glm::vec3& value)
    {
        if (table_) {
            const std::vector<float> row = reader_.row(*table_, key, 3, 3);
            value = row.size() == 3 ? glm::vec3(row[0], row[1], row[2]) : value;
        }
        return *this;
    }
    Group& stance(std::string_view key, Stance& value)
    {
        if (table_) {
            const std::vector<float> row = reader_.row(*table_, key, 4, 4);
            value = row.size() == 4 ? Stance{row[0], row[1], row[2], row[3]} : value;
        }
        return *this;
    }
    Group& muscles(std::string_view key, std::vector<sim::Muscle>& value)
    {
        if (table_) {
            value = reader_.muscles(*table_, "", key);
            if (value.empty()) {
                reader_.fault(*table_, key, "missing");
            }
        }
        return *this;
    }
    Group& view(PresetConfig& v)
    {
        return angle("pitch_deg", v.pitch_deg)
            .number("field_deg", v.field_deg, 1.0, 90.0)
            .frame("frame_mm", v.frame_mm)
            .number("pulse_spacing_mm", v.pulse_spacing_mm, 1.0, 2000.0)
            .number("pulse_length_mm", v.pulse_length_mm, 0.1, 200.0);
    }

private:
    GeometryReader& reader_;
    const toml::table* table_ = nullptr;
};

void read(GeometryReader& reader, const toml::table& file, ViewConfig& s)
{
    reader.only(file, "", {"spine", "leg", "whole", "side", "limb", "foot", "injury", "pulse", "glass", "thinning"});
    Group(reader, file, "spine")
        .view(s.spine)
        .length("below_disc_mm", s.spine.below_disc_mm)
        .length("behind_disc_mm", s.spine.behind_disc_mm)
        .length("beside_mm", s.spine.beside_mm)
        .length("beside_far_mm", s.spine.beside_far_mm)
        .length("around_discs_mm", s.spine.around_discs_mm)
        .frame("close_frame_mm", s.spine.close_frame_mm)
        .share("close_share", s.spine.close_share)
        .angle("turn_deg", s.spine.turn_deg)
        .angle("turn_sacrum_deg", s.spine.turn_sacrum_deg)
        .angle("turn_far_deg", s.spine.turn_far_deg);
    Group(reader, file, "leg")
        .view(s.leg)
        .length("height_mm", s.leg.height_mm)
        .length("knee_mm", s.leg.knee_mm)
        .length("hip_mm", s.leg.hip_mm)
        .angle("calf_turn_deg", s.leg.calf_turn_deg)
        .length("calf_apart_mm", s.leg.calf_apart_mm)
        .angle("shin_turn_deg", s.leg.shin_turn_deg)
        .length("shin_apart_mm", s.leg.shin_apart_mm);
    Group(reader, file, "whole")
        .view(s.whole)
        .frame("pair_frame_mm", s.whole.pair_frame_mm)
        .number("pair_from_ratio", s.whole.pair_from_ratio, 0.1, 10.0)
        .length("pair_apart_mm", s.whole.pair_apart_mm)
        .length("height_mm", s.whole.height_mm);
    Group(reader, file, "side")
        .angle("turn_deg", s.side.turn_deg)
        .angle("leg_turn_deg", s.side.leg_turn_deg)
        .number("pair_from_ratio", s.side.pair_from_ratio, 0.1, 10.0)
        .length("pair_apart_mm", s.side.pair_apart_mm)
        .length("legs_apart_mm", s.side.legs_apart_mm)
        .length("thigh_mm", s.side.thigh_mm)
        .length("margin_mm", s.side.margin_mm);
    Group(reader, file, "limb")
        .point("hip_mm", s.pose.hip_mm)
        .point("knee_mm", s.pose.knee_mm)
        .number("round_mm", s.pose.round_mm, 0.0, 100.0)
        .number("round_depth_mm", s.pose.round_depth_mm, 0.1, 100.0)
        .length("glide_mm", s.pose.glide_mm)
        .number("bow_mm", s.pose.bow_mm, 0.0, 100.0)
        .number("bow_falls", s.pose.bow_falls, 0.0, 10.0)
        .number("groin_mm", s.pose.groin_mm, 0.0, 500.0)
        .number("groin_depth_mm", s.pose.groin_depth_mm, 0.1, 200.0)
        .stance("sitting", s.pose.sitting)
        .stance("sitting_slouched", s.pose.sitting_slouched)
        .stance("bent_forward", s.pose.bent_forward)
        .stance("lift_bent_knees", s.pose.lift_bent_knees)
        .stance("lift_round_back", s.pose.lift_round_back);
    Group(reader, file, "foot")
        .point("ankle_mm", s.pose.ankle_mm)
        .angle("turn_deg", s.pose.turn_deg)
        .frame("ankle_blend_mm", s.pose.ankle_blend_mm)
        .point("ball", s.pose.ball)
        .length("ball_height_mm", s.pose.ball_height_mm)
        .number("ball_blend_mm", s.pose.ball_blend_mm, 0.1, 100.0)
        .angle("tiptoe_deg", s.pose.tiptoe_deg)
        .angle("drop_deg", s.pose.drop_deg)
        .angle("lying_deg", s.pose.lying_deg)
        .number("short_hold_s", s.pose.short_hold_s, 0.1, 600.0);
    Group(reader, file, "injury")
        .number("radius_mm", s.injury.radius_mm, 0.1, 100.0)
        .share("pressed_most", s.injury.pressed_most)
        .number("pressed_mmHg", s.injury.pressed_mmHg, 1.0, 1000.0)
        .share("inflamed", s.injury.inflamed);
    Group(reader, file, "pulse")
        .share("strength", s.pulse.strength)
        .number("rate_Hz", s.pulse.rate_Hz, 0.01, 100.0)
        .number("delay", s.pulse.delay, 0.0, 10.0);
    Group(reader, file, "glass")
        .share("retinaculum", s.glass.retinaculum)
        .share("psoas", s.glass.psoas)
        .share("sac", s.glass.sac)
        .share("root", s.glass.root);
    Group(reader, file, "thinning")
        .muscles("shin", s.thinning.shin)
        .muscles("calf", s.thinning.calf)
        .muscles("front_of_thigh", s.thinning.front_of_thigh)
        .muscles("back_of_thigh", s.thinning.back_of_thigh);
}

}  // namespace

ViewConfig load_view_config(const scenarios::Assets& assets, std::vector<std::string>& faults)
{
    return load_config_file<ViewConfig>(assets, kFile, kLargest_bytes, read, faults);
}

}  // namespace l5s1::scene
