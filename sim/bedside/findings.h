#pragma once
// findings.h: everything an examination of one moment can show, one struct a kind.
//
// Fractions are 0..1 of the same patient's healthy value. Arrays go by the order of the enumerations; [side] first.

#include "sim/model/anatomy.h"

#include <array>
#include <vector>

namespace l5s1::sim {

template <class T>
using BySide = PerEnum<Side, T>;

struct RootFinding {
    double pressure_mmHg = 0.0;                 // now, in the posture of the moment
    double conduction_fraction = 1.0;           // of the surviving axons: 1 - block
    double axon_fraction = 1.0;                 // surviving axons
    double inflammation = 0.0;                  // 0..1
    double fast_block_fraction = 0.0;           // ischaemic, hours
    double tension_block_fraction = 0.0;        // stretch, minutes
    double demyelinating_block_fraction = 0.0;  // neurapraxia, weeks
    bool extrapolated = false;                  // pressed harder than any root that was ever measured
};

struct MuscleFinding {
    double strength_fraction = 1.0;
    double innervated_fraction = 1.0;
    double bulk_fraction = 1.0;
    double irreversible_fraction = 0.0;
    double inhibition_fraction = 0.0;
    double conduction_fraction = 1.0;  // of the axons that are left
    double axon_fraction = 1.0;
    Mrc mrc = Mrc::g5;          // by the examiner's hand
    Mrc mrc_physics = Mrc::g5;  // by torque against gravity and resistance
};

struct MovementFinding {
    double torque_Nm = 0.0;
    double normal_torque_Nm = 0.0;
    double strength_fraction = 1.0;
    Mrc mrc = Mrc::g5;
    Mrc mrc_physics = Mrc::g5;
};

struct ReflexFinding {
    double amplitude_fraction = 1.0;
    int grade = 2;  // clinical plus scale: 0 absent, 1 reduced, 2 normal, 3 brisk, 4 clonus
};

struct DermatomeFinding {
    double light_touch_fraction = 1.0;
    double pinprick_fraction = 1.0;
};

struct FunctionFinding {
    double tiptoe_hold_s = 0.0;     // on one leg
    int heel_rise_repetitions = 0;  // on one leg
    int normal_heel_rise_repetitions = 0;
    Ability heel_walk = Ability::normal;
    Ability tiptoe_walk = Ability::normal;
    double foot_clearance_mm = 0.0;
};

struct SignFinding {
    double straight_leg_raise_deg = 0.0;
    bool crossed_straight_leg_raise = false;
};

// What the sacral roots of the cauda equina do: S3 to S5.
struct CaudaFinding {
    BySide<double> saddle_pinprick_fraction{1.0, 1.0};
    double post_void_residual_mL = 0.0;
    double normal_residual_mL = 0.0;
    double anal_tone_fraction = 1.0;
};

// Signs of a disease elsewhere.
struct OtherSignFinding {
    double ankle_brachial_index = 0.0;
    bool tinel_fibular_neck = false;
    bool upgoing_toe = false;  // Babinski
    bool fasciculation = false;
    bool tetany = false;  // Chvostek, Trousseau
};

struct GirthFinding {
    double calf_cm = 0.0;
    double normal_calf_cm = 0.0;
};

struct ElectrodiagnosisFinding {
    std::string_view test;  // id, "extensor_digitorum_brevis_cmap" ...
    std::string_view unit;  // suffix of the JSON field: "mV", "ms", "fraction"
    double value = 0.0;
    double normal = 0.0;
};

// What was modelled on an assumption in these findings, by text key; never empty in a diseased patient.
using Assumptions = std::vector<std::string_view>;

struct Findings {
    double day = 0.0;
    Posture posture = Posture::standing;
    BySide<PerEnum<Root, RootFinding>> roots{};
    BySide<PerEnum<Muscle, MuscleFinding>> muscles{};
    BySide<PerEnum<Movement, MovementFinding>> movements{};
    BySide<PerEnum<Reflex, ReflexFinding>> reflexes{};
    BySide<PerEnum<Root, DermatomeFinding>> dermatomes{};
    BySide<FunctionFinding> function{};
    BySide<SignFinding> signs{};
    BySide<OtherSignFinding> other_signs{};
    BySide<GirthFinding> girth{};
    CaudaFinding cauda;
    BySide<std::vector<ElectrodiagnosisFinding>> electrodiagnosis{};
    Gait gait = Gait::normal;
    Stairs stairs = Stairs::normal;
    double giving_way_risk = 0.0;  // 0..1, of the worse ankle in the next steps
    bool giving_way_now = false;   // the flare has just taken the ankle
    double back_pain_0_10 = 0.0;
    double leg_pain_0_10 = 0.0;
    double disc_pressure_MPa = 0.0;
    std::array<double, kMostHerniations> volume_fraction{};  // what is left of each herniation, 1 at full onset
    double phasic_inhibition_fraction = 0.0;                 // of the ankle muscles, in the flare (proposed mechanism)
    Triage triage = Triage::routine;
    Assumptions assumptions;
};

}  // namespace l5s1::sim
