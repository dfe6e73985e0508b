#pragma once
// expect.h: what a question says about its patient, and whether findings agree.
//
// Findings are named as in scenarios/findings/finding_value.h. A condition is an operator (< <= > >= = !=) and a number
// or an id: "< 10", "<= 4", "= foot_slap", "= true". Grades of strength, abilities and urgencies have an order, so that
// "movement.ankle_dorsiflexion.left.mrc" may be "<= 4".

#include "scenarios/findings/finding_value.h"
#include "scenarios/question/question.h"

#include <string>

namespace l5s1::scenarios {

// Returns what is wrong with the statement itself, or an empty string.
[[nodiscard]] std::string check(const Expect& expect);

// Returns an empty string if the statement holds, else what the patient shows instead. Requires check() to pass.
[[nodiscard]] std::string contradiction(const Expect& expect, const sim::Findings& findings);

}  // namespace l5s1::scenarios
