#pragma once
// random.h: random numbers that depend on where they are used, not on what was drawn before.
//
// Philox4x32-10 (Salmon, Moraes, Dror, Shaw: Parallel random numbers: as easy as 1, 2, 3; SC 2011): ten rounds turn a
// counter and a key into four random words. The key is the seed; the counter names the row, the purpose and the block.
// So row i of a seed is the same whatever the count, the order or the number of threads, and a draw that is added for
// one purpose moves no other.

#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace l5s1::sim {

struct Philox {
    using Counter = std::array<std::uint32_t, 4>;
    using Key = std::array<std::uint32_t, 2>;

    [[nodiscard]] static constexpr Counter block(Counter counter, Key key) noexcept
    {
        constexpr int kRounds = 10;
        for (int round = 0; round < kRounds; ++round) {
            const std::uint64_t a = std::uint64_t{0xD2511F53} * counter[0];
            const std::uint64_t b = std::uint64_t{0xCD9E8D57} * counter[2];
            counter = {static_cast<std::uint32_t>(b >> 32) ^ counter[1] ^ key[0], static_cast<std::uint32_t>(b),
                       static_cast<std::uint32_t>(a >> 32) ^ counter[3] ^ key[1], static_cast<std::uint32_t>(a)};
            key[0] += 0x9E3779B9;
            key[1] += 0xBB67AE85;
        }
        return counter;
    }
};

// One stream: the draws of one row for one purpose.
class Random {
public:
    constexpr Random(std::uint64_t seed, std::uint64_t row, std::uint32_t purpose) noexcept
        : key_{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)},
          counter_{static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(row >> 32), purpose, 0}
    {
    }

    [[nodiscard]] constexpr std::uint32_t word() noexcept
    {
        if (left_ == 0) {
            words_ = Philox::block(counter_, key_);
            ++counter_[3];
            left_ = words_.size();
        }
        return words_[words_.size() - left_--];
    }

    // In the open interval (0, 1), 53 bits: never 0 and never 1, so that a logarithm of it is finite.
    [[nodiscard]] constexpr double uniform() noexcept
    {
        const std::uint64_t high = word() >> 5;
        const std::uint64_t low = word() >> 6;
        return (static_cast<double>((high << 26) | low) + 0.5) * 0x1.0p-53;
    }
    [[nodiscard]] constexpr double between(double low, double high) noexcept { return low + (high - low) * uniform(); }
    [[nodiscard]] constexpr bool chance(double share) noexcept { return uniform() < share; }

    // Standard normal (Box and Muller; the second of the pair is left, which keeps the stream simple).
    [[nodiscard]] double normal() noexcept
    {
        const double radius = std::sqrt(-2.0 * std::log(uniform()));
        return radius * std::cos(2.0 * std::numbers::pi * uniform());
    }
    [[nodiscard]] double normal(double mean, double sd) noexcept { return mean + sd * normal(); }

    // Gamma with scale 1 (Marsaglia and Tsang 2000). shape > 0.
    [[nodiscard]] double gamma(double shape) noexcept
    {
        if (shape < 1.0) {
            const double u = uniform();
            return gamma(shape + 1.0) * std::pow(u, 1.0 / shape);
        }
        const double d = shape - 1.0 / 3.0;
        const double c = 1.0 / std::sqrt(9.0 * d);
        while (true) {
            const double x = normal();
            const double v = (1.0 + c * x) * (1.0 + c * x) * (1.0 + c * x);
            if (v > 0.0 && std::log(uniform()) < 0.5 * x * x + d - d * v + d * std::log(v)) {
                return d * v;
            }
        }
    }

private:
    Philox::Key key_;
    Philox::Counter counter_;
    Philox::Counter words_{};
    std::size_t left_ = 0;
};

}  // namespace l5s1::sim
