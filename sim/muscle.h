#pragma once
// muscle.h: axons to innervation, sprouting, bulk, and the share that is lost for good.
//
//     a = sum w_r A_r      c = sum w_r A_r (1 - B_r) / a                                                    (E8)
//     innervation  F *= a_new / a_old; F -> min(1 - X, max(a, G sum w_r A_r (1 - 0.7 B_r))), 75 d            (E9)
//     size         s_i -> 1 - 0.35 (1 - c (1 - tonic)), down 45 d, up 75 d;   s_d -> 0.15, 60 d              (E10)
//     chronicity   q -> 1 - F, 120 d;  X' = ln 2 / 240 max(0, q - 0.1) / q max(0, 1 - F - X)                 (E11)
//     bulk         F s_i + (1 - F) s_d          force   F s_i c (1 - inhibition)                            (E12)
//
// w_r: the muscle's root shares; A, B: axons and block of the root; G: how far sprouting stretches the surviving units;
// s_i, s_d: mean size of innervated and denervated fibres. Fibres that change hands carry their size with them.
//
// A step takes half of the axon loss before and half after the slow changes (Strang splitting): second order in the
// step.

#include "sim/course.h"

namespace l5s1::sim {

// What reaches a muscle: from its roots and, in other diseases, its peripheral nerve.
struct Drive {
    double axon_fraction = 1.0;        // a
    double conduction_fraction = 1.0;  // c
    double sprouting_supply = 1.0;     // sum w A (1 - 0.7 B), before G

    friend bool operator==(const Drive&, const Drive&) = default;
};

// How the patient and the treatments of the day change the muscle's time constants.
struct MuscleSetting {
    double sprouting_gain = 0.0;
    double sprouting_day = 0.0;
    double regrow_day = 0.0;
    double disuse_add = 0.0;
    double tonic_inhibition = 0.0;
};

// Moves the state by `step_day` while the drive goes from `before` over `middle` to `after`.
[[nodiscard]] MuscleState stepped(const MuscleModel& m, MuscleState state, const Drive& before, const Drive& middle,
                                  const Drive& after, const MuscleSetting& setting, double step_day);

[[nodiscard]] double bulk_fraction(const MuscleState& state);
[[nodiscard]] double force_fraction(const MuscleState& state, double conduction_fraction, double inhibition_fraction);

}  // namespace l5s1::sim
