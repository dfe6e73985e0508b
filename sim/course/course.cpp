#include "sim/course/course.h"

#include "sim/course/drive.h"

#include <algorithm>
#include <cmath>

namespace l5s1::sim {

// Moves one case's states; keeps its scratch between steps.
class CourseStepper {
public:
    CourseStepper(const Model& model, const Case& sorted_case)
        : model_(model),
          case_(sorted_case),
          lesion_(lesion_of(model, sorted_case)),
          supply_(model, case_, lesion_),
          drives_(model, case_, lesion_),
          start_act_(lesion_.territories.size()),
          middle_act_(lesion_.territories.size()),
          end_act_(lesion_.territories.size())
    {
    }

    [[nodiscard]] const Lesion& lesion() const { return lesion_; }
    [[nodiscard]] const Supply& supply() const { return supply_; }

    [[nodiscard]] SlowState at_onset() const
    {
        SlowState state;
        static_cast<SlowSupply&>(state) = supply_.at_onset();
        state.fibres = Fibres(lesion_.territories.size());
        for (std::size_t i = 0; i < lesion_.losing; ++i) {
            const Territory& t = lesion_.territories[i];
            // what a disease had taken before the course began has wasted by then
            const double lost = 1.0 - lesion_.other.muscle[index(t.side)][index(t.muscle)].axons(state.other_axon_loss);
            if (lost > 0.0) {
                state.fibres.set(i, {1.0 - lost, 1.0 - lost, lost * model_.muscle.denervated_size_fraction, lost, 0.0});
            }
        }
        return state;
    }

    // From here on step() moves `state`, which stands at a break or node, towards `until`; no break lies between.
    void begin(const SlowState& state, double day, double until)
    {
        // both may lie on a break, within rounding; the middle does not
        treatment_ = day_setting(model_, case_, 0.5 * (day + until));
        setting_.sprouting_gain = model_.muscle.sprouting_gain;
        if (case_.diabetes > 0.0) {
            setting_.sprouting_gain *= model_.muscle.sprouting_diabetes_fraction;
        }
        setting_.sprouting_gain = 1.0 + (setting_.sprouting_gain - 1.0) * model_.others[index(case_.other)].sprouting;
        const bool old = case_.age_y > model_.muscle.sprouting_old_age_y;
        setting_.sprouting_day =
            (old ? model_.muscle.sprouting_old_day : model_.muscle.sprouting_day) * treatment_.sprouting_day_factor;
        setting_.regrow_day = model_.muscle.regrow_day * treatment_.regrow_day_factor;
        setting_.disuse_add = treatment_.disuse_add;
        start_.state = state;
        supply_.read(start_, treatment_);
        drives_.act(start_, treatment_, setting_, start_act_);
    }

    // Moves the state by step_day; no break lies inside.
    void step(SlowState& state, double day, double step_day)
    {
        supply_.step(start_, middle_, end_, day, step_day, treatment_);
        drives_.act(middle_, treatment_, setting_, middle_act_);
        drives_.act(end_, treatment_, setting_, end_act_);
        step_fibres(model_.muscle, setting_, state.fibres, lesion_.losing, start_act_, middle_act_, end_act_, step_day);
        static_cast<SlowSupply&>(state) = end_.state;
        std::swap(start_, end_);
        std::swap(start_act_, end_act_);
    }

