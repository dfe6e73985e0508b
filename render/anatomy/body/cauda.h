#pragma once
// cauda.h: the strands of the cauda equina: every root's way down inside the dural sac, above the piece that
// neural.h's root mesh shows, and those of S3 to S5 that no root mesh goes on from.
//
// They lie as they do in life (an assumption of the shape, not of the model): at every height the root that leaves next
// is the most lateral, the lowest ones lie dorsally in the middle, in a crescent along the back of the sac.

#include "render/anatomy/body/neural.h"

namespace l5s1::anatomy {

// One strand on one side (+1 left, -1 right).
struct Strand {
    Loft loft;
    float side = 1;
};

[[nodiscard]] std::vector<Strand> cauda_strands(const Geometry& geometry, const Stack& stack);

// How fine a strand is.
struct StrandGrid {
    int along = 44, around = 6;
};

// All of them as one mesh called "cauda_equina".
[[nodiscard]] Mesh cauda_mesh(std::span<const Strand> strands, const StrandGrid& grid);

}  // namespace l5s1::anatomy
