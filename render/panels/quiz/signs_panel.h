#pragma once
// signs_panel.h: what the examination of the case's patient has shown, beside an open question: the weakest movements,
// reflexes, sensation, the straight-leg raise and tiptoe. Short on purpose; Explore shows everything.

#include "render/panels/shell/context.h"

namespace l5s1::render {

[[nodiscard]] float signs_height(Ui& ui, bool compact);

void draw_signs_panel(const scenarios::View& view, const PanelContext& context);

}  // namespace l5s1::render
