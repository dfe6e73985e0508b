#include "sim/bedside/examine.h"
#include "tests/support/fixture.h"

#include <string>

using namespace l5s1;
using tests::model;

namespace {

using sim::Movement;
using sim::Mrc;
using sim::OtherDisease;
using sim::Reflex;
using sim::Root;

constexpr std::size_t kLeft = 0;
constexpr std::size_t kRight = 1;

// A cell of the published sign table: weak, normal, normal or mildly weak; a reflex: absent, reduced, normal, brisk, or
// any of several; '.' is not asked.
enum class Power { weak, normal, mild, any };
enum class Jerk { absent, reduced, normal, brisk, normal_or_reduced, any };
enum class Feeling { normal, l5, s1, stocking, below_knee, web };

struct Column {
    std::string name;
    sim::Case patient;
    Power dorsiflexion, great_toe, eversion, inversion, hip_abduction, knee_flexion, plantarflexion;
    Jerk ankle, hamstring;
    Feeling feeling;
    bool both_sides, radicular_pain, tinel, low_ankle_pressure, upper_signs, paraspinal, low_snap;
};

sim::Case root(sim::Level level)
{
    sim::Case c;
    c.level = level;
    c.severity = 0.75;
    return c;
}

sim::Case ill(OtherDisease disease)
{
    sim::Case c;
    c.severity = 0.0;
    c.other = disease;
    c.other_severity = 0.9;
    return c;
}

bool fits(Power cell, Mrc grade)
{
    switch (cell) {
        case Power::weak:
            return grade <= Mrc::g4_plus;
        case Power::normal:
            return grade == Mrc::g5;
        case Power::mild:
            return grade >= Mrc::g4_plus;
        case Power::any:
            return true;
    }
    return false;
}

bool fits(Jerk cell, int grade)
{
    switch (cell) {
        case Jerk::absent:
            return grade == 0;
        case Jerk::reduced:
            return grade <= 1;
        case Jerk::normal:
            return grade == 2;
        case Jerk::brisk:
            return grade == 3;
        case Jerk::normal_or_reduced:
            return grade <= 2;
        case Jerk::any:
            return true;
    }
    return false;
}

bool fits(Feeling cell, const sim::PerEnum<Root, sim::DermatomeFinding>& skin)
{
    const auto felt = [&](Root r) { return skin[sim::index(r)].pinprick_fraction; };
    const auto numb = [&](Root r) { return felt(r) < 0.7; };
    switch (cell) {
        case Feeling::normal:
            return felt(Root::L4) > 0.99 && felt(Root::L5) > 0.99 && felt(Root::S1) > 0.99;
        case Feeling::l5:
            return !numb(Root::L4) && numb(Root::L5) && !numb(Root::S1);
        case Feeling::s1:
            return !numb(Root::L4) && !numb(Root::L5) && numb(Root::S1);
        case Feeling::stocking:
            return numb(Root::L4) && numb(Root::L5) && numb(Root::S1) && !numb(Root::L3);
        case Feeling::below_knee:
            return numb(Root::L5) && numb(Root::S1) && !numb(Root::L3);
        case Feeling::web:
            return felt(Root::L5) < 0.97 && !numb(Root::L5) && !numb(Root::S1);
    }
    return false;
}

// Signs of ten causes of a weak ankle, after the tables of Stewart 2008, Jeon 2013 and the foot-drop differentials that
// sources.toml cites; the two root columns also after Tsao 2003.
std::vector<Column> columns()
{
    const Power W = Power::weak, N = Power::normal, m = Power::mild, v = Power::any;
    return {
        {"L5 root", root(sim::Level::L4_L5), W, W, W, W, W, W, N, Jerk::normal, Jerk::reduced, Feeling::l5, false, true,
         false, false, false, true, false},
        {"S1 root", root(sim::Level::L5_S1), N, N, m, m, m, W, W, Jerk::reduced, Jerk::normal_or_reduced, Feeling::s1,
         false, true, false, false, false, true, false},
        {"common fibular", ill(OtherDisease::common_peroneal_neuropathy), W, W, W, N, N, N, N, Jerk::normal,
         Jerk::normal, Feeling::l5, false, false, true, false, false, false, true},
        {"deep fibular", ill(OtherDisease::deep_fibular_neuropathy), W, W, m, N, N, N, N, Jerk::normal, Jerk::normal,
         Feeling::web, false, false, false, false, false, false, false},
        {"sciatic", ill(OtherDisease::sciatic_neuropathy), W, W, W, v, N, W, v, Jerk::normal_or_reduced, Jerk::reduced,
         Feeling::below_knee, false, false, false, false, false, false, true},
        {"lumbosacral plexus", ill(OtherDisease::lumbosacral_plexopathy), W, W, W, W, W, W, v, Jerk::any, Jerk::reduced,
         Feeling::below_knee, false, false, false, false, false, false, true},
        {"diabetic polyneuropathy", ill(OtherDisease::diabetic_polyneuropathy), W, W, v, v, N, N, v, Jerk::absent,
         Jerk::reduced, Feeling::stocking, true, false, false, false, false, false, true},
        {"peripheral arterial disease", ill(OtherDisease::peripheral_arterial_disease), N, N, N, N, N, N, N,
         Jerk::normal, Jerk::normal, Feeling::normal, false, false, false, true, false, false, false},
        {"ankle osteoarthritis", ill(OtherDisease::ankle_osteoarthritis), m, m, m, m, N, N, m, Jerk::normal,
         Jerk::normal, Feeling::normal, false, false, false, false, false, false, false},
        {"hypocalcaemia", ill(OtherDisease::hypocalcaemia), N, N, N, N, N, N, N, Jerk::brisk, Jerk::any,
         Feeling::normal, true, false, false, false, false, false, false},
        {"motor neuron disease", ill(OtherDisease::motor_neuron_disease), W, W, W, W, v, v, v, Jerk::brisk, Jerk::brisk,
         Feeling::normal, true, false, false, false, true, true, false},
    };
}

double electric(const sim::Findings& f, std::string_view test)
{
    for (const auto& e : f.electrodiagnosis[kLeft]) {
        if (e.test == test) {
            return e.normal > 0.0 ? e.value / e.normal : e.value;
        }
    }
    FAIL("no test " << test);
    return 0.0;
}

}  // namespace

