#pragma once
// findings_panel.h: the right panel: what an examination finds now, left against right, the weakest first.
//
// What does not fit is dropped in a fixed order; abnormal rows, the triage chip and the sources never are. Pointing at
// a row opens a card: how the loss splits into block, lost axons and inhibition, and where the numbers come from.

#include "render/panels/shell/context.h"

namespace l5s1::render {

struct FindingsPanelState {
    bool all_muscles = false;
    int first_muscle = 0;  // the row at the top when not all 24 fit
};

void draw_findings_panel(const scenarios::View& view, const PanelContext& context, scenarios::Outbox& out,
                         FindingsPanelState& state);

}  // namespace l5s1::render
