#include "sim/bedside/torque.h"

#include <algorithm>
#include <cmath>

namespace l5s1::sim {

double normal_torque_Nm(const Model& model, const Case& c, Movement movement)
{
    const MovementRow& row = model.movements[index(movement)];
    const BedsideModel& m = model.bedside;
    const bool male = c.sex == Sex::male;
    const double aged = std::max(0.0, c.age_y - m.age_reference_y);
    const double age_factor = std::max(m.age_floor_fraction, 1.0 - row.age_loss_per_y * aged);
    const double mass_factor =
        std::pow(c.body_mass_kg / (male ? m.reference_male_kg : m.reference_female_kg), m.torque_mass_power);
    return (male ? row.male_Nm : row.female_Nm) * age_factor * mass_factor;
}

double movement_strength(const Model& model, Movement movement, const PerEnum<Muscle, double>& forces)
{
    double all = 0.0;
    double lost = 0.0;
    for (std::size_t muscle = 0; muscle < forces.size(); ++muscle) {
        const double torque = model.muscles[muscle].contribution_Nm[index(movement)];
        all += torque;
        lost += torque * (1.0 - forces[muscle]);
    }
    // counted from the loss, so that a healthy leg is exactly 1
    return all > 0.0 ? 1.0 - lost / all : 1.0;
}

}  // namespace l5s1::sim
