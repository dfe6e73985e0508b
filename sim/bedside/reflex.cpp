#include "sim/bedside/reflex.h"

#include <cmath>

namespace l5s1::sim {

ReflexFinding reflex_of(const Model& model, const Case& c, const Lesion& lesion, const SlowSupply& state,
                        const PerRoot<double>& block, Side side, Reflex reflex)
{
    const std::size_t s = index(side);
    double lost = 0.0;
    for (std::size_t root = 0; root < kCount<Root>; ++root) {
        lost += lesion.reflex_roots[index(reflex)][root] * (1.0 - state.roots[s][root].axons * (1.0 - block[s][root]));
    }
    const BedsideModel& m = model.bedside;
    ReflexFinding finding;
    finding.amplitude_fraction =
        std::pow((1.0 - lost) * lesion.other.reflex[s][index(reflex)].passes(state.other_axon_loss), m.reflex_limbs);
    const double gain = model.others[index(c.other)].reflex_gain * lesion.other.severity[s];
    if (gain >= m.reflex_brisk_from_gain) {
        finding.grade = 3;
    } else if (finding.amplitude_fraction >= m.reflex_normal_above) {
        finding.grade = 2;
    } else {
        finding.grade = finding.amplitude_fraction < m.reflex_absent_below ? 0 : 1;
    }
    return finding;
}

}  // namespace l5s1::sim
