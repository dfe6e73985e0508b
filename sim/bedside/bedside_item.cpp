#include "sim/bedside/bedside_item.h"

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

Reading read(BedsideItem test, const Findings& f)
{
    switch (test) {
        case BedsideItem::back_pain:
            return of_patient(ReadingKind::pain, std::round(0.5 * f.back_pain_0_10));
        case BedsideItem::leg_pain:
            return of_patient(ReadingKind::pain, std::round(0.5 * f.leg_pain_0_10));
        case BedsideItem::bladder_history:
            return of_patient(ReadingKind::yes_no, f.cauda.post_void_residual_mL > kResidualAsked_mL ? 1.0 : 0.0);
        case BedsideItem::hip_flexion_power:
            return power(f, Movement::hip_flexion);
        case BedsideItem::knee_extension_power:
            return power(f, Movement::knee_extension);
        case BedsideItem::dorsiflexion_power:
            return power(f, Movement::ankle_dorsiflexion);
        case BedsideItem::great_toe_power:
            return power(f, Movement::great_toe_extension);
        case BedsideItem::inversion_power:
            return power(f, Movement::foot_inversion);
        case BedsideItem::eversion_power:
            return power(f, Movement::foot_eversion);
        case BedsideItem::hip_abduction_power:
            return power(f, Movement::hip_abduction);
        case BedsideItem::knee_flexion_power:
            return power(f, Movement::knee_flexion);
        case BedsideItem::plantarflexion_power:
            return power(f, Movement::ankle_plantarflexion);
        case BedsideItem::heel_rises:
            return each(ReadingKind::share, [&](std::size_t s) {
                const FunctionFinding& leg = f.function[s];
                return std::round(5.0 * leg.heel_rise_repetitions / std::max(1, leg.normal_heel_rise_repetitions));
            });
        case BedsideItem::patellar_jerk:
            return jerk(f, Reflex::patellar);
        case BedsideItem::medial_hamstring_jerk:
            return jerk(f, Reflex::medial_hamstring);
        case BedsideItem::achilles_jerk:
            return jerk(f, Reflex::achilles);
        case BedsideItem::pin_l4:
            return pin(f, Root::L4);
        case BedsideItem::pin_l5:
            return pin(f, Root::L5);
        case BedsideItem::pin_s1:
            return pin(f, Root::S1);
        case BedsideItem::saddle_pin:
            return pin(f, Root::S3);
        case BedsideItem::straight_leg_raise:
            return each(ReadingKind::degrees,
                        [&](std::size_t s) { return std::round(0.1 * f.signs[s].straight_leg_raise_deg); });
        case BedsideItem::crossed_straight_leg_raise:
            return each(ReadingKind::yes_no,
                        [&](std::size_t s) { return f.signs[s].crossed_straight_leg_raise ? 1.0 : 0.0; });
        case BedsideItem::tinel_fibular_neck:
            return sign(f, &OtherSignFinding::tinel_fibular_neck);
        case BedsideItem::plantar_response:
            return sign(f, &OtherSignFinding::upgoing_toe);
        case BedsideItem::fasciculation:
            return sign(f, &OtherSignFinding::fasciculation);
        case BedsideItem::tetany_signs:
            return sign(f, &OtherSignFinding::tetany);
        case BedsideItem::ankle_pressure:
            return each(ReadingKind::index, [&](std::size_t s) {
                return f.other_signs[s].ankle_brachial_index <= kLowAnklePressure ? 0.0 : 1.0;
            });
        case BedsideItem::calf_girth:
            return each(ReadingKind::girth, [&](std::size_t s) {
                return std::round(2.0 * (f.girth[s].normal_calf_cm - f.girth[s].calf_cm));
            });
        case BedsideItem::residual_urine:
            return of_patient(ReadingKind::volume, std::round(0.01 * f.cauda.post_void_residual_mL));
        case BedsideItem::fibular_response:
            return response(f, "extensor_digitorum_brevis_cmap");
        case BedsideItem::sensory_response:
            return response(f, "superficial_fibular_snap");
        case BedsideItem::paraspinal_needle:
            return response(f, "paraspinal_fibrillation");
    }
    return {};
}

}  // namespace l5s1::sim
