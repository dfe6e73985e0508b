#include "sim/course/mechanics.h"
#include "sim/bedside/examine.h"
#include "sim/course/lesion.h"
#include "sim/model/chain.h"
#include "tests/support/fixture.h"

using namespace l5s1;
using tests::model;

TEST_CASE("the middle of the severity scale is the measured mean", "[sim][mechanics]")
{
    CHECK(sim::culprit_pressure_mmHg(model(), 0.0) == 0.0);
    CHECK(sim::culprit_pressure_mmHg(model(), 0.5) == 53.0);
    CHECK(sim::culprit_pressure_mmHg(model(), 1.0) == 200.0);
    // halfway from 53 to 110
    CHECK_THAT(sim::culprit_pressure_mmHg(model(), 0.625), WithinAbs(81.5, 1e-9));
}

TEST_CASE("a zone presses the root that anatomy says", "[sim][mechanics]")
{
    using sim::Level;
    using sim::Root;
    using sim::Zone;
    struct Row {
        Level level;
        Zone zone;
        Root root;
    };
    for (const Row& row :
         {Row{Level::L4_L5, Zone::subarticular, Root::L5}, Row{Level::L4_L5, Zone::foraminal, Root::L4},
          Row{Level::L4_L5, Zone::extraforaminal, Root::L4}, Row{Level::L5_S1, Zone::subarticular, Root::S1},
          Row{Level::L5_S1, Zone::foraminal, Root::L5}, Row{Level::L3_L4, Zone::subarticular, Root::L4},
          Row{Level::L3_L4, Zone::foraminal, Root::L3}, Row{Level::L2_L3, Zone::subarticular, Root::L3}}) {
        sim::Case c;
        c.level = row.level;
        c.zone = row.zone;
        CHECK(sim::culprit_root(model(), c) == row.root);
        const auto shares = sim::site_of(model(), c, c).share;
        CHECK(shares[0][sim::index(row.root)] == 1.0);
        for (const double share : shares[1]) {
            CHECK(share == 0.0);  // the other side is free
        }
    }
}

TEST_CASE("a central herniation presses both traversing roots and the cauda below", "[sim][mechanics]")
{
    sim::Case c;
    c.zone = sim::Zone::central;
    const auto shares = sim::site_of(model(), c, c).share;
    CHECK(shares[0] == shares[1]);
    CHECK(shares[0][sim::index(sim::Root::L5)] > 0.5);
    CHECK(shares[0][sim::index(sim::Root::S2)] > 0.0);
    CHECK(shares[0][sim::index(sim::Root::L4)] == 0.0);
}

TEST_CASE("posture presses a bulge more than a fragment", "[sim][mechanics]")
{
    sim::Case c;
    c.severity = 0.5;
    const auto pressed = [&](sim::HerniationType type, double disc_pressure_MPa) {
        c.type = type;
        return sim::site_pressure_mmHg(model(), sim::site_of(model(), c, c), 1.0, 1.0, disc_pressure_MPa, 0.0);
    };
    // bent forward 1.1 MPa against 0.5 standing: 53 (0.4 + 0.6 2.2) = 91.16 for a bulge, 53 (0.95 + 0.05 2.2) = 56.18
    CHECK_THAT(pressed(sim::HerniationType::bulge, 1.1), WithinAbs(91.16, 1e-9));
    CHECK_THAT(pressed(sim::HerniationType::sequestration, 1.1), WithinAbs(56.18, 1e-9));
    // lying unloads the bulge: 53 (0.4 + 0.6 0.2) = 27.56
    CHECK_THAT(pressed(sim::HerniationType::bulge, 0.1), WithinAbs(27.56, 1e-9));
}

TEST_CASE("a large or wandering herniation reaches a second root", "[sim][mechanics]")
{
    using sim::Root;
    sim::Case c;
    const auto share = [&](Root root) { return sim::site_of(model(), c, c).share[0][sim::index(root)]; };
    c.severity = 0.5;
    CHECK(share(Root::L4) == 0.0);
    CHECK_THAT(share(Root::S1), WithinAbs(0.1, 1e-12));
    c.severity = 0.75;  // halfway from large_from_severity to 1: S1 (.1 + .2) / 2
    CHECK_THAT(share(Root::S1), WithinAbs(0.15, 1e-12));
    c.severity = 0.5;
    c.migration = sim::Migration::up;
    CHECK_THAT(share(Root::L4), WithinAbs(0.6, 1e-12));
    c.migration = sim::Migration::down;
    CHECK_THAT(share(Root::S1), WithinAbs(0.35, 1e-12));
    CHECK(share(Root::L4) == 0.0);
}

TEST_CASE("conjoined roots share what either gets, on their side only", "[sim][mechanics]")
{
    sim::Case c;
    c.severity = 0.5;
    c.conjoined = sim::Conjoined::L5_S1;
    const auto share = sim::site_of(model(), c, c).share;
    CHECK(share[0][sim::index(sim::Root::S1)] == 1.0);
    CHECK(share[0][sim::index(sim::Root::L5)] == 1.0);
    CHECK(share[1][sim::index(sim::Root::S1)] == 0.0);
}

TEST_CASE("a root pressed at two levels fares worse than at the worse of them", "[sim][mechanics]")
{
    sim::Case c;
    c.level = sim::Level::L5_S1;
    c.severity = 0.5;
    const auto pressure = [&] {
        const auto lesion = sim::lesion_of(model(), c);
        return sim::root_pressure_mmHg(model(), lesion, 0, sim::index(sim::Root::S1), {1.0, 1.0, 1.0}, false, 0.5, 0.0);
    };
    CHECK_THAT(pressure(), WithinAbs(53.0, 1e-9));
    sim::Herniation above;
    above.severity = 0.5;
    above.zone = sim::Zone::central;  // S1 is its next root: .6 of 53
    c.further = {above};
    CHECK_THAT(pressure(), WithinAbs(53.0 + 0.5 * 0.6 * 53.0, 1e-9));
}

TEST_CASE("a pre-fixed plexus draws from half a root higher", "[sim][mechanics]")
{
    const auto& shares = model().muscles[sim::index(sim::Muscle::tibialis_anterior)].root_share;
    const auto higher = sim::shifted(model(), sim::Plexus::prefixed, shares);
    // L4 .33 / 2 + L5 .60 / 2 = .465; L5 .60 / 2 + S1 .07 / 2 = .335
    CHECK_THAT(higher[sim::index(sim::Root::L4)], WithinAbs(0.465, 1e-12));
    CHECK_THAT(higher[sim::index(sim::Root::L5)], WithinAbs(0.335, 1e-12));
    CHECK(sim::shifted(model(), sim::Plexus::normal, shares) == shares);
    const auto lower = sim::shifted(model(), sim::Plexus::postfixed, shares);
    CHECK_THAT(lower[sim::index(sim::Root::S1)], WithinAbs(0.335, 1e-12));
}

TEST_CASE("the bands beside the slider follow the pressure", "[sim][mechanics]")
{
    CHECK(sim::pfirrmann_grade(model(), 0.0) == 0);
    CHECK(sim::pfirrmann_grade(model(), 20.0) == 1);
    CHECK(sim::pfirrmann_grade(model(), 53.0) == 2);
    CHECK(sim::pfirrmann_grade(model(), 120.0) == 3);
    CHECK(sim::msu_size(model(), 0.0) == 0);
    CHECK(sim::msu_size(model(), 0.2) == 1);
    CHECK(sim::msu_size(model(), 1.0) == 3);
}
