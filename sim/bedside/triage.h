#pragma once
// triage.h: how soon this patient must be seen, by the rules of assets/model/bedside.toml and the guideline they cite.
//
//     emergency  saddle or bladder roots pressed on both sides, or root weakness in both legs (cauda equina)
//     urgent     MRC 3 or less in any muscle of a pressed root: offer surgery within three days
//     soon       a stable weakness, severe pain that lasts, or weakness from another disease
//     routine    no deficit

#include "sim/bedside/findings.h"
#include "sim/course/lesion.h"

namespace l5s1::sim {

// findings: complete but for the triage.
[[nodiscard]] Triage triage_of(const Model& model, const Case& c, const Lesion& lesion, const Findings& findings);

}  // namespace l5s1::sim
