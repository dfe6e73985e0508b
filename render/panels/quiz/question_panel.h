#pragma once
// question_panel.h: the question card of Cases mode, open and revealed.
//
// Certainty is asked before the answer is shown. The card gives the question all the room there is: it sets roomily,
// then tightly, and scrolls only what still does not fit; head and foot stay.

#include "render/panels/quiz/answer_parts.h"
#include "render/panels/quiz/question_task.h"
#include "render/panels/shell/context.h"

namespace l5s1::render {

struct QuestionPanelState {
    Scroll scroll;
    std::string shown;  // which question and phase the scroll, the table and the task belong to
    TaskState task;
    std::vector<scenarios::ContrastRow> contrast;
};

// Requires view.quiz, not finished.
void draw_question_panel(const scenarios::View& view, const PanelContext& context, const Knowledge& knowledge,
                         scenarios::Outbox& out, QuestionPanelState& state);

}  // namespace l5s1::render
