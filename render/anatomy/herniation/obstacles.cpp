#include "render/anatomy/herniation/obstacles.h"

namespace l5s1::anatomy {

Obstacle::Obstacle(const Disc& disc, const mat4& frame) : disc_(disc), into_(glm::inverse(frame)), reach_(disc.bounds())
{
    constexpr float kMargin_mm = 5.0f;
    reach_.pad(kMargin_mm);
}

float Obstacle::distance(vec3 p) const
{
    return disc_.distance(apply(into_, p));
}

bool Obstacle::far(vec3 p) const
{
    return reach_.distance(apply(into_, p)) > 0.0f;
}

vec3 Obstacle::push(vec3 p, float clearance) const
{
    if (far(p)) {
        return p;
    }
    constexpr float e = 0.3f;
    for (int i = 0; i < 6; ++i) {
        const float inside = distance(p) - clearance;
        if (inside >= 0.0f) {
            break;
        }
        const vec3 x(e, 0, 0), y(0, e, 0), z(0, 0, e);
        const vec3 gradient(distance(p + x) - distance(p - x), distance(p + y) - distance(p - y),
                            distance(p + z) - distance(p - z));
        const float length = glm::length(gradient);
        if (length < 1e-6f) {
            break;
        }
        p -= gradient / length * inside;
    }
    return p;
}

float Obstacle::lift_mm(vec3 p, vec3 way, float clearance) const
{
    constexpr float kLeastStep_mm = 0.2f, kFurthest_mm = 24.0f;
    if (far(p) || distance(p) >= clearance) {
        return 0.0f;
    }
    float inside = 0.0f, outside = 0.0f;
    for (float d = distance(p); d < clearance && outside < kFurthest_mm; d = distance(p + way * outside)) {
        inside = outside;
        outside += std::max(clearance - d, kLeastStep_mm);
    }
    for (int i = 0; i < 6; ++i) {
        const float middle = 0.5f * (inside + outside);
        (distance(p + way * middle) < clearance ? inside : outside) = middle;
    }
    return outside;
}

float Obstacle::redness(vec3 p) const
{
    return far(p) ? 0.0f : disc_.redness(apply(into_, p));
}

float Obstacles::distance(vec3 p) const
{
    float nearest = FLT_MAX;
    for (const Obstacle& one : all_) {
        nearest = std::min(nearest, one.distance(p));
    }
    return nearest;
}

vec3 Obstacles::push(vec3 p, float clearance) const
{
    for (const Obstacle& one : all_) {
        p = one.push(p, clearance);
    }
    return p;
}

float Obstacles::lift_mm(vec3 p, vec3 way, float clearance) const
{
    float most = 0.0f;
    for (const Obstacle& one : all_) {
        most = std::max(most, one.lift_mm(p, way, clearance));
    }
    return most;
}

float Obstacles::redness(vec3 p) const
{
    float most = 0.0f;
    for (const Obstacle& one : all_) {
        most = std::max(most, one.redness(p));
    }
    return most;
}

}  // namespace l5s1::anatomy
