// drawing_test.cpp: what a drawn picture promises, as properties of its pixels.
#include "tests/render/studio.h"
#include "tests/support/catch.h"
#include "tests/support/scratch.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace l5s1;
using namespace l5s1::tests;
using scenarios::ViewPreset;
using sim::Level;
using sim::Side;

namespace {

const glm::ivec2 kSmall{320, 240};

// Straight from behind on the midline, so that both sides can be compared.
scene::Camera from_behind()
{
    scene::Camera camera;
    camera.target = {0, 38, -10};
    camera.yaw_deg = 180;
    camera.pitch_deg = 12;
    camera.field_deg = 19;
    camera.distance_mm = 280;
    return camera;
}

Image spine(Studio& studio, const sim::Case& c, std::optional<scene::Camera> camera = from_behind())
{
    studio.shape(c);
    auto o = options(ViewPreset::spine, kSmall);
    o.camera = camera;
    o.press_mm = studio.press_mm();
    return studio.still(studio.patient.picture(c, 21, o), kSmall);
}

// Width in pixels of what stands before the paper in a row, between two columns.
int width_of(const Image& image, const Image& paper, int row, int from, int to)
{
    int left = to;
    int right = from;
    for (int x = from; x < to; ++x) {
        const glm::ivec3 d = glm::abs(image.at(x, row) - paper.at(x, row));
        if (d.r + d.g + d.b > 24) {
            left = std::min(left, x);
            right = std::max(right, x);
        }
    }
    return std::max(0, right - left);
}

double brightness(const Image& image)
{
    double sum = 0.0;
    for (const unsigned char c : image.rgb) {
        sum += c;
    }
    return sum / static_cast<double>(image.rgb.size());
}

}  // namespace

TEST_CASE("a herniation changes the picture on its side, and reddens only there", "[picture]")
{
    Studio& studio = Studio::fresh();
    const Image healthy = spine(studio, herniated(Level::L4_L5, Side::left, 0.0));
    CHECK(healthy.where(is_red).empty());  // severity 0: no redness at all
    for (const Side side : {Side::left, Side::right}) {
        CAPTURE(sim::id(side));
        const Image image = spine(studio, herniated(Level::L4_L5, side, 0.9));
        const auto changed = differing(image, healthy, 40);
        REQUIRE(changed.size() > 150);
        // from behind, the patient's left is at the left
        const auto at_left =
            std::count_if(changed.begin(), changed.end(), [](glm::ivec2 p) { return p.x < kSmall.x / 2; });
        const double share = static_cast<double>(at_left) / static_cast<double>(changed.size());
        CHECK((side == Side::left ? share : 1.0 - share) > 0.85);
        const auto red = image.where(is_red);
        REQUIRE(red.size() > 40);
        CHECK((mean_place(red).x < kSmall.x / 2) == (side == Side::left));
    }
}

TEST_CASE("the mirrored case is the mirrored picture", "[picture]")
{
    Studio& studio = Studio::fresh();
    const auto left = spine(studio, herniated(Level::L5_S1, Side::left, 0.8), std::nullopt).where(is_red);
    const auto right = spine(studio, herniated(Level::L5_S1, Side::right, 0.8), std::nullopt).where(is_red);
    REQUIRE(left.size() > 40);
    // the lamp stays at the upper left, so the shading differs a little
    CHECK(static_cast<double>(right.size()) == Approx(static_cast<double>(left.size())).epsilon(0.25));
    CHECK(mean_place(left).x == Approx(kSmall.x - 1 - mean_place(right).x).margin(4));
    CHECK(mean_place(left).y == Approx(mean_place(right).y).margin(4));
}

TEST_CASE("an S1 palsy makes the calf narrower and paler than the other", "[picture]")
{
    Studio& studio = Studio::fresh();
    const glm::ivec2 size{640, 480};
    auto o = options(ViewPreset::leg, size);
    const auto c = herniated(Level::L5_S1, Side::left, 1.0);
    scene::Picture picture = studio.patient.picture(c, 365, o);
    const Image legs = studio.still(picture, size);
    picture.instances.clear();
    const Image paper = studio.still(picture, size);
    // the calf's greatest girth lies about 110 mm under the knee, at y = -655; from behind the left leg is at the left
    const auto row = static_cast<int>(scene::project(picture.camera, size, {0, -655, 0})->y);
    const int left = width_of(legs, paper, row, 0, size.x / 2);
    const int right = width_of(legs, paper, row, size.x / 2, size.x);
    REQUIRE(right > 40);
    CHECK(left <= right - 4);

    const auto fleshy = [](glm::ivec3 p) { return p.r > 110 && 10 * p.r > 17 * p.g; };
    const auto flesh = legs.where(fleshy);
    const auto at_left = std::count_if(flesh.begin(), flesh.end(), [&](glm::ivec2 p) { return p.x < size.x / 2; });
    CHECK(static_cast<double>(at_left) < 0.8 * static_cast<double>(std::ssize(flesh) - at_left));
}

