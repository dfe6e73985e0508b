#include "scenarios/validation/validation.h"

#include "scenarios/cli/cli.h"
#include "scenarios/tables/cohort_tables.h"
#include "scenarios/validation/calibration.h"
#include "tests/support/fixture.h"
#include "tests/support/scratch.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace l5s1;
using namespace l5s1::scenarios;

namespace {

struct Shipped {
    Tables tables;
    sim::CohortModel cohort;
    std::vector<ValidationRow> rows;
    CalibrationPlan plan;
};

const Shipped& shipped()
{
    static const Shipped all = [] {
        std::vector<Fault> faults;
        Shipped s;
        s.tables = load_tables(Assets{}, faults);
        s.cohort = load_cohort(Assets{}, s.tables, faults);
        s.rows = load_validation(Assets{}, s.tables, faults);
        s.plan = load_calibration(Assets{}, s.tables, s.cohort, faults);
        CHECK(faults == std::vector<Fault>{});
        return s;
    }();
    return all;
}

std::vector<std::string> faults_of(const std::string& from, const std::string& to)
{
    std::string text = *Assets{}.read("validation.toml");
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    const tests::Scratch scratch{"validation"};
    std::ofstream(scratch.path() / "validation.toml") << text;
    std::vector<Fault> found;
    (void)load_validation(Assets(scratch.path()), shipped().tables, found);
    std::vector<std::string> lines;
    append(lines, found);
    return lines;
}

}  // namespace

TEST_CASE("the validation table has its rows, each with what a reader needs", "[scenarios][validation]")
{
    const auto& rows = shipped().rows;
    CHECK(rows.size() >= 45);
    std::size_t calibrated = 0;
    for (const ValidationRow& row : rows) {
        CAPTURE(row.id);
        CHECK_FALSE(row.what.empty());
        CHECK(row.quantity != nullptr);
        CHECK(row.band.low <= row.band.high);
        if (row.use == Use::calibrated) {
            ++calibrated;
            CHECK(shipped().tables.sources.at(row.source).verified);  // what is only recalled is never fitted to
        }
    }
    CHECK(calibrated > 20);
}

TEST_CASE("mistakes in validation.toml are named", "[scenarios][validation]")
{
    CHECK(faults_of("use = \"C\"", "use = \"X\"").front().find("level_l3_l4.use: is C (calibrated)") !=
          std::string::npos);
    CHECK(faults_of("quantity = \"level_share_l3_l4\"", "quantity = \"luck\"").front().find("no quantity \"luck\"") !=
          std::string::npos);
    CHECK(faults_of("setting = \"surgical\"", "setting = \"field\"").front().find("setting") != std::string::npos);
    CHECK(faults_of("source = \"gadjradj2022\"", "source = \"nobody\"").front().find("nobody") != std::string::npos);
    CHECK(faults_of("id = \"level_l4_l5\"", "id = \"level_l3_l4\"").front().find("another row") != std::string::npos);
}

TEST_CASE("Wilson's interval", "[scenarios][validation]")
{
    const Interval i = wilson(0.53, 283);
    CHECK(i.low == Approx(0.472).margin(0.001));
    CHECK(i.high == Approx(0.587).margin(0.001));
    CHECK(wilson(0.0, 13).low == 0.0);
    CHECK(wilson(1.0, 16).high == 1.0);
}

TEST_CASE("the calibrated figures lie in their bands, and what lies outside is explained", "[scenarios][validation]")
{
    Study study(shipped().tables.model, shipped().cohort, {3000, 2, 2});
    const Judged judged = judge_all(shipped().rows, study);
    for (std::size_t i = 0; i < shipped().rows.size(); ++i) {
        const ValidationRow& row = shipped().rows[i];
        const Verdict& verdict = judged.verdicts[i];
        CAPTURE(row.id, verdict.simulated.value, row.band.low, row.band.high);
        CHECK(std::isfinite(verdict.simulated.value));
        if (row.use == Use::calibrated) {
            // few patients: within the band or three standard errors of it
            const double slack = 3.0 * verdict.simulated.standard_error;
            CHECK(verdict.simulated.value >= row.band.low - slack);
            CHECK(verdict.simulated.value <= row.band.high + slack);
        } else if (!verdict.inside) {
            CHECK_FALSE(row.note.empty());
        }
    }
}

TEST_CASE("a study does not depend on the number of threads", "[scenarios][validation]")
{
    Study one(shipped().tables.model, shipped().cohort, {400, 3, 1});
    Study three(shipped().tables.model, shipped().cohort, {400, 3, 3});
    for (const char* id : {"paresis_share", "achilles_lr_low_lumbar", "recovery_early_surgery_year"}) {
        const Quantity* quantity = find_quantity(id);
        REQUIRE(quantity);
        CHECK(quantity->measure(one, sim::Setting::surgical).value ==
              quantity->measure(three, sim::Setting::surgical).value);
    }
}

TEST_CASE("what the last calibration found is what the tables hold", "[scenarios][calibration]")
{
    sim::Model model = shipped().tables.model;
    sim::CohortModel cohort = shipped().cohort;
    CHECK(shipped().plan.parameters.size() >= 5);
    for (const Parameter& p : shipped().plan.parameters) {
        CAPTURE(p.name());
        CHECK(*number_of(model, cohort, p) == p.fitted);
        CHECK(shipped().tables.provenance.at(p.table + "." + p.id).kind == "fitted");
    }
}

TEST_CASE("a calibration is reproducible and never makes it worse", "[scenarios][calibration]")
{
    CalibrationPlan plan = shipped().plan;
    plan.parameters.resize(2);
    std::vector<ValidationRow> rows;
    std::copy_if(shipped().rows.begin(), shipped().rows.end(), std::back_inserter(rows),
                 [](const ValidationRow& row) { return row.id == "paresis_surgical" || row.id == "grade_4_surgical"; });
    const auto fit = [&] {
        return calibrate(plan, rows, shipped().tables.model, shipped().cohort, {150, 5, 2}, [](int, double) {});
    };
    const Fit first = fit();
    const Fit second = fit();
    CHECK(first.values == second.values);
    CHECK(first.after <= first.before);
    for (std::size_t i = 0; i < plan.parameters.size(); ++i) {
        CHECK(first.values[i] >= plan.parameters[i].min);
        CHECK(first.values[i] <= plan.parameters[i].max);
    }
}

TEST_CASE("one number of a table is replaced in its text", "[scenarios][calibration]")
{
    const std::string text = "[a]\nvalue = 1.0\nkind = \"x\"\n\n[b]\nvalue = 2.0\n";
    CHECK(with_number(text, "b", "value", 2.5) == "[a]\nvalue = 1.0\nkind = \"x\"\n\n[b]\nvalue = 2.5\n");
    CHECK(with_number(text, "a", "surgical", 2.5) == text);
    CHECK(with_number(text, "c", "value", 2.5) == text);
}
