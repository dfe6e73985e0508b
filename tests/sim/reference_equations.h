#pragma once
// reference_equations.h: the slow equations once more, as plain ordinary differential equations of one flat state.
//
// Written from the comments of supply.h, nerve.h, muscle.h, drive.h and inhibition.h, not from their code. There is no
// list of territories that a case can touch: every root and every territory of both legs moves, the healthy ones too.
// What does not change with the day (shares of roots and sites, weights, the lesion of another disease) comes from
// lesion.h and is proved elsewhere.
//
// The right-hand side holds between two breaks (breaks()); enter() fixes what is constant there. Its loops run over
// flat arrays, so that the time it takes may be compared with the simulation's (tests/bench).

#include "sim/course/lesion.h"
#include "sim/course/state.h"

#include <vector>

namespace l5s1::tests {

using FlatState = std::vector<double>;

class ReferenceEquations {
public:
    // Both outlive it; the case's events are sorted.
    ReferenceEquations(const sim::Model& model, const sim::Case& sorted_case);

    [[nodiscard]] FlatState at_onset() const;

    // What an event does at once.
    void happen(FlatState& x, const sim::Event& event);

    // Days on which the laws change, in order, each once; 0 and last_day among them.
    [[nodiscard]] std::vector<double> breaks(double last_day) const;

    // Makes the right-hand side that of the days between two neighbouring breaks; x: the state at the first.
    void enter(const FlatState& x, double from_day, double to_day);

    // dx/dt.
    void operator()(const FlatState& x, FlatState& change, double day) const;

    // The same state as the simulation keeps it, and what it would keep of every territory.
    [[nodiscard]] sim::SlowSupply supply(const FlatState& x) const;
    struct Place {
        std::size_t side;
        std::size_t muscle;
        std::size_t root;
    };
    [[nodiscard]] const std::vector<Place>& places() const { return places_; }
    [[nodiscard]] sim::TerritoryState territory(const FlatState& x, std::size_t place) const;
    [[nodiscard]] const sim::Lesion& lesion() const { return lesion_; }

private:
    static constexpr std::size_t kRoots = sim::kCount<sim::Side> * sim::kCount<sim::Root>;
    static constexpr std::size_t kSides = sim::kCount<sim::Side>;
    using Roots = std::array<double, kRoots>;

    // Rows of the state: volumes, the other disease, four rows of roots, five rows of territories.
    enum RootRow : std::size_t { kBlock, kAxons, kInflammation, kGrown };
    enum TerritoryRow : std::size_t { kInnervated, kInnervatedMass, kDenervatedMass, kChronicity, kIrreversible };
    static constexpr std::size_t kOther = sim::kMostHerniations;
    static constexpr std::size_t kFirstRoot = kOther + 1;
    static constexpr std::size_t kFirstTerritory = kFirstRoot + 4 * kRoots;
    [[nodiscard]] static std::size_t at(RootRow row, std::size_t root) { return kFirstRoot + row * kRoots + root; }
    [[nodiscard]] std::size_t at(TerritoryRow row, std::size_t place) const
    {
        return kFirstTerritory + row * places_.size() + place;
    }

    [[nodiscard]] double share(std::size_t site, std::size_t root) const;
    [[nodiscard]] double began(std::size_t site, double day) const;
    void irritate(FlatState& x, std::size_t site, double amount) const;
    [[nodiscard]] double pressure_mmHg(const FlatState& x, std::size_t root) const;
    void volumes(const FlatState& x, FlatState& change) const;
    void roots(const FlatState& x, FlatState& change) const;
    void pain(const FlatState& x) const;
    void drives(const FlatState& x, const FlatState& change) const;
    void territories(const FlatState& x, FlatState& change) const;

    const sim::Model& model_;
    const sim::Case& case_;
    sim::Lesion lesion_;
    double ramp_day_;
    bool decompressed_ = false;

    // constant for a territory
    std::vector<Place> places_;
    std::vector<double> way_day_;      // that an axon grows to it
    std::vector<double> way_success_;  // share that completes the way
    std::vector<double> uncut_;        // by another disease; see other_disease.h
    std::vector<double> cut_lost_;
    std::vector<double> dying_;
    std::vector<double> driven_;  // from the brain
    std::vector<double> weight_;

    // constant between two breaks
    struct Growth {
        double evenly = 0.0;    // a day
        double residual = 0.0;  // towards it
        double rate = 0.0;      // a day
    };
    std::array<Growth, sim::kMostHerniations> growth_{};
    double disc_pressure_MPa_ = 0.0;
    double pain_factor_ = 1.0;
    double disuse_add_ = 0.0;
    double sprouting_gain_ = 1.0;
    double sprouting_rate_ = 0.0;
    double regrow_rate_ = 0.0;

    // worked out for one instant and read by the rows that hang on it
    mutable Roots pressure_{};
    mutable Roots conduction_{};
    mutable std::array<double, kSides> tonic_{};
    mutable std::vector<double> loss_;
    mutable std::vector<double> reach_;  // of sprouting
    mutable std::vector<double> size_;   // aim of innervated fibres
};

}  // namespace l5s1::tests
