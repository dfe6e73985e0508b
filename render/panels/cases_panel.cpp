#include "render/panels/cases_panel.h"

#include "render/panels/signs_panel.h"
#include "render/panels/viewchip_panel.h"
#include "render/widgets_button.h"
#include "render/widgets_chip.h"

#include <algorithm>
#include <cmath>

namespace l5s1::render {

namespace {

using scenarios::Outbox;
using scenarios::QuizPhase;
using scenarios::Scenario;
using scenarios::View;

constexpr float kPerson = 64.0f;

struct Story {
    std::string title;
    std::string text;
};

// What the card at the upper left says: the patient and what happened last, or what this mode is.
Story story_of(const Ui& ui, const View& view)
{
    if (!view.quiz) {
        return {ui.words("cases.list.title"), ui.words("cases.list.intro")};
    }
    const Scenario& scenario = view.quiz->scenario();
    if (view.quiz->phase() == QuizPhase::finished) {
        return {scenario.title.in(view.language), scenario.goal.in(view.language)};
    }
    const scenarios::Text& last = view.quiz->step().story;
    return {scenario.who.in(view.language), (last.empty() ? scenario.vignette : last).in(view.language)};
}

bool shows_person(const Layout& layout, const View& view)
{
    return view.quiz && layout.width != Width::compact;
}

void flow_story(Flow& flow, const Story& story)
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

void draw_story(const View& view, const PanelContext& context)
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
    flow_story(flow, story_of(ui, view));
    end_panel(ui);
}

// One case: number, title, patient, goal; questions and best score at the right. Returns whether it was clicked.
bool draw_row(Flow& flow, const Scenario& scenario, std::size_t number, const Best* best, float least_px,
              bool with_goal)
{
    Ui& ui = flow.ui();
    const Palette& c = ui.colours;
    const Ink title{Role::title, true, c.ink};
    const Ink who{Role::body, false, c.ink};
    const Ink goal{Role::small, false, c.ink2};
    const std::string score =
        best ? ui.format("cases.list.best", {std::to_string(best->right), std::to_string(best->of)})
             : ui.words("cases.list.new");
    const std::string count = ui.format("cases.list.questions", {std::to_string(scenario.questions.size())});
    const Ink small{Role::small, false, c.ink2};
    const float pad = ui.px(14);
    const float disc = ui.px(36);
    const float side = std::max(badge_width(ui, score, false), text_width(ui, small, count)) + ui.px(40);
    const float left = pad * 2.0f + disc;
    const float width = flow.width() - left - side;
    const std::string& name = scenario.title.in(ui.language);
    const float beside = text_width(ui, title, name) + ui.px(12);
    const float who_width = text_width(ui, who, scenario.who.in(ui.language));
    const bool one_line = beside + who_width <= width;  // the patient stands beside the title where there is room
    const float text_px = paragraph_height(ui, width, title, name) +
                          (one_line ? 0.0f : paragraph_height(ui, width, who, scenario.who.in(ui.language))) +
                          (with_goal ? paragraph_height(ui, width, goal, scenario.goal.in(ui.language)) : 0.0f);
    const Area box = flow.strip(std::max(least_px, text_px + ui.px(with_goal ? 20 : 10)));
    if (!flow.drawing()) {
        return false;
    }
    ImGui::PushID(static_cast<int>(number));
    const Hit hit = hit_area(ui, "case", box);
    ImGui::PopID();
    rounded_box(ui, box, hit.hovered ? c.well : c.panel, hit.hovered ? c.ink : c.ctl, ui.px(8),
                std::max(1.0f, 1.5f * ui.scale));
    const ImVec2 centre{box.min.x + pad + disc * 0.5f, box.centre().y};
    ui.list->AddCircleFilled(centre, disc * 0.5f, hit.hovered ? c.panel : c.well, 32);
    text_in(ui, {{centre.x - disc * 0.5f, centre.y - disc * 0.5f}, {centre.x + disc * 0.5f, centre.y + disc * 0.5f}},
            {Role::body, true, c.ink}, std::to_string(number), Align::centre);
    float y = box.min.y + (box.height() - text_px) * 0.5f;
    const float title_px = paragraph(ui, {box.min.x + left, y}, width, title, name);
    if (one_line) {
        text_in(ui, area_at(box.min.x + left + beside, y + ui.px(1), who_width + 1.0f, title_px), who,
                scenario.who.in(ui.language));
    }
    y += title_px;
    y += one_line ? 0.0f : paragraph(ui, {box.min.x + left, y}, width, who, scenario.who.in(ui.language));
    if (with_goal) {
        paragraph(ui, {box.min.x + left, y}, width, goal, scenario.goal.in(ui.language));
    }

    const float right = box.max.x - ui.px(36);
    const float middle = box.centre().y;
    text_in(ui, {{right - side, middle - ui.px(26)}, {right, middle - ui.px(4)}}, small, count, Align::right);
    const Ink below{Role::small, best != nullptr, best ? c.ok : c.ink3};
    text_in(ui, {{right - side, middle + ui.px(2)}, {right, middle + ui.px(24)}}, below, score, Align::right);
    icon(ui, Icon::chevron_right, {box.max.x - ui.px(18), middle}, ui.px(18), c.ink2);
    if (hit.ring) {
        focus_ring(ui, box, ui.px(8));
    }
    return hit.clicked;
}

void draw_list(const View& view, const PanelContext& context, std::span<const Scenario> scenarios, Outbox& out,
               CasesPanelState& state)
{
    (void)view;
    Ui& ui = context.ui;
    const Area where = area(context.layout.question);
    begin_panel(ui, "cases", where);
    const Area inner = where.inset(ui.px(context.layout.width == Width::compact ? 12 : 20), ui.px(16));
    const float gap = 8.0f;
    const auto count = static_cast<float>(std::max<std::size_t>(1, scenarios.size()));
    const float share = (inner.height() - ui.px(gap) * (count - 1.0f)) / count;
    const float least = std::clamp(std::floor(share), ui.px(60), ui.px(124));
    scrolled(ui, "list", inner, state.list, [&](Flow& flow) {
        if (scenarios.empty()) {
            flow.text({Role::body, false, ui.colours.ink2}, ui.words("cases.list.empty"));
        }
        for (std::size_t i = 0; i < scenarios.size(); ++i) {
            flow.gap(i > 0 ? gap : 0.0f);
            const auto best = state.best.find(scenarios[i].id);
            const bool with_goal = context.layout.width != Width::compact;  // the story card tells it later
            if (draw_row(flow, scenarios[i], i + 1, best == state.best.end() ? nullptr : &best->second, least,
                         with_goal)) {
                out.emplace_back(scenarios::OpenScenario{scenarios[i].id});
            }
        }
    });
    end_panel(ui);
}

void remember_best(const scenarios::Quiz& quiz, CasesPanelState& state)
{
    const scenarios::Score score = scenarios::score(quiz);
    Best& best = state.best[quiz.scenario().id];
    best.right = std::max(best.right, score.right);
    best.of = score.of;
}

}  // namespace

