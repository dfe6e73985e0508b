// quiz export: all cases, or one, as a file for another program.

#include "scenarios/cli/learner_options.h"
#include "scenarios/cli/quiz_parts.h"
#include "scenarios/exports/anki.h"
#include "scenarios/exports/csv.h"
#include "scenarios/exports/gift.h"
#include "scenarios/exports/html.h"
#include "scenarios/exports/moodle_xml.h"
#include "scenarios/exports/qti_package.h"
#include "scenarios/exports/xapi.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <ostream>

namespace l5s1::scenarios::cli {

namespace {

struct ExportFlags : LearnerOptions {
    std::string format;
    std::string out;
    std::string id;
    bool no_pictures = false;
};

struct Format {
    const char* id;
    std::string (*write)(const exports::Collection&);  // null: needs a learner's answers
    bool pictures = false;
};
constexpr Format kFormats[] = {
    {"anki", exports::anki},       {"gift", exports::gift}, {"moodle-xml", exports::moodle_xml, true},
    {"qti", exports::qti_package}, {"xapi", nullptr},       {"csv", exports::csv},
    {"html", exports::html, true}};

std::optional<std::vector<Scenario>> chosen_cases(const ExportFlags& given, const Catalogue& catalogue,
                                                  Context& context)
{
    if (given.id.empty()) {
        return catalogue.scenarios;
    }
    if (const Scenario* one = find_scenario(catalogue, given.id)) {
        return std::vector{*one};
    }
    context.refuse("--case: there is no case \"" + given.id + "\"; see quiz list");
    return std::nullopt;
}

std::optional<std::string> answers(const ExportFlags& given, const exports::Collection& all, Context& context)
{
    auto progress = open_progress(context, all.strings, given);
    if (!progress) {
        return std::nullopt;
    }
    const auto learner = chosen_learner(context, *progress, given);
    return learner ? std::optional(exports::xapi(all, *learner, progress->attempts(learner->name))) : std::nullopt;
}

void export_cases(const ExportFlags& given, Context& context)
{
    const auto loaded = context.load();
    if (!loaded) {
        return;
    }
    const Catalogue catalogue = all_cases(context);
    for (const Fault& fault : catalogue.faults) {
        context.err << fault << '\n';
        context.exit_code = 2;  // the sound cases are exported all the same
    }
    const auto cases = chosen_cases(given, catalogue, context);
    if (!cases) {
        return;
    }
    const Format& format = *std::find_if(std::begin(kFormats), std::end(kFormats),
                                         [&](const Format& one) { return given.format == one.id; });
    const bool pictures = format.pictures && !given.no_pictures && context.make_illustrator;
    const auto all = exports::collect(loaded->tables, loaded->strings, given.spoken(), catalogue.claims, *cases,
                                      pictures ? context.make_illustrator(context) : exports::Illustrator());
    const auto bytes = format.write ? std::optional(format.write(all)) : answers(given, all, context);
    if (!bytes) {
        return;
    }
    context.write_out(given.out, *bytes);
}

}  // namespace

void add_quiz_export(CLI::App& quiz, Context& context)
{
    const auto given = std::make_shared<ExportFlags>();
    CLI::App* command = quiz.add_subcommand("export", "the cases for other programs, or a learner's answers (xapi)");
    std::vector<std::string> formats;
    for (const Format& format : kFormats) {
        formats.emplace_back(format.id);
    }
    command->add_option("--format", given->format, "anki, gift, moodle-xml, qti, xapi, csv or html")
        ->required()
        ->check(CLI::IsMember(formats));
    command->add_option("--out", given->out, "file to write")->required();
    command->add_option("--case", given->id, "only this case; see quiz list");
    command->add_flag("--no-pictures", given->no_pictures, "a small file: moodle-xml and html without their pictures");
    given->add_language(*command);
    given->add_learner(*command, "whose answers (xapi); not needed when there is only one learner");
    given->add_file(*command);
    command->callback([given, &context] { export_cases(*given, context); });
}

}  // namespace l5s1::scenarios::cli
