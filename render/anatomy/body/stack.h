#pragma once
// stack.h: where every vertebra and disc stands: chained upwards from the sacral endplate by heights and wedges.

#include "render/anatomy/body/geometry.h"

namespace l5s1::anatomy {

struct Stack {
    std::array<mat4, kLumbarCount> vertebra;  // frame of the body's centre, L1 .. L5
    std::array<mat4, kLumbarCount> disc;      // frame of the disc's centre, L1-L2 .. L5-S1
    mat4 sacrum;
    mat4 foot;  // ankle centre, turned outwards; the floor is y = -82
};

[[nodiscard]] Stack stack(const Geometry& geometry);

}  // namespace l5s1::anatomy
