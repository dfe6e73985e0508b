#pragma once
// sections_panel.h: the axial and the sagittal section beside the picture: linked, named, and in the hand.
//
// In a wide window both stand one above the other at the right of the free picture, or, made large, side by side in its
// place; in a compact window one at a time. Key S or the button in the view chip opens and closes them.
//
// The tip of the chosen herniation is a knob: in the axial section it sets zone, side and size, in the sagittal one the
// migration. The arrows do the same for a section that has the keyboard: left and right walk the zones, up and down the
// severity (Shift: more), in the sagittal section up and down the migration; Page up and Page down move the slice, as
// the wheel does.

#include "render/panels/shell/context.h"
#include "render/scene/section/section_sights.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace l5s1::render {

struct SectionsPanelState : scene::SectionsInHand {
    bool open = false;
    bool large = false;
    scene::SectionKind single = scene::SectionKind::axial;  // where there is room for one
    std::optional<scene::SectionKind> held;                 // the section whose tip is in the hand
    glm::vec2 grip_mm{0};                                   // from the pointer to the tip
};

// Where everything stands, for the field that is to be painted.
struct SectionsLayout {
    scene::Rect panel;
    scene::Rect head;
    std::array<std::optional<scene::Rect>, 2> image;  // by kind
    bool shown = false;

    // What is to be painted: nothing while the sections are closed.
    [[nodiscard]] scene::SectionSizes sizes() const;
};

// Takes the room of open sections from `layout.free`. Nothing outside Explore.
[[nodiscard]] SectionsLayout sections_layout(Layout& layout, const SectionsPanelState& state, scenarios::Mode mode);

// Draws open sections and takes the hand. `chosen`: number of the herniation that is being set.
void draw_sections_panel(const scenarios::View& view, const PanelContext& context, const SectionsLayout& where,
                         const std::array<scene::SectionSight, 2>& sights, std::size_t chosen, scenarios::Outbox& out,
                         SectionsPanelState& state);

// One section alone, without controls: for `l5s1 render`.
void draw_section_picture(const scenarios::View& view, const PanelContext& context, const scene::Rect& image,
                          const scene::SectionSight& sight, scene::SectionStyle style, std::size_t chosen);

}  // namespace l5s1::render
