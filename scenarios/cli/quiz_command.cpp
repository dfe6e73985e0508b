// quiz: the cases on the command line: list, coverage, check FILE, take ID. The rest in quiz_study.cpp,
// quiz_export.cpp.

#include "scenarios/case_file/case_check.h"
#include "scenarios/cli/cli.h"
#include "scenarios/cli/learner_options.h"
#include "scenarios/cli/quiz_parts.h"
#include "scenarios/cli/quiz_take.h"
#include "scenarios/content/catalogue.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>

namespace l5s1::scenarios::cli {

namespace {

struct QuizFlags : LearnerOptions {
    std::vector<std::string> files;
    std::string id;
};

void report(const std::vector<Fault>& faults, Context& context)
{
    for (const Fault& fault : faults) {
        context.err << fault << '\n';
    }
    if (!faults.empty()) {
        context.exit_code = 2;  // a broken file is bad input
    }
}

void list(const QuizFlags& given, Context& context)
{
    const Catalogue catalogue = all_cases(context);
    for (const Scenario& scenario : catalogue.scenarios) {
        context.out << scenario.id << '\t' << scenario.questions.size() << '\t' << scenario.title.in(given.spoken())
                    << '\t' << scenario.who.in(given.spoken()) << '\n';
    }
    report(catalogue.faults, context);
}

void print_coverage(Context& context)
{
    const Catalogue catalogue = load_catalogue(context.assets());
    for (const Coverage& entry : coverage(catalogue)) {
        context.out << entry.claim << '\t' << entry.questions.size() << '\t' << entry.kinds.size() << '\t';
        for (std::size_t i = 0; i < entry.kinds.size(); ++i) {
            context.out << (i ? " " : "") << sim::id(entry.kinds[i]);
        }
        context.out << '\t';
        for (std::size_t i = 0; i < entry.questions.size(); ++i) {
            context.out << (i ? " " : "") << entry.questions[i];
        }
        context.out << '\n';
        if (entry.questions.empty()) {
            context.err << "no question teaches " << entry.claim << '\n';
            context.exit_code = 1;
        }
    }
    report(catalogue.faults, context);
}

// The file's text, or one byte more than a scenario may have: enough for the loader to refuse it.
std::optional<std::string> read(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string text(kLargestScenarioBytes + 1, '\0');
    if (!file.read(text.data(), static_cast<std::streamsize>(text.size())) && !file.eof()) {
        return std::nullopt;
    }
    text.resize(static_cast<std::size_t>(file.gcount()));
    return text;
}

void check(const QuizFlags& given, Context& context)
{
    const auto loaded = context.load();
    if (!loaded) {
        return;
    }
    const auto claims = load_catalogue(context.assets(), loaded->tables.model).claims;
    for (const std::string& path : given.files) {
        const auto text = read(path);
        if (!text) {
            context.refuse(path + ": cannot be read");
            continue;
        }
        const auto scenario = check_case(path, *text, claims, loaded->tables);
        const auto& faults = scenario.faults;
        if (faults.empty()) {
            context.out << path << ": " << scenario.scenario.questions.size() << " questions, no fault\n";
        }
        report(faults, context);
    }
}

// Whether there is a file of that case which has faults, and which.
bool tell_what_is_wrong(const Catalogue& catalogue, const std::string& id, Context& context)
{
    const auto at = std::find_if(catalogue.files.begin(), catalogue.files.end(), [&](const CaseFile& file) {
        // one that does not read has no id; people call it by its file
        const bool called = file.id == id || std::filesystem::path(file.name).stem() == id;
        return called && !file.faults.empty();
    });
    if (at == catalogue.files.end()) {
        return false;
    }
    for (const Fault& fault : at->faults) {
        context.err << fault << '\n';
    }
    context.exit_code = 2;
    return true;
}

void take(const QuizFlags& given, Context& context)
{
    const auto loaded = context.load();
    if (!loaded) {
        return;
    }
    const Catalogue catalogue = all_cases(context);
    const Scenario* scenario = find_scenario(catalogue, given.id);
    if (!scenario && tell_what_is_wrong(catalogue, given.id, context)) {
        return;
    }
    if (!scenario) {
        std::string known;
        for (const Scenario& one : catalogue.scenarios) {
            known += " " + one.id;
        }
        context.refuse("quiz take: there is no case \"" + given.id + "\"; there are" + known);
        return;
    }
    const Terminal terminal{context.in, context.out, loaded->strings, given.spoken()};
    if (given.learner.empty()) {
        take(terminal, loaded->tables, catalogue.claims, *scenario, {});
        return;
    }
    if (!is_name(context, given.learner)) {
        return;
    }
    if (auto progress = open_progress(context, loaded->strings, given)) {
        take(terminal, loaded->tables, catalogue.claims, *scenario,
             recorder(context, loaded->strings, given, *progress, given.learner));
        finish(context, loaded->strings, given, *progress);
    }
}

}  // namespace

void add_quiz_command(CLI::App& app, Context& context)
{
    CLI::App* command = app.add_subcommand("quiz", "the cases: take one, repeat what is due; list, check, export them");
    command->require_subcommand(1);
    const auto given = std::make_shared<QuizFlags>();

    CLI::App* listing = command->add_subcommand("list", "id, questions, title and patient of every case");
    given->add_language(*listing);
    listing->callback([given, &context] { list(*given, context); });

    command
        ->add_subcommand("coverage",
                         "per claim its questions, how many kinds they are of, and which; exit 1 if a claim has none")
        ->callback([&context] { print_coverage(context); });

    CLI::App* checking = command->add_subcommand("check", "every mistake in a case file; exit 2 if there is one");
    checking->add_option("FILE", given->files, "case files (TOML)")->required()->check(CLI::ExistingFile);
    checking->callback([given, &context] { check(*given, context); });

    CLI::App* taking = command->add_subcommand("take", "run one case in the terminal");
    taking->add_option("ID", given->id, "which case; see quiz list")->required();
    given->add_language(*taking);
    given->add_learner(*taking, "record the answers for this learner");
    given->add_file(*taking);
    taking->callback([given, &context] { take(*given, context); });

    add_quiz_study(*command, context);
    add_quiz_export(*command, context);
}

}  // namespace l5s1::scenarios::cli
