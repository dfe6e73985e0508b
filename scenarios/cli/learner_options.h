#pragma once
// learner_options.h: the learner and the progress file that a command was given.

#include "scenarios/cli/cli.h"
#include "scenarios/cli/quiz_take.h"
#include "scenarios/content/catalogue.h"
#include "scenarios/learning/progress.h"

namespace l5s1::scenarios::cli {

struct LearnerOptions {
    std::string language{info(Language{}).id};
    std::string learner;  // --learner; may be empty
    std::string file;     // --progress; empty: the learner's own place

    void add_language(CLI::App& command);
    void add_learner(CLI::App& command, const std::string& help);
    void add_file(CLI::App& command);

    [[nodiscard]] Language spoken() const { return language_from_id(language).value_or(Language{}); }
};

// The shipped cases and the user's own.
[[nodiscard]] Catalogue all_cases(const Context& context);

// Opens the progress file. What keeps it from being written is said in one line on stderr, and the exit code is 1.
// Nothing, and a refusal, if there is no place for it.
[[nodiscard]] std::optional<Progress> open_progress(Context& context, const Strings& strings,
                                                    const LearnerOptions& given);

// The learner that was named; or, if nobody was, the only one there is. Nothing, and a refusal, otherwise.
[[nodiscard]] std::optional<Learner> chosen_learner(Context& context, Progress& progress, const LearnerOptions& given);

// Refuses a name that is blank, too long, or holds what a terminal would obey.
[[nodiscard]] bool is_name(Context& context, const std::string& name);

// Writes what happened to the file before it is explained. Says once on stderr if that fails; it is tried again.
void record(Context& context, const Strings& strings, const LearnerOptions& given, Progress& progress,
            const std::string& learner, const Event& event);

// At the end: tries what still waits. Says what became of it, with exit code 1 if something is lost.
void finish(Context& context, const Strings& strings, const LearnerOptions& given, Progress& progress);

// record() for each answer of a quiz. Everything given outlives it.
[[nodiscard]] OnAnswer recorder(Context& context, const Strings& strings, const LearnerOptions& given,
                                Progress& progress, const std::string& learner);

// "shopper/s1_signs" of every question, in the order of the cases.
[[nodiscard]] std::vector<std::string> all_items(const Catalogue& catalogue);

}  // namespace l5s1::scenarios::cli
