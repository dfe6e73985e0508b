// course_bench.cpp: a course of two years against the same equations in Boost.odeint, in one run.

#include "sim/course/course.h"
#include "tests/bench/stopwatch.h"
#include "tests/bench/tables.h"
#include "tests/sim/reference_course.h"

#include <benchmark/benchmark.h>

using namespace l5s1;

namespace {

const sim::Model& model()
{
    return bench::shipped().tables.model;
}

// Both legs: every root from L5 down.
sim::Case central()
{
    sim::Case c;
    c.zone = sim::Zone::central;
    c.severity = 0.8;
    return c;
}

sim::Case subarticular()
{
    return sim::Case{};
}

sim::Case eventful()
{
    sim::Case c = central();
    c.onset = sim::Onset::weeks;
    c.events = {{30.0, sim::EventKind::rest}, {60.0, sim::EventKind::decompression}, {200.0, sim::EventKind::running}};
    return c;
}

std::vector<double> every_day()
{
    std::vector<double> days;
    for (double day = 0.0; day <= sim::kCourseDays; day += 1.0) {
        days.push_back(day);
    }
    return days;
}

double reference_end(const sim::Case& c, double tolerance, const std::vector<double>& days)
{
    tests::ReferenceEquations equations(model(), c);
    const auto run =
        tests::integrate_reference(equations, c, sim::kCourseDays, tolerance, days,
                                   [](double, const tests::FlatState& x) { benchmark::DoNotOptimize(x.data()); });
    return static_cast<double>(run.evaluations);
}

// Interleaved, so that a busy moment of the machine hits all alike; the shortest of each counts.
void course(benchmark::State& state, sim::Case (*make)())
{
    const sim::Case c = make();
    const auto days = every_day();
    bench::Shortest simulated;
    bench::Shortest reference;
    bench::Shortest reference_daily;
    bench::Shortest read_daily;
    double evaluations = 0.0;
    std::size_t steps = 0;
    for (auto _ : state) {
        for (int i = 0; i < 5; ++i) {
            simulated.time([&] {
                const auto run = sim::simulate(model(), c);
                steps = run.nodes.size();
                benchmark::DoNotOptimize(run.nodes.data());
            });
        }
        reference.time([&] { evaluations = reference_end(c, 1e-6, {}); });
        read_daily.time([&] {
            const auto run = sim::simulate(model(), c);
            const sim::CourseReader reader(model(), run);
            for (const double day : days) {
                const auto at = reader.at(day);
                benchmark::DoNotOptimize(at.fibres.count());
            }
        });
        reference_daily.time([&] { reference_end(c, 1e-6, days); });
    }
    state.counters["simulated_us"] = 1e6 * simulated.seconds();
    state.counters["steps"] = static_cast<double>(steps);
    state.counters["odeint_us"] = 1e6 * reference.seconds();
    state.counters["odeint_calls"] = evaluations;
    state.counters["ratio"] = reference.seconds() / simulated.seconds();
    // a state on each of 731 days
    state.counters["daily_us"] = 1e6 * read_daily.seconds();
    state.counters["ratio_daily"] = reference_daily.seconds() / read_daily.seconds();
}

BENCHMARK_CAPTURE(course, subarticular, subarticular)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(course, central_both_legs, central)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(course, central_with_events, eventful)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
