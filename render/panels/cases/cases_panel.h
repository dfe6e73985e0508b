#pragma once
// cases_panel.h: the whole of Cases mode around the picture: the list of cases, the story card, the signs found, and
// the question or the review beside them.

#include "render/panels/cases/home_panel.h"
#include "render/panels/mystery/mystery_panel.h"
#include "render/panels/quiz/question_panel.h"
#include "render/panels/quiz/review_panel.h"

namespace l5s1::render {

struct CasesPanelState {
    HomeState home;
    MysteryPanelState mystery;
    QuestionPanelState question;
    ReviewPanelState review;
};

// What Cases mode shows beside the View: a value each, of this frame.
struct CasesContext {
    const scenarios::LibraryView& shelf;
    const scenarios::LearningView& learning;
    CasesPanelState& state;
    std::vector<scenarios::LearningRequest>& asked;  // of the learner's progress, as the outbox is of the session
    std::vector<scenarios::LibraryRequest>& wished;

    [[nodiscard]] std::span<const scenarios::Scenario> scenarios() const { return shelf.catalogue->scenarios; }
};

// The layout with the story card as high as its text, and the free picture in what is left: the list of cases and the
// review show no signs, so the picture reaches down.
[[nodiscard]] Layout fitted_to_story(Ui& ui, const Layout& layout, const scenarios::View& view,
                                     const CasesContext& room);

// context.layout comes from fitted_to_story().
void draw_cases_panel(const scenarios::View& view, const PanelContext& context, const Knowledge& knowledge,
                      const CasesContext& room, scenarios::Outbox& out);

}  // namespace l5s1::render
