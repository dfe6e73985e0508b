#pragma once
// herniation_panel.h: the left rail: everything that is set. In a compact window a strip of the present values, each
// opening one fly-out.

#include "render/panels/context.h"

#include <optional>

namespace l5s1::render {

enum class RailPart : std::uint8_t { level, zone, type, severity, patient, posture };

struct HerniationPanelState {
    bool patient_open = false;        // the patient's fields are unfolded
    std::optional<RailPart> fly_out;  // compact only
};

// Draws the panel. Reads `view`, appends to `out`: a value the session refused springs back by itself.
void draw_herniation_panel(const scenarios::View& view, const PanelContext& context, scenarios::Outbox& out,
                           HerniationPanelState& state);

}  // namespace l5s1::render
