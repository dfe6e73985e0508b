// fingerprint.cpp: prints the bits of random cases, a line each: builds and thread numbers must agree (compare.sh).
//
//     fingerprint [--threads N]     a hash of each case's course, its findings at four moments, and a cohort's rows
//     fingerprint --case N          every number of the findings of case N in full, to see where two builds part

#include "scenarios/tables/cohort_tables.h"
#include "scenarios/tables/tables.h"
#include "sim/bedside/examine.h"
#include "sim/cohort/cohort.h"
#include "sim/course/hash.h"
#include "tests/support/findings_numbers.h"
#include "tests/support/random_case.h"

#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <thread>
#include <utility>

using namespace l5s1;

namespace {

constexpr std::uint64_t kCases = 40;
constexpr std::uint64_t kRows = 40;  // of each setting's cohort

constexpr std::array kMoments{
    sim::Moment{0.0, sim::Posture::standing, -1.0}, sim::Moment{17.25, sim::Posture::lying, -1.0},
    sim::Moment{90.0, sim::Posture::standing, 0.5}, sim::Moment{700.0, sim::Posture::lift_round_back, -1.0}};

struct Tables {
    sim::Model model;
    sim::CohortModel cohort;
};

std::vector<tests::FindingsNumber> findings_of(const Tables& tables, std::uint64_t seed)
{
    const auto course = sim::simulate(tables.model, tests::any_case(seed));
    const sim::CourseReader reader(tables.model, course);
    std::vector<tests::FindingsNumber> all;
    for (const sim::Moment& moment : kMoments) {
        const auto numbers = tests::numbers_of(sim::examine(tables.model, reader, course.set, moment));
        all.insert(all.end(), numbers.begin(), numbers.end());
    }
    return all;
}

std::string case_line(const Tables& tables, std::uint64_t seed)
{
    sim::Hash findings;
    for (const auto& number : findings_of(tables, seed)) {
        findings.add(number.value);
    }
    char line[100];
    std::snprintf(line, sizeof line, "case %" PRIu64 " course %016" PRIx64 " findings %016" PRIx64, seed,
                  sim::hash_of(sim::simulate(tables.model, tests::any_case(seed))), findings.value());
    return line;
}

std::string row_line(const Tables& tables, std::uint64_t line_number)
{
    const auto setting = static_cast<sim::Setting>(line_number / kRows);
    const std::uint64_t number = line_number % kRows + 1;
    const sim::CohortRow row = sim::Cohort(tables.model, tables.cohort, setting, 1).row(number);
    sim::Hash hash;
    for (const double value : {row.age_y, row.herniation.severity, row.day, row.raise_deg, row.culprit_pressure_mmHg,
                               row.leg_pain_0_10, row.residual_mL, row.culprit_axon_fraction}) {
        hash.add(value);
    }
    for (const double strength : row.strength_fraction) {
        hash.add(strength);
    }
    for (const sim::Mrc grade : row.mrc) {
        hash.add(static_cast<double>(grade));
    }
    char line[100];
    std::snprintf(line, sizeof line, "setting %zu row %" PRIu64 " %016" PRIx64, sim::index(setting), number,
                  hash.value());
    return line;
}

void print_case(const Tables& tables, std::uint64_t seed)
{
    for (const auto& number : findings_of(tables, seed)) {
        std::printf("%s %a\n", number.name.c_str(), number.value);
    }
}

void print_all(const Tables& tables, std::size_t threads)
{
    std::vector<std::string> lines(kCases + kRows * sim::kCount<sim::Setting>);
    std::vector<std::thread> workers;
    for (std::size_t worker = 0; worker < threads; ++worker) {
        workers.emplace_back([&, worker] {
            for (std::size_t i = worker; i < lines.size(); i += threads) {
                lines[i] = i < kCases ? case_line(tables, i) : row_line(tables, i - kCases);
            }
        });
    }
    for (std::thread& worker : workers) {
        worker.join();
    }
    for (const std::string& line : lines) {
        std::puts(line.c_str());
    }
}

}  // namespace

int main(int argc, char** argv)
{
    std::vector<scenarios::Fault> faults;
    const scenarios::Assets assets;
    scenarios::Tables loaded = scenarios::load_tables(assets, faults);
    sim::CohortModel cohort = scenarios::load_cohort(assets, loaded, faults);  // may fit the model to its people
    const Tables tables{std::move(loaded.model), std::move(cohort)};
    for (const scenarios::Fault& fault : faults) {
        std::fprintf(stderr, "fingerprint: %s\n", written(fault).c_str());
    }
    if (!faults.empty()) {
        return 2;
    }
    if (argc == 3 && std::strcmp(argv[1], "--case") == 0) {
        print_case(tables, std::strtoull(argv[2], nullptr, 10));
    } else {
        const bool given = argc == 3 && std::strcmp(argv[1], "--threads") == 0;
        print_all(tables, given ? std::strtoull(argv[2], nullptr, 10) : 1);
    }
    return 0;
}
