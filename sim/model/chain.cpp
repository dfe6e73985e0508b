#include "sim/model/chain.h"

#include <algorithm>

namespace l5s1::sim {

namespace {

// The id of the greatest, of equals the first.
template <class E>
E greatest(const PerEnum<E, double>& values)
{
    return static_cast<E>(std::max_element(values.begin(), values.end()) - values.begin());
}

}  // namespace

bool presses_exiting_root(const Model& model, Zone zone)
{
    const ZoneRow& row = model.zones[index(zone)];
    return row.exiting_share > row.traversing_share;
}

Root culprit_root(const Model& model, const Herniation& herniation)
{
    return presses_exiting_root(model, herniation.zone) ? exiting_root(herniation.level)
                                                        : traversing_root(herniation.level);
}

Muscle leading_muscle(const Model& model, Movement movement)
{
    PerEnum<Muscle, double> torque_Nm{};
    for (std::size_t m = 0; m < torque_Nm.size(); ++m) {
        torque_Nm[m] = model.muscles[m].contribution_Nm[index(movement)];
    }
    return greatest<Muscle>(torque_Nm);
}

Movement leading_movement(const Model& model, Muscle muscle)
{
    PerEnum<Movement, double> share{};
    for (std::size_t i = 0; i < share.size(); ++i) {
        double sum_Nm = 0.0;
        for (const MuscleRow& row : model.muscles) {
            sum_Nm += row.contribution_Nm[i];
        }
        share[i] = sum_Nm > 0.0 ? model.muscles[index(muscle)].contribution_Nm[i] / sum_Nm : 0.0;
    }
    return greatest<Movement>(share);
}

Root main_root(const Model& model, Muscle muscle)
{
    return greatest<Root>(model.muscles[index(muscle)].root_share);
}

Root main_root(const Model& model, Reflex reflex)
{
    return greatest<Root>(model.reflexes[index(reflex)].root_share);
}

Root leading_root(const Model& model, Movement movement)
{
    PerEnum<Root, double> torque_Nm{};
    for (const MuscleRow& muscle : model.muscles) {
        for (std::size_t r = 0; r < torque_Nm.size(); ++r) {
            torque_Nm[r] += muscle.contribution_Nm[index(movement)] * muscle.root_share[r];
        }
    }
    return greatest<Root>(torque_Nm);
}

std::optional<Reflex> reflex_through(const Model& model, Muscle muscle)
{
    for (std::size_t r = 0; r < kCount<Reflex>; ++r) {
        const auto& muscles = model.reflexes[r].muscles;
        if (std::find(muscles.begin(), muscles.end(), muscle) != muscles.end()) {
            return static_cast<Reflex>(r);
        }
    }
    return std::nullopt;
}

}  // namespace l5s1::sim