TEST_CASE("volleys move with time, and a full block lets none past the press", "[picture]")
{
    Studio& studio = Studio::fresh();
    const auto c = herniated(Level::L4_L5, Side::left, 0.3);
    auto o = options(ViewPreset::spine, kSmall);
    o.camera = from_behind();
    o.pulses = true;
    scene::Picture picture = studio.patient.picture(c, 21, o);
    const Image now = studio.still(picture, kSmall, 0);
    REQUIRE(studio.renderer->converged());
    picture.pulse_clock_s += 0.4f;
    const Image later = studio.still(picture, kSmall);
    CHECK(studio.renderer->converged());  // only the pulses were drawn anew
    CHECK(differing(now, later, 30).size() > 100);

    // one root alone, wholly blocked
    std::erase_if(picture.instances,
                  [](const scene::Instance& i) { return i.name != "root_l5" || i.side != Side::left; });
    REQUIRE(picture.instances.size() == 1);
    scene::Pulses& pulses = picture.instances.front().pulses;
    pulses.passing = 0.0f;
    pulses.delay = 0.0f;
    pulses.dying = 0.0f;
    pulses.spacing_mm = 12.0f;
    const scene::Pulses blocked = pulses;
    pulses.strength = 0.0f;
    const Image dark = studio.still(picture, kSmall);
    pulses = blocked;
    const auto glowing = differing(studio.still(picture, kSmall), dark, 20);
    pulses.press_mm = 10000.0f;
    const auto free = differing(studio.still(picture, kSmall), dark, 20);
    REQUIRE_FALSE(glowing.empty());
    CHECK(glowing.size() < free.size());
    const auto lowest = [](const std::vector<glm::ivec2>& places) {
        return std::max_element(places.begin(), places.end(), [](auto a, auto b) { return a.y < b.y; })->y;
    };
    CHECK(lowest(glowing) < lowest(free) - 10);  // the root runs downwards
}

TEST_CASE("the dark theme is dark and the light one light", "[picture]")
{
    Studio& studio = Studio::fresh();
    auto o = options(ViewPreset::whole, kSmall);
    const auto c = herniated(Level::L4_L5, Side::left, 0.5);
    CHECK(brightness(studio.still(studio.patient.picture(c, 21, o), kSmall)) > 150.0);
    o.theme = scenarios::Theme::dark;
    const Image dark = studio.still(studio.patient.picture(c, 21, o), kSmall);
    CHECK(brightness(dark) < 80.0);
    CHECK(dark.at(2, 2).r < 60);
}

TEST_CASE("a picture at rest is finished after sixteen samples and then stays as it is", "[picture]")
{
    Studio& studio = Studio::fresh();
    const auto c = herniated(Level::L4_L5, Side::left, 0.5);
    scene::Picture picture = studio.patient.picture(c, 21, options(ViewPreset::leg, kSmall));
    const Image first = studio.still(picture, kSmall);
    CHECK_FALSE(studio.renderer->converged());
    const Image finished = studio.still(picture, kSmall, gl::Renderer::kSamples - 1);
    CHECK(studio.renderer->converged());
    CHECK(studio.still(picture, kSmall).rgb == finished.rgb);
    CHECK(mean_difference(first, finished) < 6.0);  // smoother, not another picture
    picture.camera.yaw_deg += 1.0f;
    (void)studio.still(picture, kSmall);
    CHECK_FALSE(studio.renderer->converged());
}

TEST_CASE("the quick picture shows the same patient as the full one", "[picture]")
{
    Studio& studio = Studio::fresh();
    for (const ViewPreset view : {ViewPreset::spine, ViewPreset::leg, ViewPreset::whole}) {
        CAPTURE(static_cast<int>(view));
        const auto picture =
            studio.patient.picture(herniated(Level::L4_L5, Side::right, 0.7), 90, options(view, kSmall));
        CHECK(mean_difference(studio.quick(picture, kSmall), studio.still(picture, kSmall)) <
              24.0);  // no shadows, no ink
    }
}

TEST_CASE("at most 400 000 triangles are drawn, whole or split, on any screen", "[picture]")
{
    Studio& s = Studio::fresh();
    const sim::Case c = herniated(sim::Level::L4_L5, sim::Side::left, 0.8);
    s.shape(c);
    for (const auto view : {scenarios::ViewPreset::spine, scenarios::ViewPreset::leg, scenarios::ViewPreset::whole}) {
        for (const glm::vec2 size_px : {glm::vec2(1280, 720), glm::vec2(3840, 2160)}) {
            const scene::Picture picture = s.patient.picture(c, 42.0, options(view, size_px));
            const gl::Part halves[] = {{&picture, 0.5f}, {&picture, 1.0f}};
            for (const auto pace : {gl::Pace::moving, gl::Pace::still}) {
                CAPTURE(static_cast<int>(view), size_px.x, pace == gl::Pace::still);
                CHECK(s.renderer->triangles_of(gl::Parts(halves + 1, 1), size_px, pace) <= 400'000);
                CHECK(s.renderer->triangles_of(gl::Parts(halves), size_px, pace) <= 400'000);
                CHECK(s.renderer->triangles_of(gl::Parts(halves), size_px, pace) >= 20'000);
            }
        }
    }
}

TEST_CASE("a shader that the driver refuses is named, and the window stays usable", "[picture]")
{
    const Patient& patient = Studio::fresh().patient;
    const tests::Scratch scratch("drawing");
    const auto& directory = scratch.path();
    std::filesystem::create_directories(directory / "shaders");
    std::ofstream(directory / "shaders" / "ink.frag") << "void main() { this is no shader }\n";
    std::vector<std::string> faults;
    const scenarios::Assets assets(directory);
    gl::Renderer renderer(assets, faults);
    renderer.open(assets, patient.atlas.meshes, faults);
    CHECK_FALSE(renderer.usable());
    REQUIRE_FALSE(faults.empty());
    CHECK(faults.front().find("shaders/ink.frag") != std::string::npos);
    gl::Canvas canvas;
    canvas.resize(kSmall.x, kSmall.y);
    const auto picture =
        patient.picture(herniated(Level::L4_L5, Side::left, 0.5), 21, options(ViewPreset::leg, kSmall));
    renderer.draw(picture, canvas.target(), gl::Pace::still);
    CHECK(canvas.pixels().front() > 200);  // plain paper
}
