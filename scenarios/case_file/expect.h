#pragma once
// expect.h: what a scenario says about its patient, checked against the simulation.
//
// Findings are named as in scenarios/findings/finding_value.h. A condition is an operator (< <= > >= = !=) and a number
// or an id: "< 10", "<= 4", "= foot_slap", "= true". Grades of strength, abilities and urgencies have an order, so that
// "movement.ankle_dorsiflexion.left.mrc" may be "<= 4".

#include "scenarios/case_file/scenario.h"
#include "scenarios/findings/finding_value.h"
#include "sim/bedside/examine.h"

#include <string>
#include <string_view>
#include <vector>

namespace l5s1::scenarios {

// Returns what is wrong with the statement itself, or an empty string.
[[nodiscard]] std::string check(const Expect& expect);

// Returns an empty string if the statement holds, else what the patient shows instead. Requires check() to pass.
[[nodiscard]] std::string contradiction(const Expect& expect, const sim::Findings& findings);

// Simulates every step of the scenario and returns what its questions expect and the patient does not show.
// `file` is the name used in the messages.
[[nodiscard]] std::vector<Fault> contradictions(const sim::Model& model, std::string_view file,
                                                const Scenario& scenario);

}  // namespace l5s1::scenarios
