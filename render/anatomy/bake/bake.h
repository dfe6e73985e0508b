#pragma once
// bake.h: all shapes at rest become meshes, with their shadows. Takes tens of seconds: a build step, not a start-up.

#include "render/anatomy/body/geometry.h"
#include "render/anatomy/mesh/atlas.h"

#include <functional>

namespace l5s1::anatomy {

// Called with one line about each structure when it is done.
using BakeReport = std::function<void(const std::string& line)>;

// Pure but for `report`: equal geometry gives equal meshes, on any number of threads.
[[nodiscard]] Atlas bake_atlas(const Geometry& geometry, const BakeReport& report = nullptr);

}  // namespace l5s1::anatomy
