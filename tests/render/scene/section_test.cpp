// Sections: true cuts, closed, of the shapes that the picture shows; and the hand that pulls a tip about in them.

#include "render/scene/patient/herniation_drag.h"
#include "render/scene/section/section_names.h"
#include "render/scene/section/section_paint.h"
#include "tests/render/anatomy/body.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace l5s1;
using namespace l5s1::scene;
using anatomy::HerniationDetail;
using anatomy::HerniationRequest;

namespace {

constexpr glm::vec2 kLow{-60, -70}, kHigh{60, 50};

const MeshCatalogue& catalogue()
{
    static const MeshCatalogue value(test::atlas().meshes);
    return value;
}

const anatomy::Herniation& shapes()
{
    static const anatomy::Herniation value(test::geometry(), test::atlas());
    return value;
}

const Interior& interior()
{
    static const Interior value(test::geometry());
    return value;
}

SectionPlane plane(SectionKind kind, sim::Level level, float offset_mm = 0.0f)
{
    return section_plane(kind, level, interior().stack().disc[sim::index(level)], offset_mm);
}

Slice slice(const SectionPlane& at, const anatomy::HerniationMeshes& live = {})
{
    return cut_body(catalogue(), live.meshes, at, kLow, kHigh);
}

constexpr std::array<sim::Level, 5> kLevels{sim::Level::L1_L2, sim::Level::L2_L3, sim::Level::L3_L4, sim::Level::L4_L5,
                                            sim::Level::L5_S1};
constexpr std::array<sim::Zone, 4> kZones{sim::Zone::central, sim::Zone::subarticular, sim::Zone::foraminal,
                                          sim::Zone::extraforaminal};

// Of a disc's cut, what lies beyond the healthy cut behind its middle.
float beyond_mm2(const Slice& healthy, const Slice& ill, const std::string& disc)
{
    float more = 0;
    constexpr float kStep = 0.5f;
    const auto& before = healthy.find(disc, sim::Side::left)->loops;
    const auto& now = ill.find(disc, sim::Side::left)->loops;
    for (float u = -35; u < 35; u += kStep) {
        for (float v = -45; v < 0; v += kStep) {
            more += inside(now, {u, v}) && !inside(before, {u, v}) ? kStep * kStep : 0.0f;
        }
    }
    return more;
}

}  // namespace

TEST_CASE("every cut of the body is closed, herniated or not", "[section]")
{
    for (const sim::Level level : kLevels) {
        const auto live = shapes().build(
            HerniationRequest{level, sim::Side::left, sim::Zone::subarticular, sim::HerniationType::extrusion, 0.8},
            HerniationDetail::coarse);
        for (const SectionKind kind : {SectionKind::axial, SectionKind::sagittal}) {
            for (const float offset : {-7.3f, 0.0f, 5.1f}) {
                const Slice s = slice(plane(kind, level, offset), live);
                CHECK(s.parts.size() > 6);
                for (const SlicePart& part : s.parts) {
                    INFO(part.name << " at " << offset);
                    for (const CutLoop& loop : part.loops) {
                        CHECK(loop.closed);
                        CHECK(loop.points.size() >= 3);
                    }
                }
            }
        }
    }
}

TEST_CASE("the cut of a healthy disc is the same left and right, and as large as the disc", "[section]")
{
    for (const sim::Level level : kLevels) {
        const Slice s = slice(plane(SectionKind::axial, level));
        const SlicePart* disc = s.find(disc_name(level), sim::Side::left);
        REQUIRE(disc);
        CHECK(std::fabs(disc->low.x + disc->high.x) < 0.4f);
        float left = 0, right = 0, differ = 0;
        for (float u = 0.25f; u < 30; u += 0.5f) {
            for (float v = -25; v < 25; v += 0.5f) {
                const bool l = inside(disc->loops, {u, v}), r = inside(disc->loops, {-u, v});
                left += l ? 0.25f : 0.0f;
                right += r ? 0.25f : 0.0f;
                differ += l != r ? 0.25f : 0.0f;
            }
        }
        CHECK(differ < 0.02f * left);
        CHECK(std::fabs(area_mm2(disc->loops) - left - right) < 0.02f * (left + right));
        const auto& m = test::geometry().vertebrae[sim::index(level)];
        CHECK(area_mm2(disc->loops) > 0.7f * m.lower_width * m.lower_depth);
        CHECK(area_mm2(disc->loops) < 0.95f * m.lower_width * m.lower_depth);
    }
}

