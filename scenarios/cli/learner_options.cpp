#include "scenarios/cli/learner_options.h"

#include "scenarios/cli/language_flag.h"
#include "scenarios/content/mixed.h"
#include "scenarios/io/outside_text.h"
#include "scenarios/io/user_paths.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <ostream>

namespace l5s1::scenarios::cli {

void LearnerOptions::add_language(CLI::App& command)
{
    add_language_flag(command, language);
}

void LearnerOptions::add_learner(CLI::App& command, const std::string& help)
{
    command.add_option("--learner", learner, help);
}

void LearnerOptions::add_file(CLI::App& command)
{
    command.add_option("--progress", file, "progress file instead of the one in $XDG_DATA_HOME/l5s1");
}

Catalogue all_cases(const Context& context)
{
    return load_catalogue(context.assets(), OtherCases{own_case_folder()});
}

std::optional<Progress> open_progress(Context& context, const Strings& strings, const LearnerOptions& given)
{
    const std::filesystem::path file = given.file.empty() ? default_progress_file() : std::filesystem::path(given.file);
    if (file.empty()) {
        context.refuse("neither XDG_DATA_HOME nor HOME names a folder; give --progress FILE");
        return std::nullopt;
    }
    Progress progress(file, context.now());
    if (progress.trouble() != ProgressTrouble::none) {
        const auto trouble = static_cast<std::size_t>(progress.trouble());
        std::string key = "progress.trouble." + std::string(kProgressTroubles[trouble]);
        if (progress.trouble() == ProgressTrouble::damaged && !progress.shown().empty()) {
            key = "progress.trouble.backup_shown";
        }
        context.err << strings.format(given.spoken(), key, {file.string(), progress.shown().string()}) << '\n';
        context.exit_code = 1;
    }
    return progress;
}

std::optional<Learner> chosen_learner(Context& context, Progress& progress, const LearnerOptions& given)
{
    const auto all = progress.learners();
    if (given.learner.empty() && all.size() == 1) {
        return all.front();
    }
    const auto at = std::find_if(all.begin(), all.end(), [&](const Learner& one) { return one.name == given.learner; });
    if (at != all.end()) {
        return *at;
    }
    if (all.empty()) {
        context.refuse("--learner: nothing is recorded yet; begin with quiz take ID --learner NAME");
        return std::nullopt;
    }
    std::string names;
    for (const Learner& one : all) {
        names += (names.empty() ? "" : ", ") + one.name;
    }
    context.refuse(
        "--learner: " +
        (given.learner.empty() ? "say who; there are " : "there is no \"" + given.learner + "\"; there are ") + names);
    return std::nullopt;
}

bool is_name(Context& context, const std::string& name)
{
    if (is_learner_name(name)) {
        return true;
    }
    const auto wrong = wrong_character(name);
    context.refuse("--learner: a name has 1 to " + std::to_string(kLongestName_bytes) +
                   " bytes and no control characters" + (wrong ? "; this one " + *wrong : std::string()));
    return false;
}

void record(Context& context, const Strings& strings, const LearnerOptions& given, Progress& progress,
            const std::string& learner, const Event& event)
{
    const bool said = progress.trouble() != ProgressTrouble::none || !progress.fault().empty();
    if (!progress.record(learner, attempt_of(event, context.now())) && !said) {
        context.err << strings.format(given.spoken(), "progress.not_recorded", {progress.fault()}) << '\n';
    }
}

void finish(Context& context, const Strings& strings, const LearnerOptions& given, Progress& progress)
{
    const bool waited = progress.waiting() > 0;
    if (!progress.retry(kLastTries_s)) {
        context.err << strings.format(given.spoken(), "progress.lost",
                                      {std::to_string(progress.waiting()), progress.fault()})
                    << '\n';
        context.exit_code = 1;
    } else if (waited) {
        context.err << strings.text(given.spoken(), "progress.recorded_after_all") << '\n';
    }
}

OnAnswer recorder(Context& context, const Strings& strings, const LearnerOptions& given, Progress& progress,
                  const std::string& learner)
{
    return [&context, &strings, &given, &progress, learner](const AnswerConfirmed& answer) {
        record(context, strings, given, progress, learner, answer);
    };
}

std::vector<std::string> all_items(const Catalogue& catalogue)
{
    std::vector<std::string> items;
    for (const Scenario& scenario : catalogue.scenarios) {
        for (const Question& question : scenario.questions) {
            items.push_back(item_of(scenario, question));
        }
    }
    return items;
}

}  // namespace l5s1::scenarios::cli
