#pragma once
// bedside_item.h: what an examiner can ask, do or order, and what it reads, as one number a side.
//
// A reading is coarse, as at the bedside: a grade, present or absent, a step of degrees. Two examiners of the same
// patient read the same. The cost of each test and how far a reading can be trusted stand in
// assets/model/localise.toml.

#include "sim/bedside/findings.h"

namespace l5s1::sim {

enum class BedsideItem : std::uint8_t {
    back_pain,
    leg_pain,
    bladder_history,
    hip_flexion_power,
    knee_extension_power,
    dorsiflexion_power,
    great_toe_power,
    inversion_power,
    eversion_power,
    hip_abduction_power,
    knee_flexion_power,
    plantarflexion_power,
    heel_rises,
    patellar_jerk,
    medial_hamstring_jerk,
    achilles_jerk,
    pin_l4,
    pin_l5,
    pin_s1,
    saddle_pin,
    straight_leg_raise,
    crossed_straight_leg_raise,
    tinel_fibular_neck,
    plantar_response,
    fasciculation,
    tetany_signs,
    ankle_pressure,
    calf_girth,
    residual_urine,
    fibular_response,
    sensory_response,
    paraspinal_needle,
};

template <>
inline constexpr std::array kIds<BedsideItem> = std::to_array<std::string_view>({"back_pain",
                                                                                 "leg_pain",
                                                                                 "bladder_history",
                                                                                 "hip_flexion_power",
                                                                                 "knee_extension_power",
                                                                                 "dorsiflexion_power",
                                                                                 "great_toe_power",
                                                                                 "inversion_power",
                                                                                 "eversion_power",
                                                                                 "hip_abduction_power",
                                                                                 "knee_flexion_power",
                                                                                 "plantarflexion_power",
                                                                                 "heel_rises",
                                                                                 "patellar_jerk",
                                                                                 "medial_hamstring_jerk",
                                                                                 "achilles_jerk",
                                                                                 "pin_l4",
                                                                                 "pin_l5",
                                                                                 "pin_s1",
                                                                                 "saddle_pin",
                                                                                 "straight_leg_raise",
                                                                                 "crossed_straight_leg_raise",
                                                                                 "tinel_fibular_neck",
                                                                                 "plantar_response",
                                                                                 "fasciculation",
                                                                                 "tetany_signs",
                                                                                 "ankle_pressure",
                                                                                 "calf_girth",
                                                                                 "residual_urine",
                                                                                 "fibular_response",
                                                                                 "sensory_response",
                                                                                 "paraspinal_needle"});

// How a reading is said in words, so that a screen can name it: "mrc", then its grade.
enum class ReadingKind : std::uint8_t { pain, yes_no, mrc, share, reflex, feeling, degrees, index, girth, volume };

struct Reading {
    ReadingKind kind = ReadingKind::yes_no;
    BySide<double> value{};  // of pain, urine and history both sides are the patient's
};

// pain: 0..5 in steps of two points of ten; yes_no: 0, 1; mrc: 0..7 in the order of Mrc; share: fifths of normal, 0..5;
// reflex: grade; feeling: 0 none, 1 less, 2 normal; degrees: steps of 10; index: 0 low, 1 normal; girth: steps of 0.5
// cm lost; volume: steps of 100 mL.
[[nodiscard]] Reading read(BedsideItem test, const Findings& findings);

}  // namespace l5s1::sim
