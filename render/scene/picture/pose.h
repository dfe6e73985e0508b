#pragma once
// pose.h: how a leg is turned at hip, knee, ankle and ball, and where that takes a point of it.
//
// A bone turns as a whole. What is soft turns as far as it goes along (anatomy::Vertex::bend: 0 pelvis, 1 thigh, 2
// shank). At the knee the upright part of a point's way stays with thigh or shank and only its section is tilted, so
// that the limb keeps its depth on either side of the crease; but in front tissue turns as a whole over the height of
// the patella, which glides backwards into its groove, and what lies close behind the axis leaves it like the string of
// a bow. Behind the hip all turns round the joint, before it as in the hollow of the knee. At the ankle a part turns
// the further the farther beyond the joint it lies. The same sums stand in assets/shaders/place.glsl; a test of the
// pictures compares the two.

#include "sim/bedside/findings.h"
#include "sim/model/case.h"

#include <glm/glm.hpp>

namespace l5s1::scene {

// The joints of the left leg, body frame, mm; assets/view.toml. The foot's own frame stands in the ankle, turned
// outwards: z runs along the foot. Hip and knee turn about the body's x.
struct LegJoints {
    glm::vec3 hip_mm{0}, knee_mm{0};
    float round_mm = 1;        // above and below the knee's axis, where the front turns as a whole
    float round_depth_mm = 1;  // before the axis, from where on it does
    float glide_mm = 0;        // of the patella into its groove, at a right angle
    float bow_mm = 0;          // by which tendons leave the hollow of the knee, at a right angle
    float bow_falls = 0;       // how fast the bow falls towards the skin
    float groin_mm = 1;        // above and below the hip's axis, where what lies behind it turns as a whole
    float groin_depth_mm = 1;  // behind and before the axis, between which that changes
    glm::vec3 ankle_mm{0};
    float turn_deg = 0;
    glm::vec2 ankle_blend_mm{0};  // heights from which on a tendon begins to turn, and below which it turns wholly
    glm::vec3 ball{0};  // the toes' joints lie at z = x + y * x' + z * x'^2, x' to the left in the foot's frame
    float ball_height_mm = 0, ball_blend_mm = 1;

    friend bool operator==(const LegJoints&, const LegJoints&) = default;
};

struct Pose {
    float ankle_deg = 0.0f;  // plantarflexion
    float toes_deg = 0.0f;   // extension
    float hip_deg = 0.0f;    // flexion
    float knee_deg = 0.0f;   // flexion

    [[nodiscard]] bool turns_foot() const { return ankle_deg != 0.0f || toes_deg != 0.0f; }
    [[nodiscard]] bool turns_leg() const { return hip_deg != 0.0f || knee_deg != 0.0f; }

    friend bool operator==(const Pose&, const Pose&) = default;
};

// What a structure does when the foot turns.
enum class Follows : std::uint8_t { shank, foot, toes, soft };

// How a posture holds body and legs, degrees: the trunk leans forward, the rest as in Pose.
struct Stance {
    float trunk_deg = 0, hip_deg = 0, knee_deg = 0, ankle_deg = 0;
};

// How far each posture turns the joints of a leg that has its strength, and a drop foot; assets/view.toml.
struct PoseConfig : LegJoints {
    float tiptoe_deg = 0, drop_deg = 0, lying_deg = 0;
    float short_hold_s = 1;  // who cannot stay up that long does not get all the way up
    Stance sitting, sitting_slouched, bent_forward, lift_bent_knees, lift_round_back;
};

// The whole body's stance; upright where only feet move.
[[nodiscard]] Stance stance_of(const PoseConfig& config, sim::Posture posture);

// The pose of one leg in a posture, given what it can do: on tiptoe a weak calf does not raise the heel, in the swing
// of a step a weak shin lets the foot drop. `clearance_mm` is that of a foot that lifts fully.
[[nodiscard]] Pose pose_of(const PoseConfig& config, sim::Posture posture, const sim::FunctionFinding& function,
                           double clearance_mm);

// Where a point of the left leg goes that goes along as far as `bend` says.
[[nodiscard]] glm::vec3 posed(const LegJoints& joints, const Pose& pose, Follows follows, glm::vec3 rest_mm,
                              float bend);

// How far the patella glides into its groove, times the factor that goes with a share of the knee's flexion.
[[nodiscard]] float glide_mm(const LegJoints& joints, float flexed_rad);

// By how much the ball of the foot sinks when foot and toes turn: a leg that stands on it is lifted by as much.
[[nodiscard]] float sinks_mm(const LegJoints& joints, const Pose& pose);

}  // namespace l5s1::scene
