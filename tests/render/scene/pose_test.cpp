// The foot and its joints: what a posture does to it, and that the picture turns it as the sums say.

#include "render/scene/picture/pose.h"

#include "render/scene/patient/compose.h"
#include "render/scene/picture/pick.h"
#include "tests/render/studio.h"
#include "tests/support/catch.h"

#include <glm/gtc/matrix_transform.hpp>

using namespace l5s1;
using namespace l5s1::tests;
using scene::Follows;
using scene::Pose;

namespace {

const glm::vec3 kHeel{70, -960, -60}, kToe{105, -985, 170}, kShin{85, -700, 20};

sim::FunctionFinding healthy()
{
    sim::FunctionFinding f;
    f.tiptoe_hold_s = 30.0;
    f.foot_clearance_mm = 20.0;
    return f;
}

scene::Picture leg_picture(const Studio& studio, sim::Posture posture, double severity)
{
    const sim::Case c = herniated(sim::Level::L4_L5, sim::Side::left, severity);
    const sim::Model& model = studio.patient.tables.model;
    const auto findings = sim::examine(model, sim::simulate(model, c), {30.0, posture});
    auto how = options(scenarios::ViewPreset::leg, {640, 480});
    how.pulses = false;
    return scene::compose(studio.patient.catalogue, model, c, findings, how, 0.0);
}

}  // namespace

TEST_CASE("a foot at rest stays where it was made, and a bone keeps its length in every pose", "[pose]")
{
    const scene::LegJoints joints = config().pose;
    for (const glm::vec3 p : {kHeel, kToe, kShin}) {
        CHECK(scene::posed(joints, {}, Follows::soft, p, 2) == p);
        CHECK(scene::posed(joints, {30, 20}, Follows::shank, p, 2) == p);
    }
    for (const Follows follows : {Follows::foot, Follows::toes}) {
        const glm::vec3 a = scene::posed(joints, {35, 25}, follows, kHeel, 2);
        const glm::vec3 b = scene::posed(joints, {35, 25}, follows, kToe, 2);
        CHECK(glm::distance(a, b) == Approx(glm::distance(kHeel, kToe)).epsilon(1e-4));
    }
}

TEST_CASE("plantarflexion lowers the toes and lifts the heel about the ankle, and the toes bend up at the ball",
          "[pose]")
{
    const scene::LegJoints joints = config().pose;
    const Pose down{30, 0};
    CHECK(scene::posed(joints, down, Follows::foot, kToe, 2).y < kToe.y - 50.0f);
    CHECK(scene::posed(joints, down, Follows::foot, kHeel, 2).y > kHeel.y + 15.0f);
    CHECK(scene::posed(joints, down, Follows::foot, joints.ankle_mm, 2) == joints.ankle_mm);
    CHECK(scene::posed(joints, {0, 30}, Follows::toes, kToe, 2).y > kToe.y);
    CHECK(scene::sinks_mm(joints, down) > 30.0f);
    // what is soft follows its bone far from the joint and hardly moves above it
    CHECK(glm::distance(scene::posed(joints, down, Follows::soft, kHeel, 2),
                        scene::posed(joints, down, Follows::foot, kHeel, 2)) < 0.1f);
    CHECK(scene::posed(joints, {30, 30}, Follows::soft, kShin, 2) == kShin);
    const glm::vec3 hip{170, -60, 10};
    CHECK(glm::distance(scene::posed(joints, {30, 30}, Follows::soft, hip, 2), hip) < 0.01f);
}

TEST_CASE("on tiptoe a weak calf rises less, in the step a weak shin lets the foot drop", "[pose]")
{
    const scene::PoseConfig foot = config().pose;
    constexpr double kClearance_mm = 15.0;
    const auto pose = [&](sim::Posture posture, const sim::FunctionFinding& f) {
        return scene::pose_of(foot, posture, f, kClearance_mm);
    };
    CHECK(pose(sim::Posture::standing, healthy()) == Pose{});
    CHECK(pose(sim::Posture::walking, healthy()).ankle_deg == 0.0f);
    CHECK(scene::pose_of(foot, sim::Posture::walking, healthy(), kClearance_mm) == Pose{});
    CHECK(pose(sim::Posture::tiptoe, healthy()).ankle_deg == Approx(foot.tiptoe_deg));
    sim::FunctionFinding weak = healthy();
    weak.tiptoe_hold_s = 3.0;
    const float brief = pose(sim::Posture::tiptoe, weak).ankle_deg;
    weak.tiptoe_hold_s = 0.0;
    weak.tiptoe_walk = sim::Ability::impaired;
    const float shared = pose(sim::Posture::tiptoe, weak).ankle_deg;
    weak.tiptoe_walk = sim::Ability::impossible;
    CHECK(brief < foot.tiptoe_deg);
    CHECK(shared < brief);
    CHECK(pose(sim::Posture::tiptoe, weak).ankle_deg == 0.0f);
    weak.foot_clearance_mm = 0.0;
    CHECK(pose(sim::Posture::walking, weak).ankle_deg == Approx(foot.drop_deg));
}

TEST_CASE("a drop foot hangs in the picture, its fellow does not, and the pointer finds it where it is", "[pose]")
{
    Studio& studio = Studio::fresh();
    const scene::Picture standing = leg_picture(studio, sim::Posture::standing, 0.95);
    const scene::Picture walking = leg_picture(studio, sim::Posture::walking, 0.95);
    const Image a = studio.still(standing, {640, 480});
    const Image b = studio.still(walking, {640, 480});
    int left = 0;
    int right = 0;
    for (const glm::ivec2 p : differing(a, b, 24)) {
        (p.x > 320 ? left : right) += 1;  // the patient's left stands at the right
    }
    CHECK(left > 300);
    CHECK(right < left / 10);

    const scene::Structure* toe = studio.patient.catalogue.find("distal_phalanx_1");
    REQUIRE(toe);
    for (const scene::Instance& i : walking.instances) {
        if (i.name != toe->name || i.side != sim::Side::left) {
            continue;
        }
        const glm::vec3 now = scene::posed(walking.joints, i.pose, i.follows, toe->centre(), 2);
        const Pose lifted{0, 0, i.pose.hip_deg, i.pose.knee_deg};
        CHECK(now.y < scene::posed(walking.joints, lifted, i.follows, toe->centre(), 2).y - 20.0f);
        const glm::vec3 at(scene::placement(walking.figures[i.figure], walking.camera) * glm::vec4(now, 1.0f));
        const auto pixel = scene::project(walking.camera, {640, 480}, at);
        REQUIRE(pixel);
        const auto hit =
            scene::pick(walking, studio.patient.catalogue, scene::ray_through(walking.camera, {640, 480}, *pixel));
        REQUIRE(hit);
        const scene::Structure* found = studio.patient.catalogue.find(hit->name);
        CHECK(found->low.y < -930.0f);  // the toe, or what runs over it to the foot
    }
}
