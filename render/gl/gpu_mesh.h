#pragma once
// gpu_mesh.h: one surface in the graphics card's memory, 40 bytes a vertex.

#include "render/anatomy/mesh/mesh.h"
#include "render/gl/objects.h"

#include <glm/glm.hpp>

namespace l5s1::gl {

struct GpuMesh {
    VertexArray vertex_array;
    Buffer vertices;
    Buffer indices;
    GLsizei index_count = 0;
    anatomy::Tissue tissue = anatomy::Tissue::bone;
    anatomy::Laterality laterality = anatomy::Laterality::midline;
    glm::vec3 centre{0};
};

[[nodiscard]] GpuMesh upload(const anatomy::Mesh& mesh);
void draw_triangles(const GpuMesh& mesh);

}  // namespace l5s1::gl
