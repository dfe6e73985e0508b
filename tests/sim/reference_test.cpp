// reference_test.cpp: the simulation against the same equations, integrated at a tolerance of 1e-9.

#include "sim/course/course.h"
#include "tests/sim/reference_course.h"
#include "tests/support/fixture.h"
#include "tests/support/random_case.h"

#include <algorithm>
#include <cmath>

using namespace l5s1;
using tests::model;

namespace {

struct Difference {
    double amount = 0.0;
    std::string where = "nothing";

    void see(double simulated, double reference, std::string_view what, double day, std::string_view of)
    {
        const double difference = std::abs(simulated - reference);
        if (!(difference <= amount)) {
            amount = difference;
            where = std::string(what) + " of " + std::string(of) + " on day " + std::to_string(day) + ": simulated " +
                    std::to_string(simulated) + ", reference " + std::to_string(reference);
        }
    }
};

constexpr double kGrowingScaleDay = 100.0;  // growing_day counts days; the rest are shares

void compare(const sim::SlowSupply& a, const sim::SlowSupply& b, double day, Difference& worst)
{
    for (std::size_t n = 0; n < sim::kMostHerniations; ++n) {
        worst.see(a.volume_fraction[n], b.volume_fraction[n], "volume", day, std::to_string(n));
    }
    worst.see(a.decompressed, b.decompressed, "decompressed", day, "the case");
    worst.see(a.other_axon_loss, b.other_axon_loss, "axon loss", day, "the other disease");
    for (std::size_t s = 0; s < sim::kCount<sim::Side>; ++s) {
        for (std::size_t r = 0; r < sim::kCount<sim::Root>; ++r) {
            const sim::RootState& x = a.roots[s][r];
            const sim::RootState& y = b.roots[s][r];
            const auto name = std::string(sim::kIds<sim::Side>[s]) + " " + std::string(sim::kIds<sim::Root>[r]);
            worst.see(x.demyelinating_block, y.demyelinating_block, "block", day, name);
            worst.see(x.axons, y.axons, "axons", day, name);
            worst.see(x.inflammation, y.inflammation, "inflammation", day, name);
            // summed over the lost axons: a mean over none says nothing
            worst.see((1.0 - x.axons) * x.growing_day / kGrowingScaleDay,
                      (1.0 - y.axons) * y.growing_day / kGrowingScaleDay, "growing", day, name);
        }
    }
}

void compare(const sim::TerritoryState& x, const sim::TerritoryState& y, double day, std::string_view of,
             Difference& worst)
{
    worst.see(x.innervated, y.innervated, "innervated", day, of);
    worst.see(x.innervated_mass, y.innervated_mass, "innervated mass", day, of);
    worst.see(x.denervated_mass, y.denervated_mass, "denervated mass", day, of);
    worst.see(x.chronicity, y.chronicity, "chronicity", day, of);
    worst.see(x.irreversible, y.irreversible, "irreversible", day, of);
}

// Instants of all kinds: whole days, any, the days of events and just after them, both ends.
std::vector<double> instants(const sim::Case& c, tests::Dice& dice)
{
    std::vector<double> days = {0.0, sim::kCourseDays};
    for (int i = 0; i < 15; ++i) {
        days.push_back(std::floor(dice.between(0, sim::kCourseDays)));
        days.push_back(dice.between(0, sim::kCourseDays));
        days.push_back(dice.between(0, 60));
    }
    for (const sim::Event& event : c.events) {
        days.push_back(event.day);
        days.push_back(std::min(sim::kCourseDays, event.day + dice.between(0, 3)));
    }
    std::sort(days.begin(), days.end());
    return days;
}

Difference worst_difference(std::uint64_t seed)
{
    const sim::Case c = tests::any_case(seed);
    const auto course = sim::simulate(model(), c);
    const sim::CourseReader reader(model(), course);
    tests::Dice dice(seed + 1'000'000);

    tests::ReferenceEquations equations(model(), c);
    Difference worst;
    tests::integrate_reference(
        equations, c, sim::kCourseDays, 1e-9, instants(c, dice), [&](double day, const tests::FlatState& x) {
            const sim::SlowState state = reader.at(day);
            compare(state, equations.supply(x), day, worst);
            for (std::size_t i = 0; i < equations.places().size(); ++i) {
                const auto& [side, muscle, root] = equations.places()[i];
                const auto simulated = sim::territories_of(reader.lesion(), state, static_cast<sim::Side>(side),
                                                           static_cast<sim::Muscle>(muscle))[root];
                const auto of = std::string(sim::kIds<sim::Side>[side]) + " " +
                                std::string(sim::kIds<sim::Muscle>[muscle]) + " " +
                                std::string(sim::kIds<sim::Root>[root]);
                compare(simulated, equations.territory(x, i), day, of, worst);
            }
        });
    return worst;
}

void check_seeds(std::uint64_t from, std::uint64_t to)
{
    for (std::uint64_t seed = from; seed < to; ++seed) {
        const Difference worst = worst_difference(seed);
        CAPTURE(seed, worst.where);
        CHECK(worst.amount < 1e-4);
    }
}

}  // namespace

// Four cases, so that they run side by side.
TEST_CASE("every slow state is that of the reference integrator, cases 0 to 49", "[sim][reference]")
{
    check_seeds(0, 50);
}

TEST_CASE("every slow state is that of the reference integrator, cases 50 to 99", "[sim][reference]")
{
    check_seeds(50, 100);
}

TEST_CASE("every slow state is that of the reference integrator, cases 100 to 149", "[sim][reference]")
{
    check_seeds(100, 150);
}

TEST_CASE("every slow state is that of the reference integrator, cases 150 to 199", "[sim][reference]")
{
    check_seeds(150, 200);
}
