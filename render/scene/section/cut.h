#pragma once
// cut.h: a plane through a closed surface: the loops in which it cuts it.
//
// A section has its own frame: u to the right of its picture, v up, w towards the viewer; the plane is w = 0.

#include "render/anatomy/mesh/field_math.h"
#include "render/anatomy/mesh/mesh.h"

#include <vector>

namespace l5s1::scene {

struct CutLoop {
    std::vector<glm::vec2> points;  // mm in the plane; the last is joined to the first
    bool closed = true;             // false: the surface has a hole there
};

// Loops of `mesh` (mirrored: x -> -x) in the plane w = 0 of the section whose frame maps body to section. Corners
// that the mesh has twice (seams) count as one when they lie at the same place to the bit.
[[nodiscard]] std::vector<CutLoop> cut(const anatomy::Mesh& mesh, bool mirrored, const glm::mat4& to_section);

// Even-odd: whether p lies inside.
[[nodiscard]] bool inside(const std::vector<CutLoop>& loops, glm::vec2 p);
[[nodiscard]] float area_mm2(const std::vector<CutLoop>& loops);
// A point well inside, for a leader to end on.
[[nodiscard]] glm::vec2 middle_of(const std::vector<CutLoop>& loops);

}  // namespace l5s1::scene
