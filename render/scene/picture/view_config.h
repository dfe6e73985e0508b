#pragma once
// view_config.h: the numbers of the views: cameras, figures, pulses, redness. assets/view.toml holds and explains them.

#include "render/scene/picture/pose.h"
#include "scenarios/io/assets.h"
#include "sim/model/anatomy.h"

#include <glm/glm.hpp>

#include <string>
#include <vector>

namespace l5s1::scene {

// What all views have.
struct PresetConfig {
    float pitch_deg = 0, field_deg = 0;
    glm::vec2 frame_mm{0};
    float pulse_spacing_mm = 0, pulse_length_mm = 0;
};

struct SpineConfig : PresetConfig {
    float below_disc_mm = 0, behind_disc_mm = 0;
    float beside_mm = 0, beside_far_mm = 0, around_discs_mm = 0;
    glm::vec2 close_frame_mm{0};
    float close_share = 0;
    float turn_deg = 0, turn_sacrum_deg = 0, turn_far_deg = 0;
};

struct LegConfig : PresetConfig {
    float height_mm = 0, knee_mm = 0, hip_mm = 0;
    float calf_turn_deg = 0, calf_apart_mm = 0;
    float shin_turn_deg = 0, shin_apart_mm = 0;
};

struct WholeConfig : PresetConfig {
    glm::vec2 pair_frame_mm{0};
    float pair_from_ratio = 0, pair_apart_mm = 0;
    float height_mm = 0;
};

// How figures stand that do not stand upright: seen from the side, as large as the picture allows.
struct SideConfig {
    float turn_deg = 0;
    float leg_turn_deg = 0;
    float pair_from_ratio = 0, pair_apart_mm = 0;
    float legs_apart_mm = 0;
    float thigh_mm = 0;  // what reaches below it belongs to a bent leg that stands for itself
    float margin_mm = 0;
};

// Whose wasting thins the leg's outline, place by place: the mean of their lost bulk.
struct ThinningConfig {
    std::vector<sim::Muscle> shin, calf, front_of_thigh, back_of_thigh;
};

struct ViewConfig {
    SpineConfig spine;
    LegConfig leg;
    WholeConfig whole;
    SideConfig side;
    PoseConfig pose;
    struct {
        float radius_mm = 0, pressed_most = 0, pressed_mmHg = 0, inflamed = 0;
    } injury;
    struct {
        float strength = 0, rate_Hz = 0, delay = 0;
    } pulse;
    struct {
        float retinaculum = 0, psoas = 0, sac = 0, root = 0;
    } glass;
    ThinningConfig thinning;
};

// Reads view.toml. Mistakes are appended to `faults` as `file:line: key: what`; then the program's own is returned.
[[nodiscard]] ViewConfig load_view_config(const scenarios::Assets& assets, std::vector<std::string>& faults);

}  // namespace l5s1::scene
