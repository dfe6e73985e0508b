#pragma once
// event_list.h: what can happen to the patient: how each kind of event is drawn, and the list from which one is added.

#include "render/panels/explore/timeline_panel.h"
#include "render/ui/widgets/icon.h"

namespace l5s1::render {

struct EventLook {
    Icon sign;
    bool harms;
};
[[nodiscard]] EventLook look_of(sim::EventKind kind);

// Opens above the time line; a click adds the event on the playhead's day and closes the list.
void draw_event_list(const scenarios::View& view, const PanelContext& context, scenarios::Outbox& out,
                     TimelinePanelState& state);

}  // namespace l5s1::render
