#pragma once
// mesh_tools.h: what is done to a mesh after its shape is there.

#include "render/anatomy/mesh/mesh.h"
#include "render/anatomy/mesh/part.h"

namespace l5s1::anatomy {

[[nodiscard]] inline std::size_t triangle_count(const Mesh& mesh)
{
    return mesh.indices.size() / 3;
}

// Collapses edges as long as the surface stays within `error_mm`; keeps the surviving vertices as they are.
void simplify(Mesh& mesh, float error_mm);

// Area-weighted vertex normals from the triangles.
void recompute_normals(Mesh& mesh);

// Positions, normals, fibres and displacements into another frame. Requires a rigid motion.
void transform(Mesh& mesh, const mat4& frame);

// How hollow (-1) or edged (+1) the surface is at a scale of `radius_mm`, from the field around it.
void bake_cavity(Mesh& mesh, const Field& field, float radius_mm);

// Replaces a vertex value by its mean with the neighbours', `rounds` times; `share` of the neighbours, 0..1.
void smooth_value(Mesh& mesh, float Vertex::*value, int rounds, float share);

// Neighbours of every vertex, one entry per triangle side.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> neighbours(const Mesh& mesh);

}  // namespace l5s1::anatomy
