// The camera obeys the hand, and a preset only when it is asked for.

#include "render/viewport/camera_control.h"
#include "tests/support/catch.h"

using namespace l5s1;
using render::CameraControl;
using render::Hand;

namespace {

const scene::Viewport kWindow{{1000, 800}, {{200, 100}, {800, 700}}};

scene::Camera preset(float yaw_deg)
{
    scene::Camera camera;
    camera.yaw_deg = yaw_deg;
    camera.distance_mm = 800.0f;
    return camera;
}

}  // namespace

TEST_CASE("the first preset is jumped to, the next one is flown to", "[window][camera]")
{
    CameraControl control;
    control.follow(preset(0), 0, kWindow, 0.0);
    CHECK_FALSE(control.moving(0.0));
    control.follow(preset(90), 1, kWindow, 1.0);
    CHECK(control.moving(1.1));
    CHECK(control.camera(kWindow, 1.2).yaw_deg > 0.0f);
    CHECK(control.camera(kWindow, 1.2).yaw_deg < 90.0f);
    CHECK(control.camera(kWindow, 2.0).yaw_deg == Approx(90.0f));
}

TEST_CASE("what a hand has turned stays, until a preset is asked for again", "[window][camera]")
{
    CameraControl control;
    control.follow(preset(0), 0, kWindow, 0.0);
    Hand hand;
    hand.orbiting = true;
    hand.drag_px = {50, 0};
    control.hand(hand, kWindow, 1.0);
    const float turned = control.camera(kWindow, 1.0).yaw_deg;
    CHECK(turned != 0.0f);
    control.follow(preset(30), 0, kWindow, 2.0);  // the case changed: the preset lies elsewhere now
    CHECK(control.camera(kWindow, 3.0).yaw_deg == turned);
    control.follow(preset(30), 1, kWindow, 4.0);
    CHECK(control.camera(kWindow, 5.0).yaw_deg == Approx(30.0f));
}

TEST_CASE("the wheel comes closer to what lies under the pointer", "[window][camera]")
{
    CameraControl control;
    control.follow(preset(180), 0, kWindow, 0.0);
    const scene::Camera before = control.camera(kWindow, 0.0);
    const glm::vec2 at{600, 500};
    // the point of the target's plane under the pointer
    const scene::Ray ray = scene::ray_through(before, kWindow.size_px, at);
    const glm::vec3 point =
        ray.origin +
        ray.direction * (before.distance_mm / glm::dot(ray.direction, glm::normalize(before.target - ray.origin)));
    Hand hand;
    hand.at_px = at;
    hand.wheel = 3.0f;
    control.hand(hand, kWindow, 1.0);
    const scene::Camera after = control.camera(kWindow, 1.0);
    CHECK(after.distance_mm < before.distance_mm);
    const auto pixel = scene::project(after, kWindow.size_px, point);
    REQUIRE(pixel);
    CHECK(glm::distance(*pixel, at) < 2.0f);
}
