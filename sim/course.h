#pragma once
// course.h: every slow state on every day, from one case.
//
// Slow states (blocks that take days, axons, innervation, size, inflammation, herniation volume) move by days and are
// stored once a day; any instant between is stepped from the day before, with the same step. Fast states (pressure of
// the posture, stretch, pain, the flare) are not here: examine() evaluates them from a slow state and a moment.
//
// Stepping: every linear state moves exactly, x += (target - x)(1 - e^(-dt/tau)); targets and rates that depend on
// other states are taken at the middle of the step (exponential midpoint rule), so that steps of 1 and of 0.1 day
// agree. A step never crosses an event. Pure: equal arguments give equal bits on every run.

#include "sim/case.h"
#include "sim/model.h"

#include <vector>

namespace l5s1::sim {

struct RootState {
    double demyelinating_block = 0.0;  // E5
    double axons = 1.0;                // E6: those that were never lost
    double inflammation = 0.0;         // E13
    double growing_day = 0.0;          // E7: how long lost axons have been free to grow again

    friend bool operator==(const RootState&, const RootState&) = default;
};

// The fibres that one root supplies in one muscle. Sprouts stay inside their root's territory: a muscle is the sum of
// its territories, weighted by the root shares.
struct TerritoryState {
    double innervated = 1.0;       // F
    double innervated_size = 1.0;  // s_i
    double denervated_size = 1.0;  // s_d
    double chronicity = 0.0;       // q
    double irreversible = 0.0;     // X

    friend bool operator==(const TerritoryState&, const TerritoryState&) = default;
};

// The slow state of the herniation and the roots.
struct SlowSupply {
    double volume_fraction = 0.0;  // of the herniation, 1 at full onset
    double decompressed = 0.0;     // 1 after a decompression
    double other_axon_loss = 0.0;  // 0..1 of the other disease's axon part
    PerEnum<Side, PerEnum<Root, RootState>> roots{};

    friend bool operator==(const SlowSupply&, const SlowSupply&) = default;
};

struct SlowState : SlowSupply {
    std::vector<TerritoryState> territories;  // those that the case can touch, in the order of Lesion::territory

    friend bool operator==(const SlowState&, const SlowState&) = default;
};

struct Course {
    Case set;                     // the case, events sorted
    std::vector<SlowState> days;  // index = day, 0..kCourseDays; the state just after that day's events

    friend bool operator==(const Course&, const Course&) = default;
};

// Half a day: every state within 5e-4 of steps of a tenth of it.
inline constexpr double kStepDay = 0.5;

// Returns the whole course of `c`. Requires check(c) and check(model) to find nothing.
// step_day: longest step, at most 1; others than the default only to test that it does not matter.
[[nodiscard]] Course simulate(const Model& model, const Case& c, double step_day = kStepDay);

// Returns the slow state at any instant, 0..kCourseDays; outside it is clamped.
[[nodiscard]] SlowState state_at(const Model& model, const Course& course, double day);

}  // namespace l5s1::sim
