#pragma once
// state.h: the slow states, those that move by days: herniation, roots, muscle fibres.

#include "sim/course/lesion.h"

#include <vector>

namespace l5s1::sim {

struct RootState {
    double demyelinating_block = 0.0;  // E5
    double axons = 1.0;                // E6: those that were never lost
    double inflammation = 0.0;         // E13
    double growing_day = 0.0;          // E7: how long the lost axons have been free to grow again, their mean

    friend bool operator==(const RootState&, const RootState&) = default;
};

// The herniations and the roots.
struct SlowSupply {
    SiteVolumes volume_fraction{};  // of each herniation, 1 at full onset
    double decompressed = 0.0;      // 1 after a decompression
    double other_axon_loss = 0.0;   // 0..1 of the other disease's axon part
    PerRoot<RootState> roots{};

    friend bool operator==(const SlowSupply&, const SlowSupply&) = default;
};

// The fibres that one root supplies in one muscle, as shares of the healthy territory. Masses, not mean sizes: a
// fibre that changes hands takes its mass with it, and strength and bulk are sums of them.
struct TerritoryState {
    double innervated = 1.0;       // F: share of the fibres
    double innervated_mass = 1.0;  // F times their mean size
    double denervated_mass = 0.0;  // (1 - F) times their mean size
    double chronicity = 0.0;       // q
    double irreversible = 0.0;     // X

    friend bool operator==(const TerritoryState&, const TerritoryState&) = default;
};

// All territories of a case, one row a member of TerritoryState: neighbours in memory are moved together.
class Fibres {
public:
    Fibres() = default;
    explicit Fibres(std::size_t count) : count_(count), values_(kRows * count, 0.0)
    {
        for (std::size_t i = 0; i < 2 * count; ++i) {
            values_[i] = 1.0;
        }
    }

    static constexpr std::size_t kRows = 5;

    // From as many values as values() shows.
    Fibres(std::size_t count, const double* values) : count_(count), values_(values, values + kRows * count) {}

    [[nodiscard]] const std::vector<double>& values() const { return values_; }
    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] double* row(std::size_t r) { return values_.data() + r * count_; }
    [[nodiscard]] const double* row(std::size_t r) const { return values_.data() + r * count_; }
    [[nodiscard]] TerritoryState operator[](std::size_t i) const
    {
        return {row(0)[i], row(1)[i], row(2)[i], row(3)[i], row(4)[i]};
    }

    void set(std::size_t i, const TerritoryState& t)
    {
        const double values[kRows] = {t.innervated, t.innervated_mass, t.denervated_mass, t.chronicity, t.irreversible};
        for (std::size_t r = 0; r < kRows; ++r) {
            row(r)[i] = values[r];
        }
    }

    friend bool operator==(const Fibres&, const Fibres&) = default;

private:
    std::size_t count_ = 0;
    std::vector<double> values_;
};

struct SlowState : SlowSupply {
    Fibres fibres;  // in the order of Lesion::territories

    friend bool operator==(const SlowState&, const SlowState&) = default;
};

// A muscle's territories; those that the case cannot touch are healthy.
[[nodiscard]] inline PerEnum<Root, TerritoryState> territories_of(const Lesion& lesion, const SlowState& state,
                                                                  Side side, Muscle muscle)
{
    PerEnum<Root, TerritoryState> territories{};
    const auto& where = lesion.territory[index(side)][index(muscle)];
    for (std::size_t r = 0; r < kCount<Root>; ++r) {
        if (where[r] >= 0) {
            territories[r] = state.fibres[static_cast<std::size_t>(where[r])];
        }
    }
    return territories;
}

}  // namespace l5s1::sim
