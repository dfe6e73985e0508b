#pragma once
// timeline_panel.h: the bottom panel: the course of the worst-hit muscle, events on a lane, and a playhead to drag.
//
// On the plot that Tab has reached Left and Right move the playhead by a day, with Shift by a week.

#include "render/panels/shell/context.h"

#include <optional>

namespace l5s1::render {

struct TimelinePanelState {
    bool choosing_event = false;         // the list of events is open
    std::optional<std::size_t> event;    // index in the case's events: under the hand, or chosen
    bool remove = false;                 // the chosen event, by a key of this frame
    std::optional<std::size_t> held_as;  // index that it had when the hand took it: moving past another changes it
};

void draw_timeline_panel(const scenarios::View& view, const PanelContext& context, scenarios::Outbox& out,
                         TimelinePanelState& state);

}  // namespace l5s1::render
