#include "tests/sim/reference_course.h"

#include <algorithm>
#include <boost/numeric/odeint/integrate/integrate_adaptive.hpp>
#include <boost/numeric/odeint/stepper/controlled_runge_kutta.hpp>
#include <boost/numeric/odeint/stepper/generation.hpp>
#include <boost/numeric/odeint/stepper/runge_kutta_dopri5.hpp>

namespace l5s1::tests {

ReferenceRun integrate_reference(ReferenceEquations& equations, const sim::Case& sorted_case, double last_day,
                                 double tolerance, const std::vector<double>& days,
                                 const std::function<void(double, const FlatState&)>& visit)
{
    namespace odeint = boost::numeric::odeint;
    constexpr double kFirstStepDay = 0.01;

    ReferenceRun run;
    run.end = equations.at_onset();
    const auto law = [&](const FlatState& x, FlatState& change, double day) {
        ++run.evaluations;
        equations(x, change, day);
    };
    const auto stops = equations.breaks(last_day);
    auto next = days.begin();
    for (std::size_t i = 0; i < stops.size(); ++i) {
        const double from = stops[i];
        for (const sim::Event& event : sorted_case.events) {
            if (event.day == from) {
                equations.happen(run.end, event);
            }
        }
        const double to = i + 1 < stops.size() ? stops[i + 1] : from;
        equations.enter(run.end, from, to);
        // a fresh stepper: the last derivative of the old law is not the first of the new
        auto stepper = odeint::make_controlled(tolerance, tolerance, odeint::runge_kutta_dopri5<FlatState>());
        double day = from;
        const auto go = [&](double until) {
            if (until > day) {
                odeint::integrate_adaptive(stepper, std::ref(law), run.end, day, until,
                                           std::min(kFirstStepDay, until - day));
                day = until;
            }
        };
        for (; next != days.end() && (*next < to || i + 1 == stops.size()); ++next) {
            go(*next);
            visit(*next, run.end);
        }
        go(to);
    }
    return run;
}

}  // namespace l5s1::tests
