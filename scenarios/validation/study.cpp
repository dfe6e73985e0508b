#include "scenarios/validation/study.h"

#include "scenarios/validation/in_order.h"
#include "sim/bedside/examine.h"
#include "sim/cohort/cohort_exam.h"
#include "sim/course/course.h"

#include <algorithm>
#include <cmath>

namespace l5s1::scenarios {

namespace {

constexpr std::uint64_t kBlock = 64;
constexpr std::uint64_t kFollowedOf = 8;  // one in so many is followed
constexpr double kPainGone_0_10 = 2.0;
constexpr double kYear = 365.0;

// Calls one(cohort, row number) for every row, on all cores; the results stand in order of rows. Those for which it
// returns nothing are left out.
template <class T, class One>
std::vector<T> collect(const sim::Model& model, const sim::CohortModel& cohort, sim::Setting setting,
                       const StudySize& size, std::uint64_t count, One one)
{
    std::vector<T> all;
    all.reserve(count);
    in_order<std::vector<T>>(
        (count + kBlock - 1) / kBlock, size.threads,
        [&] {
            return [rows = sim::Cohort(model, cohort, setting, size.seed), count, one](std::uint64_t block) mutable {
                std::vector<T> some;
                const std::uint64_t end = std::min(count, (block + 1) * kBlock);
                for (std::uint64_t row = block * kBlock; row < end; ++row) {
                    if (auto result = one(rows, row + 1)) {
                        some.push_back(std::move(*result));
                    }
                }
                return some;
            };
        },
        [&](std::uint64_t, std::vector<T>&& some) {
            all.insert(all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
            return true;
        });
    return all;
}

sim::Findings findings_at(const sim::Model& body, const sim::Course& course, double day)
{
    return sim::examine(body, course, {day, sim::Posture::standing, -1.0});
}

sim::Mrc worst_at(const sim::Model& body, const sim::CohortModel& cohort, const sim::VirtualPatient& p,
                  const sim::Course& course, double day)
{
    return sim::examine_patient(body, cohort, p, findings_at(body, course, day)).worst_mrc;
}

// When a patient of the arm is operated, days after the examination, or nothing. The trial's waits: nearly all of the
// one arm within a few weeks, two fifths of the other after months.
std::optional<double> operation_day(const sim::VirtualPatient& p, Arm arm)
{
    sim::Random random = p.origin.stream(sim::Draw::treatment);
    constexpr double kEarlyShare = 0.89;
    constexpr double kEarlyDay = 15.0;
    constexpr double kLateShare = 0.39;
    constexpr double kLateDay = 131.0;
    const bool operated = random.chance(arm == Arm::surgery ? kEarlyShare : kLateShare);
    const double day = (arm == Arm::surgery ? kEarlyDay : kLateDay) * random.between(0.5, 1.5);
    return operated ? std::optional(day) : std::nullopt;
}

}  // namespace

const std::vector<sim::CohortRow>& Study::rows(sim::Setting setting)
{
    auto& rows = rows_[sim::index(setting)];
    if (!rows) {
        rows = collect<sim::CohortRow>(
            model_, cohort_, setting, size_, size_.count,
            [](sim::Cohort& cohort, std::uint64_t row) { return std::optional(cohort.row(row)); });
    }
    return *rows;
}

const std::vector<FollowUp>& Study::follow_ups(sim::Setting setting, Arm arm)
{
    auto& followed = follow_ups_[static_cast<std::size_t>(arm)][sim::index(setting)];
    if (!followed) {
        const sim::CohortModel& m = cohort_;
        followed = collect<FollowUp>(
            model_, cohort_, setting, size_, size_.count / kFollowedOf,
            [&m, arm](sim::Cohort& cohort, std::uint64_t row) -> std::optional<FollowUp> {
                sim::VirtualPatient p = cohort.patient(row);
                if (p.complaint != sim::Complaint::herniation) {
                    return std::nullopt;
                }
                const auto operated = operation_day(p, arm);
                if (operated) {
                    p.set.events.push_back({p.day + *operated, sim::EventKind::decompression});
                }
                const sim::Course course = sim::simulate(cohort.body(), p.set);
                FollowUp f;
                f.operated = operated.has_value();
                f.worst_at_start = worst_at(cohort.body(), m, p, course, p.day);
                f.worst_at_year = worst_at(cohort.body(), m, p, course, p.day + kYear);
                f.worst_at_two_years = worst_at(cohort.body(), m, p, course, sim::kCourseDays);
                for (std::size_t i = 0; i < kFollowUpDays.size(); ++i) {
                    f.leg_pain_0_10[i] = findings_at(cohort.body(), course, p.day + kFollowUpDays[i]).leg_pain_0_10;
                }
                constexpr double kTwelveWeeks = 84.0;
                f.pain_gone_at_12_weeks =
                    findings_at(cohort.body(), course, kTwelveWeeks).leg_pain_0_10 <= kPainGone_0_10;
                f.pain_gone_at_year = findings_at(cohort.body(), course, p.day + kYear).leg_pain_0_10 <= kPainGone_0_10;
                return f;
            });
    }
    return *followed;
}

const std::vector<bool>& Study::recoveries(bool severe, double decompressed_day)
{
    const auto known = std::find_if(recoveries_.begin(), recoveries_.end(),
                                    [&](const auto& r) { return r->severe == severe && r->day == decompressed_day; });
    if (known != recoveries_.end()) {
        return (*known)->full;
    }
    const sim::CohortModel& m = cohort_;
    // bool by bool: a vector of bool cannot be gathered from threads
    const auto all = collect<char>(
        model_, cohort_, sim::Setting::surgical, size_, size_.count / kFollowedOf,
        [&m, severe, decompressed_day](sim::Cohort& cohort, std::uint64_t row) -> std::optional<char> {
            sim::VirtualPatient p = cohort.patient(row);
            if (p.complaint != sim::Complaint::herniation) {
                return std::nullopt;
            }
            constexpr double kSevere = 0.9;  // a new palsy worth the question, with the spread that was drawn
            constexpr double kMild = 0.6;
            p.set.severity = std::min(1.0, (severe ? kSevere : kMild) + 0.1 * p.set.severity);
            p.set.events.push_back({decompressed_day, sim::EventKind::decompression});
            const sim::Course course = sim::simulate(cohort.body(), p.set, decompressed_day + kYear);
            const auto before = worst_at(cohort.body(), m, p, course, std::nextafter(decompressed_day, 0.0));
            if ((before <= sim::Mrc::g3) != severe || before == sim::Mrc::g5) {
                return std::nullopt;
            }
            return static_cast<char>(worst_at(cohort.body(), m, p, course, decompressed_day + kYear) == sim::Mrc::g5);
        });
    auto made = std::make_unique<Recovered>(Recovered{severe, decompressed_day, {}});
    made->full.assign(all.begin(), all.end());
    recoveries_.push_back(std::move(made));
    return recoveries_.back()->full;
}

Estimate proportion(double hits, double n)
{
    if (n <= 0.0) {
        return {std::nan(""), 0.0};
    }
    const double p = hits / n;
    return {p, std::sqrt(p * (1.0 - p) / n)};
}

Estimate share(const std::vector<sim::CohortRow>& rows, const RowTest& of, const RowTest& is)
{
    double n = 0.0;
    double hits = 0.0;
    for (const sim::CohortRow& row : rows) {
        if (of(row)) {
            n += 1.0;
            hits += is(row) ? 1.0 : 0.0;
        }
    }
    return proportion(hits, n);
}

Estimate likelihood_ratio(const std::vector<sim::CohortRow>& rows, const RowTest& of, const RowTest& test)
{
    const Estimate sick = share(rows, of, test);
    const Estimate healthy = share(
        rows, [&](const auto& row) { return !of(row); }, test);
    const double ratio = sick.value / healthy.value;
    return {ratio, ratio * std::hypot(sick.standard_error / sick.value, healthy.standard_error / healthy.value)};
}

Estimate mean(const std::vector<sim::CohortRow>& rows, const RowTest& of,
              const std::function<double(const sim::CohortRow&)>& value)
{
    double n = 0.0;
    double sum = 0.0;
    double squares = 0.0;
    for (const sim::CohortRow& row : rows) {
        if (of(row)) {
            const double x = value(row);
            n += 1.0;
            sum += x;
            squares += x * x;
        }
    }
    const double average = sum / n;
    return {average, std::sqrt(std::max(0.0, squares / n - average * average) / n)};
}

}  // namespace l5s1::scenarios
