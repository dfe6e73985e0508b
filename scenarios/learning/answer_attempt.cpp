// answer_attempt.cpp: an answer to a question as an attempt of progress.h.

#include "scenarios/io/number_text.h"
#include "scenarios/learning/progress.h"

#include <algorithm>

namespace l5s1::scenarios {

Attempt attempt_of(std::string item, Instant when, const Question& question, const Answer& answer)
{
    Attempt attempt{std::move(item), when, answer.chosen, answer.certainty, answer.right, false, {}};
    attempt.unsafe = std::any_of(answer.chosen.begin(), answer.chosen.end(),
                                 [&](std::size_t chosen) { return question.options[chosen].unsafe; });
    attempt.given = answer.number ? plain(*answer.number) : answer.structure;
    return attempt;
}

}  // namespace l5s1::scenarios
