// The frame of a section's plane lies in the body: what is behind bone is told from what is before it.

#include "render/scene/section/plane_frame.h"
#include "tests/render/anatomy/body.h"
#include "tests/render/studio.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace l5s1;
using namespace l5s1::tests;

namespace {

const glm::vec2 kSize{1280, 720};

scene::Picture spine()
{
    return the_patient().picture(herniated(sim::Level::L4_L5, sim::Side::left, 0.7), 14,
                                 options(scenarios::ViewPreset::spine, kSize));
}

glm::mat4 disc_frame()
{
    return anatomy::stack(test::geometry()).disc[sim::index(sim::Level::L4_L5)];
}

}  // namespace

TEST_CASE("seen from behind, the middle of a vertebral body is hidden and the air behind the spine is not", "[section]")
{
    scene::SolidBody body;
    const glm::vec3 inside(disc_frame() * glm::vec4(0, 20, 0, 1)), behind(disc_frame() * glm::vec4(0, 20, -110, 1));
    CHECK(body.hidden(spine(), the_patient().catalogue, {inside, behind}) == std::vector{true, false});
}

TEST_CASE("what is not drawn, or clear as glass, hides nothing", "[section]")
{
    scene::SolidBody body;
    const glm::vec3 inside(disc_frame() * glm::vec4(0, 20, 0, 1));
    scene::Picture picture = spine();
    REQUIRE(body.hidden(picture, the_patient().catalogue, {inside}) == std::vector{true});
    for (scene::Instance& instance : picture.instances) {
        instance.alpha = 0.2f;
    }
    CHECK(body.hidden(picture, the_patient().catalogue, {inside}) == std::vector{false});
    picture.instances.clear();
    CHECK(body.hidden(picture, the_patient().catalogue, {inside}) == std::vector{false});
}

TEST_CASE("an axial frame seen from behind is hidden in front and seen at the back, in stretches that join",
          "[section]")
{
    scene::SolidBody body;
    const auto plane = scene::section_plane(scene::SectionKind::axial, sim::Level::L4_L5, disc_frame(), 0.0f);
    const auto stretches =
        scene::frame_stretches(plane, {-30, -80}, {30, 10}, spine(), the_patient().catalogue, body, kSize);
    const auto is_hidden = [](const scene::FrameStretch& s) { return s.hidden; };
    CHECK(std::any_of(stretches.begin(), stretches.end(), is_hidden));
    CHECK_FALSE(std::all_of(stretches.begin(), stretches.end(), is_hidden));
    for (std::size_t i = 0; i + 1 < stretches.size(); ++i) {
        CHECK(stretches[i].hidden != stretches[i + 1].hidden);
        CHECK(stretches[i].points_px.back() == stretches[i + 1].points_px.front());
    }
    REQUIRE_FALSE(stretches.empty());
    CHECK(glm::distance(stretches.front().points_px.front(), stretches.back().points_px.back()) < 0.01f);
}
