#pragma once
// compare_panel.h: the divider of a split picture with its handle, and what each half shows.
//
// The handle is dragged, or moved with the arrows once Tab has reached it.

#include "render/panels/shell/context.h"

namespace l5s1::render {

// `divider_px`: where the picture changes, from the window's left. Raises SetCompare when it is moved.
// The line between the halves: as high as the free picture; all of a picture that has no panels.
[[nodiscard]] scene::Rect divider_line(const Layout& layout, float scale, float divider_px);
void draw_compare_panel(const scenarios::View& view, const PanelContext& context, float divider_px,
                        scenarios::Outbox& out);

// The height at the top of the free picture that the names of the halves take.
[[nodiscard]] float compare_names_height(const Ui& ui);

}  // namespace l5s1::render
