#pragma once
// pulses.h: how brightly a volley of action potentials glows at a point of a nerve at an instant.
//
// The formula stands in picture.h; pulse.frag computes the same per pixel.

#include "render/scene/picture/picture.h"

namespace l5s1::scene {

// 0..1 at `way_mm` from the cord, `time_s` on the pulses' clock.
[[nodiscard]] float volley_strength(const Pulses& pulses, float way_mm, float time_s);

// Volleys a second that pass a point: rate times what is left of them there.
[[nodiscard]] float volleys_per_second(const Pulses& pulses, float way_mm);

}  // namespace l5s1::scene
