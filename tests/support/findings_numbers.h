#pragma once
// findings_numbers.h: every number of an examination by name, so that a test can speak of all of them.

#include "sim/bedside/findings.h"

#include <string>
#include <vector>

namespace l5s1::tests {

enum class NumberKind { fraction, other };  // a fraction lies in 0..1

struct FindingsNumber {
    std::string name;
    NumberKind kind;
    double value;
};

// In the order of findings.h. Grades, flags and choices are numbers here too.
[[nodiscard]] inline std::vector<FindingsNumber> numbers_of(const sim::Findings& f)
{
    std::vector<FindingsNumber> all;
    std::string prefix;
    const auto add = [&](NumberKind kind, std::string_view name, auto value) {
        all.push_back({prefix + std::string(name), kind, static_cast<double>(value)});
    };
    const auto fraction = [&](std::string_view name, double value) { add(NumberKind::fraction, name, value); };
    const auto number = [&](std::string_view name, auto value) { add(NumberKind::other, name, value); };
    const auto of = [&]<class E>(std::size_t side, E what) {
        prefix = std::string(sim::kIds<sim::Side>[side]) + " " + std::string(sim::id(what)) + " ";
    };

    for (std::size_t s = 0; s < sim::kCount<sim::Side>; ++s) {
        for (std::size_t i = 0; i < sim::kCount<sim::Root>; ++i) {
            of(s, static_cast<sim::Root>(i));
            const sim::RootFinding& r = f.roots[s][i];
            number("pressure_mmHg", r.pressure_mmHg);
            fraction("conduction_fraction", r.conduction_fraction);
            fraction("axon_fraction", r.axon_fraction);
            fraction("inflammation", r.inflammation);
            fraction("fast_block_fraction", r.fast_block_fraction);
            fraction("tension_block_fraction", r.tension_block_fraction);
            fraction("demyelinating_block_fraction", r.demyelinating_block_fraction);
            number("extrapolated", r.extrapolated);
            fraction("light_touch_fraction", f.dermatomes[s][i].light_touch_fraction);
            fraction("pinprick_fraction", f.dermatomes[s][i].pinprick_fraction);
        }
        for (std::size_t i = 0; i < sim::kCount<sim::Muscle>; ++i) {
            of(s, static_cast<sim::Muscle>(i));
            const sim::MuscleFinding& m = f.muscles[s][i];
            fraction("strength_fraction", m.strength_fraction);
            fraction("innervated_fraction", m.innervated_fraction);
            fraction("bulk_fraction", m.bulk_fraction);
            fraction("irreversible_fraction", m.irreversible_fraction);
            fraction("inhibition_fraction", m.inhibition_fraction);
            fraction("conduction_fraction", m.conduction_fraction);
            fraction("axon_fraction", m.axon_fraction);
            number("mrc", m.mrc);
            number("mrc_physics", m.mrc_physics);
        }
        for (std::size_t i = 0; i < sim::kCount<sim::Movement>; ++i) {
            of(s, static_cast<sim::Movement>(i));
            const sim::MovementFinding& m = f.movements[s][i];
            number("torque_Nm", m.torque_Nm);
            number("normal_torque_Nm", m.normal_torque_Nm);
            fraction("strength_fraction", m.strength_fraction);
            number("mrc", m.mrc);
            number("mrc_physics", m.mrc_physics);
        }
        for (std::size_t i = 0; i < sim::kCount<sim::Reflex>; ++i) {
            of(s, static_cast<sim::Reflex>(i));
            fraction("amplitude_fraction", f.reflexes[s][i].amplitude_fraction);
            number("grade", f.reflexes[s][i].grade);
        }
        prefix = std::string(sim::kIds<sim::Side>[s]) + " ";
        number("tiptoe_hold_s", f.function[s].tiptoe_hold_s);
        number("heel_rise_repetitions", f.function[s].heel_rise_repetitions);
        number("normal_heel_rise_repetitions", f.function[s].normal_heel_rise_repetitions);
        number("heel_walk", f.function[s].heel_walk);
        number("tiptoe_walk", f.function[s].tiptoe_walk);
        number("foot_clearance_mm", f.function[s].foot_clearance_mm);
        number("straight_leg_raise_deg", f.signs[s].straight_leg_raise_deg);
        number("crossed_straight_leg_raise", f.signs[s].crossed_straight_leg_raise);
        number("ankle_brachial_index", f.other_signs[s].ankle_brachial_index);
        number("tinel_fibular_neck", f.other_signs[s].tinel_fibular_neck);
        number("upgoing_toe", f.other_signs[s].upgoing_toe);
        number("fasciculation", f.other_signs[s].fasciculation);
        number("tetany", f.other_signs[s].tetany);
        number("calf_cm", f.girth[s].calf_cm);
        number("normal_calf_cm", f.girth[s].normal_calf_cm);
        fraction("saddle_pinprick_fraction", f.cauda.saddle_pinprick_fraction[s]);
        for (const sim::ElectrodiagnosisFinding& e : f.electrodiagnosis[s]) {
            add(e.unit == "fraction" ? NumberKind::fraction : NumberKind::other, e.test, e.value);
            number(std::string(e.test) + " normal", e.normal);
        }
    }
    prefix.clear();
    number("day", f.day);
    number("posture", f.posture);
    number("post_void_residual_mL", f.cauda.post_void_residual_mL);
    number("normal_residual_mL", f.cauda.normal_residual_mL);
    fraction("anal_tone_fraction", f.cauda.anal_tone_fraction);
    number("gait", f.gait);
    number("stairs", f.stairs);
    fraction("giving_way_risk", f.giving_way_risk);
    number("giving_way_now", f.giving_way_now);
    number("back_pain_0_10", f.back_pain_0_10);
    number("leg_pain_0_10", f.leg_pain_0_10);
    number("disc_pressure_MPa", f.disc_pressure_MPa);
    for (const double volume : f.volume_fraction) {
        number("volume_fraction", volume);  // above 1 after an event that adds to it
    }
    fraction("phasic_inhibition_fraction", f.phasic_inhibition_fraction);
    number("triage", f.triage);
    return all;
}

}  // namespace l5s1::tests
