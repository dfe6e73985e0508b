#pragma once
// findings_panel.h: the right panel: what an examination finds now, left against right, the weakest first.
//
// What does not fit is dropped in a fixed order; abnormal rows, the triage chip and the sources never are.

#include "render/panels/context.h"

namespace l5s1::render {

struct FindingsPanelState {
    bool all_muscles = false;
    float scroll = 0.0f;  // of the muscle list, pixels
};

void draw_findings_panel(const scenarios::View& view, const PanelContext& context, scenarios::Outbox& out,
                         FindingsPanelState& state);

}  // namespace l5s1::render
