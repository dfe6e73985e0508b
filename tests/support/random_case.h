#pragma once
// random_case.h: cases from a seed, the same on every machine: row i of a seed is the same whatever came before.

#include "sim/model/case.h"

#include <cmath>
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

// Anything that a case can hold: up to three herniations, wandering ones, nerve variants, other diseases, and up to
// four events, some on whole days, on day 0 or on one day together.
[[nodiscard]] inline sim::Case any_case(std::uint64_t seed)
{
    sim::Case c = random_case(seed);
    Dice dice(seed ^ 0xA5A5A5A5A5A5A5A5ULL);
    c.migration = dice.pick<sim::Migration>();
    const auto further = static_cast<std::size_t>(dice.unit() * static_cast<double>(sim::kMostHerniations));
    for (std::size_t i = 0; i < further; ++i) {
        sim::Herniation h;
        h.level = dice.pick<sim::Level>();
        h.zone = dice.pick<sim::Zone>();
        h.side = dice.pick<sim::Side>();
        h.type = dice.pick<sim::HerniationType>();
        h.migration = dice.pick<sim::Migration>();
        h.severity = dice.unit();
        c.further.push_back(h);
    }
    c.conjoined = dice.pick<sim::Conjoined>();
    c.l5_dominant_tibialis = dice.unit() < 0.3 ? 1.0 : 0.0;
    c.accessory_fibular = dice.unit() < 0.3 ? 1.0 : 0.0;
    if (dice.unit() < 0.6) {
        c.other = dice.pick<sim::OtherDisease>();
        c.other_severity = dice.unit();
    }
    const int more = static_cast<int>(dice.unit() * 3.0);
    for (int i = 0; i < more; ++i) {
        const double together = c.events.empty() ? 0.0 : c.events.front().day;
        const double days[] = {std::floor(dice.between(0, 730)), 0.0, together, dice.between(0, 40)};
        c.events.push_back({days[static_cast<std::size_t>(dice.unit() * 4.0)], dice.pick<sim::EventKind>()});
    }
    return sim::sorted(c);
}

}  // namespace l5s1::tests
