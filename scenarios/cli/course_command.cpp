// course: one case day by day, as CSV.

#include "scenarios/cli/case_flags.h"
#include "scenarios/findings/report.h"

#include <CLI/CLI.hpp>

#include <ostream>

namespace l5s1::scenarios::cli {

namespace {

struct CourseFlags {
    CaseFlags flags;
    bool csv = false;
    int days = 180;
};

void course(const CourseFlags& given, Context& context)
{
    const auto chosen = given.flags.read(context);
    const auto loaded = chosen ? context.load() : std::nullopt;
    if (!loaded) {
        return;
    }
    write_course_csv(context.out, loaded->tables.model, sim::simulate(loaded->tables.model, chosen->set), given.days);
}

}  // namespace

void add_course_command(CLI::App& app, Context& context)
{
    CLI::App* command = app.add_subcommand("course", "one case day by day, as CSV");
    const auto given = std::make_shared<CourseFlags>();
    given->flags.add_to(*command, false);
    command->add_flag("--csv", given->csv, "CSV, the only format so far")->required();
    command->add_option("--days", given->days, "last day")->check(CLI::Range(0, static_cast<int>(sim::kCourseDays)));
    command->callback([given, &context] { course(*given, context); });
}

}  // namespace l5s1::scenarios::cli
