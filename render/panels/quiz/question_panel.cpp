#include "render/panels/quiz/question_panel.h"

#include "render/panels/shell/actions.h"
#include "render/ui/widgets/button.h"
#include "render/ui/widgets/chip.h"
#include "render/ui/widgets/tooltip.h"

#include <algorithm>
#include <array>

namespace l5s1::render {

namespace {

using scenarios::Certainty;
using scenarios::Outbox;
using scenarios::Quiz;
using scenarios::QuizPhase;
using scenarios::View;

constexpr float kButton = 48.0f;
constexpr float kSegmented = 38.0f;

std::vector<Dot> dots_of(const Quiz& quiz)
{
    std::vector<Dot> dots;
    for (std::size_t i = 0; i < quiz.count(); ++i) {
        const scenarios::Answer& answer = quiz.answers()[i];
        dots.push_back(i == quiz.index() && !answer.confirmed ? Dot::current
                       : !answer.confirmed                    ? Dot::open
                       : answer.right                         ? Dot::right
                                                              : Dot::wrong);
    }
    return dots;
}

// Case, number, dots at the left; day and a way out at the right. Returns its height.
float draw_head(const View& view, Ui& ui, const Area& inner, Outbox& out)
{
    const Quiz& quiz = *view.quiz;
    const float row = ui.px(32);
    const Area close{{inner.max.x - row, inner.min.y}, {inner.max.x, inner.min.y + row}};
    if (icon_button(ui, "close", close, Icon::close)) {
        out.emplace_back(scenarios::CloseScenario{});
    }
    const Ink quiet{Role::small, false, ui.colours.ink2};
    const Ink strong{Role::small, true, ui.colours.ink2};
    const std::string day = ui.format("cases.question.day", {std::to_string(static_cast<int>(view.moment.day + 0.5))});
    const float day_px = text_width(ui, quiet, day);
    const Area day_area{{close.min.x - ui.px(8) - day_px, close.min.y}, {close.min.x - ui.px(8), close.max.y}};
    value_in(ui, day_area, quiet, day);

    const std::string count =
        ui.format("cases.question.count", {std::to_string(quiz.index() + 1), std::to_string(quiz.count())});
    const float dots_px = ui.px(28) * static_cast<float>(quiz.count());  // as progress_dots sets them
    const float count_px = text_width(ui, strong, count);
    const float title_room = day_area.min.x - inner.min.x - dots_px - count_px - ui.px(36);
    const std::string title = quiz.scenario().title.in(view.language) + " · ";
    const float title_px = text_width(ui, strong, title);
    float x = inner.min.x;
    if (title_px <= title_room) {
        text_in(ui, {{x, close.min.y}, {x + title_px, close.max.y}}, strong, title);
        x += title_px;
    }
    value_in(ui, {{x, close.min.y}, {x + count_px, close.max.y}}, strong, count);
    progress_dots(ui, {x + count_px + ui.px(16), close.min.y + row * 0.5f}, dots_of(quiz));
    return row;
}

// How often this certainty was right so far in this run.
std::string calibration(const Ui& ui, const Quiz& quiz)
{
    const auto certainty = quiz.answer().certainty;
    if (!certainty) {
        return {};
    }
    const scenarios::Tally tally = scenarios::score(quiz).by_certainty[static_cast<std::size_t>(*certainty)];
    if (tally.answered < 2) {
        return {};
    }
    return ui.format("cases.question.calibration", {ui.words(certainty_key(*certainty)), std::to_string(tally.right),
                                                    std::to_string(tally.answered)});
}

void draw_certainty(const View& view, Flow& flow, Outbox& out)
{
    Ui& ui = flow.ui();
    const Quiz& quiz = *view.quiz;
    std::array<Segment, scenarios::kCertaintyCount> segments;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        segments[i] = Segment{ui.words(certainty_key(static_cast<scenarios::Certainty>(i))), std::nullopt};
    }
    const Ink label{Role::body, true, ui.colours.ink};
    const std::string& words = ui.words("cases.question.certainty");
    const float label_px = text_width(ui, label, words) + ui.px(16);
    const float control_px = segmented_width(ui, segments);
    const bool one_row = label_px + control_px <= flow.width();
    if (!one_row) {
        flow.text(label, words);
        flow.gap(4);
    }
    const Area row = flow.strip(ui.px(kSegmented));
    if (!flow.drawing()) {
        return;
    }
    float x = row.min.x;
    if (one_row) {
        text_in(ui, {{x, row.min.y}, {x + label_px, row.max.y}}, label, words);
        x += label_px;
    }
    const float width = std::min(row.max.x - x, std::max(control_px, ui.px(420)));
    const std::size_t none = segments.size();
    const std::size_t chosen = quiz.answer().certainty ? static_cast<std::size_t>(*quiz.answer().certainty) : none;
    const auto now = segmented(ui, "certainty", {{x, row.min.y}, {x + width, row.max.y}}, segments, chosen);
    if (now && quiz.phase() == QuizPhase::open) {
        out.emplace_back(scenarios::SetCertainty{static_cast<Certainty>(*now)});
    }
    x += width + ui.px(14);
    const Ink quiet{Role::note, false, ui.colours.ink2};
    const std::string note = calibration(ui, quiz);
    if (!note.empty() && x + text_width(ui, quiet, note) <= row.max.x) {
        text_in(ui, {{x, row.min.y}, row.max}, quiet, note);
    }
}

void draw_hint(Flow& flow, const Quiz& quiz)
{
    Ui& ui = flow.ui();
    const bool certainty_missing = quiz.can_confirm() && !quiz.answer().certainty;
    flow.gap(8);
    const std::string_view key = certainty_missing ? "cases.question.say_certainty" : traits(quiz.question()).hint;
    flow.text({Role::note, false, ui.colours.ink3}, ui.words(key));
}

// Everything between head and foot. `claims_at` is where the pointer asks for the claims.
void draw_body(const View& view, Flow& flow, const Knowledge& knowledge, const Density& density, Outbox& out,
               QuestionPanelState& state, std::optional<Area>& claims_at)
{
    Ui& ui = flow.ui();
    const Quiz& quiz = *view.quiz;
    const scenarios::Question& question = quiz.question();
    const bool revealed = quiz.phase() == QuizPhase::revealed;
    flow.text({density.stem, true, ui.colours.ink}, question.stem.in(view.language));
    if (const std::string_view instruction = traits(question).instruction; !instruction.empty()) {
        flow.gap(4);
        flow.text({Role::small, false, ui.colours.ink2}, ui.words(instruction));
    }
    flow.gap(density.section);
    draw_task(flow, quiz, density, out, state.task);
    flow.gap(density.section);
    draw_certainty(view, flow, out);
    if (!revealed) {
        if (quiz.phase() == QuizPhase::open) {
            draw_hint(flow, quiz);
        }
        return;
    }
    flow.gap(density.section);
    flow.rule();
    flow.gap(density.section);
    draw_verdict(flow, question, quiz.answer());
    draw_outcome(flow, quiz, state.task);
    if (!question.reveal.caption.empty()) {
        flow.gap(8);
        flow.text({Role::body, false, ui.colours.ink}, question.reveal.caption.in(view.language));
    }
    draw_notes(flow, question, knowledge);
    if (question.contrast) {
        draw_contrast(flow, *question.contrast, state.contrast);
    }
    flow.gap(8);
    if (const auto at = draw_teaches(flow, question)) {
        claims_at = at;
    }
}

void draw_foot(const View& view, Ui& ui, const Area& foot, Outbox& out)
{
    const Quiz& quiz = *view.quiz;
    const bool revealed = quiz.phase() == QuizPhase::revealed;
    if (revealed) {
        const std::string& show = ui.words("cases.question.show");
        const Area where = area_at(foot.min.x, foot.min.y, button_width(ui, show, true), foot.height());
        if (button(ui, "show", where, show, ButtonLook::outlined, Icon::play)) {
            out.emplace_back(scenarios::ShowReason{});
        }
    }
    const bool last = quiz.index() + 1 == quiz.count();
    const bool watching = quiz.phase() == QuizPhase::watching;
    const std::string primary = ui.words(watching    ? "cases.watch.skip"
                                         : !revealed ? "cases.question.answer"
                                         : last      ? "cases.question.finish"
                                                     : "cases.question.next") +
                                "   Enter";
    const float width = button_width(ui, primary, false);
    const auto action = primary_action(quiz);
    const Area where{{foot.max.x - width, foot.min.y}, foot.max};
    if (button(ui, "primary", where, primary, ButtonLook::primary, std::nullopt, action.has_value()) && action) {
        out.push_back(*action);
    }
}

// What takes a simulation is worked out once a question and phase.
void prepare(const View& view, const Ui& ui, const Knowledge& knowledge, QuestionPanelState& state)
{
    const Quiz& quiz = *view.quiz;
    const bool revealed = quiz.phase() == QuizPhase::revealed;
    const std::string shown = quiz.scenario().id + "/" + quiz.question().id + (revealed ? "/revealed" : "/open") +
                              (quiz.answer().performed ? "/performed/" : "/") + std::string(ui.writing().id);
    if (shown == state.shown) {
        return;
    }
    state.shown = shown;
    state.scroll = {};
    state.task = prepared_task(ui, quiz, knowledge.model);
    state.contrast.clear();
    if (revealed && quiz.question().contrast) {
        state.contrast =
            scenarios::contrast_rows(knowledge.model, *quiz.question().contrast, quiz.question().reveal.moment);
    }
}

}  // namespace

