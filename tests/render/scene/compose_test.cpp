#include "render/scene/patient/compose.h"

#include "render/scene/patient/presets.h"
#include "render/scene/picture/pick.h"
#include "tests/render/studio.h"
#include "tests/support/catch.h"

using namespace l5s1;
using namespace l5s1::tests;
using scenarios::ViewPreset;
using sim::Level;
using sim::Side;

namespace {

const glm::vec2 kSize{1280, 720};

const scene::Instance& instance(const scene::Picture& picture, std::string_view name, Side side, int figure = -1)
{
    for (const scene::Instance& i : picture.instances) {
        if (i.name == name && i.side == side && (figure < 0 || i.figure == figure)) {
            return i;
        }
    }
    FAIL("no instance called " << name);
    return picture.instances.front();
}

bool has(const scene::Picture& picture, std::string_view name)
{
    return std::any_of(picture.instances.begin(), picture.instances.end(),
                       [&](const auto& i) { return i.name == name; });
}

}  // namespace

TEST_CASE("a healthy patient is red, full and without inflammation on both sides", "[scene][compose]")
{
    const Patient& patient = the_patient();
    REQUIRE(patient.faults.empty());
    const auto picture =
        patient.picture(herniated(Level::L4_L5, Side::left, 0.0), 60, options(ViewPreset::whole, kSize));
    REQUIRE(picture.instances.size() > 100);
    for (const scene::Instance& i : picture.instances) {
        CAPTURE(i.name);
        CHECK(i.pallor == Approx(0.0f).margin(1e-6));
        CHECK(i.fat == 0.0f);
        CHECK(i.redness == 0.0f);
        CHECK(i.lost_bulk == glm::vec4(0));
    }
}

TEST_CASE("an L5 palsy pales and thins tibialis anterior on its side only", "[scene][compose]")
{
    const Patient& patient = the_patient();
    const auto c = herniated(Level::L4_L5, Side::left, 0.9);
    const auto picture = patient.picture(c, 180, options(ViewPreset::leg, kSize));
    const auto findings = patient.findings(c, 180);
    const auto& muscle = findings.muscles[0][sim::index(sim::Muscle::tibialis_anterior)];
    const auto& left = instance(picture, "tibialis_anterior", Side::left);
    CHECK(left.pallor == Approx(1.0 - muscle.strength_fraction).margin(1e-5));
    CHECK(left.lost_bulk.x == Approx(1.0 - muscle.bulk_fraction).margin(1e-5));
    CHECK(left.pallor > 0.2f);
    CHECK(left.lost_bulk.x > 0.1f);
    const auto& right = instance(picture, "tibialis_anterior", Side::right);
    CHECK(right.pallor < 0.02f);
    CHECK(right.lost_bulk.x < 0.02f);
    // the skin over the shin sinks with it
    CHECK(instance(picture, "skin", Side::left).lost_bulk.x > 0.1f);
    CHECK(instance(picture, "skin", Side::right).lost_bulk.x < 0.02f);
}

TEST_CASE("the pressed root reddens, its neighbour on the other side does not", "[scene][compose]")
{
    const Patient& patient = the_patient();
    const auto picture =
        patient.picture(herniated(Level::L5_S1, Side::right, 0.7), 20, options(ViewPreset::spine, kSize));
    CHECK(instance(picture, "root_s1", Side::right).redness > 0.5f);
    CHECK(instance(picture, "root_s1", Side::left).redness < 0.05f);
    CHECK(instance(picture, "root_l4", Side::right).redness < 0.05f);
}

TEST_CASE("the spine is opened from behind and shows no muscle and no skin", "[scene][compose]")
{
    const Patient& patient = the_patient();
    const auto picture =
        patient.picture(herniated(Level::L4_L5, Side::left, 0.5), 20, options(ViewPreset::spine, kSize));
    CHECK_FALSE(has(picture, "vertebra_l4"));  // the sawn one stands for it
    CHECK_FALSE(has(picture, "tibialis_anterior"));
    CHECK_FALSE(has(picture, "skin"));
    CHECK(has(picture, "disc_l4_l5"));
    CHECK(has(picture, "dural_sac"));
    CHECK(std::abs(std::remainder(picture.camera.yaw_deg - 180.0f, 360.0f)) < 45.0f);
}

