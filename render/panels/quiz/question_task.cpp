#include "render/panels/quiz/question_task.h"

#include "render/panels/quiz/task_number.h"
#include "render/panels/quiz/task_order.h"
#include "render/ui/imgui_compat.h"
#include "render/ui/widgets/button.h"
#include "render/ui/widgets/prose.h"
#include "scenarios/findings/finding_value.h"
#include "scenarios/question/performance.h"

#include <algorithm>

namespace l5s1::render {

namespace {

using scenarios::AnswerForm;
using scenarios::Outbox;
using scenarios::Question;
using scenarios::Quiz;
using scenarios::QuizPhase;

constexpr float kButton = 44.0f;

// While a prediction is watched its verdict is not told.
scenarios::Answer shown_answer(const Quiz& quiz)
{
    scenarios::Answer answer = quiz.answer();
    answer.confirmed = quiz.phase() == QuizPhase::revealed;
    return answer;
}

void draw_choices(Flow& flow, const Quiz& quiz, const Density& density, Outbox& out)
{
    if (const auto option = draw_options(flow, quiz.question(), shown_answer(quiz), density)) {
        out.emplace_back(scenarios::ChooseOption{*option});
    }
}

// Sentences on an inset field.
void draw_said(Flow& flow, const std::vector<std::string>& sentences, const Density& density)
{
    Ui& ui = flow.ui();
    const Ink ink{density.why, false, ui.colours.ink};
    const float pad = ui.px(14);
    const float width = flow.width() - pad * 2.0f;
    float height = pad * 1.2f;
    for (const std::string& sentence : sentences) {
        height += paragraph_height(ui, width, ink, sentence) + ui.px(3);
    }
    const Area box = flow.strip(height);
    if (!flow.drawing()) {
        return;
    }
    well(ui, box, ui.px(6));
    float y = box.min.y + pad * 0.6f;
    for (const std::string& sentence : sentences) {
        y += paragraph(ui, {box.min.x + pad, y}, width, ink, sentence) + ui.px(3);
    }
}

// "L4 root", "L4–L5 disc"
std::string structure_words(const Ui& ui, const Quiz& quiz, const std::string& structure)
{
    if (sim::from_id<sim::Muscle>(structure)) {
        return ui.words("muscle." + structure);
    }
    const std::string key =
        "structure." + (structure == "disc" ? sim::disc_name(quiz.step().patient.level) : structure);
    return ui.words(ui.strings.has(key) ? key : "cases.point.unnamed");
}

void draw_pointing(Flow& flow, const Quiz& quiz, const Density& density, Outbox& out)
{
    Ui& ui = flow.ui();
    const std::string& hit = quiz.answer().structure;
    const std::string pointed =
        hit.empty() ? std::string() : ui.format("cases.point.hit", {structure_words(ui, quiz, hit)});
    if (quiz.phase() == QuizPhase::open) {
        draw_said(flow, {pointed.empty() ? ui.words("cases.point.task") : pointed}, density);
        return;
    }
    if (!pointed.empty()) {
        draw_said(flow, {pointed}, density);
        flow.gap(density.gap);
    }
    draw_choices(flow, quiz, density, out);
}

// The grades as one row of pills while they fit; with the answer as boxes, each with its why.
void draw_grades(Flow& flow, const Quiz& quiz, const Density& density, Outbox& out)
{
    Ui& ui = flow.ui();
    const Question& question = quiz.question();
    std::vector<Segment> grades;
    for (const scenarios::Option& option : question.options) {
        grades.push_back({option.text.in(ui.language), std::nullopt});
    }
    const float width = segmented_width(ui, grades);
    if (quiz.phase() != QuizPhase::open || width > flow.width()) {
        draw_choices(flow, quiz, density, out);
        return;
    }
    const Area row = flow.strip(ui.px(kButton));
    if (!flow.drawing()) {
        return;
    }
    const auto& chosen = quiz.answer().chosen;
    const Area where = area_at(row.min.x, row.min.y, std::min(row.width(), std::max(width, ui.px(420))), row.height());
    if (const auto now = segmented(ui, "grades", where, grades, chosen.empty() ? grades.size() : chosen.front())) {
        out.emplace_back(scenarios::ChooseOption{*now});
    }
}

void draw_performing(Flow& flow, const Quiz& quiz, const Density& density, Outbox& out, const TaskState& state)
{
    Ui& ui = flow.ui();
    if (!quiz.answer().performed) {
        const Area row = flow.strip(ui.px(kButton));
        if (flow.drawing()) {
            const std::string& words = ui.words("cases.perform.do");
            const Area where = area_at(row.min.x, row.min.y, button_width(ui, words, true), row.height());
            if (button(ui, "perform", where, words, ButtonLook::outlined, Icon::hand)) {
                out.emplace_back(scenarios::Perform{});
            }
        }
        return;
    }
    draw_said(flow, state.felt, density);
    flow.gap(density.section);
    draw_grades(flow, quiz, density, out);
}

// While a confirmed prediction plays.
void draw_watching(Flow& flow, const Quiz& quiz, const Density& density)
{
    Ui& ui = flow.ui();
    const scenarios::Watch& watch = *quiz.question().watch;
    flow.gap(density.section);
    draw_said(flow,
              {ui.format("cases.watch.now", {std::to_string(static_cast<int>(watch.from_day + 0.5)),
                                             std::to_string(static_cast<int>(watch.to_day + 0.5))})},
              density);
}

// One line of the reasoning. Returns whether it was clicked.
bool draw_line(Flow& flow, const std::string& number, const std::string& text, bool open, bool chosen)
{
    Ui& ui = flow.ui();
    const Palette& c = ui.colours;
    const Ink ink{Role::body, chosen, c.ink};
    const float left = ui.px(40);
    const float width = flow.width() - left - ui.px(12);
    const float text_px = paragraph_height(ui, width, ink, text);
    const Area box = flow.strip(std::max(ui.px(36), text_px + ui.px(12)));
    if (!flow.drawing()) {
        return false;
    }
    ImGui::PushID(number.c_str());
    const Hit hit = open ? hit_area(ui, "line", box) : Hit{};
    ImGui::PopID();
    rounded_box(ui, box, hit.hovered ? c.well : c.panel, chosen ? c.sel : c.line, ui.px(6),
                std::max(1.0f, (chosen ? 2.5f : 1.0f) * ui.scale));
    text_in(ui, {box.min, {box.min.x + left, box.max.y}}, {Role::body, true, c.ink2}, number, Align::centre);
    paragraph(ui, {box.min.x + left, box.centre().y - text_px * 0.5f}, width, ink, text);
    if (hit.ring) {
        focus_ring(ui, box, ui.px(6));
    }
    return hit.clicked;
}

void draw_repair(Flow& flow, const Quiz& quiz, const Density& density, Outbox& out, TaskState& state)
{
    Ui& ui = flow.ui();
    const Question& question = quiz.question();
    const bool open = quiz.phase() == QuizPhase::open;
    const scenarios::Answer answer = shown_answer(quiz);
    flow.text({Role::small, true, ui.colours.ink2},
              ui.format("question.reasons", {question.reasoning->reasoner.in(ui.language)}));
    for (std::size_t i = 0; i < question.reasoning->lines.size(); ++i) {
        const std::size_t line = i + 1;
        const bool chosen = open && state.line == line;
        flow.gap(4);
        if (draw_line(flow, std::to_string(line), question.reasoning->lines[i].in(ui.language), open, chosen)) {
            state.line = chosen ? 0 : line;
        }
        if (open && !chosen) {
            continue;
        }
        bool any = false;
        for (std::size_t option = 0; option < question.options.size(); ++option) {
            if (question.options[option].replaces != line) {
                continue;
            }
            any = true;
            flow.gap(4);
            if (draw_option(flow, question, option, answer, density, 28.0f)) {
                out.emplace_back(scenarios::ChooseOption{option});
            }
        }
        if (!any && open) {
            flow.gap(4);
            flow.text({Role::small, false, ui.colours.ink2}, ui.words("cases.repair.none"), ui.px(40));
        }
    }
}

}  // namespace

TaskState prepared_task(const Ui& ui, const Quiz& quiz, const sim::Model& model)
{
    TaskState state;
    const Question& question = quiz.question();
    const sim::Case& patient = quiz.step().patient;
    if (quiz.answer().performed) {
        const auto found = sim::examine(model, sim::simulate(model, patient), scenarios::performing_moment(question));
        state.felt = scenarios::felt(ui.strings, ui.language, model, found, question.perform);
    }
    if (quiz.answer().number) {
        state.typed = short_number(*quiz.answer().number);
    }
    if (quiz.phase() != QuizPhase::revealed) {
        return state;
    }
    state.figure = scenarios::model_words(ui.strings, ui.language, model, patient, question);
    state.watched = scenarios::watched(ui.strings, ui.language, model, patient, question);
    if (question.number && !question.number->finding.empty()) {
        const auto found = sim::examine(model, sim::simulate(model, patient), scenarios::moment_of_finding(question));
        if (const auto value = scenarios::find_finding(found, question.number->finding)) {
            state.model_number = value->number;
        }
    }
    return state;
}

void draw_task(Flow& flow, const Quiz& quiz, const Density& density, Outbox& out, TaskState& state)
{
    switch (answer_form(quiz.question())) {
        case AnswerForm::one:
        case AnswerForm::several:
            draw_choices(flow, quiz, density, out);
            break;
        case AnswerForm::order:
            draw_order(flow, quiz, density, out, state.picked);
            break;
        case AnswerForm::number:
            draw_number(flow, quiz, density, out, state.typed, state.model_number);
            if (quiz.phase() == QuizPhase::revealed) {
                flow.gap(density.gap);
                draw_choices(flow, quiz, density, out);
            }
            break;
        case AnswerForm::point:
            draw_pointing(flow, quiz, density, out);
            break;
        case AnswerForm::grade:
            draw_performing(flow, quiz, density, out, state);
            break;
        case AnswerForm::line:
            draw_repair(flow, quiz, density, out, state);
            break;
    }
    if (quiz.phase() == QuizPhase::watching) {
        draw_watching(flow, quiz, density);
    }
}

void draw_outcome(Flow& flow, const Quiz& quiz, const TaskState& state)
{
    Ui& ui = flow.ui();
    std::string line;
    const auto add = [&](const std::string& sentence) {
        line += std::string(line.empty() ? "" : ui.writing().space) + sentence;
    };
    if (quiz.answer().number) {
        add(ui.format("question.your_number",
                      {scenarios::number_words(ui.language, quiz.question(), *quiz.answer().number)}));
    }
    if (!state.figure.empty() && state.watched.empty()) {
        add(state.figure);
    }
    for (std::size_t i = 0; i < state.watched.size(); ++i) {
        const auto& one = state.watched[i];
        line += (i ? ui.words("quiz.take.separator") : std::string()) +
                ui.format("finding.on_day", {std::to_string(static_cast<int>(one.day + 0.5)), one.value});
    }
    if (!line.empty()) {
        flow.gap(8);
        flow.text({Role::body, false, ui.colours.ink}, line);
    }
}

}  // namespace l5s1::render
