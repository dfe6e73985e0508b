// layers_test.cpp: what the layers let through, what the skin tells, and the two halves of a split picture.
#include "render/scene/patient/compose.h"
#include "render/scene/patient/dermatomes.h"
#include "tests/render/studio.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace l5s1;
using namespace l5s1::tests;
using scenarios::Layer;
using scenarios::ViewPreset;
using sim::Level;
using sim::Root;
using sim::Side;

namespace {

const scene::DermatomeMap& dermatomes()
{
    static const scene::DermatomeMap map = [] {
        std::vector<std::string> faults;
        auto read = scene::load_dermatomes(scenarios::Assets{}, faults);
        REQUIRE(faults.empty());
        return read;
    }();
    return map;
}

// Turn 0 is the front and the back of the foot, 90 medial, -90 lateral; way in mm from the groin.
std::array<float, sim::kLegRoots> at(float turn_deg, float way_mm)
{
    return dermatomes().at(turn_deg / 360.0f + 0.5f, way_mm / dermatomes().limb_mm);
}

const scene::Instance& skin(const scene::Picture& picture, Side side)
{
    const auto found = std::find_if(picture.instances.begin(), picture.instances.end(),
                                    [&](const scene::Instance& i) { return i.name == "skin" && i.side == side; });
    REQUIRE(found != picture.instances.end());
    return *found;
}

}  // namespace

TEST_CASE("the key points of L4, L5 and S1 lie in the cores of their own skin", "[scene][dermatomes]")
{
    struct Point {
        Root root;
        float turn_deg, way_mm;
    };
    for (const Point& p : {Point{Root::L4, 92, 860}, Point{Root::L5, 5, 1000}, Point{Root::S1, -155, 890}}) {
        CAPTURE(sim::id(p.root));
        const auto shares = at(p.turn_deg, p.way_mm);
        CHECK(shares[sim::index(p.root)] > 0.95f);
        for (std::size_t r = 0; r < shares.size(); ++r) {
            CHECK((r == sim::index(p.root) || shares[r] < 0.5f));
        }
    }
}

TEST_CASE("the skin's map closes behind and fades at its borders", "[scene][dermatomes]")
{
    const auto& map = dermatomes();
    int cores = 0;
    int faded = 0;
    for (const auto& image : map.rgba) {
        for (int y = 0; y < map.kHeight; ++y) {
            for (int k = 0; k < 3; ++k) {
                const auto pixel = [&](int x) {
                    return int{image[static_cast<std::size_t>(y * map.kWidth + x) * 4 + static_cast<std::size_t>(k)]};
                };
                CHECK(std::abs(pixel(0) - pixel(map.kWidth - 1)) < 48);  // neighbours round the back
                for (int x = 0; x < map.kWidth; ++x) {
                    cores += pixel(x) == 255;
                    faded += pixel(x) > 0 && pixel(x) < 255;
                }
            }
        }
    }
    CHECK(cores > 500);
    CHECK(faded > cores);
}

TEST_CASE("a layer that is off is not in the picture, and glass is as clear as it was set", "[scene][layers]")
{
    const Patient& patient = the_patient();
    auto o = options(ViewPreset::leg, {640, 480});
    o.layers.set(Layer::muscles, 0.0);
    o.layers.set(Layer::bones, 0.25);
    const auto picture = patient.picture(herniated(Level::L4_L5, Side::left, 0.8), 42, o);
    bool bone = false;
    for (const scene::Instance& i : picture.instances) {
        const scene::Structure* s = patient.catalogue.find(i.name);
        REQUIRE(s);
        CAPTURE(i.name);
        CHECK(s->group != anatomy::Group::muscle);
        if (i.name == "tibia") {
            bone = true;
            CHECK(i.alpha == Approx(0.25f));
        }
    }
    CHECK(bone);
}

TEST_CASE("pressed L5: its skin is numb and hurts on its side only", "[scene][layers]")
{
    const Patient& patient = the_patient();
    const auto c = herniated(Level::L4_L5, Side::left, 0.9);
    const auto picture = patient.picture(c, 10, options(ViewPreset::leg, {640, 480}));
    const auto findings = patient.findings(c, 10);
    const auto& left = skin(picture, Side::left).skin;
    const auto& right = skin(picture, Side::right).skin;
    const std::size_t l5 = sim::index(Root::L5);
    CHECK(left.numb[l5] == Approx(1.0 - findings.dermatomes[0][l5].pinprick_fraction).margin(1e-5));
    CHECK(left.numb[l5] > 0.3f);
    CHECK(left.pain[l5] > left.pain[sim::index(Root::L4)]);
    CHECK(left.pain[l5] > 0.2f);
    for (std::size_t r = 0; r < sim::kLegRoots; ++r) {
        CHECK(right.numb[r] < 0.05f);
        CHECK(right.pain[r] < 0.05f);
    }
}

TEST_CASE("each half of a split picture is the picture it shows", "[picture][split]")
{
    Studio& studio = Studio::fresh();
    const glm::ivec2 size{320, 240};
    const auto o = options(ViewPreset::leg, size);
    const auto healthy = studio.patient.picture(herniated(Level::L4_L5, Side::left, 0.0), 120, o);
    auto palsy = studio.patient.picture(herniated(Level::L4_L5, Side::left, 1.0), 120, o);
    palsy.camera = healthy.camera;
    palsy.figures = healthy.figures;
    const Image left = studio.still(healthy, size);
    const Image right = studio.still(palsy, size);
    studio.canvas.resize(size.x, size.y);
    const gl::Part parts[] = {{&healthy, 0.625f}, {&palsy, 1.0f}};
    studio.renderer->draw(gl::Parts(parts), studio.canvas.target(), gl::Pace::still);
    const Image split{size.x, size.y, studio.canvas.pixels()};
    const int divider = 200;
    int wrong = 0;
    int different = 0;
    for (int y = 0; y < size.y; ++y) {
        for (int x = 0; x < size.x; ++x) {
            if (std::abs(x - divider) > 2) {
                const glm::ivec3 off = glm::abs(split.at(x, y) - (x < divider ? left : right).at(x, y));
                wrong += std::max({off.r, off.g, off.b}) > 24;
                const glm::ivec3 apart = glm::abs(left.at(x, y) - right.at(x, y));
                different += std::max({apart.r, apart.g, apart.b}) > 40;
            }
        }
    }
    CHECK(different > 200);
    CHECK(wrong < 40);
}

TEST_CASE("a nerve shows through glassy bone", "[picture][layers]")
{
    Studio& studio = Studio::fresh();
    const glm::ivec2 size{320, 240};
    const auto golden = [](glm::ivec3 p) { return p.r > 120 && p.g > 85 && 10 * p.b < 6 * p.g; };
    auto o = options(ViewPreset::leg, size);
    o.layers.set(Layer::muscles, 0.0);
    o.layers.set(Layer::skin, 0.0);
    o.pulses = false;
    const auto c = herniated(Level::L5_S1, Side::left, 0.5);
    const auto solid = studio.still(studio.patient.picture(c, 5, o), size).where(golden);
    o.layers.set(Layer::bones, 0.15);
    const auto glass = studio.still(studio.patient.picture(c, 5, o), size).where(golden);
    CHECK(glass.size() > solid.size() / 2);  // the nerves do not vanish with the bone
    o.layers.set(Layer::nerves, 0.0);
    CHECK(studio.still(studio.patient.picture(c, 5, o), size).where(golden).size() < glass.size());
}
