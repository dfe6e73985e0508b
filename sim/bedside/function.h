#pragma once
// function.h: what a leg can do: tiptoe, heel walk, gait, stairs.
//
//     tiptoe on one leg needs a share of the own plantarflexion that grows with age and mass                (E17)
//     hold        T = 34.7 (need / strength)^-2.06 s, 0 below the need
//     repetitions N = N0 ((strength - need) / (1 - need))^1.3
//     heel walk   needs 0.60 of the dorsiflexion, foot slap below 0.25, dragging towards 0.05
//
// Endurance: Frey Law & Avin 2010. Demands: computed from body weight and the lever of the foot, see bedside.toml.

#include "sim/bedside/findings.h"
#include "sim/model/case.h"
#include "sim/model/model.h"

namespace l5s1::sim {

// Share of the own plantarflexion that tiptoe on one leg takes from this patient.
[[nodiscard]] double tiptoe_need(const Model& model, const Case& c);

// strengths: of one side's movements. endurance_loss 0..1: of time and repetitions, from poor perfusion.
[[nodiscard]] FunctionFinding function_of(const Model& model, const Case& c, const PerEnum<Movement, double>& strengths,
                                          double endurance_loss);

using SideStrengths = BySide<PerEnum<Movement, double>>;

[[nodiscard]] Gait gait_of(const Model& model, const SideStrengths& strengths, double leg_pain_0_10);
[[nodiscard]] Stairs stairs_of(const Model& model, const SideStrengths& strengths);

// Strength of the ankle's weakest direction: what a stance phase on it can rely on.
[[nodiscard]] double ankle_reserve(const PerEnum<Movement, double>& strengths);

// 0 when the reserve is ample, 1 when it is gone.
[[nodiscard]] double giving_way_risk(const Model& model, double ankle_reserve_fraction);

}  // namespace l5s1::sim
