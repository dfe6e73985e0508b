#pragma once
// other_disease.h: a disease elsewhere than at the disc, as a lesion in the same chain.
//
//     nerve segment     every muscle, reflex arc and patch of skin beyond it loses its share
//     distal axonopathy share = severity clamp((length - from) / (full - from)): the longest axons first, both sides
//     motor neurons     the lower one's axons, the upper one's drive; sensation is spared
//     perfusion         endurance and the ankle-brachial index, nothing at rest
//     joint             pain withdraws tone at the ankle; nothing is lost
//
// Which structure hangs on which nerve is anatomy (nerves.toml, muscles.toml); how much is lost is assumed, so that
// each disease shows the column of the published sign tables (Stewart 2008, Jeon 2013).
//
// The lesion is static but for its axon part, which develops with one time constant (SlowSupply::other_axon_loss).

#include "sim/case.h"
#include "sim/model.h"

namespace l5s1::sim {

// Shares 0..1 that are taken from one structure.
struct Taken {
    double blocked = 0.0;  // conducts no more
    double lost = 0.0;     // axons, once they have degenerated

    // What still passes when `developed` (0..1) of the axon loss has happened.
    [[nodiscard]] double left(double developed) const { return (1.0 - blocked) * (1.0 - lost * developed); }
};

struct PeripheralLesion {
    PerEnum<Side, double> severity{};
    PerEnum<Side, PerEnum<Muscle, Taken>> muscle{};
    PerEnum<Side, PerEnum<Muscle, double>> upper{};  // drive from the brain that is lost
    PerEnum<Side, PerEnum<Reflex, Taken>> reflex{};
    PerEnum<Side, PerEnum<Root, Taken>> skin{};  // at each dermatome's key point
    PerEnum<Side, Taken> fibular_sensory{};      // superficial fibular and sural nerve, for their sensory responses
    PerEnum<Side, Taken> sural_sensory{};
};

[[nodiscard]] PeripheralLesion peripheral_lesion(const Model& model, const Case& c);

}  // namespace l5s1::sim
