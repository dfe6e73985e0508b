#include "sim/bedside/examiner.h"
#include "tests/support/fixture.h"

using namespace l5s1;
using tests::model;

TEST_CASE("the hand calls half of a triceps surae normal and half of a tibialis anterior 4", "[sim][examiner]")
{
    CHECK(sim::grade_by_hand(model().examiner, 0.5, true) == sim::Mrc::g5);
    CHECK(sim::grade_by_hand(model().examiner, 0.5, false) == sim::Mrc::g4);
    CHECK(sim::grade_by_hand(model().examiner, 0.85, false) == sim::Mrc::g5);
    CHECK(sim::grade_by_hand(model().examiner, 0.64, false) == sim::Mrc::g4);
    CHECK(sim::grade_by_hand(model().examiner, 0.1, false) == sim::Mrc::g3);
    CHECK(sim::grade_by_hand(model().examiner, 0.0, false) == sim::Mrc::g0);
}

TEST_CASE("by physics grade 4 spans nearly everything", "[sim][examiner]")
{
    CHECK(sim::grade_by_physics(model().examiner, 0.9, 0.02) == sim::Mrc::g4);
    CHECK(sim::grade_by_physics(model().examiner, 0.03, 0.02) == sim::Mrc::g4);
    CHECK(sim::grade_by_physics(model().examiner, 0.02, 0.02) == sim::Mrc::g3);
    CHECK(sim::grade_by_physics(model().examiner, 0.01, 0.02) == sim::Mrc::g2);
    CHECK(sim::grade_by_physics(model().examiner, 0.96, 0.02) == sim::Mrc::g5);
}
