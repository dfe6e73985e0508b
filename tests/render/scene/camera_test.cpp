#include "render/scene/picture/camera.h"

#include "tests/support/catch.h"

using namespace l5s1::scene;

namespace {

const glm::vec2 kSize{1280, 720};

}  // namespace

TEST_CASE("the target appears where the panels leave room", "[scene][camera]")
{
    Camera camera;
    camera.target = {10, -20, 30};
    camera.yaw_deg = 33;
    camera.pitch_deg = 12;
    const Viewport viewport{kSize, {{300, 100}, {900, 500}}};
    camera = framed(camera, {200, 100}, viewport);
    const auto pixel = project(camera, kSize, camera.target);
    REQUIRE(pixel);
    CHECK_THAT(pixel->x, WithinAbs(600, 0.01));
    CHECK_THAT(pixel->y, WithinAbs(300, 0.01));
}

TEST_CASE("what is framed fits the free rectangle exactly in its tighter direction", "[scene][camera]")
{
    // 600 x 400 px for 300 x 100 mm: the width binds, 2 px a mm
    const Viewport viewport{kSize, {{300, 100}, {900, 500}}};
    const Camera camera = framed(Camera{}, {300, 100}, viewport);
    CHECK_THAT(pixels_per_mm(camera, kSize), WithinAbs(2.0, 1e-4));
    const auto left = project(camera, kSize, {-150, 0, 0});
    REQUIRE(left);
    CHECK_THAT(left->x, WithinAbs(300, 0.5));
}

TEST_CASE("seen from the front the patient's left is at the right", "[scene][camera]")
{
    const Camera front;
    CHECK(project(front, kSize, {50, 0, 0})->x > 640);
    Camera back;
    back.yaw_deg = 180;
    CHECK(project(back, kSize, {50, 0, 0})->x < 640);
}

TEST_CASE("a ray through a pixel meets the point that appears there", "[scene][camera]")
{
    Camera camera;
    camera.yaw_deg = 200;
    camera.pitch_deg = -15;
    camera.centre = {0.3f, 0.6f};
    const glm::vec3 point{40, 25, -60};
    const auto pixel = project(camera, kSize, point);
    REQUIRE(pixel);
    const Ray ray = ray_through(camera, kSize, *pixel);
    const float along = glm::dot(point - ray.origin, ray.direction);
    CHECK(glm::distance(ray.origin + ray.direction * along, point) < 0.05f);
}

TEST_CASE("a point behind the eye appears nowhere", "[scene][camera]")
{
    CHECK_FALSE(project(Camera{}, kSize, {0, 0, 5000}));
}

TEST_CASE("the picture follows the hand", "[scene][camera]")
{
    const Camera camera;
    CHECK(project(pan(camera, {100, 0}, kSize), kSize, {0, 0, 0})->x == Approx(740).margin(0.1));
    CHECK(project(pan(camera, {0, 50}, kSize), kSize, {0, 0, 0})->y == Approx(410).margin(0.1));
    // what faces the eye goes right when the hand goes right
    CHECK(project(orbit(camera, {30, 0}, kSize), kSize, {0, 0, 100})->x > 640);
    CHECK(orbit(camera, {0, 100000}, kSize).pitch_deg == 80.0f);
}

TEST_CASE("zoom stays between near and far", "[scene][camera]")
{
    CHECK(zoom(Camera{}, 1).distance_mm < Camera{}.distance_mm);
    CHECK(zoom(Camera{}, 1000).distance_mm == 60.0f);
    CHECK(zoom(Camera{}, -1000).distance_mm == 12000.0f);
}

TEST_CASE("a flight takes 450 ms, starts and ends gently, and goes the short way round", "[scene][camera]")
{
    Camera from;
    from.yaw_deg = 170;
    Camera to;
    to.yaw_deg = -170;
    to.target = {100, 0, 0};
    to.distance_mm = 250;
    const CameraMove move{from, to, 2.0};
    CHECK(camera_at(move, 1.0) == from);
    CHECK(camera_at(move, 2.45) == to);
    CHECK_FALSE(finished(move, 2.4));
    CHECK(finished(move, 2.45));
    const Camera half = camera_at(move, 2.225);  // smoothstep(1/2) = 1/2
    CHECK(half.target.x == Approx(50).margin(0.01));
    CHECK(half.yaw_deg == Approx(180).margin(0.01));
    CHECK(half.distance_mm == Approx(500).margin(0.1));                  // geometric mean of 1000 and 250
    CHECK(camera_at(move, 2.045).target.x == Approx(2.8).margin(0.01));  // 3 u^2 - 2 u^3 at u = 0.1
}
