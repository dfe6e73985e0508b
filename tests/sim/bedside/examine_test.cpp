#include "sim/bedside/examine.h"
#include "tests/support/fixture.h"
#include "tests/support/random_case.h"

#include <algorithm>

using namespace l5s1;
using sim::Movement;
using sim::Muscle;
using sim::Reflex;
using sim::Root;
using tests::model;

namespace {

constexpr std::size_t kLeft = 0;
constexpr std::size_t kRight = 1;

sim::Findings find(const sim::Case& c, double day, sim::Posture posture = sim::Posture::standing, double bend_s = -1.0)
{
    return sim::examine(model(), sim::simulate(model(), c), {day, posture, bend_s});
}

sim::Case at(sim::Level level, double severity)
{
    sim::Case c;
    c.level = level;
    c.severity = severity;
    return c;
}

double strength(const sim::Findings& f, Muscle m, std::size_t side = kLeft)
{
    return f.muscles[side][sim::index(m)].strength_fraction;
}

sim::Mrc grade(const sim::Findings& f, Movement m, std::size_t side = kLeft)
{
    return f.movements[side][sim::index(m)].mrc;
}

}  // namespace

TEST_CASE("a patient without a herniation is normal in everything, exactly", "[sim][examine]")
{
    const auto f = find(at(sim::Level::L4_L5, 0.0), 42.0);
    for (std::size_t side : {kLeft, kRight}) {
        for (const auto& m : f.muscles[side]) {
            CHECK(m.strength_fraction == 1.0);
            CHECK(m.bulk_fraction == 1.0);
            CHECK(m.mrc == sim::Mrc::g5);
        }
        for (const auto& r : f.reflexes[side]) {
            CHECK(r.grade == 2);
        }
        CHECK(f.girth[side].calf_cm == f.girth[side].normal_calf_cm);
        CHECK(f.signs[side].straight_leg_raise_deg == 80.0);
    }
    CHECK(f.leg_pain_0_10 == 0.0);
    CHECK(f.back_pain_0_10 == 0.0);
    CHECK(f.gait == sim::Gait::normal);
    CHECK(f.triage == sim::Triage::routine);
    CHECK(f.giving_way_risk == 0.0);
    CHECK(f.assumptions.empty());
}

TEST_CASE("an L5 lesion weakens toe, ankle and hip and spares the ankle jerk", "[sim][examine][signs]")
{
    const auto f = find(at(sim::Level::L4_L5, 0.6), 42.0);
    CHECK(grade(f, Movement::great_toe_extension) <= sim::Mrc::g4);
    CHECK(grade(f, Movement::ankle_dorsiflexion) < sim::Mrc::g5);
    CHECK(grade(f, Movement::foot_inversion) < sim::Mrc::g5);
    CHECK(grade(f, Movement::hip_abduction) < sim::Mrc::g5);
    CHECK(grade(f, Movement::ankle_plantarflexion) == sim::Mrc::g5);
    CHECK(f.reflexes[kLeft][sim::index(Reflex::achilles)].grade == 2);
    CHECK(f.reflexes[kLeft][sim::index(Reflex::medial_hamstring)].grade < 2);
    CHECK(f.dermatomes[kLeft][sim::index(Root::L5)].pinprick_fraction < 0.7);
    CHECK(f.dermatomes[kLeft][sim::index(Root::L4)].pinprick_fraction > 0.99);
}

TEST_CASE("an S1 lesion takes the ankle jerk and the heel rise and spares great-toe extension", "[sim][examine][signs]")
{
    for (const double severity : {0.3, 0.6, 1.0}) {
        CAPTURE(severity);
        const auto f = find(at(sim::Level::L5_S1, severity), 42.0);
        CHECK(grade(f, Movement::great_toe_extension) == sim::Mrc::g5);
        CHECK(f.function[kLeft].heel_rise_repetitions < f.function[kRight].heel_rise_repetitions);
    }
    const auto f = find(at(sim::Level::L5_S1, 0.6), 42.0);
    CHECK(f.reflexes[kLeft][sim::index(Reflex::achilles)].grade < 2);
    // grade 4 hides: the hand still calls it normal while the heel rise is nearly gone
    CHECK(grade(f, Movement::ankle_plantarflexion) == sim::Mrc::g5);
    CHECK(f.function[kLeft].heel_rise_repetitions < 10);
}

TEST_CASE("the worst S1 compression cannot hold tiptoe for ten seconds", "[sim][examine][signs]")
{
    CHECK(find(at(sim::Level::L5_S1, 1.0), 14.0).function[kLeft].tiptoe_hold_s < 10.0);
    CHECK(find(at(sim::Level::L5_S1, 0.0), 14.0).function[kLeft].tiptoe_hold_s > 60.0);
}

