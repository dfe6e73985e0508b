#pragma once
// help_panel.h: the help sheet: every action that has a key, by where it applies, from the table of actions.

#include "render/panels/shell/context.h"

namespace l5s1::render {

// Draws the sheet over everything. Returns whether it stays open: a click on its cross or beside it closes it. `fresh`:
// it was opened in this frame, by a click that is not meant for it.
[[nodiscard]] bool draw_help_panel(const PanelContext& context, bool fresh);

}  // namespace l5s1::render
