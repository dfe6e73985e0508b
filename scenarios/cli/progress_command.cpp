// progress: the learners of the progress file: list, export, erase.

#include "scenarios/cli/cli.h"
#include "scenarios/cli/learner_options.h"
#include "scenarios/learning/progress_json.h"
#include "scenarios/learning/study_queue.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <ostream>

namespace l5s1::scenarios::cli {

namespace {

struct ProgressFlags : LearnerOptions {
    std::string out;
    bool sure = false;
};

void list(const ProgressFlags& given, Context& context)
{
    const auto loaded = context.load();
    auto progress = loaded ? open_progress(context, loaded->strings, given) : std::nullopt;
    if (!progress) {
        return;
    }
    const auto words = [&](std::string_view key) { return loaded->strings.text(given.spoken(), key); };
    const auto items = all_items(all_cases(context));
    const int today = context.now().day;
    context.out << words("progress.list.name") << '\t' << words("progress.list.answers") << '\t'
                << words("progress.list.items") << '\t' << words("progress.list.due") << '\t'
                << words("progress.list.exam") << '\t' << words("progress.list.lesions") << '\n';
    for (const Learner& one : progress->learners()) {
        const auto memories = progress->memories(one.name);
        const Queue queue = queue_of(items, memories, one.settings, today, 0);
        const auto lesions = lesions_of(memories, one.settings, today);
        const auto lesions_due =
            std::count_if(lesions.begin(), lesions.end(), [&](const LesionMemory& l) { return l.due_day <= today; });
        context.out << one.name << '\t' << one.attempts << '\t' << memories.size() - lesions.size() << '\t' << queue.due
                    << '\t' << (one.settings.exam_day ? date_text(*one.settings.exam_day) : "-") << '\t' << lesions_due
                    << '\n';
    }
}

void export_learner(const ProgressFlags& given, Context& context)
{
    const auto loaded = context.load();
    auto progress = loaded ? open_progress(context, loaded->strings, given) : std::nullopt;
    const auto learner = progress ? chosen_learner(context, *progress, given) : std::nullopt;
    if (!learner) {
        return;
    }
    const std::string text =
        progress_json(*learner, progress->attempts(learner->name), progress->memories(learner->name));
    if (given.out.empty()) {
        context.out << text;
        return;
    }
    context.write_out(given.out, text);
}

void erase(const ProgressFlags& given, Context& context)
{
    const auto loaded = context.load();
    auto progress = loaded ? open_progress(context, loaded->strings, given) : std::nullopt;
    const auto learner = progress ? chosen_learner(context, *progress, given) : std::nullopt;
    if (!learner || progress->trouble() != ProgressTrouble::none) {
        return;
    }
    if (!given.sure) {
        context.refuse("progress erase: would remove " + learner->name + " with " + std::to_string(learner->attempts) +
                       " answers for good, also from the backups; say --yes");
        return;
    }
    if (!progress->erase(learner->name, context.now())) {
        context.refuse("progress erase: " + progress->fault());
        return;
    }
    context.out << loaded->strings.format(given.spoken(), "progress.erased",
                                          {learner->name, std::to_string(learner->attempts)})
                << '\n';
}

}  // namespace

void add_progress_command(CLI::App& app, Context& context)
{
    CLI::App* command = app.add_subcommand("progress", "learners and their answers: list, export, erase");
    command->require_subcommand(1);
    const auto given = std::make_shared<ProgressFlags>();
    const auto add = [&](const char* name, const char* help) {
        CLI::App* sub = command->add_subcommand(name, help);
        given->add_language(*sub);
        given->add_file(*sub);
        return sub;
    };
    add("list", "name, answers, questions met, due today, exam")->callback([given, &context] {
        list(*given, context);
    });
    CLI::App* exporting = add("export", "everything that is kept of a learner, as JSON");
    given->add_learner(*exporting, "whose; not needed when there is only one learner");
    exporting->add_option("--out", given->out, "file to write; else it is printed");
    exporting->callback([given, &context] { export_learner(*given, context); });
    CLI::App* erasing = add("erase", "removes a learner with every answer, also from the backups");
    erasing->add_option("--learner", given->learner, "whose")->required();
    erasing->add_flag("--yes", given->sure, "without it nothing is removed");
    erasing->callback([given, &context] { erase(*given, context); });
}

}  // namespace l5s1::scenarios::cli
