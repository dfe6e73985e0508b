#include "scenarios/learning/review.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace l5s1::scenarios {

namespace {

// FSRS-6 defaults, as published with fsrs-rs 6.6 and py-fsrs 6.3: part of the algorithm, not of our model.
constexpr std::array w{0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001,  1.8722, 0.1666, 0.796,
                       1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};
constexpr double kLeastStability_day = 0.001;
constexpr double kLongestInterval_day = 36500.0;
constexpr int kExamWeek_day = 7;
constexpr double kExamWanted = 0.95;

double grade(Recall recall)
{
    return static_cast<double>(recall);
}

double curve()
{
    return std::pow(0.9, -1.0 / w[20]) - 1.0;
}

double first_difficulty(Recall recall)
{
    return w[4] - std::exp(w[5] * (grade(recall) - 1.0)) + 1.0;
}

double next_difficulty(double d, Recall recall)
{
    const double moved = d - w[6] * (grade(recall) - 3.0) * (10.0 - d) / 9.0;
    return std::clamp(w[7] * first_difficulty(Recall::easy) + (1.0 - w[7]) * moved, 1.0, 10.0);
}

double same_day_stability(double s, Recall recall)
{
    const double growth = std::exp(w[17] * (grade(recall) - 3.0 + w[18])) * std::pow(s, -w[19]);
    return s * (recall >= Recall::good ? std::max(1.0, growth) : growth);
}

double stability_after_success(double s, double d, double chance, Recall recall)
{
    return s * (1.0 + std::exp(w[8]) * (11.0 - d) * std::pow(s, -w[9]) * std::expm1(w[10] * (1.0 - chance)) *
                          (recall == Recall::hard ? w[15] : 1.0) * (recall == Recall::easy ? w[16] : 1.0));
}

double stability_after_failure(double s, double d, double chance)
{
    const double forgot =
        w[11] * std::pow(d, -w[12]) * (std::pow(s + 1.0, w[13]) - 1.0) * std::exp(w[14] * (1.0 - chance));
    return std::min(forgot, s / std::exp(w[17] * w[18]));
}

}  // namespace

double recall_chance(const Memory& memory, double elapsed_day)
{
    return std::pow(1.0 + curve() * elapsed_day / memory.stability_day, -w[20]);
}

Memory reviewed(const std::optional<Memory>& before, Recall recall, int day)
{
    if (!before) {
        const auto first = static_cast<std::size_t>(recall) - 1;
        return {w[first], std::clamp(first_difficulty(recall), 1.0, 10.0), day};
    }
    const double s = before->stability_day;
    const double d = before->difficulty;
    const int elapsed = day - before->last_day;
    double next = 0.0;
    if (elapsed < 1) {
        next = same_day_stability(s, recall);
    } else {
        const double chance = recall_chance(*before, elapsed);
        next = recall == Recall::again ? stability_after_failure(s, d, chance)
                                       : stability_after_success(s, d, chance, recall);
    }
    return {std::max(kLeastStability_day, next), next_difficulty(d, recall), day};
}

int interval_day(const Memory& memory, double wanted)
{
    const double days = memory.stability_day / curve() * (std::pow(wanted, -1.0 / w[20]) - 1.0);
    // halves to even, as the reference implementation rounds
    return static_cast<int>(std::clamp(std::nearbyint(days), 1.0, kLongestInterval_day));
}

int due_day(const Memory& memory, std::optional<int> exam_day, double wanted)
{
    const int due = memory.last_day + interval_day(memory, wanted);
    if (!exam_day || *exam_day <= memory.last_day) {
        return due;
    }
    if (*exam_day - memory.last_day <= kExamWeek_day) {
        return std::min({due, *exam_day, memory.last_day + interval_day(memory, std::max(wanted, kExamWanted))});
    }
    return std::min(due, *exam_day);
}

Recall recall_of(const Answer& answer)
{
    if (!answer.right) {
        return Recall::again;
    }
    switch (answer.certainty.value_or(Certainty::fairly_sure)) {
        case Certainty::guess:
        case Certainty::unsure:
            return Recall::hard;
        case Certainty::fairly_sure:
            return Recall::good;
        case Certainty::certain:
            return Recall::easy;
    }
    return Recall::good;
}

}  // namespace l5s1::scenarios
