#include "sim/course/muscle.h"
#include "tests/support/fixture.h"

#include <cmath>

using namespace l5s1;
using tests::model;

namespace {

sim::MuscleSetting setting()
{
    const sim::MuscleModel& m = model().muscle;
    return {m.sprouting_gain, m.sprouting_day, m.regrow_day, 0.0};
}

// One territory under a steady drive; `cut`: its axons go at once.
sim::TerritoryState after(int days, const sim::Drive& drive, sim::TerritoryState state = {})
{
    if (drive.axon_fraction < state.innervated) {
        // the lost fibres take their mass along
        const double kept = drive.axon_fraction / state.innervated;
        state.denervated_mass += state.innervated_mass * (1.0 - kept);
        state.innervated_mass *= kept;
        state.innervated *= kept;
    }
    sim::Fibres fibres(1);
    fibres.set(0, state);
    sim::Forcing act(1);
    sim::force(model().muscle, setting(), drive, 0.0, 0.0, {1.0}, {0, 1}, act);
    for (int day = 0; day < days; ++day) {
        sim::step_fibres(model().muscle, setting(), fibres, 1, act, act, act, 1.0);
    }
    return fibres[0];
}

double bulk(const sim::TerritoryState& s)
{
    return s.innervated_mass + s.denervated_mass;
}

}  // namespace

TEST_CASE("a healthy territory stays healthy to the bit", "[sim][muscle]")
{
    CHECK(after(700, sim::Drive{}) == sim::TerritoryState{});
}

TEST_CASE("complete denervation wastes a muscle as the studies saw", "[sim][muscle][table]")
{
    // evidence, equations E9 to E12 run by themselves: bulk .82 (14 d) .67 (30) .46 (60) .34 (90) .19 (180) .15 (365);
    // irreversible .07 (60 d) .19 (120) .31 (180) .57 (365). Half a unit of the last digit, and one for X (step of the
    // source).
    const sim::Drive cut{1e-9, 1.0};
    struct Row {
        int day;
        double bulk;
    };
    for (const Row& row : {Row{14, .82}, Row{30, .67}, Row{60, .46}, Row{90, .34}, Row{180, .19}, Row{365, .15}}) {
        CAPTURE(row.day);
        CHECK_THAT(bulk(after(row.day, cut)), WithinAbs(row.bulk, 0.006));
    }
    CHECK_THAT(after(60, cut).irreversible, WithinAbs(0.07, 0.01));
    CHECK_THAT(after(120, cut).irreversible, WithinAbs(0.19, 0.01));
    CHECK_THAT(after(180, cut).irreversible, WithinAbs(0.31, 0.01));
    CHECK_THAT(after(365, cut).irreversible, WithinAbs(0.57, 0.01));
}

TEST_CASE("block without axon loss costs at most a third of the bulk and comes back", "[sim][muscle]")
{
    const auto blocked = after(365, sim::Drive{1.0, 0.0});
    CHECK_THAT(bulk(blocked), WithinAbs(1.0 - 0.35, 0.001));
    CHECK(blocked.innervated == 1.0);
    const auto recovered = after(365, sim::Drive{}, blocked);
    CHECK(bulk(recovered) > 0.99);
    CHECK(recovered.irreversible == 0.0);
}

TEST_CASE("sprouting makes good for lost axons, up to the gain", "[sim][muscle]")
{
    CHECK(after(600, sim::Drive{0.5, 1.0}).innervated > 0.95);
    // a tenth of the axons, each stretched threefold
    const auto sparse = after(600, sim::Drive{0.1, 1.0});
    CHECK(sparse.innervated <= 0.3 + 1e-9);
    CHECK(sparse.innervated > 0.25);
}

TEST_CASE("a muscle is the sum of its territories", "[sim][muscle]")
{
    sim::PerEnum<sim::Root, double> share{};
    share[3] = 0.6;
    share[4] = 0.4;
    sim::PerEnum<sim::Root, sim::TerritoryState> state{};
    sim::PerEnum<sim::Root, sim::Drive> drives{};
    CHECK(sim::sum_of(share, state, drives).force_fraction == 1.0);
    drives[3] = {1.0, 0.25};
    const auto sum = sim::sum_of(share, state, drives);
    // 0.6 0.25 + 0.4
    CHECK_THAT(sum.force_fraction, WithinAbs(0.55, 1e-12));
    CHECK_THAT(sum.conduction_fraction, WithinAbs(0.55, 1e-12));
    CHECK(sum.bulk_fraction == 1.0);
}
