#include "render/gl/gpu_mesh.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace l5s1::gl {

namespace {

// Atrophy is stored in units of this; scene.vert multiplies by it.
constexpr float kAtrophyUnit_mm = 32.0f;

struct Packed {
    float position[3];
    std::int16_t normal[4];
    std::int8_t fibre[4];
    std::uint8_t mix[4];
    std::uint16_t turn[2];
    std::int16_t atrophy[4];
};
static_assert(sizeof(Packed) == 40);

template <class Integer>
Integer packed(float value)
{
    const float low = std::numeric_limits<Integer>::is_signed ? -1.0f : 0.0f;
    const float scale = static_cast<float>(std::numeric_limits<Integer>::max());
    const float v = std::clamp(value, low, 1.0f) * scale;
    return static_cast<Integer>(v < 0.0f ? v - 0.5f : v + 0.5f);
}

Packed packed(const anatomy::Vertex& v)
{
    Packed p{};
    for (int i = 0; i < 3; ++i) {
        p.position[i] = v.position[i];
        p.normal[i] = packed<std::int16_t>(v.normal[i]);
        p.fibre[i] = packed<std::int8_t>(v.fibre[i]);
        p.atrophy[i] = packed<std::int16_t>(v.atrophy[i] / kAtrophyUnit_mm);
    }
    p.atrophy[3] = packed<std::int16_t>(v.bend - 1.0f);
    p.mix[0] = packed<std::uint8_t>(v.occlusion);
    p.mix[1] = packed<std::uint8_t>(v.cavity * 0.5f + 0.5f);
    p.mix[2] = packed<std::uint8_t>(v.mask);
    p.turn[0] = packed<std::uint16_t>(v.along);
    p.turn[1] = packed<std::uint16_t>(v.around);
    return p;
}

void attribute(GLuint index, GLint count, GLenum type, GLboolean normalised, std::size_t offset)
{
    glEnableVertexAttribArray(index);
    glVertexAttribPointer(index, count, type, normalised, sizeof(Packed), reinterpret_cast<const void*>(offset));
}

}  // namespace

GpuMesh upload(const anatomy::Mesh& mesh)
{
    GpuMesh gpu;
    gpu.tissue = mesh.tissue;
    gpu.laterality = mesh.laterality;
    gpu.index_count = static_cast<GLsizei>(mesh.indices.size());
    std::vector<Packed> vertices;
    vertices.reserve(mesh.vertices.size());
    glm::vec3 low(std::numeric_limits<float>::max());
    glm::vec3 high(std::numeric_limits<float>::lowest());
    for (const anatomy::Vertex& v : mesh.vertices) {
        vertices.push_back(packed(v));
        low = glm::min(low, v.position);
        high = glm::max(high, v.position);
    }
    gpu.centre = (low + high) * 0.5f;

    gpu.vertex_array = make_vertex_array();
    gpu.vertices = make_buffer();
    gpu.indices = make_buffer();
    glBindVertexArray(gpu.vertex_array.name());
    glBindBuffer(GL_ARRAY_BUFFER, gpu.vertices.name());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(vertices.size() * sizeof(Packed)), vertices.data(),
                 GL_STATIC_DRAW);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, gpu.indices.name());
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(mesh.indices.size() * sizeof(std::uint32_t)),
                 mesh.indices.data(), GL_STATIC_DRAW);
    attribute(0, 3, GL_FLOAT, GL_FALSE, offsetof(Packed, position));
    attribute(1, 3, GL_SHORT, GL_TRUE, offsetof(Packed, normal));
    attribute(2, 3, GL_BYTE, GL_TRUE, offsetof(Packed, fibre));
    attribute(3, 4, GL_UNSIGNED_BYTE, GL_TRUE, offsetof(Packed, mix));
    attribute(4, 2, GL_UNSIGNED_SHORT, GL_TRUE, offsetof(Packed, turn));
    attribute(5, 4, GL_SHORT, GL_TRUE, offsetof(Packed, atrophy));
    glBindVertexArray(0);
    return gpu;
}

void draw_triangles(const GpuMesh& mesh)
{
    glBindVertexArray(mesh.vertex_array.name());
    glDrawElements(GL_TRIANGLES, mesh.index_count, GL_UNSIGNED_INT, nullptr);
}

}  // namespace l5s1::gl
