#include "render/panels/cases/cases_panel.h"

#include "render/panels/cases/case_notice.h"
#include "render/panels/picture/viewchip_panel.h"
#include "render/panels/quiz/signs_panel.h"
#include "render/ui/widgets/icon.h"
#include "scenarios/content/mixed.h"

#include <algorithm>
#include <cmath>

namespace l5s1::render {

namespace {

using scenarios::Outbox;
using scenarios::QuizPhase;
using scenarios::Scenario;
using scenarios::View;

constexpr float kPerson = 64.0f;

// The case that a question comes from: in a mixed quiz not the quiz's own.
const Scenario& home_of(const View& view, const CasesContext& room)
{
    const Scenario& scenario = view.quiz->scenario();
    if (!scenario.id.empty() || view.quiz->phase() == QuizPhase::finished) {
        return scenario;
    }
    const Scenario* home =
        scenarios::find_scenario(*room.shelf.catalogue, scenarios::home_of(view.quiz->question().id));
    return home ? *home : scenario;
}

struct Story {
    std::string title;
    std::string text;
};

// What the card at the upper left says: the patient and what happened last, or what this mode is.
Story story_of(const Ui& ui, const View& view, const CasesContext& room)
{
    if (view.mystery) {
        return {mystery_title(ui, *view.mystery), mystery_story(ui, *view.mystery)};
    }
    if (!view.quiz) {
        const HomeStory story = home_story(ui, room.state.home);
        return {story.title, story.text};
    }
    const Scenario& scenario = home_of(view, room);
    if (view.quiz->phase() == QuizPhase::finished) {
        return {scenario.title.in(view.language), scenario.goal.in(view.language)};
    }
    const scenarios::Text& last = view.quiz->step().story;
    return {scenario.who.in(view.language), (last.empty() ? scenario.vignette : last).in(view.language)};
}

bool shows_person(const Layout& layout, const View& view)
{
    return (view.quiz || view.mystery) && layout.width != Width::compact;
}

void draw_story_text(Flow& flow, const Story& story)
{
    Ui& ui = flow.ui();
    flow.text({Role::title, true, ui.colours.ink}, story.title);
    flow.gap(2);
    flow.text({Role::body, false, ui.colours.ink2}, story.text);
}

Area story_inner(const Ui& ui, const Layout& layout, const View& view)
{
    Area inner = area(layout.story).inset(ui.px(16), ui.px(14));
    if (shows_person(layout, view)) {
        inner.min.x += ui.px(kPerson + 16);
    }
    return inner;
}

void draw_story(const View& view, const PanelContext& context, const CasesContext& room)
{
    Ui& ui = context.ui;
    const Area where = area(context.layout.story);
    begin_panel(ui, "story", where);
    if (shows_person(context.layout, view)) {
        const ImVec2 centre{where.min.x + ui.px(16 + kPerson * 0.5f), where.centre().y};
        ui.list->AddCircleFilled(centre, ui.px(kPerson) * 0.5f, ui.colours.well, 48);
        icon(ui, Icon::person, centre, ui.px(30), ui.colours.ink);
    }
    const Area inner = story_inner(ui, context.layout, view);
    Flow flow(ui, inner.min.x, inner.min.y, inner.width(), false);
    draw_story_text(flow, story_of(ui, view, room));
    end_panel(ui);
}

void remember_best(const scenarios::Quiz& quiz, CasesPanelState& state)
{
    if (quiz.scenario().id.empty()) {
        return;  // of several cases
    }
    const scenarios::Score score = scenarios::score(quiz);
    Best& best = state.home.best[quiz.scenario().id];
    best.right = std::max(best.right, score.right);
    best.of = score.of;
}

}  // namespace

Layout fitted_to_story(Ui& ui, const Layout& layout, const View& view, const CasesContext& room)
{
    if (view.mode != scenarios::Mode::cases) {
        return layout;
    }
    Layout fitted = layout;
    const float text_px = height_of(ui, story_inner(ui, layout, view).width(),
                                    [&](Flow& flow) { draw_story_text(flow, story_of(ui, view, room)); });
    const float least = shows_person(layout, view) ? ui.px(kPerson) : 0.0f;
    fitted.story.max.y = std::round(fitted.story.min.y + std::max(text_px, least) + ui.px(28));
    const float margin = layout.question.min.x - layout.story.max.x;
    const bool chart = view.mystery && view.mystery->phase() == scenarios::MysteryPhase::examining;
    const bool signs = chart || (view.quiz && view.quiz->phase() != QuizPhase::finished);
    if (signs) {
        const bool compact = layout.width == Width::compact;
        fitted.case_findings.min.y =
            std::round(fitted.case_findings.max.y - (chart ? chart_height(ui, compact) : signs_height(ui, compact)));
    }
    const float bottom = signs ? fitted.case_findings.min.y - margin : layout.question.max.y;
    const glm::vec2 chip = layout.case_view_chip.size();
    fitted.case_view_chip.max.y = bottom;
    fitted.case_view_chip.min.y = bottom - chip.y;
    const float chip_top = bottom - view_chip_height(ui, chip.x, chip.y, false);
    fitted.free = {{layout.story.min.x, fitted.story.max.y + margin}, {layout.story.max.x, chip_top - margin * 0.5f}};
    return fitted;
}

void draw_cases_panel(const View& view, const PanelContext& context, const Knowledge& knowledge,
                      const CasesContext& room, Outbox& out)
{
    CasesPanelState& state = room.state;
    draw_story(view, context, room);
    draw_case_notice(view, context, room.shelf, room.wished, out);
    if (view.mystery) {
        draw_mystery_panel(view, context, out, state.mystery);
        return;
    }
    if (!view.quiz) {
        state.mystery = {};
        draw_hall_panel(context, {room.shelf, room.learning, room.asked, room.wished, out}, state.home);
        return;
    }
    if (view.quiz->phase() == QuizPhase::finished) {
        remember_best(*view.quiz, state);
        draw_review_panel(view, context, knowledge, out, state.review);
        return;
    }
    state.review = {};
    draw_signs_panel(view, context);
    draw_question_panel(view, context, knowledge, out, state.question);
}

}  // namespace l5s1::render
