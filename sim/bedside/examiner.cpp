#include "sim/bedside/examiner.h"

namespace l5s1::sim {

Mrc grade_by_hand(const ExaminerModel& m, double strength_fraction, bool insensitive_hand)
{
    const auto& thresholds = insensitive_hand ? m.hand_triceps : m.hand;
    std::size_t grade = 0;
    while (grade < thresholds.size() && strength_fraction >= thresholds[grade]) {
        ++grade;
    }
    return static_cast<Mrc>(grade);
}

Mrc grade_by_physics(const ExaminerModel& m, double strength_fraction, double gravity_fraction)
{
    if (strength_fraction >= m.physics_full_fraction) {
        return Mrc::g5;
    }
    if (strength_fraction > gravity_fraction) {
        return Mrc::g4;  // against gravity and some resistance, however little
    }
    if (strength_fraction == gravity_fraction) {
        return Mrc::g3;
    }
    if (strength_fraction >= m.physics_grade2_of_gravity * gravity_fraction) {
        return Mrc::g2;
    }
    return strength_fraction >= m.physics_grade1_fraction ? Mrc::g1 : Mrc::g0;
}

}  // namespace l5s1::sim
