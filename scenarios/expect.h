#pragma once
// expect.h: what a scenario says about its patient, checked against the simulation.
//
// A finding is named by its place in the report, the side before the field:
//   movement.<id>.<side>.mrc | strength_fraction | torque_Nm     muscle.<id>.<side>.mrc | strength_fraction | ...
//   reflex.<id>.<side>.grade | amplitude_fraction                dermatome.<root>.<side>.light_touch_fraction | pin...
//   root.<root>.<side>.pressure_mmHg | conduction_fraction | axon_fraction | inflammation
//   function.<side>.tiptoe_hold_s | heel_rise_repetitions | heel_walk | tiptoe_walk | foot_clearance_mm
//   sign.<side>.straight_leg_raise_deg | crossed_straight_leg_raise      girth.<side>.calf_cm | loss_cm
//   gait stairs triage giving_way_risk giving_way_now back_pain_0_10 leg_pain_0_10
// A condition is an operator (< <= > >= = !=) and a number or an id: "< 10", "<= 4", "= foot_slap", "= true". Grades of
// strength, abilities and urgencies have an order, so that "movement.ankle_dorsiflexion.left.mrc" may be "<= 4".

#include "scenarios/scenario.h"
#include "sim/examine.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

// Returns what is wrong with the statement itself, or an empty string.
[[nodiscard]] std::string check(const Expect& expect);

// Returns an empty string if the statement holds, else what the patient shows instead. Requires check() to pass.
[[nodiscard]] std::string contradiction(const Expect& expect, const sim::Findings& findings);

// Simulates every step of the scenario and returns what its questions expect and the patient does not show, as
// `file:line: key: what`. `file` is the name used in the messages.
[[nodiscard]] std::vector<std::string> contradictions(const sim::Model& model, std::string_view file,
                                                      const Scenario& scenario);

// Whether a contrast table can compare `name`: "movement.<id>", "reflex.<id>", "dermatome.<root>",
// "sign.straight_leg_raise", "function.tiptoe_hold". The side is the lesion's.
[[nodiscard]] bool is_bedside_finding(std::string_view name);

}  // namespace l5s1::scenarios
