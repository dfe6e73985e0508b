#pragma once
// electrodiagnosis.h: what the needle and the stimulator see: block spares the distal response, axon loss does not.
//
//     EDB CMAP     = 5.9 mV (1 - (1 - a) w),  w: Wallerian degeneration, 0 to day 3, 1 from day 9
//     H latency    = 11.24 + 0.12 height_cm, later with the block of the arc
//     H amplitude  = Achilles arc
//     fibrillation = denervated share once the day of first spontaneous activity in the leg has passed

#include "sim/findings.h"
#include "sim/lesion.h"

namespace l5s1::sim {

// muscles and reflexes: one side's findings, already worked out.
[[nodiscard]] std::vector<ElectrodiagnosisFinding> electrodiagnosis_of(const Model& model, const Case& c, double day,
                                                                       const PerEnum<Muscle, MuscleFinding>& muscles,
                                                                       const PerEnum<Reflex, ReflexFinding>& reflexes,
                                                                       const PerEnum<Root, RootFinding>& roots);

}  // namespace l5s1::sim
