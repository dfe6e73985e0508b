#pragma once
// legend_panel.h: what the picture's signs mean, each with a small drawing of it; which are assumptions; what the hand
// does.

#include "render/panels/shell/context.h"

namespace l5s1::render {

// A card whose lower left corner is given.
void draw_legend_panel(const PanelContext& context, float left, float bottom);

}  // namespace l5s1::render
