#pragma once
// muscle.h: axons to innervation, sprouting, bulk, and the share that is lost for good.
//
// A muscle is the sum of its roots' territories, weighted by the root shares w_r. In each territory
//
//     innervation  F *= A_new / A_old; F -> min(1 - X, max(A, G A (1 - 0.7 B))), 75 d                       (E9)
//     size         s_i -> 1 - 0.35 (1 - c (1 - tonic)), down 45 d, up 75 d;   s_d -> 0.15, 60 d             (E10)
//     chronicity   q -> 1 - F, 120 d;  X' = ln 2 / 240 max(0, q - 0.1) / q max(0, 1 - F - X)                (E11)
//     bulk         sum w (F s_i + (1 - F) s_d)        force   sum w F s_i c  (1 - inhibition)               (E12)
//
// A, B: axons and block of the root; c = 1 - B; G: how far sprouting stretches the surviving units; s_i, s_d: mean size
// of innervated and denervated fibres. Fibres that change hands carry their size with them.
//
// The published starting equations let intact roots adopt the fibres of a lost one. Then a root that is destroyed ends
// stronger than one that is only blocked, more severity strengthens, and a never-operated palsy creeps back. Sprouting
// has been seen to stay inside the old territory (Maitland 2025), and after section of the main root the rest did not
// take the muscle over (Peyronnard & Charron 1980): so E9 to E11 hold here for each root's own territory.
//
// A step takes half of the axon loss before and half after the slow changes (Strang splitting): second order in the
// step.

#include "sim/course.h"

namespace l5s1::sim {

// What reaches a territory: from its root and, in other diseases, through the peripheral nerve.
struct Drive {
    double axon_fraction = 1.0;        // A
    double conduction_fraction = 1.0;  // c, of the axons that are left

    friend bool operator==(const Drive&, const Drive&) = default;
};

// How the patient and the treatments of the day change the muscle's constants.
struct MuscleSetting {
    double sprouting_gain = 0.0;
    double sprouting_day = 0.0;
    double regrow_day = 0.0;
    double disuse_add = 0.0;
};

// The exact decays of one step, 1 - e^(-dt/tau): the same for every territory, so worked out once a step.
struct MuscleStep {
    double day = 0.0;
    double sprouting = 0.0;
    double shrink_half = 0.0;  // of half the step
    double regrow_half = 0.0;
    double denervated_half = 0.0;
    double chronicity = 0.0;
    double chronicity_half = 0.0;
};
[[nodiscard]] MuscleStep step_of(const MuscleModel& m, const MuscleSetting& setting, double step_day);

// Moves the state by one step while the drive goes from `before` over `middle` to `after`.
[[nodiscard]] TerritoryState stepped(const MuscleModel& m, TerritoryState state, const Drive& before,
                                     const Drive& middle, const Drive& after, const MuscleSetting& setting,
                                     double tonic_inhibition, const MuscleStep& step);

// What a whole muscle shows, from its territories. Shares sum to 1; a healthy muscle gives exactly 1.
struct MuscleSum {
    double innervated_fraction = 1.0;
    double bulk_fraction = 1.0;
    double irreversible_fraction = 0.0;
    double axon_fraction = 1.0;
    double conduction_fraction = 1.0;  // of its axons
    double force_fraction = 1.0;       // before inhibition
};
[[nodiscard]] MuscleSum sum_of(const PerEnum<Root, double>& root_share, const PerEnum<Root, TerritoryState>& state,
                               const PerEnum<Root, Drive>& drives);

}  // namespace l5s1::sim
