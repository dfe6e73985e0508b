#pragma once
// cases_panel.h: the whole of Cases mode around the picture: the list of cases, the story card, the signs found, and
// the question or the review beside them.

#include "render/panels/question_panel.h"
#include "render/panels/review_panel.h"

#include <map>
#include <span>

namespace l5s1::render {

// Best score of this session.
struct Best {
    int right = 0;
    int of = 0;
};

struct CasesPanelState {
    Scroll list;
    QuestionPanelState question;
    ReviewPanelState review;
    std::map<std::string, Best, std::less<>> best;  // by scenario id
};

// The layout with the story card as high as its text, and the free picture in what is left: the list of cases and the
// review show no signs, so the picture reaches down.
[[nodiscard]] Layout fitted_to_story(Ui& ui, const Layout& layout, const scenarios::View& view);

// context.layout comes from fitted_to_story().
void draw_cases_panel(const scenarios::View& view, const PanelContext& context, const Knowledge& knowledge,
                      std::span<const scenarios::Scenario> scenarios, scenarios::Outbox& out, CasesPanelState& state);

}  // namespace l5s1::render