TEST_CASE("each cause of a weak ankle shows its column of the published sign table", "[sim][differential]")
{
    for (const Column& column : columns()) {
        const auto course = sim::simulate(model(), column.patient);
        const auto f = sim::examine(model(), course, {60.0, sim::Posture::standing, -1.0});
        const auto grade = [&](std::size_t side, Movement movement) {
            return f.movements[side][sim::index(movement)].mrc;
        };
        CAPTURE(column.name);
        CHECK(fits(column.dorsiflexion, grade(kLeft, Movement::ankle_dorsiflexion)));
        CHECK(fits(column.great_toe, grade(kLeft, Movement::great_toe_extension)));
        CHECK(fits(column.eversion, grade(kLeft, Movement::foot_eversion)));
        CHECK(fits(column.inversion, grade(kLeft, Movement::foot_inversion)));
        CHECK(fits(column.hip_abduction, grade(kLeft, Movement::hip_abduction)));
        CHECK(fits(column.knee_flexion, grade(kLeft, Movement::knee_flexion)));
        CHECK(fits(column.plantarflexion, grade(kLeft, Movement::ankle_plantarflexion)));
        CHECK(fits(column.ankle, f.reflexes[kLeft][sim::index(Reflex::achilles)].grade));
        CHECK(fits(column.hamstring, f.reflexes[kLeft][sim::index(Reflex::medial_hamstring)].grade));
        CHECK(fits(column.feeling, f.dermatomes[kLeft]));
        if (!column.both_sides) {
            CHECK(grade(kRight, Movement::ankle_dorsiflexion) == Mrc::g5);
            CHECK(f.reflexes[kRight][sim::index(Reflex::achilles)].grade == 2);
        }
        CHECK((f.signs[kLeft].straight_leg_raise_deg < 60.0) == column.radicular_pain);
        CHECK(f.other_signs[kLeft].tinel_fibular_neck == column.tinel);
        CHECK((f.other_signs[kLeft].ankle_brachial_index <= 0.9) == column.low_ankle_pressure);
        CHECK(f.other_signs[kLeft].upgoing_toe == column.upper_signs);
        CHECK((electric(f, "paraspinal_fibrillation") > 0.1) == column.paraspinal);
        CHECK((electric(f, "superficial_fibular_snap") < 0.7) == column.low_snap);
    }
}

TEST_CASE("a nerve takes everything beyond it and nothing before it", "[sim][differential]")
{
    sim::Case c = ill(OtherDisease::common_peroneal_neuropathy);
    c.other_severity = 1.0;
    const auto f = sim::examine(model(), sim::simulate(model(), c), {3.0, sim::Posture::standing, -1.0});
    const auto strength = [&](sim::Muscle muscle) { return f.muscles[kLeft][sim::index(muscle)].strength_fraction; };
    for (const auto muscle : {sim::Muscle::tibialis_anterior, sim::Muscle::extensor_hallucis_longus,
                              sim::Muscle::peroneus_longus, sim::Muscle::extensor_digitorum_brevis}) {
        CHECK(strength(muscle) == 0.0);
    }
    CHECK(strength(sim::Muscle::biceps_femoris_short) == 1.0);  // its branch leaves above the knee
    CHECK(strength(sim::Muscle::tibialis_posterior) == 1.0);
}

