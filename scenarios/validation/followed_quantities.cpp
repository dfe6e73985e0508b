// followed_quantities.cpp: what became of patients who were followed: recovery, pain, regression.

#include "scenarios/validation/quantities.h"

#include <cmath>

namespace l5s1::scenarios {

namespace {

using sim::Mrc;
using sim::Setting;

using FollowTest = bool (*)(const FollowUp&);

Estimate share_followed(const std::vector<FollowUp>& all, FollowTest of, FollowTest is)
{
    double n = 0.0;
    double hits = 0.0;
    for (const FollowUp& f : all) {
        if (of(f)) {
            n += 1.0;
            hits += is(f) ? 1.0 : 0.0;
        }
    }
    return proportion(hits, n);
}

bool everyone(const FollowUp&)
{
    return true;
}
bool paretic(const FollowUp& f)
{
    return f.worst_at_start < Mrc::g5;
}
bool mild_operated(const FollowUp& f)
{
    return f.operated && paretic(f) && f.worst_at_start > Mrc::g3;
}
bool severe_operated(const FollowUp& f)
{
    return f.operated && f.worst_at_start <= Mrc::g3;
}
bool full_at_year(const FollowUp& f)
{
    return f.worst_at_year == Mrc::g5;
}
bool weak_at_two_years(const FollowUp& f)
{
    return f.worst_at_two_years < Mrc::g5;
}

template <Arm A, FollowTest Of, FollowTest Is>
Estimate followed(Study& study, Setting setting)
{
    return share_followed(study.follow_ups(setting, A), Of, Is);
}

template <Arm A, std::size_t When>
Estimate pain_at(Study& study, Setting setting)
{
    double n = 0.0;
    double sum = 0.0;
    double squares = 0.0;
    for (const FollowUp& f : study.follow_ups(setting, A)) {
        n += 1.0;
        sum += f.leg_pain_0_10[When];
        squares += f.leg_pain_0_10[When] * f.leg_pain_0_10[When];
    }
    const double mean = sum / n;
    return {mean, std::sqrt(std::max(0.0, squares / n - mean * mean) / n)};
}

// Decompression on day 3 against day 30: the difference of full recovery at a year.
template <bool Severe>
Estimate early_gain(Study& study, Setting)
{
    constexpr double kEarly = 3.0;
    constexpr double kLate = 30.0;
    const auto full = [](const std::vector<bool>& all) {
        double hits = 0.0;
        for (const bool one : all) {
            hits += one ? 1.0 : 0.0;
        }
        return proportion(hits, static_cast<double>(all.size()));
    };
    const Estimate early = full(study.recoveries(Severe, kEarly));
    const Estimate late = full(study.recoveries(Severe, kLate));
    return {early.value - late.value, std::hypot(early.standard_error, late.standard_error)};
}

// Share of herniations of a type whose volume will shrink visibly.
constexpr std::uint64_t kHerniations = 4000;
constexpr double kSeenToShrink = 0.8;  // of the volume or less

Estimate regression(Study& study, const std::function<sim::HerniationType(std::uint64_t)>& type)
{
    double hits = 0.0;
    for (std::uint64_t i = 1; i <= kHerniations; ++i) {
        const double left = sim::draw_residual_volume(study.cohort(), type(i), {study.size().seed, i});
        hits += left <= kSeenToShrink ? 1.0 : 0.0;
    }
    return proportion(hits, static_cast<double>(kHerniations));
}

template <sim::HerniationType T>
Estimate regression_of(Study& study, Setting)
{
    return regression(study, [](std::uint64_t) { return T; });
}

Estimate regression_of_all(Study& study, Setting setting)
{
    const auto& rows = study.rows(setting);
    double n = 0.0;
    double hits = 0.0;
    for (const sim::CohortRow& row : rows) {
        if (row.herniated()) {
            const double left =
                sim::draw_residual_volume(study.cohort(), row.herniation.type, {study.size().seed, row.id});
            n += 1.0;
            hits += left <= kSeenToShrink ? 1.0 : 0.0;
        }
    }
    return proportion(hits, n);
}

bool gone_at_12_weeks(const FollowUp& f)
{
    return f.pain_gone_at_12_weeks;
}
bool gone_at_year(const FollowUp& f)
{
    return f.pain_gone_at_year;
}

// clang-format off
constexpr std::array kQuantities{
    Quantity{"recovery_early_surgery_year", followed<Arm::surgery, paretic, full_at_year>},
    Quantity{"recovery_conservative_year", followed<Arm::conservative, paretic, full_at_year>},
    Quantity{"persisting_of_mild", followed<Arm::surgery, mild_operated, weak_at_two_years>},
    Quantity{"persisting_of_severe", followed<Arm::surgery, severe_operated, weak_at_two_years>},
    Quantity{"early_gain_severe", early_gain<true>},
    Quantity{"early_gain_mild", early_gain<false>},
    Quantity{"pain_surgery_8_weeks", pain_at<Arm::surgery, 0>},
    Quantity{"pain_conservative_8_weeks", pain_at<Arm::conservative, 0>},
    Quantity{"pain_surgery_26_weeks", pain_at<Arm::surgery, 1>},
    Quantity{"pain_conservative_26_weeks", pain_at<Arm::conservative, 1>},
    Quantity{"pain_surgery_52_weeks", pain_at<Arm::surgery, 2>},
    Quantity{"pain_conservative_52_weeks", pain_at<Arm::conservative, 2>},
    Quantity{"settled_at_12_weeks", followed<Arm::conservative, everyone, gone_at_12_weeks>},
    Quantity{"settled_at_year_surgery", followed<Arm::surgery, everyone, gone_at_year>},
    Quantity{"settled_at_year_conservative", followed<Arm::conservative, everyone, gone_at_year>},
    Quantity{"regression_bulge", regression_of<sim::HerniationType::bulge>},
    Quantity{"regression_protrusion", regression_of<sim::HerniationType::protrusion>},
    Quantity{"regression_extrusion", regression_of<sim::HerniationType::extrusion>},
    Quantity{"regression_sequestration", regression_of<sim::HerniationType::sequestration>},
    Quantity{"regression_all", regression_of_all},
};
// clang-format on

}  // namespace

std::span<const Quantity> followed_quantities()
{
    return kQuantities;
}

}  // namespace l5s1::scenarios
