#pragma once
// viewchip_panel.h: at the picture's lower left: the three views, what this is ("Teaching model, not a medical
// device"), and on demand the legend and the layers.

#include "render/panels/shell/context.h"

#include <string_view>

namespace l5s1::render {

struct ViewChipState {
    bool legend_open = false;
    std::string_view seen_from;     // id of scene::facing_id; empty: the picture shows more than one side
    bool sections_open = false;     // the button is lit
    bool close = false;             // the spine is seen from near
    bool close_wanted = false;      // by the preset that was just asked for
    bool sections_clicked = false;  // just now
    bool layers_open = false;
};

// Height in pixels that the chip takes in that width, with rows of `row_px`: a second row when everything does not fit
// into one. `explore`: there are sections to open.
[[nodiscard]] float view_chip_height(Ui& ui, float width, float row_px, bool explore);

// `where` is layout.view_chip or layout.case_view_chip: the place of one row. The second stands over it.
void draw_viewchip_panel(const scenarios::View& view, const PanelContext& context, const scene::Rect& where,
                         scenarios::Outbox& out, ViewChipState& state);

}  // namespace l5s1::render
