#include "render/anatomy/mesh/occlusion.h"

#include "render/anatomy/mesh/mesh_tools.h"
#include "render/anatomy/mesh/parallel.h"

namespace l5s1::anatomy {

void RayTree::add(const Mesh& mesh)
{
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        triangles_.push_back({mesh.vertices[mesh.indices[i]].position, mesh.vertices[mesh.indices[i + 1]].position,
                              mesh.vertices[mesh.indices[i + 2]].position});
    }
}

void RayTree::add_mirrored(const Mesh& mesh)
{
    const std::size_t before = triangles_.size();
    add(mesh);
    for (std::size_t i = before; i < triangles_.size(); ++i) {
        for (vec3* p : {&triangles_[i].a, &triangles_[i].b, &triangles_[i].c}) {
            p->x = -p->x;
        }
    }
}

void RayTree::build()
{
    nodes_.clear();
    nodes_.reserve(triangles_.size());
    if (!triangles_.empty()) {
        split(0, static_cast<std::uint32_t>(triangles_.size()));
    }
}

void RayTree::split(std::uint32_t begin, std::uint32_t end)
{
    constexpr std::uint32_t kLeaf = 4;
    const std::size_t self = nodes_.size();
    nodes_.emplace_back();
    Box box, centres;
    for (std::uint32_t i = begin; i < end; ++i) {
        const Triangle& t = triangles_[i];
        box.add(t.a);
        box.add(t.b);
        box.add(t.c);
        centres.add((t.a + t.b + t.c) / 3.0f);
    }
    nodes_[self].low = box.low;
    nodes_[self].high = box.high;
    if (end - begin <= kLeaf) {
        nodes_[self].first = begin;
        nodes_[self].count = end - begin;
        return;
    }
    const vec3 spread = centres.high - centres.low;
    const int axis = spread.x > spread.y ? (spread.x > spread.z ? 0 : 2) : (spread.y > spread.z ? 1 : 2);
    const std::uint32_t middle = (begin + end) / 2;
    std::nth_element(triangles_.begin() + begin, triangles_.begin() + middle, triangles_.begin() + end,
                     [axis](const Triangle& s, const Triangle& t) {
                         return s.a[axis] + s.b[axis] + s.c[axis] < t.a[axis] + t.b[axis] + t.c[axis];
                     });
    split(begin, middle);
    nodes_[self].first = static_cast<std::uint32_t>(nodes_.size());
    split(middle, end);
}

namespace {

// Way to the triangle, or `longest` (Moeller and Trumbore).
float hit(vec3 origin, vec3 direction, vec3 a, vec3 b, vec3 c, float longest)
{
    const vec3 ab = b - a, ac = c - a;
    const vec3 p = glm::cross(direction, ac);
    const float determinant = glm::dot(ab, p);
    if (std::fabs(determinant) < 1e-12f) {
        return longest;
    }
    const float scale = 1.0f / determinant;
    const vec3 t = origin - a;
    const float u = glm::dot(t, p) * scale;
    if (u < 0.0f || u > 1.0f) {
        return longest;
    }
    const vec3 q = glm::cross(t, ab);
    const float v = glm::dot(direction, q) * scale;
    if (v < 0.0f || u + v > 1.0f) {
        return longest;
    }
    const float way = glm::dot(ac, q) * scale;
    return way > 1e-4f ? std::min(way, longest) : longest;
}

}  // namespace

float RayTree::first_hit(vec3 origin, vec3 direction, float longest) const
{
    if (nodes_.empty()) {
        return longest;
    }
    const vec3 inverse = 1.0f / direction;
    std::uint32_t stack[64];
    int top = 0;
    stack[top++] = 0;
    float best = longest;
    while (top > 0) {
        const std::uint32_t index = stack[--top];
        const Node& node = nodes_[index];
        const vec3 t0 = (node.low - origin) * inverse, t1 = (node.high - origin) * inverse;
        const vec3 enter = glm::min(t0, t1), leave = glm::max(t0, t1);
        const float from = std::max(std::max(enter.x, enter.y), std::max(enter.z, 0.0f));
        const float to = std::min(std::min(leave.x, leave.y), std::min(leave.z, best));
        if (from > to) {
            continue;
        }
        for (std::uint32_t i = node.first; i < node.first + node.count; ++i) {
            best = hit(origin, direction, triangles_[i].a, triangles_[i].b, triangles_[i].c, best);
        }
        if (node.count == 0) {
            stack[top++] = index + 1;
            stack[top++] = node.first;
        }
    }
    return best;
}

void bake_occlusion(Mesh& mesh, const RayTree& tree, const OcclusionOptions& options)
{
    std::vector<vec3> directions;
    for (int i = 0; i < options.rays; ++i) {
        const float u = (static_cast<float>(i) + 0.5f) / static_cast<float>(options.rays);
        const float turn = static_cast<float>(i) * 2.399963f;  // golden angle
        directions.emplace_back(std::sqrt(u) * std::cos(turn), std::sqrt(u) * std::sin(turn), std::sqrt(1.0f - u));
    }
    const float longest = 3.0f * options.reach_mm;
    parallel_ranges(mesh.vertices.size(), 128, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            Vertex& v = mesh.vertices[i];
            const vec3 n = v.normal;
            const vec3 t = glm::normalize(glm::cross(n, std::fabs(n.x) < 0.7f ? vec3(1, 0, 0) : vec3(0, 1, 0)));
            const vec3 b = glm::cross(n, t);
            // each vertex turns the pattern, so that neighbours do not share its gaps
            const float turn = static_cast<float>((i * 2654435761u) & 1023u) / 1024.0f * 2.0f * kPi;
            const float c = std::cos(turn), s = std::sin(turn);
            float hidden = 0;
            for (const vec3& d : directions) {
                const vec3 ray = t * (d.x * c - d.y * s) + b * (d.x * s + d.y * c) + n * d.z;
                const float way = tree.first_hit(v.position + n * options.start_mm, ray, longest);
                hidden += way < longest ? std::exp(-way / options.reach_mm) : 0.0f;
            }
            v.occlusion = 1.0f - hidden / static_cast<float>(options.rays);
        }
    });
    smooth_value(mesh, &Vertex::occlusion, options.smoothing, 0.5f);
}

}  // namespace l5s1::anatomy
