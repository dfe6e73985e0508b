#include "sim/bedside/cauda.h"

namespace l5s1::sim {

CaudaFinding cauda_of(const Model& model, const SlowSupply& state, const PerRoot<double>& block,
                      const BySide<PerEnum<Root, DermatomeFinding>>& dermatomes)
{
    const BedsideModel& b = model.bedside;
    const std::size_t sacral = index(Root::S3);
    const auto lost = [&](std::size_t side) {
        return 1.0 - state.roots[side][sacral].axons * (1.0 - block[side][sacral]);
    };
    CaudaFinding finding;
    for (std::size_t side = 0; side < kCount<Side>; ++side) {
        finding.saddle_pinprick_fraction[side] = dermatomes[side][sacral].pinprick_fraction;
    }
    finding.normal_residual_mL = b.residual_normal_mL;
    finding.post_void_residual_mL =
        b.residual_normal_mL + (b.residual_retention_mL - b.residual_normal_mL) * lost(0) * lost(1);
    finding.anal_tone_fraction = 1.0 - 0.5 * (lost(0) + lost(1));
    return finding;
}

}  // namespace l5s1::sim
