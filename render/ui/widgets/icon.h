#pragma once
// icon.h: line icons on a field of 20 units, stroke 1.8, round joins.

#include "render/ui/widgets/paint.h"

namespace l5s1::render {

enum class Icon : std::uint8_t {
    undo,
    redo,
    text_size,
    theme,
    play,
    pause,
    to_start,
    to_end,
    plus,
    minus,
    close,
    tick,
    cross,
    warning,
    info,
    person,
    pencil,
    chevron_left,
    chevron_right,
    chevron_down,
    chevron_up,
    branch,
    bend,
    bulge,
    protrusion,
    extrusion,
    sequestration,
    level,
    zone,
    severity,
    decompression,
    rest,
    exercise,
    syringe,
    tablet,
    hand,
    weight,
    chair,
    running,
    bolt,
    search,
    layers,
    bin,
};

// size: side of the square, in pixels.
void icon(const Ui& ui, Icon which, ImVec2 centre, float size, ImU32 colour);

}  // namespace l5s1::render
