// validate: every published figure that has a row, beside the simulated one.

#include "scenarios/cli/cli.h"
#include "scenarios/validation/in_order.h"
#include "scenarios/validation/validation.h"

#include <CLI/CLI.hpp>

#include <ostream>

namespace l5s1::scenarios::cli {

namespace {

constexpr std::uint64_t kFewest = 200;
constexpr std::uint64_t kMost = 1'000'000;

struct ValidateFlags {
    StudySize size{16000, 1, all_cores()};
    bool markdown = false;
};

void validate(const ValidateFlags& given, Context& context)
{
    const auto loaded = context.load_cohort();
    if (!loaded) {
        return;
    }
    std::vector<Fault> faults;
    const auto rows = load_validation(context.assets(), loaded->tables, faults);
    if (!faults.empty()) {
        for (const Fault& fault : faults) {
            context.err << fault << '\n';
        }
        context.exit_code = 2;
        return;
    }
    Study study(loaded->tables.model, loaded->cohort, given.size);
    const Judged judged = judge_all(rows, study);
    if (given.markdown) {
        write_markdown(context.out, rows, judged, loaded->tables, given.size);
    } else {
        write_text(context.out, rows, judged);
    }
    context.exit_code = judged.outside_calibrated > 0 ? 1 : 0;
}

}  // namespace

void add_validate_command(CLI::App& app, Context& context)
{
    CLI::App* command = app.add_subcommand(
        "validate", "published figures beside simulated ones; exit 1 if a calibrated one (C) is outside its band");
    const auto given = std::make_shared<ValidateFlags>();
    command->add_option("--count", given->size.count, "patients of each cohort")->check(CLI::Range(kFewest, kMost));
    command->add_option("--seed", given->size.seed, "of the cohorts");
    command->add_option("--threads", given->size.threads, "default: one a core")->check(CLI::Range(1U, 256U));
    command->add_flag("--markdown", given->markdown, "write the table as Markdown");
    command->callback([given, &context] { validate(*given, context); });
}

}  // namespace l5s1::scenarios::cli
