// course.cpp: longer than most: one stepper, whose every function reads the same case, lesion and model.

#include "sim/course.h"

#include "sim/inhibition.h"
#include "sim/lesion.h"
#include "sim/nerve.h"
#include "sim/relaxation.h"

#include <algorithm>
#include <cmath>

namespace l5s1::sim {

namespace {

// When the present herniation began: onset, or the last re-herniation.
double herniated_since(const Model& model, const Case& c, double day)
{
    double since = 0.0;
    for (const Event& event : c.events) {
        if (event.day <= day && model.events[index(event.kind)].restores_herniation > 0.0) {
            since = event.day;
        }
    }
    return since;
}

class Stepper {
public:
    Stepper(const Model& model, const Case& c) : model_(model), case_(c), lesion_(lesion_of(model, c))
    {
        setting_.sprouting_gain = model.muscle.sprouting_gain;
        if (c.diabetes > 0.0) {
            setting_.sprouting_gain *= model.muscle.sprouting_diabetes_fraction;
        }
    }

    [[nodiscard]] SlowState at_onset() const
    {
        SlowState state;
        state.territories.resize(lesion_.territory_count);
        if (model_.onsets[index(case_.onset)].ramp_day <= 0.0) {
            state.volume_fraction = 1.0;
        }
        irritate(state, model_.types[index(case_.type)].initial_inflammation);
        return state;
    }

    // Adds what an event does at once.
    void happen(SlowState& state, const Event& event) const
    {
        const EventRow& row = model_.events[index(event.kind)];
        if (row.restores_herniation > 0.0) {
            state.volume_fraction = model_.onsets[index(case_.onset)].ramp_day <= 0.0 ? 1.0 : state.volume_fraction;
            state.decompressed = 0.0;
            irritate(state, model_.types[index(case_.type)].initial_inflammation);
        }
        if (row.decompresses > 0.0 && state.decompressed <= 0.0) {
            state.decompressed = 1.0;
            state.volume_fraction *= model_.mechanics.decompressed_volume_fraction;
            for (auto& side : state.roots) {
                for (RootState& root : side) {
                    root.inflammation *= model_.mechanics.decompressed_inflammation_fraction;
                }
            }
        }
        if (state.decompressed <= 0.0) {
            state.volume_fraction += row.volume_step;
            irritate(state, row.inflammation_step);
        }
        if (row.inflammation_source_factor < 1.0) {
            for (auto& side : state.roots) {
                for (RootState& root : side) {
                    root.inflammation *= row.inflammation_source_factor;
                }
            }
        }
    }

    // Moves everything from `day` by step_day; no event lies inside the step.
    void step(SlowState& state, double day, double step_day) const
    {
        const DaySetting treatment = day_setting(model_, case_, day);
        const Supply start = supply(state);
        Supply middle = start;
        move_supply(middle, start, day, 0.5 * step_day, treatment);
        Supply end = start;
        move_supply(end, middle, day, step_day, treatment);
        move_muscles(state.territories, start, middle, end, treatment, step_day);
        state.volume_fraction = end.volume_fraction;
        state.other_axon_loss = end.other_axon_loss;
        state.roots = end.roots;
    }

    // Days at which the equations change their form.
    [[nodiscard]] std::vector<double> breaks() const
    {
        std::vector<double> days;
        const auto herniation = [&](double start) {
            days.push_back(start + model_.onsets[index(case_.onset)].ramp_day);
            days.push_back(start + model_.mechanics.regression_start_day);
        };
        herniation(0.0);
        for (const Event& event : case_.events) {
            const EventRow& row = model_.events[index(event.kind)];
            days.insert(days.end(), {event.day, event.day + row.effect_day, event.day + row.late_day});
            if (row.restores_herniation > 0.0) {
                herniation(event.day);
            }
        }
        std::sort(days.begin(), days.end());
        return days;
    }

private:
    void irritate(SlowState& state, double amount) const
    {
        for (std::size_t side = 0; side < kCount<Side>; ++side) {
            for (std::size_t root = 0; root < kCount<Root>; ++root) {
                double& inflammation = state.roots[side][root].inflammation;
                inflammation = std::min(1.0, inflammation + amount * lesion_.share[side][root] * lesion_.contact);
            }
        }
    }

