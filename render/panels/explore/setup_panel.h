#pragma once
// setup_panel.h: the left rail: everything that is set. In a compact window a strip of the present values.
//
// What has no room in the rail opens beside it, one fly-out at a time: the patient, the other postures; in a compact
// window every part.

#include "render/panels/shell/context.h"
#include "render/ui/widgets/tooltip.h"

#include <optional>
#include <utility>

namespace l5s1::render {

enum class SetupPart : std::uint8_t { level, zone, type, severity, patient, posture };

struct SetupPanelState {
    std::optional<SetupPart> fly_out;
    std::size_t herniation = 0;                  // which one is being set; the last, when there are fewer
    std::optional<std::pair<Card, Area>> asked;  // what the pointer rests on, explained, and where it is
    bool nerves_page = false;                    // of the patient's fly-out: nerves and other disease
};

// Draws the panel. Reads `view`, appends to `out`: a value the session refused springs back by itself.
void draw_setup_panel(const scenarios::View& view, const PanelContext& context, scenarios::Outbox& out,
                      SetupPanelState& state);

}  // namespace l5s1::render
