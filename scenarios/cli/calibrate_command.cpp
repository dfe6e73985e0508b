// calibrate: fits what is assumed to the calibrated figures, and writes the tables with the result.

#include "scenarios/cli/cli.h"
#include "scenarios/io/number_text.h"
#include "scenarios/io/write_file.h"
#include "scenarios/validation/calibration.h"
#include "scenarios/validation/in_order.h"

#include <CLI/CLI.hpp>

#include <array>
#include <cstdio>
#include <filesystem>
#include <map>
#include <ostream>

namespace l5s1::scenarios::cli {

namespace {

struct CalibrateFlags {
    std::optional<std::uint64_t> count;  // those of calibration.toml if not given
    std::optional<std::uint64_t> seed;
    unsigned threads = all_cores();
    std::string directory;
};

std::string brief(double value)
{
    std::array<char, 32> text;
    const int length = std::snprintf(text.data(), text.size(), "%.6g", value);
    return {text.data(), static_cast<std::size_t>(length)};
}

// calibration.toml with the result in it: its parameters stand one after the other, in the order of the plan.
std::string with_result(const std::string& text, const CalibrationPlan& plan, const Fit& fit, const StudySize& size)
{
    std::string out = with_number(text, "fit", "count", static_cast<double>(size.count));
    out = with_number(out, "fit", "seed", static_cast<double>(size.seed));
    out = with_number(out, "fit", "objective_before", std::stod(brief(fit.before)));
    out = with_number(out, "fit", "objective_after", std::stod(brief(fit.after)));
    std::size_t at = 0;
    for (std::size_t i = 0; i < plan.parameters.size(); ++i) {
        constexpr std::string_view kKey = "\nfitted = ";
        at = out.find(kKey, at);
        if (at == std::string::npos) {
            break;
        }
        at += kKey.size();
        out.replace(at, out.find('\n', at) - at, brief(fit.values[i]));
    }
    return out;
}

// Every table that holds a parameter, with the fitted numbers, into the directory.
bool write_tables(const CalibrationPlan& plan, const Fit& fit, const StudySize& size, const std::string& directory,
                  const Assets& assets)
{
    std::map<std::string, std::string> files;
    for (std::size_t i = 0; i < plan.parameters.size(); ++i) {
        const Parameter& p = plan.parameters[i];
        const std::string name = p.table + ".toml";
        if (!files.contains(name)) {
            files[name] = assets.read("model/" + name).value_or("");
        }
        files[name] = with_number(files[name], p.id, p.key, std::stod(brief(fit.values[i])));
    }
    files["calibration.toml"] = with_result(assets.read("model/calibration.toml").value_or(""), plan, fit, size);
    std::error_code ignored;
    std::filesystem::create_directories(directory, ignored);
    for (const auto& [name, text] : files) {
        if (!write_file(std::filesystem::path(directory) / name, text).empty()) {
            return false;
        }
    }
    return true;
}

void calibrate(const CalibrateFlags& given, Context& context)
{
    const auto loaded = context.load_cohort();
    if (!loaded) {
        return;
    }
    std::vector<Fault> faults;
    const auto rows = load_validation(context.assets(), loaded->tables, faults);
    const CalibrationPlan plan = load_calibration(context.assets(), loaded->tables, loaded->cohort, faults);
    if (!faults.empty()) {
        for (const Fault& fault : faults) {
            context.err << fault << '\n';
        }
        context.exit_code = 2;
        return;
    }
    const StudySize size{given.count.value_or(plan.count), given.seed.value_or(plan.seed), given.threads};
    const Fit fit = scenarios::calibrate(
        plan, rows, loaded->tables.model, loaded->cohort, size, [&](int evaluations, double reached) {
            context.err << "evaluation " << evaluations << ": objective " << brief(reached) << '\n';
        });
    context.out << "objective " << brief(fit.before) << " -> " << brief(fit.after) << " in " << fit.evaluations
                << " evaluations of " << size.count << " patients, seed " << size.seed << '\n';
    for (std::size_t i = 0; i < plan.parameters.size(); ++i) {
        const Parameter& p = plan.parameters[i];
        context.out << p.name() << "  " << brief(p.start) << " -> " << brief(fit.values[i]) << "  (" << plain(p.min)
                    << " to " << plain(p.max) << ")\n";
    }
    if (!given.directory.empty() && !write_tables(plan, fit, size, given.directory, context.assets())) {
        context.refuse("calibrate: --out: cannot write to " + given.directory);
    }
}

}  // namespace

void add_calibrate_command(CLI::App& app, Context& context)
{
    CLI::App* command = app.add_subcommand(
        "calibrate", "fit the numbers of model/calibration.toml to the calibrated figures (C) of validation.toml");
    const auto given = std::make_shared<CalibrateFlags>();
    constexpr std::uint64_t kFewest = 100;
    constexpr std::uint64_t kMost = 1'000'000;
    command->add_option("--count", given->count, "patients of each cohort; default: as in calibration.toml")
        ->check(CLI::Range(kFewest, kMost));
    command->add_option("--seed", given->seed, "of the cohorts; default: as in calibration.toml");
    command->add_option("--threads", given->threads, "default: one a core")->check(CLI::Range(1U, 256U));
    command->add_option("--out", given->directory, "write the tables with the result into this directory");
    command->callback([given, &context] { calibrate(*given, context); });
}

}  // namespace l5s1::scenarios::cli
