#pragma once
// nerve.h: how much of a compressed root still conducts; how many axons are left.
//
//     hill(p; half, n)  = p^n / (p^n + half^n)
//     fast block        = hill(P; 110, 4)                                   within hours, so: at once       (E3)
//     tension block     = 0.5 tension contact                               on 2 min, off 4 min            (E4)
//     demyelinating     -> 1 - (1 - hill(P; 65, 2.2)) (1 - 0.30 I)           on 4 d, off 21 d               (E5)
//     axons             A' = -0.012 max(0, (P - 30) / 70)^1.5 (1 + 0.5 I) A                                 (E6)
//     conduction        = (1 - fast) (1 - tension) (1 - demyelinating)                                      (E8)
//     regrown           = 0.6 e^(-D/v/365) of the lost, arriving over 90 d once they have grown the way D at v (E7)
//
// I is the root's inflammation. The numbers stand in assets/model/nerve.toml with their sources.
//
// Left out: different fates of large and small fibres, and slowing without block. Regrowth comes from the root's own
// stump; at 1 mm a day the calf is reached after two years, so that in the course it shows only in the hip and thigh.

#include "sim/model/model.h"

namespace l5s1::sim {

// p >= 0, half > 0, steepness > 0; 0 at p = 0, 0.5 at p = half, below 1.
[[nodiscard]] double hill(double p, double half, double steepness);

[[nodiscard]] double fast_block(const NerveModel& m, double pressure_mmHg);
[[nodiscard]] double demyelinating_target(const NerveModel& m, double pressure_mmHg, double inflammation);

// Rate of axon loss, fraction of the surviving ones a day.
[[nodiscard]] double axon_loss_per_day(const NerveModel& m, double pressure_mmHg, double inflammation);

// Block of a root stretched steadily: 0..tension_block_max.
[[nodiscard]] double tension_block_target(const NerveModel& m, double tension, double contact);

// How fast axons grow past a root under pressure: fully while it leaves axonal transport alone, not at all above the
// threshold of axon loss, in proportion between.
[[nodiscard]] double regrowth_speed_fraction(const NerveModel& m, double pressure_mmHg);

// Its mean while the pressure goes evenly from one value to another.
[[nodiscard]] double mean_regrowth_speed(const NerveModel& m, double from_mmHg, double to_mmHg);

// Days of free growth that an axon needs for the way, and the share of the lost that ever complete it.
[[nodiscard]] double regrowth_arrival_day(const NerveModel& m, double distance_mm);
[[nodiscard]] double regrowth_success(const NerveModel& m, double distance_mm);

// Share of those that complete it which are there when the first have been for `into` of the spread: an even S from 0
// at 0 to 1 at 1; and its slope.
[[nodiscard]] double regrowth_arrived(double into);
[[nodiscard]] double regrowth_arrived_slope(double into);

// Share of the lost axons that have arrived at a muscle `distance_mm` away after growing_day free days.
[[nodiscard]] double regrown_fraction(const NerveModel& m, double growing_day, double distance_mm);

}  // namespace l5s1::sim
