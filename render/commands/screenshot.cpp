#include "render/commands/screenshot.h"

#include "render/commands/window_flags.h"
#include "render/commands/window_picture.h"
#include "scenarios/learning/learning.h"
#include "scenarios/quiz/answer_line.h"

#include <CLI/CLI.hpp>

#include <ostream>
#include <sstream>

namespace l5s1::render {

namespace {

using scenarios::Session;
using scenarios::cli::Context;

constexpr int kMostAdvances = 2000;  // of 0.1 s: a reveal that plays comes to rest

struct ScreenshotFlags {
    WindowFlags window;
    std::string mode = "explore";
    std::string case_id;
    int question = 1;
    std::string answer;
    bool review = false;
    bool stay_open = false;
    WindowPicture picture;
    std::string tests;  // of the mystery patient: numbers, as in the terminal
    bool give_up = false;
    std::string preset;
    std::string select;
    std::string find;
    double text_scale = 1.0;
    std::string out;
};

// Gives these options as the answer to the open question, whatever its kind.
void give(Session& session, const std::vector<std::size_t>& options, std::optional<double> number = std::nullopt)
{
    const scenarios::Question question = session.view().quiz->question();
    (void)session.apply(scenarios::Perform{});
    for (std::size_t i = 0; i < options.size(); ++i) {
        const scenarios::Option& option = question.options[options[i]];
        if (answer_form(question) == scenarios::AnswerForm::order) {
            (void)session.apply(scenarios::ArrangeOption{options[i], i});
        } else if (!option.structures.empty()) {
            (void)session.apply(scenarios::PointAt{option.structures.front(), true});
        } else {
            (void)session.apply(scenarios::ChooseOption{options[i]});
        }
    }
    if (number) {
        (void)session.apply(scenarios::EnterNumber{*number});
    }
}

void confirm(Session& session, scenarios::Certainty certainty)
{
    (void)session.apply(scenarios::SetCertainty{certainty});
    (void)session.apply(scenarios::ConfirmAnswer{});
}

// Goes to the wanted question, answering those before it; every third one with the first option, so that the dots show
// both.
void walk_to(Session& session, std::size_t question)
{
    while (session.view().quiz->phase() != scenarios::QuizPhase::finished && session.view().quiz->index() < question) {
        const std::size_t index = session.view().quiz->index();
        const scenarios::Question& open = session.view().quiz->question();
        const auto wrong = answer_form(open) == scenarios::AnswerForm::order ? scenarios::listed_options(open)
                                                                             : std::vector<std::size_t>{0};
        give(session, index % 3 == 2 ? wrong : scenarios::right_options(open));
        confirm(session, index % 2 == 0 ? scenarios::Certainty::certain : scenarios::Certainty::fairly_sure);
        if (session.view().quiz->phase() == scenarios::QuizPhase::watching) {
            (void)session.apply(scenarios::NextQuestion{});
        }
        (void)session.apply(scenarios::NextQuestion{});
    }
}

// As it is typed in a terminal: "B", "AC", "CAB" of an order, "25" of a number.
void answer(Session& session, const std::string& line, bool stay_open)
{
    if (const auto given = scenarios::parse_answer(line, session.view().quiz->question())) {
        give(session, given->options, given->number);
    }
    if (!stay_open) {
        confirm(session, scenarios::Certainty::fairly_sure);
    }
}

// Brings the session to what is to be shown. Returns false after a complaint.
bool set_scene(Session& session, const ScreenshotFlags& given, Context& context)
{
    if (given.mode == "cases") {
        (void)session.apply(scenarios::SetMode{scenarios::Mode::cases});
        if (!given.case_id.empty()) {
            (void)session.apply(scenarios::OpenScenario{given.case_id});
            if (!session.view().quiz) {
                context.refuse("--case-id: there is no case \"" + given.case_id + "\"");
                return false;
            }
            const std::size_t count = session.view().quiz->count();
            walk_to(session, given.review ? count : static_cast<std::size_t>(given.question - 1));
            if (!given.review && !given.answer.empty()) {
                answer(session, given.answer, given.stay_open);
            }
        }
    }
    std::istringstream tests(given.tests);
    for (std::size_t number = 0; tests >> number;) {
        if (number >= 1 && number <= sim::kCount<sim::BedsideItem>) {
            (void)session.apply(scenarios::TakeTest{static_cast<sim::BedsideItem>(number - 1)});
        }
    }
    if (given.give_up) {
        (void)session.apply(scenarios::GiveUpMystery{});
    }
    if (!given.preset.empty()) {
        (void)session.apply(scenarios::SetViewPreset{preset_called(given.preset)});
    }
    if (!given.select.empty()) {
        (void)session.apply(scenarios::Select{given.select});
    }
    if (!given.find.empty()) {
        (void)session.apply(scenarios::Find{given.find});
    }
    (void)session.apply(scenarios::SetTextScale{given.text_scale});
    for (int i = 0; i < kMostAdvances && session.view().moving; ++i) {
        session.advance(0.1);
    }
    return true;
}

void screenshot(const ScreenshotFlags& given, Context& context)
{
    const auto start = read_start(given.window, "1920x1080", context);
    if (!start) {
        return;
    }
    Session session(start->data->model, start->data->catalogue.scenarios, start->data->rules);
    set_up(session, given.window, *start);
    if (!set_scene(session, given, context)) {
        return;
    }
    scenarios::Learning learning(given.window.progress, context.now, given.window.learner);
    learning.offer(start->data->catalogue.scenarios);
    draw_window(*start->data, start->data->catalogue, session, learning.view(), given.picture, start->size_px,
                given.out, context);
}

}  // namespace

void add_screenshot_command(CLI::App& app, Context& context)
{
    CLI::App* command = app.add_subcommand("screenshot", "the whole window as a PNG, without a display");
    const auto given = std::make_shared<ScreenshotFlags>();
    given->window.size = "1920x1080";
    add_flags(*command, given->window);
    command->add_option("--mode", given->mode, "explore or cases")->check(CLI::IsMember({"explore", "cases"}));
    command->add_option("--case-id", given->case_id, "open this case; see quiz list");
    command->add_option("--question", given->question, "question of that case, from 1")->check(CLI::Range(1, 99));
    command->add_option("--answer", given->answer, "answer it as in quiz take, such as B, and reveal");
    command->add_flag("--stay-open", given->stay_open, "give the answer without revealing it");
    command->add_flag("--review", given->review, "answer all questions and show the review");
    command->add_option("--page", given->picture.page, "of the cases: cases, mystery, today or progress")
        ->check(CLI::IsMember({"cases", "mystery", "today", "progress"}));
    command->add_option("--tests", given->tests, "do these tests on the mystery patient, such as '16 2'");
    command->add_flag("--commit", given->picture.committing,
                      "show the page on which a mystery patient is committed to");
    command->add_flag("--give-up", given->give_up, "show the mystery patient's debrief");
    command->add_option("--preset", given->preset, "spine, leg or whole")
        ->check(CLI::IsMember({"spine", "leg", "whole"}));
    command->add_option("--select", given->select, "a structure to choose, such as root_l5");
    command->add_option("--find", given->find, "a structure to choose and turn the camera to, such as muscle.soleus");
    command->add_option("--search", given->picture.search, "open the search with these words typed");
    command->add_option("--text-scale", given->text_scale, "1, 1.15 or 1.3")->check(CLI::Range(1.0, 1.3));
    command->add_flag("--draft", given->picture.draft, "draw the patient quickly: to look at the interface");
    command->add_flag("--close", given->picture.close, "the spine from near");
    command->add_flag("--keys", given->picture.keys, "open the help sheet: all keys");
    command->add_option("--sections", given->picture.sections, "open the sections: beside or large")
        ->check(CLI::IsMember({"beside", "large"}));
    command->add_option("--style", given->picture.style, "of the sections: mri or atlas")
        ->check(CLI::IsMember({"mri", "atlas"}));
    command->add_option("--out", given->out, "the PNG to write")->required();
    command->callback([given, &context] { screenshot(*given, context); });
}

}  // namespace l5s1::render
