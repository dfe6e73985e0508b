#pragma once
// muscles.h: muscles and tendons of the left leg as meshes.

#include "render/anatomy/body/stack.h"

namespace l5s1::anatomy {

// mask is 1 on tendon; fibres shear by fibre_turns; atrophy says how the surface sinks.
[[nodiscard]] Mesh muscle_mesh(const MuscleShape& muscle, const Geometry& geometry);

}  // namespace l5s1::anatomy
