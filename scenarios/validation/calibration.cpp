#include "scenarios/validation/calibration.h"

#include "scenarios/io/number_text.h"
#include "scenarios/io/toml_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace l5s1::scenarios {

namespace {

constexpr std::string_view kFile = "model/calibration.toml";
constexpr std::size_t kLargestBytes = 100'000;
constexpr int kHalvings = 3;
constexpr double kMatters = 1e-6;  // an improvement below this is none

template <class Constants, class M>
double* constant_of(const Constants& constants, M& values, std::string_view id)
{
    for (const auto& constant : constants) {
        if (constant.id == id) {
            return &(values.*constant.field);
        }
    }
    return nullptr;
}

double* cohort_number_of(sim::CohortModel& cohort, const Parameter& p)
{
    for (const auto& number : sim::kCohortScalars) {
        if (number.id == p.id && p.key == "value") {
            return &(cohort.*number.field);
        }
    }
    const auto setting = sim::from_id<sim::Setting>(p.key);
    for (const auto& number : sim::kCohortBySetting) {
        if (number.id == p.id && setting) {
            return &(cohort.*number.field)[sim::index(*setting)];
        }
    }
    return nullptr;
}

Parameter read_parameter(TomlReader& in, const toml::table& t, const Tables& tables, const sim::CohortModel& cohort)
{
    Parameter p;
    p.table = in.string(t, "parameter", "table");
    p.id = in.string(t, "parameter", "id");
    p.key = t.contains("key") ? in.string(t, "parameter", "key") : "value";
    in.only(t, p.name(), {"table", "id", "key", "min", "max", "start", "step", "fitted", "why"});
    (void)in.string(t, p.name(), "why");
    constexpr double kAny = 1e6;
    p.min = in.number(t, p.name(), "min", -kAny, kAny).value_or(0.0);
    p.max = in.number(t, p.name(), "max", -kAny, kAny).value_or(0.0);
    if (!(p.min < p.max)) {
        in.fault(t, p.name(), "min and max are no range");
    }
    p.start = in.number(t, p.name(), "start", p.min, p.max).value_or(p.min);
    p.step = in.number(t, p.name(), "step", 0.0, p.max - p.min).value_or((p.max - p.min) / 4.0);
    p.fitted = in.number(t, p.name(), "fitted", p.min, p.max).value_or(p.start);
    sim::Model model = tables.model;
    sim::CohortModel copy = cohort;
    if (!number_of(model, copy, p)) {
        in.fault(t, p.name(), "there is no such number");
    }
    const auto known = tables.provenance.find(p.table + "." + p.id);
    if (known != tables.provenance.end() && known->second.kind == "measured") {
        in.fault(t, p.name(), "was measured; only assumed and fitted numbers may move");
    }
    return p;
}

}  // namespace

double* number_of(sim::Model& m, sim::CohortModel& cohort, const Parameter& p)
{
    if (p.table == "cohort") {
        return cohort_number_of(cohort, p);
    }
    if (p.key != "value") {
        return nullptr;
    }
    return p.table == "mechanics"    ? constant_of(sim::kMechanicsModel, m.mechanics, p.id)
           : p.table == "nerve"      ? constant_of(sim::kNerveModel, m.nerve, p.id)
           : p.table == "muscle"     ? constant_of(sim::kMuscleModel, m.muscle, p.id)
           : p.table == "inhibition" ? constant_of(sim::kInhibitionModel, m.inhibition, p.id)
           : p.table == "bedside"    ? constant_of(sim::kBedsideModel, m.bedside, p.id)
                                     : nullptr;
}

CalibrationPlan load_calibration(const Assets& assets, const Tables& tables, const sim::CohortModel& cohort,
                                 std::vector<Fault>& faults)
{
    CalibrationPlan plan;
    read_toml_file(assets, kFile, kLargestBytes, faults, [&](TomlReader& in, const toml::table& root) {
        in.only(root, "", {"fit", "parameter"});
        if (const toml::table* fit = in.table(root, "", "fit")) {
            constexpr double kMost = 1e9;
            in.only(*fit, "fit", {"count", "seed", "objective_before", "objective_after"});
            plan.count = static_cast<std::uint64_t>(in.number(*fit, "fit", "count", 100.0, kMost).value_or(2000.0));
            plan.seed = static_cast<std::uint64_t>(in.number(*fit, "fit", "seed", 0.0, kMost).value_or(1.0));
        }
        for (const toml::table* t : in.tables(root, "", "parameter")) {
            plan.parameters.push_back(read_parameter(in, *t, tables, cohort));
        }
    });
    return plan;
}

double objective(const std::vector<ValidationRow>& rows, Study& study)
{
    double sum = 0.0;
    for (const ValidationRow& row : rows) {
        const double half = 0.5 * (row.band.high - row.band.low);
        if (row.use == Use::calibrated && half > 0.0) {
            const double off = (row.quantity->measure(study, row.setting).value - row.published) / half;
            sum += row.weight * off * off;
        }
    }
    return sum;
}

Fit calibrate(const CalibrationPlan& plan, const std::vector<ValidationRow>& rows, sim::Model model,
              sim::CohortModel cohort, const StudySize& size, const std::function<void(int, double)>& told)
{
    Fit fit;
    std::vector<double*> numbers;
    std::vector<double> steps;
    for (const Parameter& p : plan.parameters) {
        numbers.push_back(number_of(model, cohort, p));
        *numbers.back() = p.start;
        steps.push_back(p.step);
    }
    const auto measure = [&] {
        Study study(model, cohort, size);
        ++fit.evaluations;
        return objective(rows, study);
    };
    fit.before = fit.after = measure();
    told(fit.evaluations, fit.after);
    for (int halving = 0; halving <= kHalvings;) {
        bool improved = false;
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            for (const double way : {1.0, -1.0}) {
                const double here = *numbers[i];
                const double there = std::clamp(here + way * steps[i], plan.parameters[i].min, plan.parameters[i].max);
                if (there == here) {
                    continue;
                }
                *numbers[i] = there;
                const double reached = measure();
                if (reached < fit.after - kMatters) {
                    fit.after = reached;
                    improved = true;
                    told(fit.evaluations, fit.after);
                    break;
                }
                *numbers[i] = here;
            }
        }
        if (!improved) {
            ++halving;
            for (double& step : steps) {
                step *= 0.5;
            }
        }
    }
    for (const double* number : numbers) {
        fit.values.push_back(*number);
    }
    return fit;
}

std::string with_number(std::string text, std::string_view id, std::string_view key, double value)
{
    const auto table = text.find("[" + std::string(id) + "]\n");
    if (table == std::string::npos) {
        return text;
    }
    const auto end = std::min(text.find("\n[", table), text.size());
    const std::string name = "\n" + std::string(key) + " = ";
    const auto line = text.find(name, table);
    if (line == std::string::npos || line >= end) {
        return text;
    }
    const auto from = line + name.size();
    const auto to = std::min(text.find('\n', from), text.size());
    std::array<char, 32> digits;
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return text.replace(from, to - from, digits.data(), static_cast<std::size_t>(written.ptr - digits.data()));
}

}  // namespace l5s1::scenarios
