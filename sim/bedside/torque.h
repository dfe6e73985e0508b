#pragma once
// torque.h: muscles to joint torques.
//
//     strength = sum f_m T_m / sum T_m                                                                      (E16)
//     torque   = strength * normal(sex, age, mass)
//
// T_m: torque that the healthy muscle lends the movement at neutral (force times moment arm of gait2392, Delp 1990);
// f_m: its force fraction. Normal torque: published norms where there are any, with age and body mass.
//
// Left out: joint angle, speed, and the pull of antagonists.

#include "sim/model/case.h"
#include "sim/model/model.h"

namespace l5s1::sim {

[[nodiscard]] double normal_torque_Nm(const Model& model, const Case& c, Movement movement);

// forces: force fraction of each muscle of one side. 1 if no muscle of the table moves it.
[[nodiscard]] double movement_strength(const Model& model, Movement movement, const PerEnum<Muscle, double>& forces);

}  // namespace l5s1::sim
