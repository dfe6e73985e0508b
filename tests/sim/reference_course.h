#pragma once
// reference_course.h: the reference equations, integrated by Boost.odeint (Dormand-Prince 5(4), controlled steps).

#include "tests/sim/reference_equations.h"

#include <functional>

namespace l5s1::tests {

struct ReferenceRun {
    FlatState end;
    std::size_t evaluations = 0;  // of the right-hand side
};

// Integrates from onset to last_day at absolute and relative tolerance `tolerance`, never across a break, and calls
// visit(day, state) on each of `days` (ascending, 0..last_day), after what happens on that day.
ReferenceRun integrate_reference(ReferenceEquations& equations, const sim::Case& sorted_case, double last_day,
                                 double tolerance, const std::vector<double>& days,
                                 const std::function<void(double, const FlatState&)>& visit);

}  // namespace l5s1::tests
