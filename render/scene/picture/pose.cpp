#include "render/scene/picture/pose.h"

#include <algorithm>
#include <cmath>

namespace l5s1::scene {

namespace {

constexpr float kGlides =
    12.207f;  // 5^5 / 4^4: makes k^4 (1 - k) one where it is largest, at the patella's share of the turn

// About the x axis: positive turns the forefoot down and what hangs down backwards.
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
double rise(const PoseConfig& config, const sim::FunctionFinding& f)
{
    if (f.tiptoe_hold_s > 0.0) {
        return 0.5 + 0.5 * std::min(1.0, f.tiptoe_hold_s / static_cast<double>(config.short_hold_s));
    }
    return f.tiptoe_walk == sim::Ability::impossible ? 0.0 : 0.25;
}

glm::vec3 foot_posed(const LegJoints& j, const Pose& pose, Follows follows, glm::vec3 rest_mm)
{
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

glm::vec3 knee_posed(const LegJoints& j, float flexed, bool soft, glm::vec3 at, float share)
{
    glm::vec3 p = at - j.knee_mm;
    const float room = soft ? j.round_mm * std::clamp(p.z / j.round_depth_mm, 0.0f, 1.0f) : 1e6f;
    const float round = std::clamp(p.y, -room, room);
    const float along = p.y - round;
    const float left = p.z < 0.0f ? j.bow_mm + j.bow_falls * p.z : j.bow_mm * (1.0f - p.z / j.round_depth_mm);
    const float bow = soft ? 4.0f * share * (1.0f - share) * (1.0f - std::cos(flexed)) * std::max(0.0f, left) : 0.0f;
    const float glide = glide_mm(j, flexed) * share * share * share * share * (1.0f - share);
    p = turned({p.x, round, p.z - glide - bow}, flexed * share);
    p += turned({0.0f, std::min(along, 0.0f), 0.0f}, flexed) + glm::vec3(0.0f, std::max(along, 0.0f), 0.0f);
    return j.knee_mm + p;
}

// Behind the hip all turns round the joint, as the buttock does; before it the upright part of a point's way stays with
// trunk or thigh, or the flexors would fall into the groin.
glm::vec3 hip_posed(const LegJoints& j, float flexed, bool soft, glm::vec3 at, float share)
{
    const glm::vec3 p = at - j.hip_mm;
    const float before = std::clamp(0.5f + 0.5f * p.z / j.groin_depth_mm, 0.0f, 1.0f);
    const float room = soft ? j.groin_mm * (1.0f - before) : 1e6f;
    const float round = std::clamp(p.y, -room, room);
    const float carried = p.y > round ? std::max(0.0f, 2.0f * share - 1.0f) : std::min(1.0f, 2.0f * share);
    return j.hip_mm + turned({p.x, round, p.z}, -flexed * share) + turned({0.0f, p.y - round, 0.0f}, -flexed * carried);
}

}  // namespace

Stance stance_of(const PoseConfig& config, sim::Posture posture)
{
    switch (posture) {
        case sim::Posture::sitting:
            return config.sitting;
        case sim::Posture::sitting_slouched:
            return config.sitting_slouched;
        case sim::Posture::bent_forward:
            return config.bent_forward;
        case sim::Posture::lift_bent_knees:
            return config.lift_bent_knees;
        case sim::Posture::lift_round_back:
            return config.lift_round_back;
        default:
            return {};
    }
}

Pose pose_of(const PoseConfig& config, sim::Posture posture, const sim::FunctionFinding& function, double clearance_mm)
{
    switch (posture) {
        case sim::Posture::tiptoe: {
            const float up = config.tiptoe_deg * static_cast<float>(rise(config, function));
            return {up, up, 0.0f, 0.0f};  // the toes stay on the floor
        }
        case sim::Posture::walking: {
            const double lacking = 1.0 - std::clamp(function.foot_clearance_mm / clearance_mm, 0.0, 1.0);
            return {config.drop_deg * static_cast<float>(lacking), 0.0f, 0.0f, 0.0f};
        }
        case sim::Posture::lying:
            return {config.lying_deg, 0.0f, 0.0f, 0.0f};
        default: {
            const Stance stance = stance_of(config, posture);
            return {stance.ankle_deg, 0.0f, stance.hip_deg, stance.knee_deg};
        }
    }
}

glm::vec3 posed(const LegJoints& j, const Pose& pose, Follows follows, glm::vec3 rest_mm, float bend)
{
    glm::vec3 p = rest_mm;
    if (pose.turns_foot() && follows != Follows::shank) {
        p = foot_posed(j, pose, follows, p);
    }
    if (pose.knee_deg != 0.0f && bend > 1.0f) {
        p = knee_posed(j, glm::radians(pose.knee_deg), follows == Follows::soft, p, bend - 1.0f);
    }
    if (pose.hip_deg != 0.0f && bend > 0.0f) {
        p = hip_posed(j, glm::radians(pose.hip_deg), follows == Follows::soft, p, std::min(bend, 1.0f));
    }
    return p;
}

float glide_mm(const LegJoints& j, float flexed_rad)
{
    return j.glide_mm * kGlides * (1.0f - std::cos(flexed_rad));
}

float sinks_mm(const LegJoints& j, const Pose& pose)
{
    const float s = std::sin(glm::radians(j.turn_deg));
    const float c = std::cos(glm::radians(j.turn_deg));
    const glm::vec3 ball = j.ankle_mm + glm::vec3(s * j.ball.x, j.ball_height_mm, c * j.ball.x);
    return pose.turns_foot() ? ball.y - foot_posed(j, pose, Follows::foot, ball).y : 0.0f;
}

}  // namespace l5s1::scene
