// lens_test.cpp: the second camera: what stands at the end of a choice, and that it can be seen there.
#include "render/scene/patient/end_organ.h"
#include "render/scene/patient/finding.h"
#include "tests/render/studio.h"
#include "tests/support/catch.h"
#include "tests/support/scratch.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace l5s1;
using namespace l5s1::tests;
using sim::Level;
using sim::Muscle;
using sim::Side;

namespace {

constexpr glm::vec2 kSize_px(270, 430);

const scene::LensConfig& lens_staging()
{
    static const scene::LensConfig shipped = [] {
        std::vector<std::string> faults;
        auto s = scene::load_lens_config(scenarios::Assets{}, faults);
        REQUIRE(faults.empty());
        return s;
    }();
    return shipped;
}

std::string id_of(Muscle muscle)
{
    return "muscle." + std::string(sim::id(muscle));
}

scene::EndOrgan organ_of(const Patient& patient, const sim::Findings& findings, std::string_view id, Side side)
{
    const auto organ =
        scene::end_organ(lens_staging(), patient.catalogue, patient.tables.model, findings, {id, side, sim::Root::L5});
    REQUIRE(organ);
    return *organ;
}

scene::Picture lens_on(const Patient& patient, const scene::EndOrgan& organ, const sim::Case& c, double day)
{
    scene::ComposeOptions o = options(scenarios::ViewPreset::spine, kSize_px);
    o.camera = scene::lens_camera(lens_staging(), organ, o.viewport);
    return scene::lens_picture(lens_staging(), organ, patient.catalogue, patient.tables.model, c,
                               patient.findings(c, day), o, 0.3);
}

}  // namespace

TEST_CASE("a choice leads to its end organ", "[scene][lens]")
{
    const Patient& patient = the_patient();
    const sim::Case c = herniated(Level::L4_L5, Side::left, 0.7);
    const sim::Findings findings = patient.findings(c, 120);
    const auto muscle = [&](std::string_view id) { return organ_of(patient, findings, id, Side::left).muscle; };
    CHECK(muscle("muscle.soleus") == Muscle::soleus);
    CHECK(muscle("root_l5") == Muscle::extensor_hallucis_longus);
    CHECK(muscle("disc_l4_l5") == Muscle::extensor_hallucis_longus);
    CHECK(muscle("deep_fibular_nerve") == Muscle::extensor_hallucis_longus);
    CHECK(lens_staging().regions[organ_of(patient, findings, "superior_gluteal_nerve", Side::left).region].id ==
          "hip_side");
    CHECK(muscle("movement.hip_abduction") == Muscle::gluteus_medius_minimus);
    CHECK(muscle("reflex.achilles") == Muscle::gastrocnemius_medial);
    CHECK_FALSE(muscle("sural_nerve"));  // skin
    CHECK(organ_of(patient, findings, "movement.hip_abduction", Side::left).limb);
    CHECK(organ_of(patient, findings, "root_s1", Side::left).root == sim::Root::S1);
    for (const std::string_view nothing : {"", "tibia", "skin", "muscle.heart"}) {
        CHECK_FALSE(scene::end_organ(lens_staging(), patient.catalogue, patient.tables.model, findings,
                                     {nothing, Side::left, sim::Root::L5}));
    }
}

