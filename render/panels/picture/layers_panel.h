#pragma once
// layers_panel.h: how much of each layer is seen, and what the picture is split against.

#include "render/panels/shell/context.h"

namespace l5s1::render {

// A card whose lower left corner is given.
void draw_layers_panel(const scenarios::View& view, const PanelContext& context, float left, float bottom,
                       scenarios::Outbox& out);

}  // namespace l5s1::render
