#include "sim/model/chain.h"

#include "tests/support/fixture.h"

using namespace l5s1::sim;
using l5s1::tests::model;

TEST_CASE("a zone aims at the root that its row presses most", "[sim][chain]")
{
    Herniation h;
    for (std::size_t l = 0; l < kCount<Level>; ++l) {
        h.level = static_cast<Level>(l);
        for (const Zone zone : {Zone::central, Zone::subarticular}) {
            h.zone = zone;
            CHECK(culprit_root(model(), h) == traversing_root(h.level));
        }
        for (const Zone zone : {Zone::foraminal, Zone::extraforaminal}) {
            h.zone = zone;
            CHECK(culprit_root(model(), h) == exiting_root(h.level));
        }
    }
    // the rows decide, not the zone's name
    Model other = model();
    other.zones[index(Zone::foraminal)].exiting_share = 0.1;
    h.zone = Zone::foraminal;
    h.level = Level::L4_L5;
    CHECK(culprit_root(other, h) == Root::L5);
}

TEST_CASE("a muscle's reflex is the one whose arc ends in it", "[sim][chain]")
{
    CHECK(reflex_through(model(), Muscle::vasti) == Reflex::patellar);
    CHECK(reflex_through(model(), Muscle::semimembranosus) == Reflex::medial_hamstring);
    CHECK(reflex_through(model(), Muscle::soleus) == Reflex::achilles);
    CHECK_FALSE(reflex_through(model(), Muscle::tibialis_anterior));
    for (std::size_t m = 0; m < kCount<Muscle>; ++m) {
        const auto reflex = reflex_through(model(), static_cast<Muscle>(m));
        // the way there leads past the same nerve
        CHECK((!reflex || model().reflexes[index(*reflex)].nerve == model().muscles[m].nerve));
    }
}

TEST_CASE("movements and muscles lead each other by torque", "[sim][chain]")
{
    CHECK(leading_muscle(model(), Movement::foot_inversion) == Muscle::tibialis_posterior);
    CHECK(leading_muscle(model(), Movement::ankle_plantarflexion) == Muscle::soleus);
    CHECK(leading_movement(model(), Muscle::soleus) == Movement::ankle_plantarflexion);
    CHECK(leading_movement(model(), Muscle::extensor_hallucis_longus) == Movement::great_toe_extension);
    CHECK(main_root(model(), Muscle::tibialis_anterior) == Root::L5);
    CHECK(main_root(model(), Reflex::achilles) == Root::S1);
    CHECK(leading_root(model(), Movement::knee_extension) == Root::L3);
}

TEST_CASE("structures are called by their ids in small letters", "[sim][chain]")
{
    CHECK(disc_name(Level::L4_L5) == "disc_l4_l5");
    CHECK(disc_name(Level::L5_S1) == "disc_l5_s1");
    CHECK(root_name(Root::S1) == "root_s1");
}
