#include "sim/muscle.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace l5s1::sim {

namespace {

double towards(double x, double target, double step_day, double tau_day)
{
    return x + (target - x) * -std::expm1(-step_day / tau_day);
}

// Axon loss takes its fibres out of the innervated pool; they bring their size into the denervated one.
void lose(MuscleState& s, double a_before, double a_after)
{
    if (a_after >= a_before || a_before <= 0.0) {
        return;
    }
    const double lost = s.innervated * (1.0 - a_after / a_before);
    const double pool = 1.0 - s.innervated;
    s.denervated_size = (pool * s.denervated_size + lost * s.innervated_size) / (pool + lost);
    s.innervated -= lost;
}

// Sprouts capture denervated fibres, which bring their size into the innervated pool.
void sprout(MuscleState& s, const Drive& drive, const MuscleSetting& setting, double step_day)
{
    const double reach = std::max(drive.axon_fraction, setting.sprouting_gain * drive.sprouting_supply);
    const double target = std::min(1.0 - s.irreversible, reach);
    if (target <= s.innervated) {
        return;
    }
    const double captured = towards(s.innervated, target, step_day, setting.sprouting_day) - s.innervated;
    s.innervated_size = (s.innervated * s.innervated_size + captured * s.denervated_size) / (s.innervated + captured);
    s.innervated += captured;
}

void resize(const MuscleModel& m, MuscleState& s, const Drive& drive, const MuscleSetting& setting, double step_day)
{
    const double use = drive.conduction_fraction * (1.0 - setting.tonic_inhibition);
    const double disuse = std::min(1.0, 1.0 - use + setting.disuse_add);
    const double target = 1.0 - m.disuse_shrink_fraction * disuse;
    const double tau = target < s.innervated_size ? m.shrink_day : setting.regrow_day;
    s.innervated_size = towards(s.innervated_size, target, step_day, tau);
    s.denervated_size = towards(s.denervated_size, m.denervated_size_fraction, step_day, m.denervated_day);
}

void age_denervated(const MuscleModel& m, MuscleState& s, double step_day)
{
    const double denervated = 1.0 - s.innervated;
    const double q_middle = towards(s.chronicity, denervated, 0.5 * step_day, m.chronicity_day);
    s.chronicity = towards(s.chronicity, denervated, step_day, m.chronicity_day);
    if (q_middle > m.chronicity_threshold && denervated > s.irreversible) {
        const double rate =
            std::numbers::ln2 / m.irreversible_half_day * (q_middle - m.chronicity_threshold) / q_middle;
        s.irreversible = towards(s.irreversible, denervated, step_day, 1.0 / rate);
    }
}

}  // namespace

MuscleState stepped(const MuscleModel& m, MuscleState s, const Drive& before, const Drive& middle, const Drive& after,
                    const MuscleSetting& setting, double step_day)
{
    lose(s, before.axon_fraction, middle.axon_fraction);
    resize(m, s, middle, setting, 0.5 * step_day);
    sprout(s, middle, setting, step_day);
    age_denervated(m, s, step_day);
    resize(m, s, middle, setting, 0.5 * step_day);
    lose(s, middle.axon_fraction, after.axon_fraction);
    return s;
}

double bulk_fraction(const MuscleState& s)
{
    return s.innervated * s.innervated_size + (1.0 - s.innervated) * s.denervated_size;
}

double force_fraction(const MuscleState& s, double conduction_fraction, double inhibition_fraction)
{
    return s.innervated * s.innervated_size * conduction_fraction * (1.0 - inhibition_fraction);
}

}  // namespace l5s1::sim
