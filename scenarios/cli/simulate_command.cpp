// simulate: one case at one moment, as a readable report or as JSON.

#include "scenarios/cli/case_flags.h"
#include "scenarios/cli/language_flag.h"
#include "scenarios/findings/report.h"
#include "sim/bedside/examine.h"

#include <CLI/CLI.hpp>

#include <ostream>

namespace l5s1::scenarios::cli {

namespace {

struct SimulateFlags {
    CaseFlags flags;
    bool json = false;
    std::string language{info(Language{}).id};
};

void simulate(const SimulateFlags& given, Context& context)
{
    const auto chosen = given.flags.read(context);
    const auto loaded = chosen ? context.load() : std::nullopt;
    if (!loaded) {
        return;
    }
    const sim::Course course = sim::simulate(loaded->tables.model, chosen->set);
    const sim::Findings findings = sim::examine(loaded->tables.model, course, chosen->moment);
    const Language language = language_from_id(given.language).value_or(Language{});
    context.out << (given.json
                        ? findings_json(course.set, findings)
                        : findings_text(loaded->strings, language, loaded->tables.model.bedside, course.set, findings));
}

}  // namespace

void add_simulate_command(CLI::App& app, Context& context)
{
    CLI::App* command = app.add_subcommand("simulate", "what an examination of one case finds on one day");
    const auto given = std::make_shared<SimulateFlags>();
    given->flags.add_to(*command, true);
    command->add_flag("--json", given->json, "print l5s1.findings/1 instead of a report");
    add_language_flag(*command, given->language);
    command->callback([given, &context] { simulate(*given, context); });
}

}  // namespace l5s1::scenarios::cli
