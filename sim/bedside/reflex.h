#pragma once
// reflex.h: the tendon reflexes, by root.
//
//     amplitude = (sum w_r A_r (1 - B_r))^limbs, limbs = 2: the arc goes in and out through the same roots
//     grade     2 above the normal bound, 1 reduced, 0 absent; 3 brisk where an upper lesion adds gain
//
// Clinical plus scale. Arc weights: assets/model/reflexes.toml. Bounds of the grades are assumed.
// Left out: the age at which healthy ankle jerks fade, and the examiner's own scatter.

#include "sim/bedside/findings.h"
#include "sim/course/state.h"

namespace l5s1::sim {

[[nodiscard]] ReflexFinding reflex_of(const Model& model, const Case& c, const Lesion& lesion, const SlowSupply& state,
                                      const PerRoot<double>& block, Side side, Reflex reflex);

}  // namespace l5s1::sim
