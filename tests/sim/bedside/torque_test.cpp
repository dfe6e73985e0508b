#include "sim/bedside/torque.h"
#include "tests/support/fixture.h"

using namespace l5s1;
using sim::Movement;
using tests::model;

TEST_CASE("healthy torques are the norms, less with age", "[sim][torque]")
{
    sim::Case c;
    c.age_y = 30.0;
    CHECK_THAT(sim::normal_torque_Nm(model(), c, Movement::ankle_dorsiflexion), WithinAbs(53.6, 1e-9));
    c.sex = sim::Sex::female;
    c.body_mass_kg = 62.0;
    CHECK_THAT(sim::normal_torque_Nm(model(), c, Movement::ankle_plantarflexion), WithinAbs(100.0, 1e-9));
    c.age_y = 55.0;
    CHECK_THAT(sim::normal_torque_Nm(model(), c, Movement::ankle_plantarflexion), WithinAbs(85.8, 1e-9));
}

TEST_CASE("losing the soleus costs plantarflexion its share", "[sim][torque]")
{
    sim::PerEnum<sim::Muscle, double> forces{};
    forces.fill(1.0);
    CHECK(sim::movement_strength(model(), Movement::ankle_plantarflexion, forces) == 1.0);
    forces[sim::index(sim::Muscle::soleus)] = 0.0;
    // 126.6 of 255.7 Nm
    CHECK_THAT(sim::movement_strength(model(), Movement::ankle_plantarflexion, forces),
               WithinAbs(1.0 - 126.6 / 255.7, 1e-9));
}
