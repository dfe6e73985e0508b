// quiz due, quiz review: the day's queue of one learner, listed or asked.

#include "scenarios/cli/learner_options.h"
#include "scenarios/cli/quiz_parts.h"
#include "scenarios/io/number_text.h"
#include "scenarios/learning/study_queue.h"
#include "scenarios/tables/localise_tables.h"

#include <CLI/CLI.hpp>

#include <cmath>
#include <ostream>

namespace l5s1::scenarios::cli {

namespace {

struct QueueFlags : LearnerOptions {
    std::string exam;
    std::optional<double> retention;
    std::size_t new_items = kNewItemsADay;
};

// What both commands work on.
struct Desk {
    Loaded loaded;
    Catalogue catalogue;
    Progress progress;
    Learner learner;
    Queue queue;
    std::vector<LesionMemory> lesions;  // due today
};

// Lays --exam and --retention over the learner's settings. Nothing, and a refusal, if they make no sense.
std::optional<StudySettings> wanted(const QueueFlags& given, const StudySettings& before, Context& context)
{
    StudySettings settings = before;
    if (given.exam == "none") {
        settings.exam_day.reset();
    } else if (!given.exam.empty()) {
        settings.exam_day = day_of_date(given.exam);
        if (!settings.exam_day) {
            context.refuse("--exam: '" + given.exam + "' is no date as 2026-12-31, nor none");
            return std::nullopt;
        }
        if (*settings.exam_day < context.now().day) {
            context.refuse("--exam: " + given.exam + " is over; --exam none forgets it");
            return std::nullopt;
        }
    }
    settings.wanted_recall = given.retention.value_or(before.wanted_recall);
    return settings;
}

std::optional<Desk> sit_down(const QueueFlags& given, Context& context)
{
    auto loaded = context.load();
    if (!loaded) {
        return std::nullopt;
    }
    auto progress = open_progress(context, loaded->strings, given);
    if (!progress) {
        return std::nullopt;
    }
    auto learner = chosen_learner(context, *progress, given);
    if (!learner) {
        return std::nullopt;
    }
    const auto settings = wanted(given, learner->settings, context);
    if (!settings) {
        return std::nullopt;
    }
    if (*settings != learner->settings && progress->trouble() == ProgressTrouble::none &&
        !progress->set(learner->name, *settings)) {
        context.refuse("the settings cannot be written: " + progress->fault());
        return std::nullopt;
    }
    learner->settings = *settings;
    Catalogue catalogue = all_cases(context);
    const int today = context.now().day;
    const auto memories = progress->memories(learner->name);
    Queue queue = queue_of(all_items(catalogue), memories, *settings, today, given.new_items);
    std::vector<LesionMemory> lesions = lesions_of(memories, *settings, today);
    std::erase_if(lesions, [&](const LesionMemory& one) { return one.due_day > today; });
    return Desk{std::move(*loaded),  std::move(catalogue), std::move(*progress),
                std::move(*learner), std::move(queue),     std::move(lesions)};
}

const Question* find_question(const Catalogue& catalogue, const std::string& item)
{
    const auto slash = item.find('/');
    const Scenario* scenario = find_scenario(catalogue, item.substr(0, slash));
    for (const Question& question : scenario->questions) {
        if (question.id == item.substr(slash + 1)) {
            return &question;
        }
    }
    return nullptr;
}

void print_head(const Desk& desk, const Terminal& terminal, int today)
{
    terminal.out << terminal.words("queue.head", {desk.learner.name, date_text(today), std::to_string(desk.queue.due),
                                                  std::to_string(desk.queue.today.size() - desk.queue.due)})
                 << '\n';
    if (const auto exam = desk.learner.settings.exam_day; exam && *exam >= today) {
        terminal.out << terminal.words("queue.exam", {date_text(*exam), std::to_string(*exam - today)}) << '\n';
    }
    if (desk.queue.next_day) {
        terminal.out << terminal.words("queue.next", {date_text(*desk.queue.next_day)}) << '\n';
    }
}

// A class that is due, and a patient to meet it in.
void print_lesions(const Desk& desk, const Terminal& terminal, Context& context)
{
    if (desk.lesions.empty()) {
        return;
    }
    std::vector<Fault> faults;
    Tables tables = desk.loaded.tables;
    const auto rules = load_localise(context.assets(), tables, faults);
    for (const LesionMemory& one : desk.lesions) {
        const MysteryCode code =
            code_of_class(tables.model, rules, one.lesion, static_cast<std::uint32_t>(context.now().day));
        context.out << date_text(one.due_day) << '\t' << std::lround(one.recall * 100.0) << " %\t"
                    << lesion_item(one.lesion) << '\t'
                    << terminal.words(
                           "queue.lesion",
                           {terminal.words("lesion_class." + std::string(sim::id(one.lesion))), text_of(code)})
                    << '\n';
    }
}

void due(const QueueFlags& given, Context& context)
{
    const auto desk = sit_down(given, context);
    if (!desk) {
        return;
    }
    const Terminal terminal{context.in, context.out, desk->loaded.strings, given.spoken()};
    print_head(*desk, terminal, context.now().day);
    for (const QueueItem& one : desk->queue.today) {
        const std::string recall = one.due_day ? std::to_string(std::lround(one.recall * 100.0)) + " %" : "-";
        context.out << (one.due_day ? date_text(*one.due_day) : terminal.words("queue.new")) << '\t' << recall << '\t'
                    << one.item << '\t' << find_question(desk->catalogue, one.item)->stem.in(given.spoken()) << '\n';
    }
    print_lesions(*desk, terminal, context);
}

void review(const QueueFlags& given, Context& context)
{
    auto desk = sit_down(given, context);
    if (!desk) {
        return;
    }
    const Terminal terminal{context.in, context.out, desk->loaded.strings, given.spoken()};
    print_head(*desk, terminal, context.now().day);
    if (desk->queue.today.empty()) {
        return;
    }
    std::vector<std::string> items;
    for (const QueueItem& one : desk->queue.today) {
        items.push_back(one.item);
    }
    context.out << '\n';
    take_items(terminal, desk->loaded.tables, desk->catalogue, items,
               recorder(context, desk->loaded.strings, given, desk->progress, desk->learner.name));
    finish(context, desk->loaded.strings, given, desk->progress);
}

}  // namespace

void add_quiz_study(CLI::App& quiz, Context& context)
{
    const auto given = std::make_shared<QueueFlags>();
    const auto flags = [given](CLI::App& command) {
        given->add_language(command);
        given->add_learner(command, "whose queue; not needed when there is only one learner");
        given->add_file(command);
        command.add_option("--exam", given->exam,
                           "exam date as 2026-12-31, remembered for the learner; none forgets it");
        command.add_option("--retention", given->retention, "wanted chance to recall, remembered for the learner")
            ->check(CLI::Range(kLeastWantedRecall, kMostWantedRecall));
        command.add_option("--new", given->new_items, "new questions a day")->check(CLI::Range(0, 1000));
    };
    CLI::App* listing = quiz.add_subcommand("due", "what a learner should answer today, with the predicted recall");
    flags(*listing);
    listing->callback([given, &context] { due(*given, context); });
    CLI::App* asking = quiz.add_subcommand("review", "asks what is due today, and records the answers");
    flags(*asking);
    asking->callback([given, &context] { review(*given, context); });
}

}  // namespace l5s1::scenarios::cli
