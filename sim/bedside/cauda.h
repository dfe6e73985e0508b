#pragma once
// cauda.h: the cauda equina's sacral roots: saddle, sphincter, bladder.
//
//     lost_s    = 1 - A (1 - B) of S3 (for S3 to S5) on side s
//     residual  = normal + (retention - normal) lost_left lost_right
//     anal tone = 1 - (lost_left + lost_right) / 2
//
// The bladder keeps emptying on one side's roots: only a loss of both fills it. That residual urine beyond 200 mL marks
// a cauda equina syndrome is measured (residual_urine); the residuum of a bladder without supply, and that it grows
// with the product, are assumed. Left out: the bladder's own failure after long stretching.

#include "sim/bedside/findings.h"
#include "sim/course/state.h"

namespace l5s1::sim {

// block: of each root, all blocks together; dermatomes: of both sides, S3 among them.
[[nodiscard]] CaudaFinding cauda_of(const Model& model, const SlowSupply& state, const PerRoot<double>& block,
                                    const BySide<PerEnum<Root, DermatomeFinding>>& dermatomes);

}  // namespace l5s1::sim
