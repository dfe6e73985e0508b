#include "sim/bedside/sensation.h"

namespace l5s1::sim {

DermatomeFinding sensation_of(const Model& model, const Lesion& lesion, const SlowSupply& state,
                              const PerRoot<double>& block, Side side, Root root)
{
    const std::size_t s = index(side);
    const std::size_t r = index(root);
    const double lost = 1.0 - state.roots[s][r].axons * (1.0 - block[s][r]);
    const double peripheral = lesion.other.skin[s][r].passes(state.other_axon_loss);
    return {(1.0 - (1.0 - model.bedside.light_touch_overlap) * lost) * peripheral,
            (1.0 - (1.0 - model.bedside.pinprick_overlap) * lost) * peripheral};
}

}  // namespace l5s1::sim
