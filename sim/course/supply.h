#pragma once
// supply.h: herniation, inflammation, block and axons of the roots, over one step.
//
//     v' : evenly to 1 over the ramp, later (min(v, v_inf) - v) / tau_v                                    (E2)
//     I' = -I / 45 d                                                                                       (E13)
//     Bd' = (target(P, I) - Bd) / (4 d up, 21 d down)                                                       (E5)
//     A' = -loss(P, I) A                                                                                    (E6)
//     growing' = regrowth speed at P, meaned over the lost axons: those lost later begin from nothing       (E7)
//
// A step reads the laws at its start, middle and end. v and I are exact; Bd follows the parabola through its three
// targets exactly, also where it overtakes them; A takes the integral of its rate by Simpson's rule, so that no step
// can make it negative.

#include "sim/course/state.h"

namespace l5s1::sim {

// The roots at one instant, in the habitual posture of the day.
struct SupplyNode {
    SlowSupply state;
    PerRoot<double> pressure_mmHg{};
    PerRoot<double> loss_per_day{};  // of the surviving axons
    PerRoot<double> demyelinating_target{};
    PerRoot<double> fast_block{};
    PerRoot<double> block{};           // fast and demyelinating together
    PerRoot<double> regrowth_speed{};  // 0..1
};

class Supply {
public:
    // Model, case and lesion outlive it. The case's events are sorted.
    Supply(const Model& model, const Case& c, const Lesion& lesion);

    [[nodiscard]] SlowSupply at_onset() const;

    // What an event does at once.
    void happen(SlowSupply& state, const Event& event) const;

    // Fills everything but `state` from it.
    void read(SupplyNode& node, const DaySetting& treatment) const;

    // Moves from `start`, which is read, to the middle and the end of a step. No break lies inside the step.
    void step(const SupplyNode& start, SupplyNode& middle, SupplyNode& end, double day, double step_day,
              const DaySetting& treatment) const;

    // Days at which the laws change their form, in order: ramps, the start of regression, events and the end of their
    // effects.
    struct Break {
        double day = 0.0;
        bool shakes = false;  // pressure or inflammation jumps: what follows is fast
    };
    [[nodiscard]] std::vector<Break> breaks() const;

private:
    struct Where {
        std::size_t side;
        std::size_t root;
    };

    void irritate(SlowSupply& state, std::size_t site, double amount) const;
    [[nodiscard]] double ramp_day() const;
    [[nodiscard]] double herniated_since(std::size_t site, double day) const;
    void move_exact(SlowSupply& state, const SlowSupply& from, double from_day, double law_day,
                    double passed_day) const;

    const Model& model_;
    const Case& case_;
    const Lesion& lesion_;
    std::vector<Where> pressed_;
};

}  // namespace l5s1::sim
