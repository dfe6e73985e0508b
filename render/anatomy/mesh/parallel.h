#pragma once
// parallel.h: the same work on every item of a range, spread over the processor's cores.
//
// Each item writes only its own results, so the outcome does not depend on the number of threads.

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace l5s1::anatomy {

// Calls body(begin, end) for consecutive ranges of at most `chunk` items until all `count` are done.
template <class Body>
void parallel_ranges(std::size_t count, std::size_t chunk, const Body& body)
{
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t begin = next.fetch_add(chunk); begin < count; begin = next.fetch_add(chunk)) {
            body(begin, std::min(count, begin + chunk));
        }
    };
    const std::size_t chunks = (count + chunk - 1) / chunk;
    const std::size_t threads = std::min<std::size_t>(std::max(1u, std::thread::hardware_concurrency()), chunks);
    std::vector<std::thread> helpers;
    for (std::size_t i = 1; i < threads; ++i) {
        helpers.emplace_back(work);
    }
    work();
    for (std::thread& helper : helpers) {
        helper.join();
    }
}

}  // namespace l5s1::anatomy
