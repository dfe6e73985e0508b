#pragma once
// progress_json.h: all that is kept of one learner, as one JSON object (schema l5s1.progress/1).

#include "scenarios/learning/progress.h"

#include <string>

namespace l5s1::scenarios {

// Days are dates, times are UTC, certainties are words. Holds the learner's name: it is the learner's own file.
[[nodiscard]] std::string progress_json(const Learner& learner, const std::vector<Attempt>& attempts,
                                        const std::map<std::string, Memory>& memories);

}  // namespace l5s1::scenarios