TEST_CASE("everything that crosses a plane is in its section, and nothing else", "[section]")
{
    for (const SectionKind kind : {SectionKind::axial, SectionKind::sagittal}) {
        const SectionPlane at = plane(kind, sim::Level::L4_L5, kind == SectionKind::axial ? 1.0f : 9.0f);
        const Slice s = cut_body(catalogue(), {}, at, glm::vec2(-2000), glm::vec2(2000));
        for (const Structure& structure : catalogue().structures()) {
            if (structure.group == anatomy::Group::cut || structure.group == anatomy::Group::skin) {
                continue;
            }
            bool before = false, behind = false;
            for (const anatomy::Vertex& v : structure.full->vertices) {
                const float w = at.seen(v.position).z;
                before = before || w > 0.01f;
                behind = behind || w < -0.01f;
            }
            INFO(structure.name);
            CHECK((s.find(structure.name, sim::Side::left) != nullptr) == (before && behind));
        }
    }
}

TEST_CASE("the more severe, the more stands out behind in the axial section", "[section]")
{
    const sim::Level level = sim::Level::L4_L5;
    const Slice healthy = slice(plane(SectionKind::axial, level));
    for (const auto type :
         {sim::HerniationType::bulge, sim::HerniationType::protrusion, sim::HerniationType::extrusion}) {
        float before = 0;
        for (const double severity : {0.2, 0.5, 0.8, 1.0}) {
            const auto live =
                shapes().build(HerniationRequest{level, sim::Side::right, sim::Zone::subarticular, type, severity},
                               HerniationDetail::coarse);
            const float now = beyond_mm2(healthy, slice(plane(SectionKind::axial, level), live), disc_name(level));
            CHECK(now > before + 1.0f);
            before = now;
        }
    }
}

TEST_CASE("a free fragment is met by the slice that goes through it and lies apart from its disc", "[section]")
{
    const HerniationRequest request{
        sim::Level::L4_L5,   sim::Side::left, sim::Zone::subarticular, sim::HerniationType::sequestration, 0.9,
        sim::Migration::down};
    const auto live = shapes().build(request, HerniationDetail::fine);
    REQUIRE(live.tip_mm[0]);
    const SectionPlane axial = plane(SectionKind::axial, request.level, live.shapes[0].migration_mm);
    const Slice through = slice(axial, live);
    const SlicePart* fragment = through.find("disc_l4_l5", sim::Side::left);
    REQUIRE(fragment);
    CHECK(area_mm2(fragment->loops) > 15.0f);
    CHECK(area_mm2(fragment->loops) < 160.0f);
    const Slice side = slice(plane(SectionKind::sagittal, request.level, live.tip_mm[0]->x), live);
    CHECK(side.find("disc_l4_l5", sim::Side::left)->loops.size() >= 2);
}

TEST_CASE("a pressed root is flat in the section", "[section]")
{
    const SectionPlane at = plane(SectionKind::axial, sim::Level::L4_L5);
    const auto flatness = [&](const Slice& s) {
        const SlicePart* root = s.find("root_l5", sim::Side::left);
        REQUIRE(root);
        // least width over all turns against the greatest
        float least = 1e9f, most = 0;
        for (int i = 0; i < 36; ++i) {
            const float turn = static_cast<float>(i) * 0.0873f;
            const glm::vec2 n(std::cos(turn), std::sin(turn));
            float low = 1e9f, high = -1e9f;
            for (const CutLoop& loop : root->loops) {
                for (const glm::vec2& p : loop.points) {
                    low = std::min(low, glm::dot(n, p));
                    high = std::max(high, glm::dot(n, p));
                }
            }
            least = std::min(least, high - low);
            most = std::max(most, high - low);
        }
        return least / most;
    };
    const auto live = shapes().build(HerniationRequest{sim::Level::L4_L5, sim::Side::left, sim::Zone::subarticular,
                                                       sim::HerniationType::extrusion, 1.0},
                                     HerniationDetail::fine);
    CHECK(flatness(slice(at, live)) < 0.8f * flatness(slice(at)));
}

TEST_CASE("the tip of a herniation in the hand: where it is put, there it stays", "[section][hand]")
{
    HerniationDrag hand(test::geometry(), test::atlas());
    for (const sim::Level level : {sim::Level::L3_L4, sim::Level::L5_S1}) {
        for (const sim::Zone zone : kZones) {
            for (const sim::Side side : {sim::Side::left, sim::Side::right}) {
                for (const auto type : {sim::HerniationType::bulge, sim::HerniationType::extrusion}) {
                    const sim::Herniation h{level, zone, side, type, sim::Migration::none, 0.6};
                    const glm::vec3 tip = hand.tip(h, 1.0f);
                    INFO(sim::id(level) << " " << sim::id(zone) << " " << sim::id(side) << " " << sim::id(type));
                    const sim::Herniation same = hand.axial(h, {tip.x, tip.z}, 1.0f);
                    CHECK(same.zone == h.zone);
                    CHECK(same.side == h.side);
                    CHECK(std::abs(same.severity - h.severity) < 0.021);

                    // pulled away and back
                    sim::Herniation away = hand.axial(h, {-tip.x * 0.2f, -18.0f}, 1.0f);
                    away = hand.axial(away, {30.0f, 5.0f}, 1.0f);
                    CHECK(away.zone == sim::Zone::extraforaminal);
                    CHECK(away.side == sim::Side::left);
                    const sim::Herniation back = hand.axial(away, {tip.x, tip.z}, 1.0f);
                    CHECK(back.zone == h.zone);
                    CHECK((h.zone == sim::Zone::central || back.side == h.side));
                    CHECK(std::abs(back.severity - h.severity) < 0.021);
                }
            }
        }
    }
}