TEST_CASE("the side of the lesion only mirrors the preset", "[scene][presets]")
{
    const Patient& patient = the_patient();
    const scene::Viewport viewport{kSize, {{0, 0}, kSize}};
    const auto left = scene::preset(ViewPreset::spine, config(), patient.catalogue, patient.tables.model,
                                    herniated(Level::L4_L5, Side::left, 0.6), viewport);
    const auto right = scene::preset(ViewPreset::spine, config(), patient.catalogue, patient.tables.model,
                                     herniated(Level::L4_L5, Side::right, 0.6), viewport);
    CHECK(left.target.x == Approx(-right.target.x));
    CHECK(left.target.y == Approx(right.target.y));
    CHECK(std::remainder(left.yaw_deg + right.yaw_deg, 360.0f) == Approx(0.0f).margin(1e-3));
    CHECK(left.distance_mm == Approx(right.distance_mm));
}

TEST_CASE("an S1 lesion shows the calf, an L5 lesion the shin", "[scene][presets]")
{
    const Patient& patient = the_patient();
    const scene::Viewport viewport{kSize, {{0, 0}, kSize}};
    const auto yaw = [&](Level level) {
        return scene::preset(ViewPreset::leg, config(), patient.catalogue, patient.tables.model,
                             herniated(level, Side::left, 0.6), viewport)
            .yaw_deg;
    };
    CHECK(yaw(Level::L4_L5) == 0.0f);
    CHECK(yaw(Level::L5_S1) == 180.0f);
}

TEST_CASE("front and back stand side by side only where there is room", "[scene][presets]")
{
    const Patient& patient = the_patient();
    const auto c = herniated(Level::L4_L5, Side::left, 0.6);
    CHECK(patient.picture(c, 10, options(ViewPreset::whole, {1280, 720})).figures.size() == 2);
    CHECK(patient.picture(c, 10, options(ViewPreset::whole, {600, 720})).figures.size() == 1);
}

TEST_CASE("choosing a root lights its chain and lets the rest step back", "[scene][compose]")
{
    const Patient& patient = the_patient();
    auto o = options(ViewPreset::leg, kSize);
    o.selection = {{"root_l5"}, Side::left};
    const auto picture = patient.picture(herniated(Level::L4_L5, Side::left, 0.6), 60, o);
    CHECK(instance(picture, "tibialis_anterior", Side::left).highlight == 1.0f);
    CHECK(instance(picture, "common_fibular_nerve", Side::left).highlight == 1.0f);
    CHECK(instance(picture, "tibialis_anterior", Side::right).fade == 1.0f);
    CHECK(instance(picture, "tibia", Side::left).fade == 1.0f);
}

TEST_CASE("volleys die at the pressed root and are fewer in the nerves it feeds", "[scene][compose]")
{
    const Patient& patient = the_patient();
    auto o = options(ViewPreset::whole, kSize);
    o.pulses = true;
    const auto picture = patient.picture(herniated(Level::L4_L5, Side::left, 1.0), 30, o);
    const auto& root = instance(picture, "root_l5", Side::left).pulses;
    CHECK(root.passing < 0.4f);
    CHECK(root.press_mm > 0.0f);
    CHECK(root.delay > 0.5f);
    const auto& healthy = instance(picture, "root_l5", Side::right).pulses;
    CHECK(healthy.passing == Approx(1.0f).margin(0.02));
    const auto& nerve = instance(picture, "deep_fibular_nerve", Side::left).pulses;
    CHECK(nerve.passing < instance(picture, "deep_fibular_nerve", Side::right).pulses.passing - 0.2f);
}

TEST_CASE("the pointer finds the nearest thing, on the right side", "[scene][pick]")
{
    const Patient& patient = the_patient();
    const auto picture = patient.picture(herniated(Level::L4_L5, Side::left, 0.6), 30, options(ViewPreset::leg, kSize));
    const scene::Structure* tibia = patient.catalogue.find("tibia");
    REQUIRE(tibia);
    // straight at the front of the left shin, halfway down
    const glm::mat4 place = scene::placement(picture.figures[0], picture.camera);
    const glm::vec3 at(place * glm::vec4(tibia->centre(), 1.0f));
    const auto pixel = scene::project(picture.camera, kSize, at);
    REQUIRE(pixel);
    const auto hit = scene::pick(picture, patient.catalogue, scene::ray_through(picture.camera, kSize, *pixel));
    REQUIRE(hit);
    CHECK(hit->side == Side::left);
    CHECK(hit->distance_mm < glm::distance(at, scene::eye(picture.camera)) + 30.0f);
    CHECK_FALSE(scene::pick(picture, patient.catalogue, scene::ray_through(picture.camera, kSize, {640, 360})));
}

