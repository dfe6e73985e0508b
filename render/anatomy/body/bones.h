#pragma once
// bones.h: the bones of the data files as solids; the formulas that a list of shapes cannot say are here.

#include "render/anatomy/body/stack.h"

namespace l5s1::anatomy {

// The bone in its own frame. A formula it names must be one of sacral_wedge, s1_articular_process, s1_facet_cut.
[[nodiscard]] Part solid(const Bone& bone, const Geometry& geometry, const Stack& stack);

[[nodiscard]] mat4 frame_of(const Bone& bone, const Stack& stack);

}  // namespace l5s1::anatomy
