#pragma once
// header_panel.h: the bar at the top: modes, search, undo, text size, theme, language.

#include "render/panels/context.h"

namespace l5s1::render {

// Returns true when the search is asked for.
bool draw_header_panel(const scenarios::View& view, const PanelContext& context, scenarios::Outbox& out);

}  // namespace l5s1::render
