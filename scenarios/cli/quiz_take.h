#pragma once
// quiz_take.h: a quiz in a terminal, line by line.
//
// One line answers one question (see quiz_answer.h). A line that makes no sense is asked again; q, the end of the
// input, or ten senseless lines in a row end the quiz with the score so far.

#include "scenarios/quiz.h"
#include "scenarios/strings.h"
#include "scenarios/tables.h"

#include <iosfwd>
#include <vector>

namespace l5s1::scenarios::cli {

struct Terminal {
    std::istream& in;
    std::ostream& out;
    const Strings& strings;
    Language language;
};

// Runs the scenario and returns the quiz as it ended.
Quiz take(const Terminal& terminal, const Tables& tables, const std::vector<Claim>& claims, const Scenario& scenario);

}  // namespace l5s1::scenarios::cli
