#pragma once
// chain.h: who leads in the chain root, nerve, muscle, movement, reflex: read from the rows of the model.

#include "sim/model/case.h"
#include "sim/model/model.h"

#include <optional>

namespace l5s1::sim {

// Whether a herniation of this zone aims at the root that leaves at its level, not at the one that passes on.
[[nodiscard]] bool presses_exiting_root(const Model& model, Zone zone);

// The root that a herniation aims at; of a case, that of the complaint.
[[nodiscard]] Root culprit_root(const Model& model, const Herniation& herniation);

// The muscle that lends a movement most torque, and the movement that leans most on a muscle: the greatest part of the
// whole healthy torque. Of equals the first.
[[nodiscard]] Muscle leading_muscle(const Model& model, Movement movement);
[[nodiscard]] Movement leading_movement(const Model& model, Muscle muscle);

// The root that a muscle or a reflex has most axons of, and the root through which a movement gets most of its torque.
[[nodiscard]] Root main_root(const Model& model, Muscle muscle);
[[nodiscard]] Root main_root(const Model& model, Reflex reflex);
[[nodiscard]] Root leading_root(const Model& model, Movement movement);

// The reflex whose arc ends in the muscle, if one does.
[[nodiscard]] std::optional<Reflex> reflex_through(const Model& model, Muscle muscle);

}  // namespace l5s1::sim
