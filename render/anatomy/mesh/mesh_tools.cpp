#include "render/anatomy/mesh/mesh_tools.h"

#include "render/anatomy/mesh/parallel.h"

#include <meshoptimizer.h>

namespace l5s1::anatomy {

void simplify(Mesh& mesh, float error_mm)
{
    if (mesh.indices.empty()) {
        return;
    }
    // What bends is straight only at rest: bulged, it keeps the points that it will need.
    constexpr float kBulge_mm = 18.0f;
    const std::size_t count = mesh.vertices.size();
    std::vector<vec3> bulged;
    bulged.reserve(count);
    for (const Vertex& v : mesh.vertices) {
        const float between = v.bend - std::floor(v.bend);
        bulged.push_back(v.position + vec3(1, 0, 1) * (kBulge_mm * between * (1.0f - between)));
    }
    const float* positions = &bulged[0].x;
    const float scale = meshopt_simplifyScale(positions, count, sizeof(vec3));
    const std::size_t least = mesh.indices.size() / 300 * 3;
    std::vector<std::uint32_t> indices(mesh.indices.size());
    indices.resize(meshopt_simplify(indices.data(), mesh.indices.data(), mesh.indices.size(), positions, count,
                                    sizeof(vec3), least, error_mm / scale, 0, nullptr));
    meshopt_optimizeVertexCache(indices.data(), indices.data(), indices.size(), count);
    std::vector<std::uint32_t> new_index(count);
    const std::size_t kept = meshopt_optimizeVertexFetchRemap(new_index.data(), indices.data(), indices.size(), count);
    std::vector<Vertex> vertices(kept);
    for (std::size_t i = 0; i < count; ++i) {
        if (new_index[i] != ~0u) {
            vertices[new_index[i]] = mesh.vertices[i];
        }
    }
    for (std::uint32_t& i : indices) {
        i = new_index[i];
    }
    mesh.vertices = std::move(vertices);
    mesh.indices = std::move(indices);
}

void recompute_normals(Mesh& mesh)
{
    for (Vertex& v : mesh.vertices) {
        v.normal = vec3(0);
    }
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        Vertex& a = mesh.vertices[mesh.indices[i]];
        Vertex& b = mesh.vertices[mesh.indices[i + 1]];
        Vertex& c = mesh.vertices[mesh.indices[i + 2]];
        const vec3 n = glm::cross(b.position - a.position, c.position - a.position);
        a.normal += n;
        b.normal += n;
        c.normal += n;
    }
    for (Vertex& v : mesh.vertices) {
        const float length = glm::length(v.normal);
        v.normal = length > 0.0f ? v.normal / length : vec3(0, 1, 0);
    }
}

void transform(Mesh& mesh, const mat4& frame)
{
    const mat3 turn(frame);
    for (Vertex& v : mesh.vertices) {
        v.position = apply(frame, v.position);
        v.normal = glm::normalize(turn * v.normal);
        v.fibre = turn * v.fibre;
        v.atrophy = turn * v.atrophy;
    }
}

void smooth_value(Mesh& mesh, float Vertex::*value, int rounds, float share)
{
    std::vector<float> sum(mesh.vertices.size());
    std::vector<float> count(mesh.vertices.size());
    for (int round = 0; round < rounds; ++round) {
        std::fill(sum.begin(), sum.end(), 0.0f);
        std::fill(count.begin(), count.end(), 0.0f);
        for (std::size_t i = 0; i < mesh.indices.size(); ++i) {
            const std::uint32_t a = mesh.indices[i];
            const std::uint32_t b = mesh.indices[i % 3 == 2 ? i - 2 : i + 1];
            sum[a] += mesh.vertices[b].*value;
            sum[b] += mesh.vertices[a].*value;
            count[a] += 1.0f;
            count[b] += 1.0f;
        }
        for (std::size_t i = 0; i < sum.size(); ++i) {
            if (count[i] > 0.0f) {
                mesh.vertices[i].*value = lerp(mesh.vertices[i].*value, sum[i] / count[i], share);
            }
        }
    }
}

void bake_cavity(Mesh& mesh, const Field& field, float radius_mm)
{
    constexpr float kContrast = 2.2f;
    const float r = radius_mm;
    parallel_ranges(mesh.vertices.size(), 512, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            Vertex& v = mesh.vertices[i];
            float sum = 0;
            for (const vec3 step : {vec3(r, 0, 0), vec3(0, r, 0), vec3(0, 0, r)}) {
                sum += field(v.position + step) + field(v.position - step);
            }
            v.cavity = std::clamp(sum / 6.0f / r * kContrast, -1.0f, 1.0f);
        }
    });
    smooth_value(mesh, &Vertex::cavity, 3, 0.6f);
}

std::vector<std::vector<std::uint32_t>> neighbours(const Mesh& mesh)
{
    std::vector<std::vector<std::uint32_t>> around(mesh.vertices.size());
    for (std::size_t i = 0; i < mesh.indices.size(); ++i) {
        const std::size_t first = i / 3 * 3;
        around[mesh.indices[i]].push_back(mesh.indices[first + (i + 1) % 3]);
        around[mesh.indices[i]].push_back(mesh.indices[first + (i + 2) % 3]);
    }
    return around;
}

}  // namespace l5s1::anatomy