TEST_CASE("an accessory deep fibular nerve keeps part of the short extensor", "[sim][variation]")
{
    sim::Case c = ill(OtherDisease::deep_fibular_neuropathy);
    c.other_severity = 1.0;
    const auto short_extensor = [&] {
        const auto f = sim::examine(model(), sim::simulate(model(), c), {30.0, sim::Posture::standing, -1.0});
        return f.muscles[kLeft][sim::index(sim::Muscle::extensor_digitorum_brevis)].strength_fraction;
    };
    CHECK(short_extensor() == 0.0);
    c.accessory_fibular = 1.0;
    CHECK(short_extensor() > 0.2);
    // in a healthy leg it shows where the nerve is stimulated: less at the ankle than at the knee
    c.other_severity = 0.0;
    const auto f = sim::examine(model(), sim::simulate(model(), c), {30.0, sim::Posture::standing, -1.0});
    double ankle_mV = 0.0;
    double knee_mV = 0.0;
    for (const auto& e : f.electrodiagnosis[kLeft]) {
        ankle_mV = e.test == "extensor_digitorum_brevis_cmap" ? e.value : ankle_mV;
        knee_mV = e.test == "extensor_digitorum_brevis_knee_cmap" ? e.value : knee_mV;
    }
    CHECK(ankle_mV < 0.7 * knee_mV);
}

TEST_CASE("tibialis anterior that hangs on L5 makes a foot drop of one root", "[sim][variation]")
{
    sim::Case c;
    c.severity = 0.85;
    const auto dorsiflexion = [&] {
        const auto f = sim::examine(model(), sim::simulate(model(), c), {30.0, sim::Posture::standing, -1.0});
        return f.muscles[kLeft][sim::index(sim::Muscle::tibialis_anterior)];
    };
    CHECK(dorsiflexion().mrc >= Mrc::g4_minus);
    c.l5_dominant_tibialis = 1.0;
    CHECK(dorsiflexion().mrc <= Mrc::g3);
}

TEST_CASE("conjoined roots make one herniation weaken two myotomes", "[sim][variation]")
{
    sim::Case c;
    c.level = sim::Level::L5_S1;
    c.severity = 0.7;
    const auto toe = [&] {
        const auto f = sim::examine(model(), sim::simulate(model(), c), {30.0, sim::Posture::standing, -1.0});
        return f.movements[kLeft][sim::index(Movement::great_toe_extension)].mrc;
    };
    CHECK(toe() == Mrc::g5);
    c.conjoined = sim::Conjoined::L5_S1;
    CHECK(toe() < Mrc::g4_plus);
}

TEST_CASE("a large central herniation empties the saddle, fills the bladder and is an emergency", "[sim][cauda]")
{
    sim::Case c;
    c.zone = sim::Zone::central;
    c.severity = 1.0;
    const auto course = sim::simulate(model(), c);
    const auto f = sim::examine(model(), course, {3.0, sim::Posture::standing, -1.0});
    CHECK(f.cauda.saddle_pinprick_fraction[kLeft] < 0.5);
    CHECK(f.cauda.saddle_pinprick_fraction ==
          sim::BySide<double>{f.cauda.saddle_pinprick_fraction[kRight], f.cauda.saddle_pinprick_fraction[kLeft]});
    CHECK(f.cauda.post_void_residual_mL > 200.0);
    CHECK(f.triage == sim::Triage::emergency);
    // one side alone leaves the bladder to the other
    sim::Case one_side;
    one_side.severity = 1.0;
    const auto g = sim::examine(model(), sim::simulate(model(), one_side), {3.0, sim::Posture::standing, -1.0});
    CHECK(g.cauda.post_void_residual_mL < 2.0 * g.cauda.normal_residual_mL);
    // early decompression brings it back, late decompression less of it
    const auto residual_after = [&](double day) {
        sim::Case operated = c;
        operated.events = {{day, sim::EventKind::decompression}};
        return sim::examine(model(), sim::simulate(model(), operated), {365.0, sim::Posture::standing, -1.0})
            .cauda.post_void_residual_mL;
    };
    CHECK(residual_after(1.0) < 60.0);
    CHECK(residual_after(30.0) > residual_after(1.0) + 20.0);
}
