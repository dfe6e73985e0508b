#include "render/scene/pose.h"

#include <algorithm>
#include <cmath>

namespace l5s1::scene {

namespace {

// About the foot's x axis: positive turns the forefoot down.
glm::vec3 turned(glm::vec3 p, float rad)
{
    const float c = std::cos(rad);
    const float s = std::sin(rad);
    return {p.x, c * p.y - s * p.z, s * p.y + c * p.z};
}

float ramp(float from, float to, float x)
{
    const float t = std::clamp((x - from) / (to - from), 0.0f, 1.0f);
    return t * t * (3.0f - 2.0f * t);
}

// Share of the full height to which a heel rises.
double rise(const FootStaging& staging, const sim::FunctionFinding& f)
{
    if (f.tiptoe_hold_s > 0.0) {
        return 0.5 + 0.5 * std::min(1.0, f.tiptoe_hold_s / static_cast<double>(staging.short_hold_s));
    }
    return f.tiptoe_walk == sim::Ability::impossible ? 0.0 : 0.25;
}

}  // namespace

Pose pose_of(const FootStaging& staging, sim::Posture posture, const sim::FunctionFinding& function,
             double clearance_mm)
{
    switch (posture) {
        case sim::Posture::tiptoe: {
            const float up = staging.tiptoe_deg * static_cast<float>(rise(staging, function));
            return {up, up};  // the toes stay on the floor
        }
        case sim::Posture::walking: {
            const double lacking = 1.0 - std::clamp(function.foot_clearance_mm / clearance_mm, 0.0, 1.0);
            return {staging.drop_deg * static_cast<float>(lacking), 0.0f};
        }
        case sim::Posture::lying:
            return {staging.lying_deg, 0.0f};
        default:
            return {};
    }
}

glm::vec3 posed(const FootJoints& j, const Pose& pose, Follows follows, glm::vec3 rest_mm)
{
    if (pose == Pose{} || follows == Follows::shank) {
        return rest_mm;
    }
    const float c = std::cos(glm::radians(j.turn_deg));
    const float s = std::sin(glm::radians(j.turn_deg));
    const glm::vec3 from_ankle = rest_mm - j.ankle_mm;
    glm::vec3 p{c * from_ankle.x - s * from_ankle.z, from_ankle.y, s * from_ankle.x + c * from_ankle.z};
    const bool soft = follows == Follows::soft;
    const float ball_z = j.ball.x + p.x * (j.ball.y + p.x * j.ball.z);
    const float ankle = soft ? 1.0f - ramp(j.ankle_blend_mm.y, j.ankle_blend_mm.x, rest_mm.y) : 1.0f;
    const float toes = soft                       ? ankle * ramp(-j.ball_blend_mm, j.ball_blend_mm, p.z - ball_z)
                       : follows == Follows::toes ? 1.0f
                                                  : 0.0f;
    const glm::vec3 ball(p.x, j.ball_height_mm, ball_z);
    p = ball + turned(p - ball, -glm::radians(pose.toes_deg) * toes);
    p = turned(p, glm::radians(pose.ankle_deg) * ankle);
    return j.ankle_mm + glm::vec3(c * p.x + s * p.z, p.y, -s * p.x + c * p.z);
}

float sinks_mm(const FootJoints& j, const Pose& pose)
{
    const float s = std::sin(glm::radians(j.turn_deg));
    const float c = std::cos(glm::radians(j.turn_deg));
    const glm::vec3 ball = j.ankle_mm + glm::vec3(s * j.ball.x, j.ball_height_mm, c * j.ball.x);
    return ball.y - posed(j, pose, Follows::foot, ball).y;
}

}  // namespace l5s1::scene
