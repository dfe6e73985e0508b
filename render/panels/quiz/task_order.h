#pragma once
// task_order.h: options that are put in order: rows that are dragged, or picked and moved with Up and Down.

#include "render/panels/quiz/answer_parts.h"
#include "scenarios/session/command.h"

namespace l5s1::render {

// `picked`: the row that the keys move.
void draw_order(Flow& flow, const scenarios::Quiz& quiz, const Density& density, scenarios::Outbox& out,
                std::optional<std::size_t>& picked);

}  // namespace l5s1::render
