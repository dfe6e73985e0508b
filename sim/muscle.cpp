#include "sim/muscle.h"

#include "sim/relaxation.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace l5s1::sim {

namespace {

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
void sprout(const MuscleModel& m, TerritoryState& s, const Drive& drive, double gain, double step)
{
    const double block = 1.0 - drive.conduction_fraction;
    const double supply = drive.axon_fraction * (1.0 - m.sprouting_block_weight * block);
    const double target = std::min(1.0 - s.irreversible, std::max(drive.axon_fraction, gain * supply));
    if (target <= s.innervated) {
        return;
    }
    const double captured = (target - s.innervated) * step;
    s.innervated_size = (s.innervated * s.innervated_size + captured * s.denervated_size) / (s.innervated + captured);
    s.innervated += captured;
}

void resize(const MuscleModel& m, TerritoryState& s, double disuse, const MuscleStep& step)
{
    const double target = 1.0 - m.disuse_shrink_fraction * disuse;
    s.innervated_size +=
        (target - s.innervated_size) * (target < s.innervated_size ? step.shrink_half : step.regrow_half);
    if (s.innervated < 1.0) {
        s.denervated_size += (m.denervated_size_fraction - s.denervated_size) * step.denervated_half;
    }
}

void age_denervated(const MuscleModel& m, TerritoryState& s, const MuscleStep& step)
{
    const double denervated = 1.0 - s.innervated;
    const double q_middle = s.chronicity + (denervated - s.chronicity) * step.chronicity_half;
    s.chronicity += (denervated - s.chronicity) * step.chronicity;
    if (q_middle > m.chronicity_threshold && denervated > s.irreversible) {
        const double rate =
            std::numbers::ln2 / m.irreversible_half_day * (q_middle - m.chronicity_threshold) / q_middle;
        s.irreversible += (denervated - s.irreversible) * relaxed_share(step.day, 1.0 / rate);
    }
}

}  // namespace

MuscleStep step_of(const MuscleModel& m, const MuscleSetting& setting, double step_day)
{
    return {step_day,
            relaxed_share(step_day, setting.sprouting_day),
            relaxed_share(0.5 * step_day, m.shrink_day),
            relaxed_share(0.5 * step_day, setting.regrow_day),
            relaxed_share(0.5 * step_day, m.denervated_day),
            relaxed_share(step_day, m.chronicity_day),
            relaxed_share(0.5 * step_day, m.chronicity_day)};
}

TerritoryState stepped(const MuscleModel& m, TerritoryState s, const Drive& before, const Drive& middle,
                       const Drive& after, const MuscleSetting& setting, double tonic_inhibition,
                       const MuscleStep& step)
{
    const double use = middle.conduction_fraction * (1.0 - tonic_inhibition);
    const double disuse = std::min(1.0, 1.0 - use + setting.disuse_add);
    lose(s, before.axon_fraction, middle.axon_fraction);
    resize(m, s, disuse, step);
    sprout(m, s, middle, setting.sprouting_gain, step.sprouting);
    age_denervated(m, s, step);
    resize(m, s, disuse, step);
    lose(s, middle.axon_fraction, after.axon_fraction);
    return s;
}

MuscleSum sum_of(const PerEnum<Root, double>& root_share, const PerEnum<Root, TerritoryState>& state,
                 const PerEnum<Root, Drive>& drives)
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
    // rounding of a total loss
    sum.innervated_fraction = std::clamp(sum.innervated_fraction, 0.0, 1.0);
    sum.axon_fraction = std::clamp(sum.axon_fraction, 0.0, 1.0);
    sum.force_fraction = std::clamp(sum.force_fraction, 0.0, 1.0);
    sum.conduction_fraction = sum.axon_fraction > 0.0 ? std::clamp(1.0 - blocked / sum.axon_fraction, 0.0, 1.0) : 0.0;
    return sum;
}

}  // namespace l5s1::sim
