#pragma once
// zone.h: the disc seen from below, with seven sectors to choose zone and side at once.
//
// Radiological convention: the patient's right is at the left of the drawing; both sides are printed in words.

#include "render/ui/widgets/paint.h"
#include "sim/model/anatomy.h"

#include <optional>

namespace l5s1::render {

struct ZoneChoice {
    sim::Zone zone = sim::Zone::subarticular;
    sim::Side side = sim::Side::left;

    friend bool operator==(const ZoneChoice&, const ZoneChoice&) = default;
};

struct ZonePicture {
    sim::Level level = sim::Level::L4_L5;
    ZoneChoice chosen;
    double severity = 0.0;
    sim::HerniationType type = sim::HerniationType::extrusion;
};

// Returns the sector that was chosen just now (click, arrows), never the present one. `hovered` is set to the sector
// under the pointer, so that the caller can name it.
std::optional<ZoneChoice> zone_picker(Ui& ui, const char* id, const Area& where, const ZonePicture& picture,
                                      std::optional<ZoneChoice>& hovered);

}  // namespace l5s1::render
