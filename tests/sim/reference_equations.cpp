// reference_equations.cpp: longer than most: all slow equations stand together, in the order in which they hang on
// each other.

#include "tests/sim/reference_equations.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace l5s1::tests {

namespace {

constexpr std::size_t kRootCount = sim::kCount<sim::Root>;

double hill(double p, double half, double n)
{
    return p > 0.0 ? std::pow(p, n) / (std::pow(p, n) + std::pow(half, n)) : 0.0;
}

const sim::EventRow& row_of(const sim::Model& model, const sim::Event& event)
{
    return model.events[sim::index(event.kind)];
}

}  // namespace

ReferenceEquations::ReferenceEquations(const sim::Model& model, const sim::Case& sorted_case)
    : model_(model),
      case_(sorted_case),
      lesion_(sim::lesion_of(model, sorted_case)),
      ramp_day_(model.onsets[sim::index(sorted_case.onset)].ramp_day)
{
    const sim::NerveModel& n = model.nerve;
    for (std::size_t side = 0; side < kSides; ++side) {
        for (std::size_t muscle = 0; muscle < sim::kCount<sim::Muscle>; ++muscle) {
            const sim::NerveLoss& taken = lesion_.other.muscle[side][muscle];
            const double way_day =
                model.muscles[muscle].nerve_distance_mm * lesion_.height_fraction / n.regrowth_mm_per_day;
            for (std::size_t root = 0; root < kRootCount; ++root) {
                if (lesion_.muscle_roots[muscle][root] > 0.0) {
                    places_.push_back({side, muscle, root});
                    way_day_.push_back(way_day);
                    way_success_.push_back(n.regrowth_success_fraction * std::exp(-way_day / n.regrowth_success_day));
                    uncut_.push_back(1.0 - taken.cut);
                    cut_lost_.push_back(taken.cut_lost);
                    dying_.push_back(taken.dying);
                    driven_.push_back(1.0 - lesion_.other.upper[side][muscle]);
                    weight_.push_back(lesion_.inhibition_weight[side][muscle]);
                }
            }
        }
    }
    loss_.resize(places_.size());
    reach_.resize(places_.size());
    size_.resize(places_.size());
}

double ReferenceEquations::share(std::size_t site, std::size_t root) const
{
    return lesion_.sites[site].share[root / kRootCount][root % kRootCount];
}

// ---- what happens at once ---------------------------------------------------

void ReferenceEquations::irritate(FlatState& x, std::size_t site, double amount) const
{
    for (std::size_t root = 0; root < kRoots; ++root) {
        double& inflammation = x[at(kInflammation, root)];
        inflammation = std::min(1.0, inflammation + amount * share(site, root) * lesion_.sites[site].contact);
    }
}

FlatState ReferenceEquations::at_onset() const
{
    FlatState x(kFirstTerritory + 5 * places_.size(), 0.0);
    for (std::size_t site = 0; site < lesion_.site_count; ++site) {
        x[site] = ramp_day_ > 0.0 ? 0.0 : 1.0;
        irritate(x, site, model_.types[sim::index(lesion_.sites[site].type)].initial_inflammation);
    }
    const double established = model_.others[sim::index(case_.other)].established;
    x[kOther] = established;
    for (std::size_t root = 0; root < kRoots; ++root) {
        x[at(kAxons, root)] = 1.0;
    }
    for (std::size_t i = 0; i < places_.size(); ++i) {
        // what a disease took long ago: fibres denervated, wasted and old
        const double lost = 1.0 - (1.0 - cut_lost_[i] * established) * (1.0 - dying_[i] * established);
        x[at(kInnervated, i)] = 1.0 - lost;
        x[at(kInnervatedMass, i)] = 1.0 - lost;
        x[at(kDenervatedMass, i)] = lost * model_.muscle.denervated_size_fraction;
        x[at(kChronicity, i)] = lost;
    }
    return x;
}

