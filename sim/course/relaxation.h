#pragma once
// relaxation.h: the exact step of x' = (target - x) / tau: no error, however long the step.

#include <cmath>

namespace l5s1::sim {

// Share of the way to the target that a step covers: 1 - e^(-step / tau). Same unit for both; tau > 0.
[[nodiscard]] inline double relaxed_share(double step, double tau)
{
    return -std::expm1(-step / tau);
}

[[nodiscard]] inline double relaxed(double x, double target, double step, double tau)
{
    return x + (target - x) * relaxed_share(step, tau);
}

}  // namespace l5s1::sim