TEST_CASE("the weak muscles and the herniation are named where they are seen", "[scene][labels]")
{
    const Patient& patient = the_patient();
    const auto c = herniated(Level::L4_L5, Side::left, 0.9);
    const auto findings = patient.findings(c, 120);
    auto o = options(ViewPreset::leg, kSize);
    auto names = scene::label_candidates(patient.catalogue, patient.picture(c, 120, o), c, findings, o);
    REQUIRE_FALSE(names.empty());
    const auto named = [&](std::string_view key) {
        return std::any_of(names.begin(), names.end(),
                           [&](const auto& n) { return n.key == key && n.side == Side::left && !n.dashed; });
    };
    CHECK(named("muscle.tibialis_anterior"));
    CHECK(std::none_of(names.begin(), names.end(),
                       [](const auto& n) { return n.kind == scene::LabelKind::muscle && n.side == Side::right; }));
    o.view = ViewPreset::spine;
    names = scene::label_candidates(patient.catalogue, patient.picture(c, 120, o), c, findings, o);
    CHECK(names.front().kind == scene::LabelKind::herniation);
    CHECK(std::any_of(names.begin(), names.end(), [](const auto& n) {
        return n.kind == scene::LabelKind::pressed_root && n.root == sim::Root::L5 && n.side == Side::left;
    }));
}

TEST_CASE("each of several herniations reddens its own root, stops its volleys and has its name", "[scene][several]")
{
    const Patient& patient = the_patient();
    auto c = herniated(Level::L4_L5, Side::left, 0.8);
    c.further = {{Level::L5_S1, sim::Zone::subarticular, Side::right, sim::HerniationType::protrusion,
                  sim::Migration::none, 0.7}};
    auto o = options(ViewPreset::spine, kSize);
    o.pulses = true;
    const auto picture = patient.picture(c, 20, o);
    REQUIRE(picture.injuries.size() == 2);
    CHECK(picture.injuries[0].at_mm.x > 0.0f);
    CHECK(picture.injuries[1].at_mm.x < 0.0f);
    CHECK(instance(picture, "root_l5", Side::left).redness > 0.5f);
    CHECK(instance(picture, "root_s1", Side::right).redness > 0.5f);
    CHECK(instance(picture, "root_l5", Side::right).redness < 0.1f);
    CHECK(instance(picture, "root_s1", Side::right).pulses.passing < 0.95f);
    CHECK_FALSE(has(picture, "sacrum"));  // sawn for the second
    const auto findings = patient.findings(c, 20);
    const auto names = scene::label_candidates(patient.catalogue, picture, c, findings, o);
    std::vector<std::string> discs;
    for (const auto& name : names) {
        if (name.kind == scene::LabelKind::herniation) {
            discs.push_back(name.structure);
        }
    }
    CHECK(discs == std::vector<std::string>{"disc_l4_l5", "disc_l5_s1"});
    // both are in the frame
    for (const scene::Injury& injury : picture.injuries) {
        const auto pixel = scene::project(picture.camera, kSize, injury.at_mm);
        REQUIRE(pixel);
        CHECK(pixel->x > 0.15f * kSize.x);
        CHECK(pixel->x < 0.85f * kSize.x);
        CHECK(pixel->y > 0.1f * kSize.y);
        CHECK(pixel->y < 0.9f * kSize.y);
    }
}

TEST_CASE("a herniation of severity 0 presses nowhere", "[scene][several]")
{
    const Patient& patient = the_patient();
    auto c = herniated(Level::L4_L5, Side::left, 0.0);
    CHECK(patient.picture(c, 20, options(ViewPreset::spine, kSize)).injuries.empty());
    c.further = {
        {Level::L5_S1, sim::Zone::subarticular, Side::left, sim::HerniationType::extrusion, sim::Migration::none, 0.7}};
    const auto picture = patient.picture(c, 20, options(ViewPreset::spine, kSize));
    REQUIRE(picture.injuries.size() == 1);
    CHECK(picture.injuries[0].herniation == 1);
    CHECK(instance(picture, "root_s1", Side::left).redness > 0.5f);
}
