#pragma once
// electrodiagnosis.h: what the needle and the stimulator see: block spares the distal response, axon loss does not.
//
//     EDB CMAP      = 5.9 mV (1 - (1 - a) w),  w: Wallerian degeneration, 0 to day 3, 1 from day 9
//                     stimulated at the ankle; at the knee the accessory fibular nerve adds its part, if there is one
//     H latency     = 11.24 + 0.12 height_cm, later with the block of the arc
//     H amplitude   = Achilles arc
//     fibrillation  = denervated share once the day of first spontaneous activity has passed; paraspinal: of the worst
//     root SNAP          = normal (1 - lost axons of the nerve): a root lesion lies before the ganglion and leaves it
//     alone

#include "sim/bedside/findings.h"
#include "sim/course/state.h"

namespace l5s1::sim {

// findings: roots, muscles and reflexes of `side` already worked out.
[[nodiscard]] std::vector<ElectrodiagnosisFinding> electrodiagnosis_of(const Model& model, const Case& c,
                                                                       const Lesion& lesion, const SlowSupply& state,
                                                                       double day, Side side, const Findings& findings);

}  // namespace l5s1::sim
