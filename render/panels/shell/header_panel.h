#pragma once
// header_panel.h: the bar at the top: modes, search, undo, text size, theme, language.

#include "render/panels/shell/context.h"

namespace l5s1::render {

// Returns true when the search is asked for. `unsaved`: answers are not being written; a chip says so for as long as it
// lasts.
bool draw_header_panel(const scenarios::View& view, const PanelContext& context, scenarios::Outbox& out,
                       bool unsaved = false);

}  // namespace l5s1::render
