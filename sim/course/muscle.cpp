#include "sim/course/muscle.h"

#include "sim/course/wide.h"

#include <algorithm>
#include <numbers>

namespace l5s1::sim {

namespace {

// The laws of one territory as rates, ready for the inner loop.
struct Laws {
    double sprouting_per_day;
    double shrink_per_day;
    double regrow_per_day;
    double denervated_size;
    double denervated_per_day;
    double chronicity_per_day;
    double chronicity_threshold;
    double irreversible_per_day;

    Laws(const MuscleModel& m, const MuscleSetting& setting)
        : sprouting_per_day(1.0 / setting.sprouting_day),
          shrink_per_day(1.0 / m.shrink_day),
          regrow_per_day(1.0 / setting.regrow_day),
          denervated_size(m.denervated_size_fraction),
          denervated_per_day(1.0 / m.denervated_day),
          chronicity_per_day(1.0 / m.chronicity_day),
          chronicity_threshold(m.chronicity_threshold),
          irreversible_per_day(std::numbers::ln2 / m.irreversible_half_day)
    {
    }
};

struct Act {
    double loss;
    double sprout_target;
    double size_target;
};

// Plain selections instead of branches, so that the compiler moves several territories at once.
inline double at_least_0(double x)
{
    return x > 0.0 ? x : 0.0;
}

inline TerritoryState rate(const Laws& law, const TerritoryState& s, const Act& act)
{
    const double pool = 1.0 - s.innervated;
    const double room = 1.0 - s.irreversible;
    const double target = act.sprout_target < room ? act.sprout_target : room;
    const double captured = at_least_0(target - s.innervated) * law.sprouting_per_day;
    const double captured_mass = pool > 0.0 ? captured * s.denervated_mass / (pool > 0.0 ? pool : 1.0) : 0.0;
    const double growth = s.innervated * act.size_target - s.innervated_mass;
    const double old = s.chronicity - law.chronicity_threshold;

    TerritoryState change;
    change.innervated = captured - act.loss * s.innervated;
    change.innervated_mass = captured_mass - act.loss * s.innervated_mass +
                             growth * (growth < 0.0 ? law.shrink_per_day : law.regrow_per_day);
    change.denervated_mass = act.loss * s.innervated_mass - captured_mass +
                             (law.denervated_size * pool - s.denervated_mass) * law.denervated_per_day;
    change.chronicity = (pool - s.chronicity) * law.chronicity_per_day;
    change.irreversible = at_least_0(old) / (s.chronicity > law.chronicity_threshold ? s.chronicity : 1.0) *
                          at_least_0(pool - s.irreversible) * law.irreversible_per_day;
    return change;
}

inline TerritoryState moved(const TerritoryState& s, const TerritoryState& change, double day)
{
    return {s.innervated + day * change.innervated, s.innervated_mass + day * change.innervated_mass,
            s.denervated_mass + day * change.denervated_mass, s.chronicity + day * change.chronicity,
            s.irreversible + day * change.irreversible};
}

inline TerritoryState runge_kutta(const Laws& law, const TerritoryState& s, const Act& start, const Act& middle,
                                  const Act& end, double h)
{
    const TerritoryState k1 = rate(law, s, start);
    const TerritoryState k2 = rate(law, moved(s, k1, 0.5 * h), middle);
    const TerritoryState k3 = rate(law, moved(s, k2, 0.5 * h), middle);
    const TerritoryState k4 = rate(law, moved(s, k3, h), end);
    const double sixth = h / 6.0;
    const double third = h / 3.0;
    return moved(moved(moved(moved(s, k1, sixth), k2, third), k3, third), k4, sixth);
}

}  // namespace

void force(const MuscleModel& m, const MuscleSetting& setting, const Drive& drive, double loss_per_day,
           double tonic_inhibition, const std::vector<double>& weight, Range range, Forcing& forcing)
{
    const double a = drive.axon_fraction;
    const double c = drive.conduction_fraction;
    const double supply = a * (1.0 - m.sprouting_block_weight * (1.0 - c));
    const double sprout_target = std::max(a, setting.sprouting_gain * supply);
    const double* const weights = weight.data();
    double* const loss = forcing.loss_per_day();
    double* const sprout = forcing.sprout_target();
    double* const size = forcing.size_target();
    const double disuse_add = setting.disuse_add;
    const double shrink = m.disuse_shrink_fraction;
    L5S1_SIDE_BY_SIDE
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const double disuse = 1.0 - c * (1.0 - tonic_inhibition * weights[i]) + disuse_add;
        loss[i] = loss_per_day;
        sprout[i] = sprout_target;
        size[i] = 1.0 - shrink * (disuse < 1.0 ? disuse : 1.0);
    }
}

