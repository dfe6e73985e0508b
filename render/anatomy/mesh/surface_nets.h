#pragma once
// surface_nets.h: a distance field becomes a closed triangle mesh.
//
// Naive surface nets on a regular grid that is only sampled near the surface; then every vertex is moved onto the
// field by Newton steps and takes its normal from the field's gradient, which is why 1 mm voxels look smooth.

#include "render/anatomy/mesh/mesh.h"
#include "render/anatomy/mesh/part.h"

namespace l5s1::anatomy {

// A field equal to the full one within `radius` of `centre`, where the full one is `there`; for speed.
using LocalField = std::function<Field(vec3 centre, float radius, float there)>;

struct NetOptions {
    float voxel_mm = 1;
    int newton_steps = 3;
    // How much longer than a true distance the field may be: more samples blocks further away.
    float slack = 1.25f;
    LocalField local;
};

// Fills positions, normals and triangles. `box` must hold the whole surface.
[[nodiscard]] Mesh surface_nets(const Field& field, Box box, const NetOptions& options);
[[nodiscard]] Mesh surface_nets(const Part& part, float voxel_mm);

}  // namespace l5s1::anatomy