    // The slow state without its muscles: what is copied within a step.
    using Supply = SlowSupply;

    [[nodiscard]] static Supply supply(const SlowState& state) { return state; }

    // Moves `s` from its present values over step_day, with rates taken where `middle` stands.
    void move_supply(Supply& s, const Supply& middle, double day, double step_day, const DaySetting& treatment) const
    {
        const auto pressures = root_pressures_mmHg(model_, case_, lesion_, middle, treatment.decompressed,
                                                   treatment.disc_pressure_MPa, 0.0);
        for (std::size_t side = 0; side < kCount<Side>; ++side) {
            for (std::size_t root = 0; root < kCount<Root>; ++root) {
                if (lesion_.share[side][root] > 0.0) {
                    move_root(s.roots[side][root], middle.roots[side][root], pressures[side][root], step_day);
                }
            }
        }
        move_volume(s, day, step_day);
        if (case_.other != OtherDisease::none) {
            s.other_axon_loss =
                relaxed(s.other_axon_loss, 1.0, step_day, model_.others[index(case_.other)].axon_loss_day);
        }
    }

    void move_root(RootState& root, const RootState& middle, double pressure_mmHg, double step_day) const
    {
        const NerveModel& m = model_.nerve;
        root.axons *= std::exp(-axon_loss_per_day(m, pressure_mmHg, middle.inflammation) * step_day);
        const double target = demyelinating_target(m, pressure_mmHg, middle.inflammation);
        root.demyelinating_block = relaxed(root.demyelinating_block, target, step_day,
                                           target > root.demyelinating_block ? m.slow_on_day : m.slow_off_day);
        root.inflammation = relaxed(root.inflammation, 0.0, step_day, model_.inhibition.inflammation_day);
        root.growing_day += regrowth_speed_fraction(m, pressure_mmHg) * step_day;
    }

    void move_volume(Supply& state, double day, double step_day) const
    {
        const double since = herniated_since(model_, case_, day);
        const double ramp = model_.onsets[index(case_.onset)].ramp_day;
        const TypeRow& type = model_.types[index(case_.type)];
        if (state.decompressed > 0.0) {
            return;
        }
        if (day - since < ramp) {
            state.volume_fraction = std::min(1.0, state.volume_fraction + step_day / ramp);
        } else if (day - since >= model_.mechanics.regression_start_day) {
            state.volume_fraction =
                relaxed(state.volume_fraction, type.residual_volume_fraction, step_day, type.regression_day);
        }
    }

    [[nodiscard]] PerRoot<double> slow_blocks(const Supply& state, const DaySetting& treatment) const
    {
        const auto pressures = root_pressures_mmHg(model_, case_, lesion_, state, treatment.decompressed,
                                                   treatment.disc_pressure_MPa, 0.0);
        PerRoot<double> block{};
        for (std::size_t side = 0; side < kCount<Side>; ++side) {
            for (std::size_t root = 0; root < kCount<Root>; ++root) {
                block[side][root] = 1.0 - (1.0 - fast_block(model_.nerve, pressures[side][root])) *
                                              (1.0 - state.roots[side][root].demyelinating_block);
            }
        }
        return block;
    }

