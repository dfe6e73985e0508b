#include "sim/course/nerve.h"
#include "tests/support/fixture.h"

#include <cmath>

using namespace l5s1;
using tests::model;

TEST_CASE("a root left alone is not blocked and loses nothing", "[sim][nerve]")
{
    CHECK(sim::fast_block(model().nerve, 0.0) == 0.0);
    CHECK(sim::demyelinating_target(model().nerve, 0.0, 0.0) == 0.0);
    CHECK(sim::axon_loss_per_day(model().nerve, 0.0, 1.0) == 0.0);
}

TEST_CASE("the blocks follow the evidence", "[sim][nerve][table]")
{
    // E3: 50 mmHg 4 %, 100 41 %, 200 92 %; E5: 53 mmHg 39 %, 120 79 %; E6: 53 mmHg 0.2 %/d, 100 1.2, 200 4.5 (rounded
    // there)
    CHECK_THAT(sim::fast_block(model().nerve, 50.0), WithinAbs(0.04, 0.005));
    CHECK_THAT(sim::fast_block(model().nerve, 100.0), WithinAbs(0.41, 0.005));
    CHECK_THAT(sim::fast_block(model().nerve, 200.0), WithinAbs(0.92, 0.005));
    CHECK_THAT(sim::demyelinating_target(model().nerve, 53.0, 0.0), WithinAbs(0.39, 0.005));
    CHECK_THAT(sim::demyelinating_target(model().nerve, 120.0, 0.0), WithinAbs(0.79, 0.005));
    CHECK_THAT(sim::axon_loss_per_day(model().nerve, 53.0, 0.0), WithinAbs(0.0023, 0.0005));
    CHECK_THAT(sim::axon_loss_per_day(model().nerve, 100.0, 0.0), WithinAbs(0.012, 0.0005));
    CHECK_THAT(sim::axon_loss_per_day(model().nerve, 200.0, 0.0), WithinAbs(0.045, 0.0005));
}

TEST_CASE("inflammation alone slows a root, as nucleus pulposus does without pressure", "[sim][nerve]")
{
    CHECK_THAT(sim::demyelinating_target(model().nerve, 0.0, 1.0), WithinAbs(0.30, 1e-12));
}

TEST_CASE("half of the root conducts at the half pressure", "[sim][nerve]")
{
    CHECK_THAT(sim::hill(65.0, 65.0, 2.2), WithinAbs(0.5, 1e-12));
    // 130 / 65 = 2: 2^2.2 / (1 + 2^2.2) = 4.595 / 5.595
    CHECK_THAT(sim::hill(130.0, 65.0, 2.2), WithinAbs(0.82126, 1e-4));
}

TEST_CASE("regrowth reaches the hip within the course and the calf not before two years", "[sim][nerve]")
{
    // 250 mm at 1 mm a day: 250 days on the way, then 90 days to come in; 800 mm: past day 730
    CHECK(sim::regrown_fraction(model().nerve, 240.0, 250.0) == 0.0);
    CHECK_THAT(sim::regrown_fraction(model().nerve, 340.0, 250.0), WithinAbs(0.6 * std::exp(-250.0 / 365.0), 1e-12));
    CHECK(sim::regrown_fraction(model().nerve, 730.0, 800.0) == 0.0);
}
