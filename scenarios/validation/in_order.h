#pragma once
// in_order.h: many blocks of work on all cores, their results taken in order, in constant memory.
//
// Workers take the next number, make its block and put it into a ring; the calling thread takes the blocks out in
// order. A worker that is a whole ring ahead waits. What a block holds must depend on its number alone: then the result
// is the same on any number of threads.

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace l5s1::scenarios {

// The number of threads to use when nobody says: one a core.
[[nodiscard]] inline unsigned all_cores()
{
    const unsigned cores = std::thread::hardware_concurrency();
    return cores == 0 ? 1 : cores;
}

// new_worker() runs once a thread and returns a function from a block's number (0, 1, ...) to a Block.
// take(number, Block&&) runs here, in order; when it returns false the rest is dropped.
template <class Block, class NewWorker, class Take>
void in_order(std::uint64_t blocks, unsigned threads, NewWorker new_worker, Take take)
{
    std::mutex mutex;
    std::condition_variable room;
    std::condition_variable made;
    constexpr std::size_t kAhead = 4;  // blocks a thread may be ahead
    std::vector<std::optional<Block>> ring(kAhead * threads);
    std::uint64_t next = 0;
    std::uint64_t taken = 0;
    bool stopped = false;

    const auto work = [&] {
        auto make = new_worker();
        while (true) {
            std::uint64_t number = 0;
            {
                std::unique_lock lock(mutex);
                room.wait(lock, [&] { return stopped || next >= blocks || next < taken + ring.size(); });
                if (stopped || next >= blocks) {
                    return;
                }
                number = next++;
            }
            Block block = make(number);
            {
                const std::lock_guard lock(mutex);
                ring[number % ring.size()] = std::move(block);
            }
            made.notify_one();
        }
    };

    std::vector<std::jthread> workers;
    for (unsigned i = 0; i < threads; ++i) {
        workers.emplace_back(work);
    }
    for (std::uint64_t number = 0; number < blocks; ++number) {
        std::unique_lock lock(mutex);
        auto& slot = ring[number % ring.size()];
        made.wait(lock, [&] { return slot.has_value(); });
        Block block = std::move(*slot);
        slot.reset();
        ++taken;
        lock.unlock();
        room.notify_all();
        if (!take(number, std::move(block))) {
            lock.lock();
            stopped = true;
            lock.unlock();
            room.notify_all();
            return;
        }
    }
}

}  // namespace l5s1::scenarios
