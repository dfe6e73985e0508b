#pragma once
// sensation.h: touch and pinprick in each dermatome.
//
//     left = 1 - (1 - overlap) (1 - A (1 - B))
//
// Neighbouring roots cover part of a dermatome, touch more than pinprick, so that one lost root leaves touch half
// alive. The two overlaps are assumed; that they differ in this direction is textbook.

#include "sim/bedside/findings.h"
#include "sim/course/state.h"

namespace l5s1::sim {

[[nodiscard]] DermatomeFinding sensation_of(const Model& model, const Lesion& lesion, const SlowSupply& state,
                                            const PerRoot<double>& block, Side side, Root root);

}  // namespace l5s1::sim
