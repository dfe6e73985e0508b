#pragma once
// quiz_take.h: a case, or the day's queue of questions from many cases, in a terminal.

#include "scenarios/cli/quiz_dialogue.h"
#include "scenarios/content/catalogue.h"
#include "scenarios/session/event.h"

#include <functional>

namespace l5s1::scenarios::cli {

// Called as soon as an answer is given, before it is explained. May be empty.
using OnAnswer = std::function<void(const AnswerConfirmed& answer)>;

// Runs the scenario to its score.
void take(const Terminal& terminal, const Tables& tables, const std::vector<Claim>& claims, const Scenario& scenario,
          const OnAnswer& on_answer);

// The same with single questions: each is asked with the story of its own case. Items that are not in the catalogue are
// passed over.
void take_items(const Terminal& terminal, const Tables& tables, const Catalogue& catalogue,
                const std::vector<std::string>& items, const OnAnswer& on_answer);

}  // namespace l5s1::scenarios::cli
