#pragma once
// wasting.h: where a point of the limb goes when its muscles waste.
//
// One smooth map for muscles, tendons, skin and nerves: along the ray to the centre line of the bones, by the share
// that the muscle loses. Two neighbours that waste alike stay in touch; two that do not slide along each other's side.

#include "render/anatomy/body/geometry.h"

namespace l5s1::anatomy {

// Displacement in mm at full loss; `lost_share` 0..1 is how much of the flesh between bone and point goes.
[[nodiscard]] vec3 wasting(const Geometry& geometry, vec3 position, float lost_share);

// The same where each place loses what the muscles around it lose: for skin and nerves.
[[nodiscard]] vec3 wasting_around(const Geometry& geometry, vec3 position);

}  // namespace l5s1::anatomy
