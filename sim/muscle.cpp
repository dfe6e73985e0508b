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
void lose(TerritoryState& s, double a_before, double a_after)
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
void sprout(const MuscleModel& m, TerritoryState& s, const Drive& drive, const MuscleSetting& setting, double step_day)
{
    const double block = 1.0 - drive.conduction_fraction;
    const double supply = drive.axon_fraction * (1.0 - m.sprouting_block_weight * block);
    const double target =
        std::min(1.0 - s.irreversible, std::max(drive.axon_fraction, setting.sprouting_gain * supply));
    if (target <= s.innervated) {
        return;
    }
    const double captured = towards(s.innervated, target, step_day, setting.sprouting_day) - s.innervated;
    s.innervated_size = (s.innervated * s.innervated_size + captured * s.denervated_size) / (s.innervated + captured);
    s.innervated += captured;
}

void resize(const MuscleModel& m, TerritoryState& s, const Drive& drive, const MuscleSetting& setting, double step_day)
{
    const double use = drive.conduction_fraction * (1.0 - setting.tonic_inhibition);
    const double disuse = std::min(1.0, 1.0 - use + setting.disuse_add);
    const double target = 1.0 - m.disuse_shrink_fraction * disuse;
    const double tau = target < s.innervated_size ? m.shrink_day : setting.regrow_day;
    s.innervated_size = towards(s.innervated_size, target, step_day, tau);
    s.denervated_size = towards(s.denervated_size, m.denervated_size_fraction, step_day, m.denervated_day);
}

void age_denervated(const MuscleModel& m, TerritoryState& s, double step_day)
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

TerritoryState stepped(const MuscleModel& m, TerritoryState s, const Drive& before, const Drive& middle,
                       const Drive& after, const MuscleSetting& setting, double step_day)
{
    lose(s, before.axon_fraction, middle.axon_fraction);
    resize(m, s, middle, setting, 0.5 * step_day);
    sprout(m, s, middle, setting, step_day);
    age_denervated(m, s, step_day);
    resize(m, s, middle, setting, 0.5 * step_day);
    lose(s, middle.axon_fraction, after.axon_fraction);
    return s;
}

MuscleSum sum_of(const PerEnum<Root, double>& root_share, const MuscleState& state, const PerEnum<Root, Drive>& drives)
{
    // counted from the losses, so that a healthy muscle is exactly 1
    MuscleSum sum;
    double blocked = 0.0;
    for (std::size_t r = 0; r < root_share.size(); ++r) {
        const double w = root_share[r];
        const TerritoryState& t = state[r];
        const Drive& d = drives[r];
        sum.innervated_fraction -= w * (1.0 - t.innervated);
        sum.bulk_fraction -= w * (1.0 - (t.innervated * t.innervated_size + (1.0 - t.innervated) * t.denervated_size));
        sum.irreversible_fraction += w * t.irreversible;
        sum.axon_fraction -= w * (1.0 - d.axon_fraction);
        blocked += w * d.axon_fraction * (1.0 - d.conduction_fraction);
        sum.force_fraction -= w * (1.0 - t.innervated * t.innervated_size * d.conduction_fraction);
    }
    sum.conduction_fraction = sum.axon_fraction > 0.0 ? 1.0 - blocked / sum.axon_fraction : 0.0;
    return sum;
}

}  // namespace l5s1::sim