    // Whether regrowing axons reach the nearest muscle in that time, or have.
    [[nodiscard]] bool regrows_within(const SlowState& state, double days) const
    {
        for (const auto& side : state.roots) {
            for (const RootState& root : side) {
                if (root.axons < 1.0 && root.growing_day + days > drives_.first_arrival_day()) {
                    return true;
                }
            }
        }
        return false;
    }

private:
    const Model& model_;
    const Case& case_;
    Lesion lesion_;
    Supply supply_;
    Drives drives_;
    DaySetting treatment_;
    MuscleSetting setting_;
    SupplyNode start_;
    SupplyNode middle_;
    SupplyNode end_;
    Forcing start_act_;
    Forcing middle_act_;
    Forcing end_act_;
};

namespace {

// The method's own numbers, not the model's: they trade speed for the 1e-4 that course.h promises.
constexpr double kFirstStepDay = 0.4;
constexpr double kStepGrowth = 0.06;  // of the time since pressure or inflammation last jumped
constexpr double kLongestStepDay = 10.0;
constexpr double kRegrowingStepDay = 3.0;  // while axons arrive at their muscles
constexpr std::size_t kUsualNodes = 160;   // of two years with an event or none; more only grow

double next_step_day(const CourseStepper& stepper, const SlowState& state, double calm_day, double step_scale)
{
    const double calm = std::min(kLongestStepDay, kFirstStepDay + kStepGrowth * calm_day);
    return step_scale * (stepper.regrows_within(state, calm) ? std::min(calm, kRegrowingStepDay) : calm);
}

}  // namespace

Case sorted(Case c)
{
    std::stable_sort(c.events.begin(), c.events.end(), [](const Event& a, const Event& b) { return a.day < b.day; });
    return c;
}

Course simulate(const Model& model, const Case& c, double last_day, double step_scale)
{
    Course course;
    course.set = sorted(c);
    course.last_day = last_day;
    CourseStepper stepper(model, course.set);
    auto stops = stepper.supply().breaks();
    std::erase_if(stops, [&](const Supply::Break& b) { return b.day <= 0.0 || b.day >= last_day; });
    stops.push_back({last_day, false});

    SlowState state = stepper.at_onset();
    course.fibre_count = state.fibres.count();
    course.nodes.reserve(kUsualNodes);
    course.fibres.reserve(kUsualNodes * state.fibres.values().size());
    const auto keep = [&](double day) {
        course.nodes.push_back({day, state});
        course.fibres.insert(course.fibres.end(), state.fibres.values().begin(), state.fibres.values().end());
    };
    const auto happen = [&](double day) {
        for (const Event& event : course.set.events) {
            if (event.day == day) {
                stepper.supply().happen(state, event);
            }
        }
    };
    happen(0.0);
    keep(0.0);
    double day = 0.0;
    double calm_since = 0.0;
    for (const auto& [stop, shakes] : stops) {
        stepper.begin(state, day, stop);
        while (day < stop) {
            const double wanted = next_step_day(stepper, state, day - calm_since, step_scale);
            // no crumb is left over before the stop
            const bool last = day + 1.25 * wanted >= stop;
            const double step = last ? stop - day : wanted;
            stepper.step(state, day, step);
            day = last ? stop : day + step;
            keep(day);
        }
        happen(stop);
        calm_since = shakes ? stop : calm_since;
        if (!(static_cast<const SlowSupply&>(state) == course.nodes.back().supply)) {
            keep(stop);
        }
    }
    return course;
}

CourseReader::CourseReader(const Model& model, const Course& course)
    : course_(course), stepper_(std::make_unique<CourseStepper>(model, course.set))
{
}

CourseReader::~CourseReader() = default;

const Lesion& CourseReader::lesion() const
{
    return stepper_->lesion();
}

SlowState CourseReader::at(double day) const
{
    const double within = std::clamp(day, 0.0, course_.last_day);
    // the last node at or before the instant
    const auto after = std::upper_bound(course_.nodes.begin(), course_.nodes.end(), within,
                                        [](double d, const CourseNode& node) { return d < node.day; });
    const CourseNode& node = *(after - 1);
    SlowState state = course_.state(static_cast<std::size_t>(&node - course_.nodes.data()));
    if (within > node.day) {
        stepper_->begin(state, node.day, within);
        stepper_->step(state, node.day, within - node.day);
    }
    return state;
}

SlowState state_at(const Model& model, const Course& course, double day)
{
    return CourseReader(model, course).at(day);
}

}  // namespace l5s1::sim
