#include "sim/course/inhibition.h"
#include "sim/course/lesion.h"
#include "tests/support/fixture.h"

using namespace l5s1;
using tests::model;

TEST_CASE("pain follows the evidence's worked example", "[sim][inhibition][table]")
{
    // extrusion, 53 mmHg: leg 6.7 on day 0; back standing 5.5, bending 7.4, 20 kg with a round back 9.1, lying 3.6
    const auto& m = model().inhibition;
    CHECK_THAT(sim::leg_pain_0_10(m, 1.0, 53.0, 1.0, 0.0), WithinAbs(6.7, 0.05));
    const auto back = [&](double disc_pressure_MPa) {
        return sim::back_pain_0_10(m, 1.0, 1.0, disc_pressure_MPa, 0.5);
    };
    CHECK_THAT(back(0.5), WithinAbs(5.5, 0.05));
    CHECK_THAT(back(1.1), WithinAbs(7.4, 0.05));
    CHECK_THAT(back(2.3), WithinAbs(9.1, 0.05));
    CHECK_THAT(back(0.1), WithinAbs(3.6, 0.1));
    CHECK(sim::leg_pain_0_10(m, 0.0, 0.0, 0.0, 0.0) == 0.0);
    CHECK(sim::back_pain_0_10(m, 0.0, 0.0, 2.3, 0.5) == 0.0);
}

TEST_CASE("tonic inhibition lies in the range of the pain experiments", "[sim][inhibition][table]")
{
    // pain 5 -> 11 %, 8 -> 19 %, 10 -> 25 %
    CHECK_THAT(sim::tonic_inhibition(model().inhibition, 5.0, 1.0), WithinAbs(0.11, 0.005));
    CHECK_THAT(sim::tonic_inhibition(model().inhibition, 8.0, 1.0), WithinAbs(0.19, 0.005));
    CHECK_THAT(sim::tonic_inhibition(model().inhibition, 10.0, 1.0), WithinAbs(0.25, 1e-12));
    CHECK(sim::tonic_inhibition(model().inhibition, 0.0, 1.0) == 0.0);
}

TEST_CASE("the flare takes tone within half a second and gives it back within a minute", "[sim][inhibition]")
{
    const auto& m = model().inhibition;
    CHECK(sim::phasic_inhibition(m, 2.0, -1.0) == 0.0);
    CHECK(sim::phasic_inhibition(m, 0.5, 0.4) == 0.0);  // too small a rise
    CHECK_THAT(sim::phasic_inhibition(m, 2.0, 0.4), WithinAbs(0.38, 1e-12));
    CHECK(sim::phasic_inhibition(m, 2.0, 5.0) < 0.08);
    CHECK(sim::phasic_inhibition(m, 2.0, 60.0) < 0.01);
    CHECK(sim::bend_fraction(m, 0.2) == Approx(0.5));
    CHECK(sim::bend_fraction(m, 2.0) == 1.0);
    CHECK(sim::bend_fraction(m, 10.0) == 0.0);
}

TEST_CASE("only muscles of pressed roots and their partners are inhibited", "[sim][inhibition]")
{
    sim::PerEnum<sim::Root, double> pressed{};
    pressed[sim::index(sim::Root::L5)] = 1.0;
    const auto weights = sim::inhibition_weights(model(), sim::lesion_of(model(), sim::Case{}).muscle_roots, pressed);
    CHECK(weights[sim::index(sim::Muscle::extensor_hallucis_longus)] >= 0.8);
    CHECK(weights[sim::index(sim::Muscle::iliopsoas)] == 0.0);
    CHECK(weights[sim::index(sim::Muscle::extensor_hallucis_longus)] > weights[sim::index(sim::Muscle::soleus)]);
}
