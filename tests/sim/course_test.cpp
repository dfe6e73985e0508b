#include "sim/course.h"
#include "sim/examine.h"
#include "tests/support/fixture.h"
#include "tests/support/random_case.h"

#include <algorithm>
#include <cmath>

using namespace l5s1;
using tests::model;

namespace {

// Largest difference of any slow state.
double distance(const sim::SlowState& a, const sim::SlowState& b)
{
    double worst = std::abs(a.volume_fraction - b.volume_fraction);
    for (std::size_t s = 0; s < sim::kCount<sim::Side>; ++s) {
        for (std::size_t r = 0; r < sim::kCount<sim::Root>; ++r) {
            const auto& x = a.roots[s][r];
            const auto& y = b.roots[s][r];
            worst =
                std::max({worst, std::abs(x.axons - y.axons), std::abs(x.demyelinating_block - y.demyelinating_block),
                          std::abs(x.inflammation - y.inflammation)});
        }
    }
    for (std::size_t i = 0; i < a.territories.size(); ++i) {
        const auto& x = a.territories[i];
        const auto& y = b.territories[i];
        worst = std::max({worst, std::abs(x.innervated - y.innervated), std::abs(x.innervated_size - y.innervated_size),
                          std::abs(x.chronicity - y.chronicity), std::abs(x.irreversible - y.irreversible)});
    }
    return worst;
}

}  // namespace

TEST_CASE("no herniation is health, exactly, for two years", "[sim][course]")
{
    sim::Case c;
    c.severity = 0.0;
    const auto course = sim::simulate(model(), c);
    CHECK(course.days.back().territories.empty());  // there is nothing that it could touch
    for (const auto& side : course.days.back().roots) {
        for (const auto& root : side) {
            CHECK(root.axons == 1.0);
            CHECK(root.demyelinating_block == 0.0);
        }
    }
}

TEST_CASE("the course has every day of two years", "[sim][course]")
{
    CHECK(sim::simulate(model(), sim::Case{}).days.size() == 731);
}

TEST_CASE("the same case gives the same bits", "[sim][course][determinism]")
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const sim::Case c = tests::random_case(seed);
        CHECK(sim::simulate(model(), c) == sim::simulate(model(), c));
    }
}

TEST_CASE("the length of the step does not matter", "[sim][course]")
{
    // second order in the step; the tolerance is a twentieth of what a report can show (1 % of strength)
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        const sim::Case c = tests::random_case(seed);
        const auto coarse = sim::simulate(model(), c);
        const auto fine = sim::simulate(model(), c, 0.1);
        double worst = 0.0;
        for (std::size_t day = 0; day < coarse.days.size(); day += 7) {
            worst = std::max(worst, distance(coarse.days[day], fine.days[day]));
        }
        CAPTURE(seed);
        CHECK(worst < 5e-4);
    }
}

TEST_CASE("an instant between two days continues the first of them", "[sim][course]")
{
    const auto course = sim::simulate(model(), sim::Case{});
    CHECK(sim::state_at(model(), course, 10.0) == course.days[10]);
    const auto half = sim::state_at(model(), course, 10.5).roots[0][sim::index(sim::Root::L5)].axons;
    CHECK(half < course.days[10].roots[0][sim::index(sim::Root::L5)].axons);
    CHECK(half > course.days[11].roots[0][sim::index(sim::Root::L5)].axons);
    CHECK(sim::state_at(model(), course, -5.0) == course.days[0]);
    CHECK(sim::state_at(model(), course, 9999.0) == course.days[730]);
}

TEST_CASE("an extrusion shrinks as the table says", "[sim][course]")
{
    // v_inf .35, tau 90 d, from day 30: on day 120 v = .35 + .65 e^-1
    const auto course = sim::simulate(model(), sim::Case{});
    CHECK(course.days[30].volume_fraction == 1.0);
    CHECK_THAT(course.days[120].volume_fraction, WithinAbs(0.35 + 0.65 * std::exp(-1.0), 1e-9));
}

TEST_CASE("a slow onset reaches full size when its ramp ends", "[sim][course]")
{
    sim::Case c;
    c.onset = sim::Onset::weeks;
    const auto course = sim::simulate(model(), c);
    CHECK(course.days[0].volume_fraction == 0.0);
    CHECK_THAT(course.days[7].volume_fraction, WithinAbs(7.0 / 21.0, 1e-9));
    CHECK_THAT(course.days[21].volume_fraction, WithinAbs(1.0, 1e-9));
}

TEST_CASE("inflammation decays by its time constant and a bad lift adds to it", "[sim][course]")
{
    const std::size_t l5 = sim::index(sim::Root::L5);
    sim::Case c;
    const auto still = sim::simulate(model(), c);
    CHECK_THAT(still.days[45].roots[0][l5].inflammation, WithinAbs(std::exp(-1.0), 1e-9));
    c.events = {{45.0, sim::EventKind::heavy_lift}};
    const auto lifted = sim::simulate(model(), c);
    CHECK(lifted.days[44] == still.days[44]);
    CHECK_THAT(lifted.days[45].roots[0][l5].inflammation, WithinAbs(std::exp(-1.0) + 0.2, 1e-9));
}

TEST_CASE("decompression takes the pressure at once and herniating again brings it back", "[sim][course]")
{
    sim::Case c;
    c.events = {{30.0, sim::EventKind::decompression}, {100.0, sim::EventKind::reherniation}};
    const auto course = sim::simulate(model(), c);
    const auto pressure = [&](double day) {
        const auto f = sim::examine(model(), course, {day, sim::Posture::standing, -1.0});
        return f.roots[0][sim::index(sim::Root::L5)].pressure_mmHg;
    };
    CHECK(pressure(29.0) > 50.0);
    CHECK(pressure(30.0) == 0.0);
    CHECK(pressure(99.0) == 0.0);
    CHECK_THAT(pressure(100.0), WithinAbs(75.8, 0.01));
}
