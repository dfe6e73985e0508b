#pragma once
// task_number.h: a number that is asked for: typed, stepped, or set on a slider; with the answer the bands, the
// learner's number and the model's on one line.

#include "render/panels/quiz/answer_parts.h"
#include "scenarios/session/command.h"

namespace l5s1::render {

// "25", "2.5"
[[nodiscard]] std::string short_number(double number);

// `typed`: what has been typed so far; it need not be a number yet.
void draw_number(Flow& flow, const scenarios::Quiz& quiz, const Density& density, scenarios::Outbox& out,
                 std::string& typed, std::optional<double> model_number);

}  // namespace l5s1::render
