#pragma once
// skin.h: the skin of the left leg: a smooth union of padded muscles, bones and fat.
//
// along = way down the limb 0..1 and around = turn about its axis 0..1 address the dermatome map; mask fades it out
// towards the hip; fibre holds (cos turn, sin turn, 2 along - 1), which has no seam.

#include "render/anatomy/body/stack.h"

namespace l5s1::anatomy {

[[nodiscard]] Mesh skin_mesh(const Geometry& geometry, const Stack& stack);

}  // namespace l5s1::anatomy
