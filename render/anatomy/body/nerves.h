#pragma once
// nerves.h: plexus and nerves of the left leg, and the way a pulse has along them.

#include "render/anatomy/body/neural.h"

namespace l5s1::anatomy {

[[nodiscard]] Loft nerve_loft(const NerveShape& nerve, const Geometry& geometry, const Stack& stack);

// Ends are thin inside what they come out of or run into, so that joints look grown. path_start_mm is still 0.
[[nodiscard]] Mesh nerve_mesh(const NerveShape& nerve, const Geometry& geometry, const Stack& stack);

// Sets path_start_mm of roots and nerves so that a pulse runs on from each piece into the next, and all roots of a
// nerve arrive together. L5 starts at 0; a shorter root starts later. Pieces that nothing links start at 0.
void lay_paths(std::vector<Mesh>& meshes, const Geometry& geometry, const Stack& stack);

}  // namespace l5s1::anatomy