TEST_CASE("calf and triage follow the severity", "[sim][examine]")
{
    const auto severe = find(at(sim::Level::L4_L5, 1.0), 14.0);
    CHECK(severe.triage == sim::Triage::urgent);  // MRC 3: surgery within three days
    CHECK(find(at(sim::Level::L4_L5, 0.5), 42.0).triage == sim::Triage::soon);
    const auto thin = find(at(sim::Level::L5_S1, 0.8), 180.0);
    CHECK(thin.girth[kLeft].calf_cm < thin.girth[kRight].calf_cm - 1.0);
    sim::Case central = at(sim::Level::L4_L5, 0.9);
    central.zone = sim::Zone::central;
    CHECK(find(central, 7.0).triage == sim::Triage::emergency);
}

TEST_CASE("bending to pick up raises the back pain, and the ankle gives way for seconds", "[sim][examine][flare]")
{
    const sim::Case c = at(sim::Level::L4_L5, 0.6);
    const auto before = find(c, 14.0);
    const auto during = find(c, 14.0, sim::Posture::standing, 0.5);
    const auto later = find(c, 14.0, sim::Posture::standing, 40.0);
    CHECK(during.back_pain_0_10 > before.back_pain_0_10 + 1.0);
    CHECK(strength(during, Muscle::tibialis_anterior) < 0.9 * strength(before, Muscle::tibialis_anterior));
    CHECK(during.giving_way_now);
    CHECK_FALSE(before.giving_way_now);
    CHECK_FALSE(later.giving_way_now);
    // inhibition is not paralysis: no axon and no bulk is lost in it
    CHECK(during.muscles[kLeft][sim::index(Muscle::tibialis_anterior)].axon_fraction ==
          before.muscles[kLeft][sim::index(Muscle::tibialis_anterior)].axon_fraction);
    CHECK(std::count(during.assumptions.begin(), during.assumptions.end(), "pain_reflex_to_ankle") == 1);
    CHECK(std::count(before.assumptions.begin(), before.assumptions.end(), "pain_reflex_to_ankle") == 0);
}

TEST_CASE("block spares the distal response, axon loss does not, and not before a week", "[sim][examine]")
{
    const auto edb = [](const sim::Findings& f) { return f.electrodiagnosis[kLeft].front().value; };
    const auto early = find(at(sim::Level::L4_L5, 0.8), 2.0);
    CHECK(edb(early) == 5.9);
    CHECK(strength(early, Muscle::extensor_digitorum_brevis) < 0.7);
    CHECK(edb(find(at(sim::Level::L4_L5, 0.8), 42.0)) < 4.0);
}

TEST_CASE("fibular neuropathy spares inversion and hip abduction, an L5 root does not", "[sim][examine][other]")
{
    sim::Case c = at(sim::Level::L4_L5, 0.0);
    c.other = sim::OtherDisease::common_peroneal_neuropathy;
    c.other_severity = 0.8;
    const auto f = find(c, 21.0);
    CHECK(grade(f, Movement::ankle_dorsiflexion) <= sim::Mrc::g4);
    CHECK(grade(f, Movement::foot_eversion) <= sim::Mrc::g4);
    CHECK(grade(f, Movement::foot_inversion) == sim::Mrc::g5);
    CHECK(grade(f, Movement::hip_abduction) == sim::Mrc::g5);
    CHECK(f.back_pain_0_10 == 0.0);
    CHECK(f.reflexes[kLeft][sim::index(Reflex::achilles)].grade == 2);
}

TEST_CASE("diabetic polyneuropathy takes both ankle jerks, arterial disease only endurance", "[sim][examine][other]")
{
    sim::Case c = at(sim::Level::L4_L5, 0.0);
    c.other_severity = 1.0;
    c.other = sim::OtherDisease::diabetic_polyneuropathy;
    const auto sugar = find(c, 365.0);
    CHECK(sugar.reflexes[kLeft][sim::index(Reflex::achilles)].grade == 0);
    CHECK(sugar.reflexes[kRight][sim::index(Reflex::achilles)].grade == 0);
    c.other = sim::OtherDisease::peripheral_arterial_disease;
    const auto vessels = find(c, 365.0);
    CHECK(grade(vessels, Movement::ankle_plantarflexion) == sim::Mrc::g5);
    CHECK(vessels.function[kLeft].tiptoe_hold_s < 0.5 * vessels.function[kRight].tiptoe_hold_s);
}

TEST_CASE("a severe palsy decompressed on day 2, 30 and 180 ends visibly differently", "[sim][examine]")
{
    const auto end = [](double day) {
        sim::Case c = at(sim::Level::L4_L5, 0.8);
        c.events = {{day, sim::EventKind::decompression}};
        return strength(find(c, 365.0), Muscle::extensor_hallucis_longus);
    };
    CHECK(end(2.0) > 0.95);
    CHECK(end(30.0) > 0.8);
    CHECK(end(180.0) < 0.6);
}
