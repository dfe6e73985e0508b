#include "sim/bedside/function.h"
#include "tests/support/fixture.h"

#include <cmath>

using namespace l5s1;
using sim::Movement;
using tests::model;

namespace {

sim::PerEnum<Movement, double> all(double strength)
{
    sim::PerEnum<Movement, double> strengths{};
    strengths.fill(strength);
    return strengths;
}

}  // namespace

TEST_CASE("heel walk fails before the foot slaps, and slap before steppage", "[sim][function]")
{
    sim::Case c;
    auto strengths = all(1.0);
    const auto set = [&](double dorsiflexion) { strengths[sim::index(Movement::ankle_dorsiflexion)] = dorsiflexion; };
    set(0.55);
    CHECK(sim::function_of(model(), c, strengths, 0.0).heel_walk == sim::Ability::impaired);
    CHECK(sim::gait_of(model(), {strengths, all(1.0)}, 0.0) == sim::Gait::normal);
    set(0.2);
    CHECK(sim::function_of(model(), c, strengths, 0.0).heel_walk == sim::Ability::impossible);
    CHECK(sim::gait_of(model(), {strengths, all(1.0)}, 0.0) == sim::Gait::foot_slap);
    set(0.05);
    CHECK(sim::gait_of(model(), {strengths, all(1.0)}, 0.0) == sim::Gait::steppage);
    CHECK(sim::function_of(model(), c, strengths, 0.0).foot_clearance_mm == 0.0);
}

TEST_CASE("tiptoe: holding time and repetitions by the equations", "[sim][function]")
{
    sim::Case c;
    c.age_y = 40.0;  // need .45
    CHECK_THAT(sim::tiptoe_need(model(), c), WithinAbs(0.45, 1e-12));
    const auto healthy = sim::function_of(model(), c, all(1.0), 0.0);
    // 34.7 0.45^-2.06 = 179.8 s; norm of a man of 40: between 32.5 (35) and 28 (45)
    CHECK_THAT(healthy.tiptoe_hold_s, WithinAbs(34.7 * std::pow(0.45, -2.06), 1e-9));
    CHECK(healthy.heel_rise_repetitions == 30);
    const auto weak = sim::function_of(model(), c, all(0.44), 0.0);
    CHECK(weak.tiptoe_hold_s == 0.0);
    CHECK(weak.heel_rise_repetitions == 0);
    CHECK(weak.tiptoe_walk == sim::Ability::impaired);
    CHECK(sim::function_of(model(), c, all(0.2), 0.0).tiptoe_walk == sim::Ability::impossible);
}

TEST_CASE("hip abductors decide between a level and a dropping pelvis", "[sim][function]")
{
    auto strengths = all(1.0);
    strengths[sim::index(Movement::hip_abduction)] = 0.3;
    CHECK(sim::gait_of(model(), {strengths, all(1.0)}, 0.0) == sim::Gait::trendelenburg);
    CHECK(sim::gait_of(model(), {all(1.0), all(1.0)}, 6.0) == sim::Gait::antalgic);
    auto push = all(1.0);
    push[sim::index(Movement::ankle_plantarflexion)] = 0.3;
    CHECK(sim::gait_of(model(), {push, all(1.0)}, 0.0) == sim::Gait::calcaneal);
    CHECK(sim::stairs_of(model(), {push, all(1.0)}) == sim::Stairs::needs_handrail);
}
