#pragma once
// random_case.h: cases from a seed, the same on every machine: row i of a seed is the same whatever came before.

#include "sim/case.h"

#include <cstdint>

namespace l5s1::tests {

// SplitMix64 (Steele, Lea, Flood 2014).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ULL) {}

    [[nodiscard]] double unit()
    {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1.0p-53;
    }
    template <class E>
    [[nodiscard]] E pick()
    {
        return static_cast<E>(static_cast<std::size_t>(unit() * static_cast<double>(sim::kCount<E>)));
    }
    [[nodiscard]] double between(double low, double high) { return low + unit() * (high - low); }

private:
    std::uint64_t state_;
};

// A herniation anywhere, in anyone, with up to two events.
[[nodiscard]] inline sim::Case random_case(std::uint64_t seed)
{
    Dice dice(seed);
    sim::Case c;
    c.level = dice.pick<sim::Level>();
    c.zone = dice.pick<sim::Zone>();
    c.side = dice.pick<sim::Side>();
    c.type = dice.pick<sim::HerniationType>();
    c.onset = dice.pick<sim::Onset>();
    c.severity = dice.unit();
    c.age_y = dice.between(18, 90);
    c.sex = dice.pick<sim::Sex>();
    c.body_mass_kg = dice.between(45, 130);
    c.height_cm = dice.between(145, 200);
    c.diabetes = dice.unit() < 0.2 ? 1.0 : 0.0;
    c.plexus = dice.pick<sim::Plexus>();
    const int events = static_cast<int>(dice.unit() * 3.0);
    for (int i = 0; i < events; ++i) {
        c.events.push_back({dice.between(0, 300), dice.pick<sim::EventKind>()});
    }
    return sim::sorted(c);
}

}  // namespace l5s1::tests
