#include "sim/nerve.h"

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

double regrown_fraction(const NerveModel& m, double growing_day, double distance_mm)
{
    const double arrival_day = distance_mm / m.regrowth_mm_per_day;
    const double arrived = std::clamp((growing_day - arrival_day) / m.regrowth_spread_day, 0.0, 1.0);
    return arrived * m.regrowth_success_fraction * std::exp(-arrival_day / m.regrowth_success_day);
}

}  // namespace l5s1::sim
