#pragma once
// header_panel.h: the bar at the top: modes, search, undo, text size, theme, help, language; each a row of the table of
// actions, named with its key by a card under the pointer.

#include "render/panels/shell/actions.h"
#include "render/panels/shell/context.h"

namespace l5s1::render {

// `unsaved`: answers are not being written; a chip says so for as long as it lasts.
void draw_header_panel(const PanelContext& context, const Acting& acting, bool unsaved = false);

}  // namespace l5s1::render
