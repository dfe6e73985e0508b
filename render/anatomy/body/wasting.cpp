#include "render/anatomy/body/wasting.h"

namespace l5s1::anatomy {
namespace {

AtrophyRow row_at(const std::vector<AtrophyRow>& rows, float y)
{
    if (y <= rows.front().y) {
        return rows.front();
    }
    for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
        const AtrophyRow &a = rows[i], &b = rows[i + 1];
        if (y <= b.y) {
            const float t = smooth_step(a.y, b.y, y);
            return {y, glm::mix(a.centre_xz, b.centre_xz, t), lerp(a.core, b.core, t), lerp(a.profile, b.profile, t)};
        }
    }
    return rows.back();
}

// 0 within the bone's core, then rising without a kink.
float beyond_core(float r, float core)
{
    constexpr float kSoft_mm = 6.0f;
    const float x = std::max(0.0f, r - core);
    return x * x / (x + kSoft_mm);
}

}  // namespace

vec3 wasting(const Geometry& g, vec3 p, float lost_share)
{
    const AtrophyRow row = row_at(g.atrophy, p.y);
    const vec2 off = vec2(p.x, p.z) - row.centre_xz;
    const float r = glm::length(off);
    if (r < 1e-3f) {
        return vec3(0);
    }
    const float sink = lost_share * row.profile * beyond_core(r, row.core);
    return vec3(-off.x / r * sink, 0, -off.y / r * sink);
}

vec3 wasting_around(const Geometry& g, vec3 p)
{
    float weight = 1e-6f;
    float lost = 0;
    for (const MuscleShape& m : g.muscles) {
        if (m.tissue != Tissue::muscle || m.skin_pad_mm <= 0.0f) {
            continue;
        }
        float nearest = FLT_MAX;
        for (std::size_t i = 0; i + 1 < m.knots.size(); ++i) {
            const vec3 a = m.knots[i].position, ab = m.knots[i + 1].position - a;
            const float t = unit(glm::dot(p - a, ab) / std::max(1e-6f, glm::dot(ab, ab)));
            const float thick =
                lerp(m.knots[i].n_plus + m.knots[i].b_plus, m.knots[i + 1].n_plus + m.knots[i + 1].b_plus, t);
            nearest = std::min(nearest, glm::length(p - a - ab * t) - 0.4f * thick);
        }
        const float w = std::exp(-std::max(nearest, 0.0f) / 8.0f);
        weight += w;
        lost += w * m.lost_share;
    }
    return wasting(g, p, lost / weight);
}

}  // namespace l5s1::anatomy
