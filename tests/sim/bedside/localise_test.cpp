#include "sim/bedside/localise.h"
#include "scenarios/tables/localise_tables.h"
#include "sim/bedside/examine.h"
#include "tests/support/fixture.h"

#include <cmath>
#include <set>

using namespace l5s1;
using tests::model;

namespace {

const sim::LocaliseModel& rules()
{
    static const sim::LocaliseModel loaded = [] {
        std::vector<scenarios::Fault> faults;
        scenarios::Tables tables = tests::tables();
        auto read = scenarios::load_localise(scenarios::Assets{}, tables, faults);
        for (const scenarios::Fault& fault : faults) {
            FAIL_CHECK(fault);
        }
        return read;
    }();
    return loaded;
}

sim::Findings found(const sim::Case& c, const sim::Moment& moment)
{
    return sim::examine(model(), sim::simulate(model(), c), moment);
}

const sim::Moment kMoment{28.0, sim::Posture::standing, -1.0};

}  // namespace

TEST_CASE("without a reading every lesion is as likely as any other", "[sim][localise]")
{
    const sim::Localiser localiser(model(), rules(), sim::Case{}, kMoment);
    const auto ranked = localiser.rank({});
    double sum = 0.0;
    for (const auto& e : ranked) {
        CHECK(e.weight == ranked.front().weight);
        sum += e.weight;
    }
    CHECK_THAT(sum, WithinAbs(1.0, 1e-12));
}

TEST_CASE("a complete examination finds the lesion among all lesions", "[sim][localise]")
{
    // every structure, both sides, at a severity between those of the examples
    const sim::Localiser localiser(model(), rules(), sim::Case{}, kMoment);
    for (std::size_t s = 1; s < sim::kCount<sim::Structure>; ++s) {
        for (const sim::Side side : {sim::Side::left, sim::Side::right}) {
            const sim::LesionSite site{static_cast<sim::Structure>(s), side};
            if (side == sim::Side::right && sim::is_symmetric(site.structure)) {
                continue;
            }
            for (const sim::Case& c : sim::examples_of(sim::Case{}, site, 0.7)) {
                CAPTURE(sim::id(site.structure), sim::id(side));
                CHECK(localiser.rank(sim::read_all(found(c, kMoment))).front().site == site);
            }
        }
    }
}

TEST_CASE("the shortest convincing examination convinces, and none of its tests is idle", "[sim][localise]")
{
    const sim::Localiser localiser(model(), rules(), sim::Case{}, kMoment);
    const sim::LesionSite l5{sim::Structure::L5_root, sim::Side::left};
    const auto all = sim::read_all(found(sim::examples_of(sim::Case{}, l5, 0.7).front(), kMoment));
    const auto tests = localiser.convincing_tests(all, l5);
    REQUIRE_FALSE(tests.empty());
    CHECK(tests.size() < 10);
    sim::Readings known;
    double before = localiser.weight(known, l5);
    for (const sim::BedsideItem test : tests) {
        known[sim::index(test)] = all[sim::index(test)];
        const double now = localiser.weight(known, l5);
        CHECK(now > before);
        before = now;
    }
    CHECK(before >= rules().convincing);
    CHECK(std::set<sim::BedsideItem>(tests.begin(), tests.end()).size() == tests.size());
}

TEST_CASE("a reading says what the findings say", "[sim][localise]")
{
    sim::Case c;
    c.severity = 0.7;
    const auto f = found(c, kMoment);
    const auto toe = sim::read(sim::BedsideItem::great_toe_power, f);
    CHECK(toe.value[0] ==
          static_cast<double>(sim::index(f.movements[0][sim::index(sim::Movement::great_toe_extension)].mrc)));
    CHECK(toe.value[1] == static_cast<double>(sim::index(sim::Mrc::g5)));
    CHECK(sim::read(sim::BedsideItem::pin_l5, f).value[0] < 2.0);
    CHECK(sim::read(sim::BedsideItem::ankle_pressure, f).value[0] == 1.0);
    CHECK(sim::read(sim::BedsideItem::paraspinal_needle, f).kind == sim::ReadingKind::yes_no);
    CHECK(sim::read(sim::BedsideItem::paraspinal_needle, f).value[0] == 1.0);
    CHECK(sim::read(sim::BedsideItem::sensory_response, f).value[0] == 5.0);  // a root lies before the ganglion
}
