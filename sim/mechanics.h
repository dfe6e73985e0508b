#pragma once
// mechanics.h: herniation and posture to pressure and tension on each root.
//
//     P = P_h share v [(1 - k_c) + k_c IDP / IDP_standing]  +  P_T tension contact             (E1)
//     contact = share v min(1, P_h / P_contact)
//
// P_h: mmHg of the severity table; share: of the root in the herniation's zone; v: what is left of the herniation, 1 at
// full onset; k_c: how far the tissue still hangs together with its disc; IDP: pressure in the disc (Wilke 1999). A
// root that is not touched is not pressed by stretch either, so that severity 0 is health exactly.
//
// Left out: the canal's own width, the ligaments, pulsation. Shares of second roots are assumed
// (assets/model/zones.toml).

#include "sim/case.h"
#include "sim/model.h"

namespace l5s1::sim {

template <class T>
using PerRoot = PerEnum<Side, PerEnum<Root, T>>;

// Returns each root's share of the culprit pressure, 0..1.
[[nodiscard]] PerRoot<double> lesion_shares(const Model& model, const Case& c);

// How hard the case's herniation holds the roots at all: min(1, P_h / P_contact), 0 without a herniation.
[[nodiscard]] double contact(const Model& model, const Case& c);

// Returns the pressure on a root with that share.
//
// volume_fraction >= 0; disc_pressure_MPa >= 0; tension 0..1. After a decompression the caller passes pressure 0 by
// itself.
[[nodiscard]] double root_pressure_mmHg(const Model& model, const Case& c, double share, double volume_fraction,
                                        double disc_pressure_MPa, double tension);

// Root shares of a muscle or reflex in this patient: a pre-fixed plexus draws from higher roots, a post-fixed from
// lower ones; what would leave the table stays in its last column. The sum stays 1.
[[nodiscard]] PerEnum<Root, double> shifted(const Model& model, Plexus plexus, const PerEnum<Root, double>& shares);

}  // namespace l5s1::sim
