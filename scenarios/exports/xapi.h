#pragma once
// xapi.h: recorded answers as xAPI 1.0.3 statements, one JSON object a line, for any learning record store.
//
// The learner appears as the random id of the progress file, nothing else about the person. A statement's id is that
// of the attempt: sent twice, a store counts it once. The score is the certainty-based mark where one was earned.

#include "scenarios/exports/collection.h"
#include "scenarios/learning/progress.h"

namespace l5s1::scenarios::exports {

[[nodiscard]] std::string xapi(const Collection& all, const Learner& learner, const std::vector<Attempt>& attempts);

}  // namespace l5s1::scenarios::exports
