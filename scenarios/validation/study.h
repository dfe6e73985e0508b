#pragma once
// study.h: the simulated material behind the validation table: cohorts, followed courses, and what is counted in them.
//
// Everything is drawn when it is first asked for, from one seed, on all cores; the numbers do not depend on how many.

#include "sim/cohort/cohort.h"

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace l5s1::scenarios {

// A simulated value and its Monte Carlo standard error, 0 where nothing was drawn.
struct Estimate {
    double value = 0.0;
    double standard_error = 0.0;
};

// What became of a patient who was followed.
struct FollowUp {
    sim::Mrc worst_at_start = sim::Mrc::g5;
    sim::Mrc worst_at_year = sim::Mrc::g5;
    sim::Mrc worst_at_two_years = sim::Mrc::g5;
    std::array<double, 4> leg_pain_0_10{};  // at kFollowUpDays after the start
    bool pain_gone_at_12_weeks = false;     // since onset
    bool pain_gone_at_year = false;
    bool operated = false;
};
inline constexpr std::array kFollowUpDays{56.0, 182.0, 364.0, 640.0};

// How the followed patients are treated.
enum class Arm : unsigned char { surgery, conservative };

struct StudySize {
    std::uint64_t count = 4000;  // patients of each cohort
    std::uint64_t seed = 1;
    unsigned threads = 1;
};

class Study {
public:
    // The models must outlive it.
    Study(const sim::Model& model, const sim::CohortModel& cohort, StudySize size)
        : model_(model), cohort_(cohort), size_(size)
    {
    }

    [[nodiscard]] const sim::Model& model() const { return model_; }
    [[nodiscard]] const sim::CohortModel& cohort() const { return cohort_; }
    [[nodiscard]] const StudySize& size() const { return size_; }

    [[nodiscard]] const std::vector<sim::CohortRow>& rows(sim::Setting setting);
    // Herniations of a setting followed for two years; fewer than the rows, for they take longer.
    [[nodiscard]] const std::vector<FollowUp>& follow_ups(sim::Setting setting, Arm arm);
    // Severe (grade 3 or less) or mild (grade 4) new palsies, decompressed on this day: strength recovered at a year.
    [[nodiscard]] const std::vector<bool>& recoveries(bool severe, double decompressed_day);

private:
    struct Recovered {
        bool severe;
        double day;
        std::vector<bool> full;
    };

    const sim::Model& model_;
    const sim::CohortModel& cohort_;
    StudySize size_;
    sim::PerEnum<sim::Setting, std::optional<std::vector<sim::CohortRow>>> rows_;
    std::array<sim::PerEnum<sim::Setting, std::optional<std::vector<FollowUp>>>, 2> follow_ups_;
    std::vector<std::unique_ptr<Recovered>> recoveries_;
};

// Share of the rows within `of` for which `is` holds, with its binomial error.
using RowTest = std::function<bool(const sim::CohortRow&)>;
[[nodiscard]] Estimate share(const std::vector<sim::CohortRow>& rows, const RowTest& of, const RowTest& is);

// Likelihood ratio of a positive test: P(test | of) / P(test | not of), error by the delta method.
[[nodiscard]] Estimate likelihood_ratio(const std::vector<sim::CohortRow>& rows, const RowTest& of,
                                        const RowTest& test);

// Mean of `value` over the rows within `of`.
[[nodiscard]] Estimate mean(const std::vector<sim::CohortRow>& rows, const RowTest& of,
                            const std::function<double(const sim::CohortRow&)>& value);

// Share of `hits` among `n`.
[[nodiscard]] Estimate proportion(double hits, double n);

}  // namespace l5s1::scenarios
