#pragma once
// hash.h: a fingerprint of values, bit for bit: equal bits give equal fingerprints on every machine.
//
// FNV-1a, 64 bits (Fowler, Noll, Vo). It tells results apart that differ by accident; it is no protection against
// anyone who wants a collision.

#include "sim/course/course.h"

#include <bit>
#include <cstdint>

namespace l5s1::sim {

class Hash {
public:
    constexpr void add(std::uint64_t bits) noexcept
    {
        for (int byte = 0; byte < 8; ++byte) {
            value_ = (value_ ^ (bits & 0xFF)) * 0x100000001B3ULL;
            bits >>= 8;
        }
    }
    constexpr void add(double value) noexcept { add(std::bit_cast<std::uint64_t>(value)); }

    [[nodiscard]] constexpr std::uint64_t value() const noexcept { return value_; }

private:
    std::uint64_t value_ = 0xCBF29CE484222325ULL;
};

// Of every state at every step, field by field.
[[nodiscard]] inline std::uint64_t hash_of(const Course& course)
{
    Hash hash;
    for (const CourseNode& node : course.nodes) {
        hash.add(node.day);
        for (const double volume : node.supply.volume_fraction) {
            hash.add(volume);
        }
        hash.add(node.supply.decompressed);
        hash.add(node.supply.other_axon_loss);
        for (const auto& side : node.supply.roots) {
            for (const RootState& root : side) {
                hash.add(root.demyelinating_block);
                hash.add(root.axons);
                hash.add(root.inflammation);
                hash.add(root.growing_day);
            }
        }
    }
    for (const double value : course.fibres) {
        hash.add(value);
    }
    return hash.value();
}

}  // namespace l5s1::sim
