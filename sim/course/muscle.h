#pragma once
// muscle.h: axons to innervation, sprouting, bulk, and the share that is lost for good.
//
// A muscle is the sum of its roots' territories, weighted by the root shares w_r. In each territory, with F innervated,
// masses M_i = F s_i and M_d = (1 - F) s_d of mean fibre sizes s_i and s_d:
//
//     capture      k   = max(0, min(1 - X, max(A, G A (1 - 0.7 B))) - F) / 75 d                             (E9)
//     innervation  F'  = -loss F + k
//     size         M_i' = -loss M_i + k s_d + (F (1 - 0.35 u) - M_i) / (45 d down, 75 d up)                (E10)
//                  M_d' = +loss M_i - k s_d + (0.15 (1 - F) - M_d) / 60 d
//     chronicity   q'  = (1 - F - q) / 120 d;  X' = ln 2 / 240 d max(0, q - 0.1) / q max(0, 1 - F - X)      (E11)
//     bulk         sum w (M_i + M_d)        force   sum w M_i c  (1 - inhibition)                           (E12)
//
// A, B: axons and block of what reaches the territory; loss = -A'/A while axons are lost; c = 1 - B; u = 1 - c (1 -
// tonic), more at rest; G: how far sprouting stretches the surviving units. These are the published starting equations
// in masses instead of sizes: fibres that change hands take their mass along, and nothing is divided by a share that
// may be 0.
//
// The published equations let intact roots adopt the fibres of a lost one. Then a root that is destroyed ends stronger
// than one that is only blocked, more severity strengthens, and a never-operated palsy creeps back. Sprouting has been
// seen to stay inside the old territory (Maitland 2025), and after section of the main root the rest did not take the
// muscle over (Peyronnard & Charron 1980): so E9 to E11 hold here for each root's own territory.
//
// A step is the classical Runge-Kutta rule of fourth order with the drives given at its start, middle and end.

#include "sim/course/state.h"

#include <vector>

namespace l5s1::sim {

// What reaches a territory: from its root and, in other diseases, through the peripheral nerve.
struct Drive {
    double axon_fraction = 1.0;        // A
    double conduction_fraction = 1.0;  // c, of the axons that are left

    friend bool operator==(const Drive&, const Drive&) = default;
};

// How the patient and the treatments of the day change the muscle's constants.
struct MuscleSetting {
    double sprouting_gain = 0.0;
    double sprouting_day = 0.0;
    double regrow_day = 0.0;
    double disuse_add = 0.0;
};

// What acts on every territory at one instant, in the order of Lesion::territories.
class Forcing {
public:
    explicit Forcing(std::size_t count) : count_(count), values_(3 * count, 0.0) {}

    [[nodiscard]] double* loss_per_day() { return values_.data(); }
    [[nodiscard]] double* sprout_target() { return values_.data() + count_; }  // F that sprouting aims at, X aside
    [[nodiscard]] double* size_target() { return values_.data() + 2 * count_; }
    [[nodiscard]] const double* loss_per_day() const { return values_.data(); }
    [[nodiscard]] const double* sprout_target() const { return values_.data() + count_; }
    [[nodiscard]] const double* size_target() const { return values_.data() + 2 * count_; }

private:
    std::size_t count_;
    std::vector<double> values_;
};

// Territories that follow each other.
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// Fills the rows of a range of territories that one drive reaches. tonic_inhibition 0..1, times each one's weight.
void force(const MuscleModel& m, const MuscleSetting& setting, const Drive& drive, double loss_per_day,
           double tonic_inhibition, const std::vector<double>& weight, Range range, Forcing& forcing);

// Moves all fibres by one step. The first `losing` territories can lose axons; the rest only change their size.
void step_fibres(const MuscleModel& m, const MuscleSetting& setting, Fibres& fibres, std::size_t losing,
                 const Forcing& start, const Forcing& middle, const Forcing& end, double step_day);

// What a whole muscle shows, from its territories. Shares sum to 1; a healthy muscle gives exactly 1.
struct MuscleSum {
    double innervated_fraction = 1.0;
    double bulk_fraction = 1.0;
    double irreversible_fraction = 0.0;
    double axon_fraction = 1.0;
    double conduction_fraction = 1.0;  // of its axons
    double force_fraction = 1.0;       // before inhibition
};
[[nodiscard]] MuscleSum sum_of(const PerEnum<Root, double>& root_share, const PerEnum<Root, TerritoryState>& state,
                               const PerEnum<Root, Drive>& drives);

}  // namespace l5s1::sim
