#include "sim/course/nerve.h"

#include <algorithm>
#include <cmath>

namespace l5s1::sim {

double hill(double p, double half, double steepness)
{
    if (p <= 0.0) {
        return 0.0;
    }
    return 1.0 / (1.0 + std::pow(half / p, steepness));
}

double fast_block(const NerveModel& m, double pressure_mmHg)
{
    return hill(pressure_mmHg, m.fast_half_mmHg, m.fast_steepness);
}

double demyelinating_target(const NerveModel& m, double pressure_mmHg, double inflammation)
{
    // pressure and inflammation each spare a share of the myelin; what both spare is left
    return 1.0 - (1.0 - hill(pressure_mmHg, m.slow_half_mmHg, m.slow_steepness)) *
                     (1.0 - m.inflammation_gain * std::min(1.0, inflammation));
}

double axon_loss_per_day(const NerveModel& m, double pressure_mmHg, double inflammation)
{
    const double above = (pressure_mmHg - m.loss_threshold_mmHg) / m.loss_scale_mmHg;
    if (above <= 0.0) {
        return 0.0;
    }
    return m.loss_rate_per_day * std::pow(above, m.loss_power) * (1.0 + m.loss_inflammation_gain * inflammation);
}

double tension_block_target(const NerveModel& m, double tension, double contact)
{
    return m.tension_block_max * tension * contact;
}

double regrowth_speed_fraction(const NerveModel& m, double pressure_mmHg)
{
    const double span = m.loss_threshold_mmHg - m.regrowth_free_below_mmHg;
    return std::clamp((m.loss_threshold_mmHg - pressure_mmHg) / span, 0.0, 1.0);
}

double mean_regrowth_speed(const NerveModel& m, double from_mmHg, double to_mmHg)
{
    const double change = to_mmHg - from_mmHg;
    if (std::abs(change) < 1e-9) {
        return regrowth_speed_fraction(m, from_mmHg);
    }
    // integral of the speed over pressure, from 0
    const double span = m.loss_threshold_mmHg - m.regrowth_free_below_mmHg;
    const auto area = [&](double p) {
        const double slowed = std::clamp(p - m.regrowth_free_below_mmHg, 0.0, span);
        return std::min(p, m.regrowth_free_below_mmHg) + slowed - 0.5 * slowed * slowed / span;
    };
    return (area(to_mmHg) - area(from_mmHg)) / change;
}

double regrowth_arrival_day(const NerveModel& m, double distance_mm)
{
    return distance_mm / m.regrowth_mm_per_day;
}

double regrowth_success(const NerveModel& m, double distance_mm)
{
    return m.regrowth_success_fraction * std::exp(-regrowth_arrival_day(m, distance_mm) / m.regrowth_success_day);
}

double regrowth_arrived(double into)
{
    const double x = std::clamp(into, 0.0, 1.0);
    return x * x * (3.0 - 2.0 * x);
}

double regrowth_arrived_slope(double into)
{
    const double x = std::clamp(into, 0.0, 1.0);
    return 6.0 * x * (1.0 - x);
}

double regrown_fraction(const NerveModel& m, double growing_day, double distance_mm)
{
    const double arrived =
        regrowth_arrived((growing_day - regrowth_arrival_day(m, distance_mm)) / m.regrowth_spread_day);
    return arrived <= 0.0 ? 0.0 : arrived * regrowth_success(m, distance_mm);
}

}  // namespace l5s1::sim
