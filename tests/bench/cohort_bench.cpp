// cohort_bench.cpp: the rows of `l5s1 cohort --csv`, made as the command makes them: two threads against one, and the
// cost of a patient in cohorts of a thousand to a million.

#include "scenarios/validation/cohort_csv.h"
#include "scenarios/validation/in_order.h"
#include "tests/bench/stopwatch.h"
#include "tests/bench/tables.h"

#include <benchmark/benchmark.h>

#include <sys/resource.h>
#include <algorithm>
#include <array>
#include <ctime>

using namespace l5s1;

namespace {

constexpr std::uint64_t kRowsABlock = 256;

std::uint64_t rows(std::uint64_t count, unsigned threads)
{
    std::uint64_t bytes = 0;
    scenarios::in_order<std::string>(
        (count + kRowsABlock - 1) / kRowsABlock, threads,
        [&] {
            return [cohort =
                        sim::Cohort(bench::shipped().tables.model, bench::shipped().cohort, sim::Setting::surgical, 1),
                    count](std::uint64_t block) mutable {
                std::string text;
                for (std::uint64_t row = block * kRowsABlock; row < std::min(count, (block + 1) * kRowsABlock); ++row) {
                    scenarios::append_csv(text, cohort.row(row + 1));
                }
                return text;
            };
        },
        [&](std::uint64_t, const std::string& text) {
            bytes += text.size();
            return true;
        });
    return bytes;
}

// Of all threads together: what a patient costs, whoever else uses the machine.
double processor_seconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

void two_threads_over_one(benchmark::State& state)
{
    constexpr std::uint64_t kCount = 4096;
    constexpr std::array<unsigned, 2> kThreads{1, 2};
    std::array<bench::Shortest, 2> took;
    std::array<double, 2> worked{1e9, 1e9};
    for (auto _ : state) {
        for (std::size_t i = 0; i < kThreads.size(); ++i) {
            const double start = processor_seconds();
            took[i].time([&] { benchmark::DoNotOptimize(rows(kCount, kThreads[i])); });
            worked[i] = std::min(worked[i], processor_seconds() - start);
        }
    }
    state.counters["patients_a_second"] = static_cast<double>(kCount) / took[0].seconds();
    state.counters["ratio"] = took[0].seconds() / took[1].seconds();
    // what two cores would give that nobody else uses: the work of both threads, shared evenly
    state.counters["ratio_of_work"] = 2.0 * worked[0] / worked[1];
}
BENCHMARK(two_threads_over_one)->Unit(benchmark::kMillisecond)->UseRealTime();

void patient(benchmark::State& state)
{
    const auto count = static_cast<std::uint64_t>(state.range(0));
    double seconds = 0.0;
    for (auto _ : state) {
        const double start = processor_seconds();
        benchmark::DoNotOptimize(rows(count, scenarios::all_cores()));
        seconds += processor_seconds() - start;
    }
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    state.counters["us_a_patient"] =
        1e6 * seconds / static_cast<double>(count) / static_cast<double>(state.iterations());
    state.counters["most_memory_MB"] = static_cast<double>(used.ru_maxrss) / 1024.0;
}
BENCHMARK(patient)->RangeMultiplier(10)->Range(1000, 1'000'000)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
