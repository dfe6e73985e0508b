#pragma once
// section_overlay.h: what stands over the picture of a section: words, scale, leaders, the other plane, the knob.

#include "render/panels/picture/sections_panel.h"
#include "render/scene/section/plane_frame.h"
#include "render/ui/widgets/paint.h"

namespace l5s1::render {

// A section in its place in the window.
struct SectionPlace {
    const scenarios::View& view;
    const PanelContext& context;
    Area image;
    const scene::SectionSight& sight;
    scene::SectionStyle style;
    std::size_t chosen = 0;  // number of the herniation that is being set

    [[nodiscard]] glm::vec2 pixel(glm::vec2 mm) const;
    [[nodiscard]] glm::vec2 plane(glm::vec2 pixel) const;
};

// The picture with all that is written on it.
void draw_section(const SectionPlace& place);
// The herniation's tip, to be pulled.
void draw_knob(const SectionPlace& place, bool held);
// Outlines what the pointer rests on and names it.
void draw_pointed(const SectionPlace& place, const scene::SlicePart& part);

// A plane's frame in the three-dimensional picture, behind every panel; dashed where it lies behind something.
void draw_plane_frame(const PanelContext& context, std::span<const scene::FrameStretch> frame);

}  // namespace l5s1::render
