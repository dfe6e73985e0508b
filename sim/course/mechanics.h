#pragma once
// mechanics.h: herniations and posture to pressure on each root.
//
//     P_h  = share v P(severity) [(1 - k_c) + k_c IDP / IDP_standing]  +  P_T tension share min(1, v) contact     (E1)
//     P    = the largest P_h of the root + second_site_share of the others
//     contact = min(1, P(severity) / P_contact)
//
// P(severity): mmHg of the severity table; share: of the root in the herniation's zone; v: what is left of the
// herniation, 1 at full onset; k_c: how far the tissue still hangs together with its disc; IDP: pressure in the disc
// (Wilke 1999). A root that is not touched is not pressed by stretch either, so that severity 0 is health exactly.
//
// A large or wandering herniation reaches further roots of its zone (zones.toml, migrations.toml); conjoined roots
// share what either gets. A root pressed at two levels fares worse than at one (Takahashi 1993: two sites stop the flow
// between them); how much worse is assumed.
//
// Left out: the canal's own width, the ligaments, pulsation. Shares of second roots are assumed.

#include "sim/model/case.h"
#include "sim/model/model.h"

namespace l5s1::sim {

template <class T>
using PerRoot = PerEnum<Side, PerEnum<Root, T>>;

// One herniation of the case, worked out.
struct Site {
    PerRoot<double> share{};        // of the culprit pressure, 0..1
    double pressure_mmHg = 0.0;     // on its culprit root, standing, at onset
    double contact = 0.0;           // 0..1; scales inflammation and stretch
    double posture_coupling = 0.0;  // k_c
    HerniationType type = HerniationType::extrusion;
    bool medial = false;  // central or subarticular: can pull the sac when the other leg is raised
};

// Returns the herniation `h` of case `c`: shares all 0 when its severity is 0.
[[nodiscard]] Site site_of(const Model& model, const Case& c, const Herniation& h);

// Returns the pressure that a site puts on a root of that share.
//
// volume_fraction >= 0; disc_pressure_MPa >= 0; tension 0..1.
[[nodiscard]] double site_pressure_mmHg(const Model& model, const Site& site, double share, double volume_fraction,
                                        double disc_pressure_MPa, double tension);

// mmHg on the culprit root for a severity, standing at onset (linear between the rows of severity.toml).
[[nodiscard]] double culprit_pressure_mmHg(const Model& model, double severity);

// Root shares of a muscle or reflex in this patient: a pre-fixed plexus draws from higher roots, a post-fixed from
// lower ones; what would leave the table stays in its last column. The sum stays 1.
[[nodiscard]] PerEnum<Root, double> shifted(const Model& model, Plexus plexus, const PerEnum<Root, double>& shares);

}  // namespace l5s1::sim