    void move_muscles(std::vector<TerritoryState>& territories, const Supply& start, const Supply& middle,
                      const Supply& end, const DaySetting& treatment, double step_day) const
    {
        const auto block_start = slow_blocks(start, treatment);
        const auto block_middle = slow_blocks(middle, treatment);
        const auto block_end = slow_blocks(end, treatment);
        const auto pressures = root_pressures_mmHg(model_, case_, lesion_, middle, treatment.decompressed,
                                                   treatment.disc_pressure_MPa, 0.0);
        MuscleSetting setting = setting_;
        const bool old = case_.age_y > model_.muscle.sprouting_old_age_y;
        setting.sprouting_day =
            (old ? model_.muscle.sprouting_old_day : model_.muscle.sprouting_day) * treatment.sprouting_day_factor;
        setting.regrow_day = model_.muscle.regrow_day * treatment.regrow_day_factor;
        setting.disuse_add = treatment.disuse_add;
        const MuscleStep step = step_of(model_.muscle, setting, step_day);
        for (std::size_t s = 0; s < kCount<Side>; ++s) {
            const Side side = static_cast<Side>(s);
            const double pain = leg_pain_of_side(model_, case_, lesion_, middle, side, pressures, 0.0) *
                                treatment.pain_factor * treatment.leg_pain_factor;
            const double tonic = tonic_inhibition(model_.inhibition, pain, 1.0);
            for (std::size_t m = 0; m < kCount<Muscle>; ++m) {
                const auto& where = lesion_.territory[s][m];
                if (std::all_of(where.begin(), where.end(), [](int i) { return i < 0; })) {
                    continue;
                }
                const Muscle muscle = static_cast<Muscle>(m);
                const auto at_start = drives_of(model_, case_, lesion_, start, block_start, side, muscle);
                const auto at_middle = drives_of(model_, case_, lesion_, middle, block_middle, side, muscle);
                const auto at_end = drives_of(model_, case_, lesion_, end, block_end, side, muscle);
                for (std::size_t r = 0; r < kCount<Root>; ++r) {
                    if (where[r] >= 0) {
                        TerritoryState& state = territories[static_cast<std::size_t>(where[r])];
                        state = stepped(model_.muscle, state, at_start[r], at_middle[r], at_end[r], setting,
                                        tonic * lesion_.inhibition_weight[s][m], step);
                    }
                }
            }
        }
    }

    const Model& model_;
    const Case& case_;
    Lesion lesion_;
    MuscleSetting setting_;
};

// Moves the state over [day, end], stopping at every break in between, in steps of at most step_day.
void advance(const Stepper& stepper, const std::vector<double>& breaks, const Case& c, SlowState& state, double day,
             double end, double step_day)
{
    while (day < end) {
        const auto next_break = std::upper_bound(breaks.begin(), breaks.end(), day);
        const double stop = next_break == breaks.end() ? end : std::min(end, *next_break);
        const int steps = std::max(1, static_cast<int>(std::ceil((stop - day) / step_day - 1e-9)));
        const double step = (stop - day) / steps;
        for (int i = 0; i < steps; ++i) {
            stepper.step(state, day + i * step, step);
        }
        day = stop;
        for (const Event& event : c.events) {
            if (event.day == day) {
                stepper.happen(state, event);
            }
        }
    }
}

}  // namespace

Case sorted(Case c)
{
    std::stable_sort(c.events.begin(), c.events.end(), [](const Event& a, const Event& b) { return a.day < b.day; });
    return c;
}

Course simulate(const Model& model, const Case& c, double step_day)
{
    Course course;
    course.set = sorted(c);
    const Stepper stepper(model, course.set);
    const auto breaks = stepper.breaks();
    SlowState state = stepper.at_onset();
    for (const Event& event : course.set.events) {
        if (event.day <= 0.0) {
            stepper.happen(state, event);
        }
    }
    const int last = static_cast<int>(kCourseDays);
    course.days.reserve(static_cast<std::size_t>(last) + 1);
    course.days.push_back(state);
    for (int day = 0; day < last; ++day) {
        advance(stepper, breaks, course.set, state, day, day + 1.0, step_day);
        course.days.push_back(state);
    }
    return course;
}

SlowState state_at(const Model& model, const Course& course, double day)
{
    const double within = std::clamp(day, 0.0, kCourseDays);
    const double whole = std::floor(within);
    SlowState state = course.days[static_cast<std::size_t>(whole)];
    if (within > whole) {
        const Stepper stepper(model, course.set);
        advance(stepper, stepper.breaks(), course.set, state, whole, within, kStepDay);
    }
    return state;
}

}  // namespace l5s1::sim
