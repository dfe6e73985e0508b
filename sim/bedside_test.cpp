#include "sim/bedside_test.h"

#include <algorithm>
#include <cmath>

namespace l5s1::sim {

namespace {

constexpr double kLowAnklePressure = 0.9;    // the definition of arterial disease
constexpr double kResidualAsked_mL = 100.0;  // a patient notices it
constexpr double kSeenByNeedle = 0.1;

// Both sides by one function of the side.
template <class Of>
Reading each(ReadingKind kind, Of of)
{
    return {kind, {of(std::size_t{0}), of(std::size_t{1})}};
}

Reading power(const Findings& f, Movement movement)
{
    return each(ReadingKind::mrc,
                [&](std::size_t s) { return static_cast<double>(index(f.movements[s][index(movement)].mrc)); });
}

Reading jerk(const Findings& f, Reflex reflex)
{
    return each(ReadingKind::reflex,
                [&](std::size_t s) { return static_cast<double>(f.reflexes[s][index(reflex)].grade); });
}

double feeling(double pinprick_fraction)
{
    return pinprick_fraction >= 0.8 ? 2.0 : pinprick_fraction >= 0.3 ? 1.0 : 0.0;
}

Reading pin(const Findings& f, Root root)
{
    return each(ReadingKind::feeling,
                [&](std::size_t s) { return feeling(f.dermatomes[s][index(root)].pinprick_fraction); });
}

Reading sign(const Findings& f, bool OtherSignFinding::*present)
{
    return each(ReadingKind::yes_no, [&](std::size_t s) { return f.other_signs[s].*present ? 1.0 : 0.0; });
}

// Share of normal of an electrical response, in fifths; one that ought to be silent: whether it is.
Reading response(const Findings& f, std::string_view test)
{
    bool silent = false;
    const auto fifths = [&](std::size_t s) {
        for (const ElectrodiagnosisFinding& e : f.electrodiagnosis[s]) {
            if (e.test == test) {
                silent = e.normal <= 0.0;
                return silent ? (e.value > kSeenByNeedle ? 1.0 : 0.0) : std::round(5.0 * e.value / e.normal);
            }
        }
        return 0.0;
    };
    Reading reading = each(ReadingKind::share, fifths);
    reading.kind = silent ? ReadingKind::yes_no : ReadingKind::share;
    return reading;
}

Reading of_patient(ReadingKind kind, double value)
{
    return {kind, {value, value}};
}

}  // namespace

Reading read(BedsideTest test, const Findings& f)
{
    switch (test) {
        case BedsideTest::back_pain:
            return of_patient(ReadingKind::pain, std::round(0.5 * f.back_pain_0_10));
        case BedsideTest::leg_pain:
            return of_patient(ReadingKind::pain, std::round(0.5 * f.leg_pain_0_10));
        case BedsideTest::bladder_history:
            return of_patient(ReadingKind::yes_no, f.cauda.post_void_residual_mL > kResidualAsked_mL ? 1.0 : 0.0);
        case BedsideTest::hip_flexion_power:
            return power(f, Movement::hip_flexion);
        case BedsideTest::knee_extension_power:
            return power(f, Movement::knee_extension);
        case BedsideTest::dorsiflexion_power:
            return power(f, Movement::ankle_dorsiflexion);
        case BedsideTest::great_toe_power:
            return power(f, Movement::great_toe_extension);
        case BedsideTest::inversion_power:
            return power(f, Movement::foot_inversion);
        case BedsideTest::eversion_power:
            return power(f, Movement::foot_eversion);
        case BedsideTest::hip_abduction_power:
            return power(f, Movement::hip_abduction);
        case BedsideTest::knee_flexion_power:
            return power(f, Movement::knee_flexion);
        case BedsideTest::plantarflexion_power:
            return power(f, Movement::ankle_plantarflexion);
        case BedsideTest::heel_rises:
            return each(ReadingKind::share, [&](std::size_t s) {
                const FunctionFinding& leg = f.function[s];
                return std::round(5.0 * leg.heel_rise_repetitions / std::max(1, leg.normal_heel_rise_repetitions));
            });
        case BedsideTest::patellar_jerk:
            return jerk(f, Reflex::patellar);
        case BedsideTest::medial_hamstring_jerk:
            return jerk(f, Reflex::medial_hamstring);
        case BedsideTest::achilles_jerk:
            return jerk(f, Reflex::achilles);
        case BedsideTest::pin_l4:
            return pin(f, Root::L4);
        case BedsideTest::pin_l5:
            return pin(f, Root::L5);
        case BedsideTest::pin_s1:
            return pin(f, Root::S1);
        case BedsideTest::saddle_pin:
            return pin(f, Root::S3);
        case BedsideTest::straight_leg_raise:
            return each(ReadingKind::degrees,
                        [&](std::size_t s) { return std::round(0.1 * f.signs[s].straight_leg_raise_deg); });
        case BedsideTest::crossed_straight_leg_raise:
            return each(ReadingKind::yes_no,
                        [&](std::size_t s) { return f.signs[s].crossed_straight_leg_raise ? 1.0 : 0.0; });
        case BedsideTest::tinel_fibular_neck:
            return sign(f, &OtherSignFinding::tinel_fibular_neck);
        case BedsideTest::plantar_response:
            return sign(f, &OtherSignFinding::upgoing_toe);
        case BedsideTest::fasciculation:
            return sign(f, &OtherSignFinding::fasciculation);
        case BedsideTest::tetany_signs:
            return sign(f, &OtherSignFinding::tetany);
        case BedsideTest::ankle_pressure:
            return each(ReadingKind::index, [&](std::size_t s) {
                return f.other_signs[s].ankle_brachial_index <= kLowAnklePressure ? 0.0 : 1.0;
            });
        case BedsideTest::calf_girth:
            return each(ReadingKind::girth, [&](std::size_t s) {
                return std::round(2.0 * (f.girth[s].normal_calf_cm - f.girth[s].calf_cm));
            });
        case BedsideTest::residual_urine:
            return of_patient(ReadingKind::volume, std::round(0.01 * f.cauda.post_void_residual_mL));
        case BedsideTest::fibular_response:
            return response(f, "extensor_digitorum_brevis_cmap");
        case BedsideTest::sensory_response:
            return response(f, "superficial_fibular_snap");
        case BedsideTest::paraspinal_needle:
            return response(f, "paraspinal_fibrillation");
    }
    return {};
}

}  // namespace l5s1::sim