Layout fitted_to_story(Ui& ui, const Layout& layout, const View& view)
{
    if (view.mode != scenarios::Mode::cases) {
        return layout;
    }
    Layout fitted = layout;
    const float text_px =
        height_of(ui, story_inner(ui, layout, view).width(), [&](Flow& flow) { flow_story(flow, story_of(ui, view)); });
    const float least = shows_person(layout, view) ? ui.px(kPerson) : 0.0f;
    fitted.story.max.y = std::round(fitted.story.min.y + std::max(text_px, least) + ui.px(28));
    const float margin = layout.question.min.x - layout.story.max.x;
    const bool signs = view.quiz && view.quiz->phase() != QuizPhase::finished;
    if (signs) {
        fitted.case_findings.min.y =
            std::round(fitted.case_findings.max.y - signs_height(ui, layout.width == Width::compact));
    }
    const float bottom = signs ? fitted.case_findings.min.y - margin : layout.question.max.y;
    const float chip = view_chip_height(ui, layout.case_view_chip.size().x, layout.case_view_chip.size().y);
    fitted.case_view_chip.max.y = bottom;
    fitted.case_view_chip.min.y = bottom - chip;
    fitted.free = {{layout.story.min.x, fitted.story.max.y + margin},
                   {layout.story.max.x, fitted.case_view_chip.min.y - margin * 0.5f}};
    return fitted;
}

void draw_cases_panel(const View& view, const PanelContext& context, const Knowledge& knowledge,
                      std::span<const Scenario> scenarios, Outbox& out, CasesPanelState& state)
{
    draw_story(view, context);
    if (!view.quiz) {
        draw_list(view, context, scenarios, out, state);
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