TEST_CASE("the lens frames each muscle and its nerve, on either side", "[scene][lens]")
{
    const Patient& patient = the_patient();
    for (const Side side : {Side::left, Side::right}) {
        const sim::Case c = herniated(Level::L4_L5, side, 0.6);
        const sim::Findings findings = patient.findings(c, 60);
        for (std::size_t m = 0; m < sim::kCount<Muscle>; ++m) {
            const auto muscle = static_cast<Muscle>(m);
            CAPTURE(sim::id(side), sim::id(muscle));
            const scene::EndOrgan organ = organ_of(patient, findings, id_of(muscle), side);
            const scene::Picture picture = lens_on(patient, organ, c, 60);
            const auto point = scene::organ_point(organ, patient.catalogue, picture);
            REQUIRE(point);
            const auto at = scene::project(picture.camera, kSize_px, *point);
            REQUIRE(at);
            CHECK(std::abs(at->x - kSize_px.x * 0.5f) < kSize_px.x * 0.35f);
            CHECK(std::abs(at->y - kSize_px.y * 0.5f) < kSize_px.y * 0.35f);
            const auto lines = scene::nerve_lines(lens_staging(), organ, patient.catalogue, picture);
            int inside = 0;
            for (const auto& line : lines) {
                for (const glm::vec3 p : line) {
                    const auto px = scene::project(picture.camera, kSize_px, p);
                    inside += px && scene::Rect{{0, 0}, kSize_px}.contains(*px) ? 1 : 0;
                }
            }
            CHECK(inside >= 8);
            CHECK(std::all_of(picture.instances.begin(), picture.instances.end(), [&](const scene::Instance& i) {
                return i.side == side || !patient.catalogue.find(i.name)->paired;
            }));
        }
    }
}

TEST_CASE("in the lens each muscle fills a fair share of the pixels", "[picture][lens]")
{
    constexpr double kFairShare = 0.008;  // the slenderest, the flexor of the great toe, between its neighbours
    Studio& studio = Studio::fresh();
    const sim::Case c = herniated(Level::L4_L5, Side::left, 0.0);
    const sim::Findings findings = studio.patient.findings(c, 0);
    for (std::size_t m = 0; m < sim::kCount<Muscle>; ++m) {
        const auto muscle = static_cast<Muscle>(m);
        CAPTURE(sim::id(muscle));
        const scene::EndOrgan organ = organ_of(studio.patient, findings, id_of(muscle), Side::left);
        scene::Picture picture = lens_on(studio.patient, organ, c, 0);
        const Image with = studio.quick(picture, glm::ivec2(kSize_px));
        std::erase_if(picture.instances, [&](const scene::Instance& i) {
            const scene::Structure* s = studio.patient.catalogue.find(i.name);
            return s->muscle == muscle && s->group == anatomy::Group::muscle;
        });
        const auto places = differing(with, studio.quick(picture, glm::ivec2(kSize_px)), 12);
        const double share = static_cast<double>(places.size()) / static_cast<double>(kSize_px.x * kSize_px.y);
        CHECK(share > kFairShare);
    }
}

TEST_CASE("the lens shows what the days do to the organ", "[picture][lens]")
{
    Studio& studio = Studio::fresh();
    const sim::Case c = herniated(Level::L4_L5, Side::left, 0.8);
    const sim::Findings findings = studio.patient.findings(c, 180);
    const scene::EndOrgan organ = organ_of(studio.patient, findings, "muscle.extensor_hallucis_longus", Side::left);
    const Image early = studio.quick(lens_on(studio.patient, organ, c, 0), glm::ivec2(kSize_px));
    const Image late = studio.quick(lens_on(studio.patient, organ, c, 180), glm::ivec2(kSize_px));
    CHECK(differing(early, late, 12).size() > 2000);
}

TEST_CASE("a lens.toml that cannot be used says where and why", "[scene][lens]")
{
    const Scratch changed("lens");
    std::filesystem::create_directories(changed.path());
    std::string text = *scenarios::Assets().read("lens.toml");
    text.replace(text.find("\"iliopsoas\""), 11, "\"heart\"");
    std::ofstream(changed.path() / "lens.toml") << text;
    std::vector<std::string> faults;
    const auto config = scene::load_lens_config(scenarios::Assets(changed.path()), faults);
    REQUIRE(faults.size() == 2);  // no such muscle, and one without a place
    CHECK(faults[0].find("lens.toml:") != std::string::npos);
    CHECK(faults[0].find("\"iliopsoas\" must stand in one region") != std::string::npos);
    CHECK(faults[1].find("region.muscles: there is no muscle \"heart\"") != std::string::npos);
    CHECK(config.regions.size() == lens_staging().regions.size());
}