L5S1_WIDE void step_fibres(const MuscleModel& m, const MuscleSetting& setting, Fibres& fibres, std::size_t losing,
                           const Forcing& start, const Forcing& middle, const Forcing& end, double step_day)
{
    const Laws law(m, setting);
    double* const innervated = fibres.row(0);
    double* const innervated_mass = fibres.row(1);
    double* const denervated_mass = fibres.row(2);
    double* const chronicity = fibres.row(3);
    double* const irreversible = fibres.row(4);
    // the rows of a force at one instant
    struct Rows {
        explicit Rows(const Forcing& f) : loss(f.loss_per_day()), sprout(f.sprout_target()), size(f.size_target()) {}
        Act operator[](std::size_t i) const { return {loss[i], sprout[i], size[i]}; }
        const double* loss;
        const double* sprout;
        const double* size;
    };
    const Rows at_start(start);
    const Rows at_middle(middle);
    const Rows at_end(end);
    L5S1_SIDE_BY_SIDE
    for (std::size_t i = 0; i < losing; ++i) {
        const TerritoryState s{innervated[i], innervated_mass[i], denervated_mass[i], chronicity[i], irreversible[i]};
        const TerritoryState n = runge_kutta(law, s, at_start[i], at_middle[i], at_end[i], step_day);
        innervated[i] = n.innervated;
        innervated_mass[i] = n.innervated_mass;
        denervated_mass[i] = n.denervated_mass;
        chronicity[i] = n.chronicity;
        irreversible[i] = n.irreversible;
    }
    // whoever keeps all axons only changes its size
    const auto growth = [&law](double mass, double target) {
        const double missing = target - mass;
        return missing * (missing < 0.0 ? law.shrink_per_day : law.regrow_per_day);
    };
    const double half = 0.5 * step_day;
    for (std::size_t i = losing; i < fibres.count(); ++i) {
        const double mass = innervated_mass[i];
        const double middle_target = middle.size_target()[i];
        const double k1 = growth(mass, start.size_target()[i]);
        const double k2 = growth(mass + half * k1, middle_target);
        const double k3 = growth(mass + half * k2, middle_target);
        const double k4 = growth(mass + step_day * k3, end.size_target()[i]);
        innervated_mass[i] = mass + step_day / 6.0 * (k1 + 2.0 * k2 + 2.0 * k3 + k4);
    }
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
        sum.bulk_fraction -= w * (1.0 - t.innervated_mass - t.denervated_mass);
        sum.irreversible_fraction += w * t.irreversible;
        sum.axon_fraction -= w * (1.0 - d.axon_fraction);
        blocked += w * d.axon_fraction * (1.0 - d.conduction_fraction);
        sum.force_fraction -= w * (1.0 - t.innervated_mass * d.conduction_fraction);
    }
    // rounding of a total loss
    sum.innervated_fraction = std::clamp(sum.innervated_fraction, 0.0, 1.0);
    sum.axon_fraction = std::clamp(sum.axon_fraction, 0.0, 1.0);
    sum.force_fraction = std::clamp(sum.force_fraction, 0.0, 1.0);
    sum.conduction_fraction = sum.axon_fraction > 0.0 ? std::clamp(1.0 - blocked / sum.axon_fraction, 0.0, 1.0) : 0.0;
    return sum;
}

}  // namespace l5s1::sim
