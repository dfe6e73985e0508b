#include "render/anatomy/mesh/tube.h"

namespace l5s1::anatomy {

void refresh_tube(Mesh& mesh, int along, int around)
{
    const auto at = [&](int y, int x) -> Vertex& {
        return mesh.vertices[static_cast<std::size_t>(y * (around + 1) + x)];
    };
    for (int y = 0; y <= along; ++y) {
        for (int x = 0; x <= around; ++x) {
            const vec3 across = at(y, x == around ? 1 : x + 1).position - at(y, x == 0 ? around - 1 : x - 1).position;
            const vec3 onward = at(std::min(y + 1, along), x).position - at(std::max(y - 1, 0), x).position;
            const vec3 n = glm::cross(across, onward);
            const float length = glm::length(n);
            at(y, x).normal = length > 1e-9f ? n / length : vec3(0, 1, 0);
            at(y, x).fibre = glm::length(onward) > 1e-6f ? glm::normalize(onward) : vec3(0, 1, 0);
        }
    }
}

namespace {

// Direction of the corner at a turn.
vec2 corner(const Section& s, float turn, Corners corners)
{
    const vec2 even(std::cos(turn), std::sin(turn));
    if (corners == Corners::even) {
        return even;
    }
    return glm::normalize(even * vec2(even.x < 0.0f ? s.n_minus : s.n_plus, even.y < 0.0f ? s.b_minus : s.b_plus));
}

}  // namespace

Mesh tube(const Loft& loft, int along, int around, const RadiusFactor& factor, Corners corners)
{
    Mesh mesh;
    for (int y = 0; y <= along; ++y) {
        const float t = static_cast<float>(y) / static_cast<float>(along);
        const Section s = loft.at(t);
        for (int x = 0; x <= around; ++x) {
            Vertex v;
            v.along = t;
            v.around = static_cast<float>(x) / static_cast<float>(around);
            // the doubled column has the same bits, or a simplifier would tear the seam
            const float turn = x == around ? 0.0f : 2.0f * kPi * v.around;
            const vec2 out = corner(s, turn, corners);
            const float r = s.radius(out.x, out.y) * (factor ? factor(t, turn) : 1.0f);
            v.position = s.position + (s.normal * out.x + s.binormal * out.y) * r;
            mesh.vertices.push_back(v);
        }
    }
    const auto index = [&](int y, int x) { return static_cast<std::uint32_t>(y * (around + 1) + x); };
    for (int y = 0; y < along; ++y) {
        for (int x = 0; x < around; ++x) {
            const std::uint32_t a = index(y, x), b = index(y, x + 1), c = index(y + 1, x + 1), d = index(y + 1, x);
            mesh.indices.insert(mesh.indices.end(), {a, b, c, a, c, d});
        }
    }
    refresh_tube(mesh, along, around);
    for (const bool end : {false, true}) {
        const Section s = loft.at(end ? 1.0f : 0.0f);
        const float sign = end ? 1.0f : -1.0f;
        Vertex tip;
        tip.position = s.position +
                       sign * s.tangent * 0.5f * std::min(std::min(s.n_plus, s.n_minus), std::min(s.b_plus, s.b_minus));
        tip.normal = sign * s.tangent;
        tip.fibre = s.normal;
        tip.along = end ? 1.0f : 0.0f;
        const auto tip_index = static_cast<std::uint32_t>(mesh.vertices.size());
        mesh.vertices.push_back(tip);
        for (int x = 0; x < around; ++x) {
            const std::uint32_t a = index(end ? along : 0, x), b = index(end ? along : 0, x + 1);
            if (end) {
                mesh.indices.insert(mesh.indices.end(), {a, b, tip_index});
            } else {
                mesh.indices.insert(mesh.indices.end(), {b, a, tip_index});
            }
        }
    }
    return mesh;
}

}  // namespace l5s1::anatomy
