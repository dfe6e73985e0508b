#pragma once
// stopwatch.h: the shortest of many interleaved runs: what the work takes when nothing else wants the machine.

#include <algorithm>
#include <chrono>
#include <limits>

namespace l5s1::bench {

class Shortest {
public:
    template <class Work>
    void time(Work&& work)
    {
        const auto start = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        seconds_ = std::min(seconds_, took.count());
    }

    [[nodiscard]] double seconds() const { return seconds_; }

private:
    double seconds_ = std::numeric_limits<double>::infinity();
};

}  // namespace l5s1::bench