void ReferenceEquations::happen(FlatState& x, const sim::Event& event)
{
    const sim::EventRow& row = row_of(model_, event);
    if (row.restores_herniation > 0.0) {
        decompressed_ = false;
        if (ramp_day_ <= 0.0) {
            x[0] = 1.0;
        }
        irritate(x, 0, model_.types[sim::index(lesion_.sites[0].type)].initial_inflammation);
    }
    double calmed = row.inflammation_source_factor;
    if (row.decompresses > 0.0 && !decompressed_) {
        decompressed_ = true;
        calmed *= model_.mechanics.decompressed_inflammation_fraction;
        for (std::size_t site = 0; site < lesion_.site_count; ++site) {
            x[site] *= model_.mechanics.decompressed_volume_fraction;
        }
    }
    if (!decompressed_) {
        for (std::size_t site = 0; site < lesion_.site_count; ++site) {
            x[site] += row.volume_step;
            irritate(x, site, row.inflammation_step);
        }
    }
    for (std::size_t root = 0; root < kRoots; ++root) {
        x[at(kInflammation, root)] *= calmed;
    }
}

// ---- between two breaks -----------------------------------------------------

std::vector<double> ReferenceEquations::breaks(double last_day) const
{
    std::vector<double> days = {0.0, last_day, ramp_day_, model_.mechanics.regression_start_day};
    for (const sim::Event& event : case_.events) {
        const sim::EventRow& row = row_of(model_, event);
        days.insert(days.end(), {event.day, event.day + row.effect_day, event.day + row.late_day});
        if (row.restores_herniation > 0.0) {
            days.insert(days.end(), {event.day + ramp_day_, event.day + model_.mechanics.regression_start_day});
        }
    }
    std::erase_if(days, [&](double day) { return day < 0.0 || day > last_day; });
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

// The first herniation can begin anew.
double ReferenceEquations::began(std::size_t site, double day) const
{
    double since = 0.0;
    for (const sim::Event& event : case_.events) {
        if (site == 0 && event.day <= day && row_of(model_, event).restores_herniation > 0.0) {
            since = event.day;
        }
    }
    return since;
}

void ReferenceEquations::enter(const FlatState& x, double from_day, double to_day)
{
    const double inside = 0.5 * (from_day + to_day);
    growth_ = {};
    for (std::size_t site = 0; site < lesion_.site_count && !decompressed_; ++site) {
        const double since = began(site, inside);
        const sim::TypeRow& type = model_.types[sim::index(lesion_.sites[site].type)];
        if (inside - since < ramp_day_) {
            growth_[site].evenly = (1.0 - x[site]) / (since + ramp_day_ - from_day);
        } else if (inside - since >= model_.mechanics.regression_start_day) {
            growth_[site].residual = std::min(type.residual_volume_fraction, x[site]);  // it only shrinks
            growth_[site].rate = 1.0 / type.regression_day;
        }
    }

    const sim::MuscleModel& m = model_.muscle;
    disc_pressure_MPa_ = model_.mechanics.standing_disc_pressure_MPa;
    pain_factor_ = 1.0;
    disuse_add_ = 0.0;
    double sprouting_day = case_.age_y > m.sprouting_old_age_y ? m.sprouting_old_day : m.sprouting_day;
    double regrow_day = m.regrow_day;
    for (const sim::Event& event : case_.events) {
        const sim::EventRow& row = row_of(model_, event);
        const double since = inside - event.day;
        if (0.0 <= since && since < row.effect_day) {
            pain_factor_ *= row.pain_factor * row.leg_pain_factor;
            sprouting_day *= row.sprouting_day_factor;
            regrow_day *= row.regrow_day_factor;
            disuse_add_ = std::max(disuse_add_, row.disuse_add);
            disc_pressure_MPa_ = row.disc_pressure_MPa > 0.0 ? row.disc_pressure_MPa : disc_pressure_MPa_;
        } else if (0.0 <= since && since < row.late_day) {
            pain_factor_ *= row.leg_pain_late_factor;
        }
    }
    sprouting_rate_ = 1.0 / sprouting_day;
    regrow_rate_ = 1.0 / regrow_day;
    const double diabetic = case_.diabetes > 0.0 ? m.sprouting_diabetes_fraction : 1.0;
    sprouting_gain_ = 1.0 + (m.sprouting_gain * diabetic - 1.0) * model_.others[sim::index(case_.other)].sprouting;
}

// ---- the right-hand side ----------------------------------------------------

void ReferenceEquations::operator()(const FlatState& x, FlatState& change, double) const
{
    volumes(x, change);
    roots(x, change);
    pain(x);
    drives(x, change);
    territories(x, change);
}

void ReferenceEquations::volumes(const FlatState& x, FlatState& change) const
{
    for (std::size_t site = 0; site < sim::kMostHerniations; ++site) {
        const Growth& g = growth_[site];
        change[site] = g.evenly + g.rate * (g.residual - x[site]);
    }
    change[kOther] = case_.other == sim::OtherDisease::none
                         ? 0.0
                         : (1.0 - x[kOther]) / model_.others[sim::index(case_.other)].axon_loss_day;
}

// E1, at habitual posture.
double ReferenceEquations::pressure_mmHg(const FlatState& x, std::size_t root) const
{
    double largest = 0.0;
    double all = 0.0;
    for (std::size_t n = 0; n < lesion_.site_count && !decompressed_; ++n) {
        const sim::Site& site = lesion_.sites[n];
        const double load = disc_pressure_MPa_ / model_.mechanics.standing_disc_pressure_MPa;
        const double p =
            share(n, root) * x[n] * site.pressure_mmHg * (1.0 - site.posture_coupling + site.posture_coupling * load);
        largest = std::max(largest, p);
        all += p;
    }
    return largest + model_.mechanics.second_site_share * (all - largest);
}

// E3, E5, E6, E7, E13
void ReferenceEquations::roots(const FlatState& x, FlatState& change) const
{
    const sim::NerveModel& n = model_.nerve;
    for (std::size_t root = 0; root < kRoots; ++root) {
        const double p = pressure_mmHg(x, root);
        const double inflammation = x[at(kInflammation, root)];
        const double block = x[at(kBlock, root)];
        const double target = 1.0 - (1.0 - hill(p, n.slow_half_mmHg, n.slow_steepness)) *
                                        (1.0 - n.inflammation_gain * std::min(1.0, inflammation));
        const double above = (p - n.loss_threshold_mmHg) / n.loss_scale_mmHg;
        const double loss = above > 0.0 ? n.loss_rate_per_day * std::pow(above, n.loss_power) *
                                              (1.0 + n.loss_inflammation_gain * inflammation)
                                        : 0.0;
        change[at(kBlock, root)] = (target - block) / (target > block ? n.slow_on_day : n.slow_off_day);
        change[at(kAxons, root)] = -loss * x[at(kAxons, root)];
        change[at(kInflammation, root)] = -inflammation / model_.inhibition.inflammation_day;
        // days of growth summed over the lost axons: those that are lost later begin from nothing
        change[at(kGrown, root)] =
            std::clamp((n.loss_threshold_mmHg - p) / (n.loss_threshold_mmHg - n.regrowth_free_below_mmHg), 0.0, 1.0) *
            (1.0 - x[at(kAxons, root)]);
        pressure_[root] = p;
        conduction_[root] = (1.0 - hill(p, n.fast_half_mmHg, n.fast_steepness)) * (1.0 - block);
    }
}

// E14 and E15: the worst root's pain and the tone it takes from a muscle of weight 1.
void ReferenceEquations::pain(const FlatState& x) const
{
    const sim::InhibitionModel& m = model_.inhibition;
    for (std::size_t side = 0; side < kSides; ++side) {
        double worst = model_.others[sim::index(case_.other)].leg_pain_0_10 * lesion_.other.severity[side];
        for (std::size_t r = 0; r < kRootCount; ++r) {
            const std::size_t root = side * kRootCount + r;
            if (lesion_.held[side][r] > 0.0) {
                const double p = pressure_[root];
                const double drive =
                    x[at(kInflammation, root)] * (m.leg_inflammation_weight + p / m.leg_pressure_scale_mmHg) +
                    m.leg_pressure_weight_per_mmHg * p;
                worst = std::max(worst, 10.0 * (1.0 - std::exp(-drive)));
            }
        }
        tonic_[side] = m.tonic_gain * std::pow(worst * pain_factor_ / 10.0, m.tonic_power);
    }
}

// What reaches each territory: A, how fast A falls, and what E9 and E10 aim at.
void ReferenceEquations::drives(const FlatState& x, const FlatState& change) const
{
    const sim::MuscleModel& m = model_.muscle;
    const double developed = x[kOther];
    const double developing = change[kOther];
    const double spread = 1.0 / model_.nerve.regrowth_spread_day;
    for (std::size_t i = 0; i < places_.size(); ++i) {
        const std::size_t root = places_[i].side * kRootCount + places_[i].root;
        const double axons = x[at(kAxons, root)];
        const double lost = 1.0 - axons;
        const double mean = lost > 0.0 ? x[at(kGrown, root)] / lost : 0.0;
        const double mean_change =
            lost > 0.0 ? (change[at(kGrown, root)] + mean * change[at(kAxons, root)]) / lost : 0.0;
        const double into = std::clamp((mean - way_day_[i]) * spread, 0.0, 1.0);
        const double back = way_success_[i] * into * into * (3.0 - 2.0 * into);
        const double back_change = way_success_[i] * 6.0 * into * (1.0 - into) * spread * mean_change;
        const double grown = axons + (1.0 - axons) * back;
        const double grown_change = change[at(kAxons, root)] * (1.0 - back) + (1.0 - axons) * back_change;
        const double connected = 1.0 - cut_lost_[i] * developed;
        const double living = 1.0 - dying_[i] * developed;
        const double nerve = connected * living;
        const double nerve_change = -developing * (cut_lost_[i] * living + dying_[i] * connected);
        const double a = grown * nerve;
        const double a_change = grown_change * nerve + grown * nerve_change;
        const double c = connected > 0.0 ? conduction_[root] * driven_[i] * uncut_[i] / connected : 0.0;
        const double b = 1.0 - c;
        const double disuse = 1.0 - c * (1.0 - tonic_[places_[i].side] * weight_[i]) + disuse_add_;
        loss_[i] = a > 0.0 ? std::max(0.0, -a_change / a) : 0.0;
        reach_[i] = std::max(a, sprouting_gain_ * a * (1.0 - m.sprouting_block_weight * b));
        size_[i] = 1.0 - m.disuse_shrink_fraction * std::min(1.0, disuse);
    }
}

// E9, E10, E11
void ReferenceEquations::territories(const FlatState& x, FlatState& change) const
{
    const sim::MuscleModel& m = model_.muscle;
    const double shrink_rate = 1.0 / m.shrink_day;
    const double denervated_rate = 1.0 / m.denervated_day;
    const double chronicity_rate = 1.0 / m.chronicity_day;
    const double irreversible_rate = std::numbers::ln2 / m.irreversible_half_day;
    for (std::size_t i = 0; i < places_.size(); ++i) {
        const double f = x[at(kInnervated, i)];
        const double mass = x[at(kInnervatedMass, i)];
        const double wasted = x[at(kDenervatedMass, i)];
        const double q = x[at(kChronicity, i)];
        const double lost = x[at(kIrreversible, i)];
        const double pool = 1.0 - f;
        const double captured = std::max(0.0, std::min(1.0 - lost, reach_[i]) - f) * sprouting_rate_;
        const double wasted_size = pool > 0.0 ? wasted / pool : 0.0;
        const double falls = loss_[i];
        const double growth = f * size_[i] - mass;
        change[at(kInnervated, i)] = captured - falls * f;
        change[at(kInnervatedMass, i)] =
            captured * wasted_size - falls * mass + growth * (growth < 0.0 ? shrink_rate : regrow_rate_);
        change[at(kDenervatedMass, i)] =
            falls * mass - captured * wasted_size + (m.denervated_size_fraction * pool - wasted) * denervated_rate;
        change[at(kChronicity, i)] = (pool - q) * chronicity_rate;
        change[at(kIrreversible, i)] =
            q > m.chronicity_threshold
                ? irreversible_rate * (1.0 - m.chronicity_threshold / q) * std::max(0.0, pool - lost)
                : 0.0;
    }
}

// ---- in the simulation's words ----------------------------------------------

sim::SlowSupply ReferenceEquations::supply(const FlatState& x) const
{
    sim::SlowSupply state;
    std::copy_n(x.begin(), sim::kMostHerniations, state.volume_fraction.begin());
    state.decompressed = decompressed_ ? 1.0 : 0.0;
    state.other_axon_loss = x[kOther];
    for (std::size_t root = 0; root < kRoots; ++root) {
        const double lost = 1.0 - x[at(kAxons, root)];
        state.roots[root / kRootCount][root % kRootCount] = {x[at(kBlock, root)], x[at(kAxons, root)],
                                                             x[at(kInflammation, root)],
                                                             lost > 0.0 ? x[at(kGrown, root)] / lost : 0.0};
    }
    return state;
}

sim::TerritoryState ReferenceEquations::territory(const FlatState& x, std::size_t place) const
{
    return {x[at(kInnervated, place)], x[at(kInnervatedMass, place)], x[at(kDenervatedMass, place)],
            x[at(kChronicity, place)], x[at(kIrreversible, place)]};
}

}  // namespace l5s1::tests
