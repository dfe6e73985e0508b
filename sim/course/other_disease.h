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
// A cut nerve passes nothing from the start; that part of its fibres are lost and not only blocked develops with one
// time constant (SlowSupply::other_axon_loss), as does all of a dying back. Otherwise the lesion is static.

#include "sim/model/case.h"
#include "sim/model/model.h"

namespace l5s1::sim {

// What a disease takes from one structure, in shares 0..1 of its fibres. `developed` 0..1: how far axon loss has gone.
struct NerveLoss {
    double cut = 0.0;       // interrupted at a stretch of nerve, from the start
    double cut_lost = 0.0;  // of them, those whose axons degenerate; the rest are blocked
    double dying = 0.0;     // die back or lose their neuron, in time

    [[nodiscard]] double axons(double developed) const
    {
        return (1.0 - cut_lost * developed) * (1.0 - dying * developed);
    }
    // Of the axons that are left.
    [[nodiscard]] double conduction(double developed) const
    {
        const double left = 1.0 - cut_lost * developed;
        return left > 0.0 ? (1.0 - cut) / left : 0.0;
    }
    // Both together: what still gets through.
    [[nodiscard]] double passes(double developed) const { return (1.0 - cut) * (1.0 - dying * developed); }
    // Rate at which axons are lost, of those that are left, while `developed` grows by developing_per_day.
    [[nodiscard]] double loss_per_day(double developed, double developing_per_day) const
    {
        const double uncut = 1.0 - cut_lost * developed;
        const double undying = 1.0 - dying * developed;
        return developing_per_day * ((uncut > 0.0 ? cut_lost / uncut : 0.0) + (undying > 0.0 ? dying / undying : 0.0));
    }
    [[nodiscard]] bool loses_axons() const { return cut_lost > 0.0 || dying > 0.0; }
};

struct PeripheralLesion {
    PerEnum<Side, double> severity{};
    PerEnum<Side, PerEnum<Muscle, NerveLoss>> muscle{};
    PerEnum<Side, PerEnum<Muscle, double>> upper{};  // drive from the brain that is lost
    PerEnum<Side, PerEnum<Reflex, NerveLoss>> reflex{};
    PerEnum<Side, PerEnum<Root, NerveLoss>> skin{};  // at each dermatome's key point
    PerEnum<Side, NerveLoss> fibular_sensory{};      // superficial fibular and sural nerve, for their sensory responses
    PerEnum<Side, NerveLoss> sural_sensory{};
};

[[nodiscard]] PeripheralLesion peripheral_lesion(const Model& model, const Case& c);

}  // namespace l5s1::sim
