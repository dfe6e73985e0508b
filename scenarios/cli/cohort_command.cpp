// cohort: virtual patients of one clinic, one CSV row each, on all cores and in constant memory.

#include "scenarios/cli/cli.h"
#include "scenarios/tables/cohort_tables.h"
#include "scenarios/validation/cohort_csv.h"
#include "scenarios/validation/in_order.h"

#include <CLI/CLI.hpp>

#include <unistd.h>

#include <algorithm>
#include <ostream>

namespace l5s1::scenarios::cli {

namespace {

constexpr std::uint64_t kRowsABlock = 256;
constexpr std::uint64_t kMostRows = 1'000'000'000;
constexpr unsigned kMostThreads = 256;

struct CohortFlags {
    std::uint64_t count = 1000;
    std::uint64_t seed = 1;
    unsigned threads = all_cores();
    std::string setting = "surgical";
    bool csv = false;
};

// One line on a terminal's stderr, rewritten at every percent.
class Progress {
public:
    Progress(std::ostream& err, std::uint64_t count) : err_(err), count_(count), shown_(isatty(STDERR_FILENO) != 0) {}

    void reach(std::uint64_t rows)
    {
        const auto percent = static_cast<int>(rows * 100 / count_);
        if (shown_ && percent != percent_) {
            percent_ = percent;
            err_ << '\r' << rows << " of " << count_ << " patients, " << percent << " %" << std::flush;
        }
    }
    ~Progress()
    {
        if (shown_ && percent_ >= 0) {
            err_ << '\n';
        }
    }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

private:
    std::ostream& err_;
    std::uint64_t count_;
    bool shown_;
    int percent_ = -1;
};

void cohort(const CohortFlags& given, Context& context)
{
    const auto loaded = context.load_cohort();
    if (!loaded) {
        return;
    }
    const sim::Setting setting = *sim::from_id<sim::Setting>(given.setting);
    const std::uint64_t blocks = (given.count + kRowsABlock - 1) / kRowsABlock;
    context.out << kCohortColumns << '\n';
    Progress progress(context.err, given.count);
    in_order<std::string>(
        blocks, given.threads,
        [&] {
            return [rows = sim::Cohort(loaded->tables.model, loaded->cohort, setting, given.seed),
                    count = given.count](std::uint64_t block) mutable {
                std::string text;
                const std::uint64_t end = std::min(count, (block + 1) * kRowsABlock);
                for (std::uint64_t row = block * kRowsABlock; row < end; ++row) {
                    append_csv(text, rows.row(row + 1));
                }
                return text;
            };
        },
        [&](std::uint64_t block, const std::string& text) {
            context.out << text;
            progress.reach(std::min(given.count, (block + 1) * kRowsABlock));
            return static_cast<bool>(context.out);
        });
    context.out.flush();
    if (!context.out) {
        context.refuse("cohort: the output could not be written to its end");
    }
}

}  // namespace

void add_cohort_command(CLI::App& app, Context& context)
{
    CLI::App* command = app.add_subcommand("cohort", "virtual patients of one clinic, one CSV row each");
    const auto given = std::make_shared<CohortFlags>();
    command->add_option("--count", given->count, "how many")->check(CLI::Range(std::uint64_t{1}, kMostRows));
    command->add_option("--seed", given->seed, "row i of a seed is always the same patient");
    command->add_option("--setting", given->setting, "surgical, secondary or primary")
        ->check(CLI::IsMember({"surgical", "secondary", "primary"}));
    command->add_option("--threads", given->threads, "default: one a core")->check(CLI::Range(1U, kMostThreads));
    command->add_flag("--csv", given->csv, "CSV, the only format so far")->required();
    command->callback([given, &context] { cohort(*given, context); });
}

}  // namespace l5s1::scenarios::cli
