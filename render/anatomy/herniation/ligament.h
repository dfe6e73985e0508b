#pragma once
// ligament.h: the posterior longitudinal ligament, which lies on the backs of bodies and discs and is lifted with them.
//
// It is a grid that is laid on whatever discs it is given: healthy ones at rest, herniated ones as live mesh. So both
// are the same to the bit where the discs are.

#include "render/anatomy/body/neural.h"
#include "render/anatomy/herniation/obstacles.h"

namespace l5s1::anatomy {

// Requires all discs of the stack, healthy or not.
[[nodiscard]] Mesh ligament_mesh(const Geometry& geometry, const Stack& stack, const Obstacles& discs,
                                 const NeuralGrid& grid);
[[nodiscard]] Mesh ligament_at_rest(const Geometry& geometry, const Stack& stack, const NeuralGrid& grid);

}  // namespace l5s1::anatomy
