#include "sim/course/course.h"
#include "sim/bedside/examine.h"
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
    double worst = std::abs(a.volume_fraction[0] - b.volume_fraction[0]);
    for (std::size_t s = 0; s < sim::kCount<sim::Side>; ++s) {
        for (std::size_t r = 0; r < sim::kCount<sim::Root>; ++r) {
            const auto& x = a.roots[s][r];
            const auto& y = b.roots[s][r];
            worst =
                std::max({worst, std::abs(x.axons - y.axons), std::abs(x.demyelinating_block - y.demyelinating_block),
                          std::abs(x.inflammation - y.inflammation)});
        }
    }
    for (std::size_t row = 0; row < sim::Fibres::kRows; ++row) {
        for (std::size_t i = 0; i < a.fibres.count(); ++i) {
            worst = std::max(worst, std::abs(a.fibres.row(row)[i] - b.fibres.row(row)[i]));
        }
    }
    return worst;
}

}  // namespace

TEST_CASE("no herniation is health, exactly, for two years", "[sim][course]")
{
    sim::Case c;
    c.severity = 0.0;
    const auto course = sim::simulate(model(), c);
    CHECK(course.fibre_count == 0);  // there is nothing that it could touch
    for (const auto& side : course.nodes.back().supply.roots) {
        for (const auto& root : side) {
            CHECK(root.axons == 1.0);
            CHECK(root.demyelinating_block == 0.0);
        }
    }
}

TEST_CASE("the course covers two years, or as much as is asked for", "[sim][course]")
{
    const auto whole = sim::simulate(model(), sim::Case{});
    CHECK(whole.nodes.front().day == 0.0);
    CHECK(whole.nodes.back().day == sim::kCourseDays);
    const auto part = sim::simulate(model(), sim::Case{}, 40.0);
    CHECK(part.nodes.back().day == 40.0);
    CHECK(distance(part.state(part.nodes.size() - 1), sim::state_at(model(), whole, 40.0)) < 1e-5);
}

TEST_CASE("an instant continues the step before it", "[sim][course]")
{
    const auto course = sim::simulate(model(), sim::Case{});
    const auto at = [&](double day) { return sim::state_at(model(), course, day); };
    const auto axons = [&](double day) { return at(day).roots[0][sim::index(sim::Root::L5)].axons; };
    CHECK(axons(10.5) < axons(10.0));
    CHECK(axons(10.5) > axons(11.0));
    CHECK(at(-5.0) == course.state(0));
    CHECK(at(9999.0) == course.state(course.nodes.size() - 1));
    // no jump where a step ends
    for (const auto& node : course.nodes) {
        CHECK(distance(at(node.day), at(node.day + 1e-6)) < 1e-6);
    }
}

TEST_CASE("an extrusion shrinks as the table says", "[sim][course]")
{
    // v_inf .35, tau 90 d, from day 30: on day 120 v = .35 + .65 e^-1
    const auto course = sim::simulate(model(), sim::Case{});
    const auto volume = [&](double day) { return sim::state_at(model(), course, day).volume_fraction[0]; };
    CHECK(volume(30.0) == 1.0);
    CHECK_THAT(volume(120.0), WithinAbs(0.35 + 0.65 * std::exp(-1.0), 1e-9));
}

TEST_CASE("a slow onset reaches full size when its ramp ends", "[sim][course]")
{
    sim::Case c;
    c.onset = sim::Onset::weeks;
    const auto course = sim::simulate(model(), c);
    const auto volume = [&](double day) { return sim::state_at(model(), course, day).volume_fraction[0]; };
    CHECK(volume(0.0) == 0.0);
    CHECK_THAT(volume(7.0), WithinAbs(7.0 / 21.0, 1e-9));
    CHECK_THAT(volume(21.0), WithinAbs(1.0, 1e-9));
}

TEST_CASE("inflammation decays by its time constant and a bad lift adds to it", "[sim][course]")
{
    sim::Case c;
    const auto inflammation = [](const sim::Course& course, double day) {
        return sim::state_at(model(), course, day).roots[0][sim::index(sim::Root::L5)].inflammation;
    };
    const auto still = sim::simulate(model(), c);
    CHECK_THAT(inflammation(still, 45.0), WithinAbs(std::exp(-1.0), 1e-9));
    c.events = {{45.0, sim::EventKind::heavy_lift}};
    const auto lifted = sim::simulate(model(), c);
    CHECK_THAT(inflammation(lifted, 44.0), WithinAbs(inflammation(still, 44.0), 1e-12));
    CHECK_THAT(inflammation(lifted, 45.0), WithinAbs(std::exp(-1.0) + 0.2, 1e-9));
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
