#pragma once
// chain_panel.h: the strip over the picture: disc, root, nerve, muscle, movement, reflex, as chips; a click chooses the
// link.

#include "render/panels/shell/context.h"

namespace l5s1::render {

void draw_chain_panel(const scenarios::View& view, const PanelContext& context, scenarios::Outbox& out);

}  // namespace l5s1::render