void draw_question_panel(const View& view, const PanelContext& context, const Knowledge& knowledge, Outbox& out,
                         QuestionPanelState& state)
{
    Ui& ui = context.ui;
    prepare(view, ui, knowledge, state);
    const Area where = area(context.layout.question);
    begin_panel(ui, "question", where);
    const float inset = ui.px(context.layout.width == Width::compact ? 16 : 28);
    const Area inner = where.inset(inset, ui.px(16));
    const float head = draw_head(view, ui, inner, out);
    const Area foot{{inner.min.x, inner.max.y - ui.px(kButton)}, inner.max};
    const Area body{{inner.min.x, inner.min.y + head + ui.px(8)}, {inner.max.x, foot.min.y - ui.px(10)}};

    std::optional<Area> claims_at;
    const auto fits = [&](const Density& density) {
        return height_of(ui, body.width(), [&](Flow& flow) {
                   draw_body(view, flow, knowledge, density, out, state, claims_at);
               }) <= body.height();
    };
    const Density& density = context.layout.width != Width::compact && fits(kRoomy) ? kRoomy : kTight;
    scrolled(ui, "body", body, state.scroll,
             [&](Flow& flow) { draw_body(view, flow, knowledge, density, out, state, claims_at); });
    draw_foot(view, ui, foot, out);
    end_panel(ui);
    // A click must not leave Enter with the button: here Enter always means the card's own next step.
    if (!ui.focus.visible() && ImGui::IsMouseReleased(0)) {
        ui.focus.clear();
    }

    if (claims_at) {
        draw_card(ui,
                  Card{ui.words("cases.question.teaches"),
                       std::nullopt,
                       claims_text(view.quiz->question(), knowledge, view.language),
                       {}},
                  *claims_at, area(context.layout.window));
    }
}

}  // namespace l5s1::render
