#pragma once
// quiz_end.h: the score of a quiz in a terminal: first what was answered wrongly with confidence, then how it went.

#include "scenarios/cli/quiz_dialogue.h"

namespace l5s1::scenarios::cli {

void conclude(const Terminal& terminal, const Quiz& quiz);

}  // namespace l5s1::scenarios::cli
