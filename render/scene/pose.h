#pragma once
// pose.h: how a foot is turned at the ankle and its toes at the ball, and where that takes a point of the leg.
//
// A bone turns as a whole. What spans a joint, tendon, nerve and skin, turns the further the farther beyond the joint
// it lies. The same sums stand in assets/shaders/place.glsl; a test of the pictures compares the two.

#include "sim/case.h"
#include "sim/findings.h"

#include <glm/glm.hpp>

namespace l5s1::scene {

// The joints of the left foot, body frame, mm; assets/view.toml. The foot's own frame stands in the ankle, turned
// outwards: z runs along the foot.
struct FootJoints {
    glm::vec3 ankle_mm{0};
    float turn_deg = 0;
    glm::vec2 ankle_blend_mm{0};  // heights from which on a tendon begins to turn, and below which it turns wholly
    glm::vec3 ball{0};  // the toes' joints lie at z = x + y * x' + z * x'^2, x' to the left in the foot's frame
    float ball_height_mm = 0, ball_blend_mm = 1;

    friend bool operator==(const FootJoints&, const FootJoints&) = default;
};

// How far each posture turns a foot that has its strength, and a drop foot; assets/view.toml.
struct FootStaging : FootJoints {
    float tiptoe_deg = 0, drop_deg = 0, lying_deg = 0;
    float short_hold_s = 1;  // who cannot stay up that long does not get all the way up
};

struct Pose {
    float ankle_deg = 0.0f;  // plantarflexion
    float toes_deg = 0.0f;   // extension

    friend bool operator==(const Pose&, const Pose&) = default;
};

// What a structure does when the foot turns.
enum class Follows : std::uint8_t { shank, foot, toes, soft };

// The pose of one foot in a posture, given what it can do: on tiptoe a weak calf does not raise the heel, in the swing
// of a step a weak shin lets the foot drop. `clearance_mm` is that of a foot that lifts fully.
[[nodiscard]] Pose pose_of(const FootStaging& staging, sim::Posture posture, const sim::FunctionFinding& function,
                           double clearance_mm);

// Where a point of the left leg goes.
[[nodiscard]] glm::vec3 posed(const FootJoints& joints, const Pose& pose, Follows follows, glm::vec3 rest_mm);

// By how much the ball of the foot sinks: a leg that stands on it is lifted by as much.
[[nodiscard]] float sinks_mm(const FootJoints& joints, const Pose& pose);

}  // namespace l5s1::scene
