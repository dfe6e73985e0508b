// The pictures' own tables say of anatomy what the model says.

#include "render/scene/picture/mesh_catalogue.h"
#include "sim/model/chain.h"
#include "tests/render/anatomy/body.h"
#include "tests/render/studio.h"
#include "tests/support/catch.h"

using namespace l5s1;
using namespace l5s1::tests;

TEST_CASE("every nerve with a name that reaches a muscle is in the picture", "[scene][model]")
{
    const Patient patient;
    for (const sim::MuscleRow& muscle : patient.tables.model.muscles) {
        if (const std::string& named = patient.tables.model.nerves[sim::index(muscle.nerve)].named; !named.empty()) {
            CAPTURE(named);
            CHECK(patient.catalogue.find(scene::nerve_mesh(named)));
        }
    }
}

TEST_CASE("the shape of a herniation meets the root that the model presses", "[scene][model]")
{
    const Patient patient;
    for (std::size_t z = 0; z < sim::kCount<sim::Zone>; ++z) {
        CAPTURE(sim::kIds<sim::Zone>[z]);
        CHECK(test::geometry().herniation_zones[z].presses_exiting_root ==
              sim::presses_exiting_root(patient.tables.model, static_cast<sim::Zone>(z)));
    }
}

TEST_CASE("view.toml names the muscles under every part of the skin, each once", "[scene][model]")
{
    const auto& under = tests::config().thinning;
    std::array<int, sim::kCount<sim::Muscle>> times{};
    for (const auto* place : {&under.shin, &under.calf, &under.front_of_thigh, &under.back_of_thigh}) {
        CHECK_FALSE(place->empty());
        for (const sim::Muscle muscle : *place) {
            ++times[sim::index(muscle)];
        }
    }
    CHECK(*std::max_element(times.begin(), times.end()) == 1);
}
