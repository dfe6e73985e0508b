#pragma once
// examiner.h: the hand (MRC as clinicians grade it) against the physics (torque against gravity).
//
// The hand is a table of thresholds on force / own normal (assets/model/examiner.toml): grade 4 is what examiners call
// a moderate weakness. The triceps surae is stronger than an arm, so its thresholds lie lower: half of it still feels
// like 5. The physics: grade 3 begins where the torque just lifts the part against gravity, 2 % of normal at the ankle;
// grade 4 is everything from there to nearly full strength.

#include "sim/model/model.h"

namespace l5s1::sim {

// strength_fraction 0..1 of the own normal.
[[nodiscard]] Mrc grade_by_hand(const ExaminerModel& m, double strength_fraction, bool insensitive_hand);

// gravity_fraction: share of normal torque that just lifts the part.
[[nodiscard]] Mrc grade_by_physics(const ExaminerModel& m, double strength_fraction, double gravity_fraction);

}  // namespace l5s1::sim