TEST_CASE("further out is more severe, and a border is crossed once", "[section][hand]")
{
    HerniationDrag hand(test::geometry(), test::atlas());
    sim::Herniation h{sim::Level::L4_L5,    sim::Zone::subarticular,
                      sim::Side::left,      sim::HerniationType::protrusion,
                      sim::Migration::none, 0.0};
    double before = -1.0;
    for (float out = 16.0f; out < 32.0f; out += 1.0f) {
        const float turn = glm::radians(180.0f - 24.0f);
        h = hand.axial(h, glm::vec2(std::sin(turn), std::cos(turn)) * out, 1.0f);
        CHECK(h.zone == sim::Zone::subarticular);
        CHECK(h.severity >= before);
        before = h.severity;
    }
    CHECK(before == 1.0);
    // round the back and home again: the present zone holds a little beyond its border
    int changes = 0;
    float there = 0, home = 0;
    for (int i = 0; i <= 240; ++i) {
        const float deg = i <= 120 ? static_cast<float>(i) : static_cast<float>(240 - i);
        const float turn = glm::radians(180.0f - deg);
        const sim::Zone was = h.zone;
        h = hand.axial(h, glm::vec2(std::sin(turn), std::cos(turn)) * 22.0f, 1.0f);
        if (h.zone != was) {
            ++changes;
            if (h.zone == sim::Zone::foraminal && i <= 120) {
                there = deg;
            }
            if (was == sim::Zone::foraminal && i > 120) {
                home = deg;
            }
        }
    }
    CHECK(changes <= 7);
    CHECK(there > home + 3.0f);
}

TEST_CASE("only what can migrate does, and it goes where the hand goes", "[section][hand]")
{
    HerniationDrag hand(test::geometry(), test::atlas());
    for (const auto type : {sim::HerniationType::bulge, sim::HerniationType::protrusion}) {
        const sim::Herniation h{
            sim::Level::L4_L5, sim::Zone::subarticular, sim::Side::left, type, sim::Migration::none, 0.7};
        CHECK(hand.sagittal(h, 20.0f) == h);
    }
    for (const auto type : {sim::HerniationType::extrusion, sim::HerniationType::sequestration}) {
        sim::Herniation h{sim::Level::L4_L5, sim::Zone::subarticular, sim::Side::left, type, sim::Migration::none, 0.7};
        CHECK(hand.sagittal(h, hand.tip(h, 1.0f).y) == h);
        h = hand.sagittal(h, 22.0f);
        CHECK(h.migration == sim::Migration::up);
        h = hand.sagittal(h, -24.0f);
        CHECK(h.migration == sim::Migration::down);
        CHECK(hand.sagittal(h, hand.tip(h, 1.0f).y).migration == sim::Migration::down);
    }
}

TEST_CASE("liquor is the brightest and cortex the darkest of a grey section, and an atlas leaves paper free",
          "[section]")
{
    std::vector<std::string> faults;
    const SectionLook look = load_section_look(scenarios::Assets{}, faults);
    REQUIRE(faults.empty());
    const Slice s = slice(plane(SectionKind::axial, sim::Level::L4_L5));
    SectionField field;
    field.low_mm = {-50, -55};
    field.high_mm = {50, 25};
    field.width = 300;
    field.height = 240;
    const auto grey = paint_section(s, interior(), look, field, {});
    REQUIRE(grey.size() == 300u * 240u * 4u);
    const auto at = [&](const std::vector<unsigned char>& image, glm::vec2 p) {
        const glm::ivec2 pixel(field.pixel(p));
        return static_cast<int>(image[static_cast<std::size_t>((pixel.y * 300 + pixel.x) * 4)]);
    };
    const int liquor = at(grey, middle_of(s.find("dural_sac", sim::Side::left)->loops));
    const int nucleus = at(grey, {0, 0});
    const int annulus = at(grey, {0, s.find("disc_l4_l5", sim::Side::left)->high.y - 2.0f});
    CHECK(liquor > nucleus + 30);
    CHECK(nucleus > annulus + 40);
    CHECK(annulus < 70);
    SectionPaint paint;
    paint.style = SectionStyle::atlas;
    const auto atlas = paint_section(s, interior(), look, field, paint);
    CHECK(atlas[3] == 0);  // the corner
    const glm::ivec2 disc(field.pixel({0, 5}));
    CHECK(atlas[static_cast<std::size_t>((disc.y * 300 + disc.x) * 4 + 3)] == 255);
}
