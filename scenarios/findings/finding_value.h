#pragma once
// finding_value.h: any finding of an examination by its name, for files that speak about patients.
//
// A finding is named by its place in the report, the side before the field:
//   movement.<id>.<side>.mrc | strength_fraction | torque_Nm     muscle.<id>.<side>.mrc | strength_fraction | ...
//   reflex.<id>.<side>.grade | amplitude_fraction                dermatome.<root>.<side>.light_touch_fraction | pin...
//   root.<root>.<side>.pressure_mmHg | conduction_fraction | axon_fraction | inflammation
//   function.<side>.tiptoe_hold_s | heel_rise_repetitions | heel_walk | tiptoe_walk | foot_clearance_mm
//   sign.<side>.straight_leg_raise_deg | crossed_straight_leg_raise      girth.<side>.calf_cm | loss_cm
//   other_sign.<side>.ankle_brachial_index | tinel_fibular_neck | upgoing_toe | fasciculation | tetany
//   cauda.post_void_residual_mL | anal_tone_fraction             cauda.<side>.saddle_pinprick_fraction
//   gait stairs triage giving_way_risk giving_way_now back_pain_0_10 leg_pain_0_10

#include "sim/bedside/findings.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace l5s1::scenarios {

// A finding's value: a number, or the place of an id on its scale.
struct FindingValue {
    double number = 0.0;                      // of an id: its index on the scale
    std::span<const std::string_view> scale;  // empty for a number
};

// Returns the finding of that name, or nothing if there is none.
[[nodiscard]] std::optional<FindingValue> find_finding(const sim::Findings& findings, std::string_view name);

// The value in words: "4-", "38", "foot_slap".
[[nodiscard]] std::string to_string(const FindingValue& value);

// Whether a contrast table can compare `name`: "movement.<id>", "reflex.<id>", "dermatome.<root>",
// "sign.straight_leg_raise", "function.tiptoe_hold". The side is the lesion's.
[[nodiscard]] bool is_bedside_finding(std::string_view name);

}  // namespace l5s1::scenarios
