#pragma once
// review_panel.h: the end of a case: the score, how sure against how right, and every question to look at again: wrong
// and sure first. A row opens to its explanations.

#include "render/panels/quiz/answer_parts.h"
#include "render/panels/shell/context.h"

namespace l5s1::render {

struct ReviewPanelState {
    Scroll scroll;
    std::optional<std::size_t> opened;  // question
};

// Requires view.quiz, finished.
void draw_review_panel(const scenarios::View& view, const PanelContext& context, const Knowledge& knowledge,
                       scenarios::Outbox& out, ReviewPanelState& state);

}  // namespace l5s1::render
