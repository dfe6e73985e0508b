#pragma once
// tube.h: a loft as a mesh: muscles, tendons, nerves, the dural sac, ligaments.

#include "render/anatomy/mesh/loft.h"
#include "render/anatomy/mesh/mesh.h"

#include <functional>

namespace l5s1::anatomy {

// Factor on the radius at (along 0..1, turn in radians).
using RadiusFactor = std::function<float(float along, float turn)>;

// A closed grid of `along` x `around` quads. The seam column is doubled, so that `around` runs 0..1; `along` is the
// share of the arc length; `fibre` points along the surface towards the end.
//
// Corners of a section stand at even turns; `broad`: so close that a flat section has as many across its breadth.
enum class Corners : std::uint8_t { even, broad };
[[nodiscard]] Mesh tube(const Loft& loft, int along, int around, const RadiusFactor& factor = nullptr,
                        Corners corners = Corners::even);

// Recomputes normals and fibres of a tube whose vertices have been moved. Requires the grid as tube() made it.
void refresh_tube(Mesh& mesh, int along, int around);

}  // namespace l5s1::anatomy
