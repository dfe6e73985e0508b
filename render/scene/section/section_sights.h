#pragma once
// section_sights.h: the two sections as values: what is asked for, what has been painted, and what a hand did in them.
// A panel draws and fills these; the viewport paints and answers them.

#include "render/scene/section/section_names.h"
#include "render/scene/section/section_paint.h"

#include <array>
#include <optional>
#include <vector>

namespace l5s1::scene {

inline constexpr std::array<SectionKind, 2> kSectionKinds{SectionKind::axial, SectionKind::sagittal};

// A pull at the tip: where it is to come, in the plane.
struct TipPull {
    SectionKind kind = SectionKind::axial;
    glm::vec2 to_mm{0};
    bool settled = false;  // the hand let go
};

// How the sections are wanted, and what this frame's hand did in them.
struct SectionsInHand {
    SectionStyle style = SectionStyle::mri;
    std::array<float, 2> moved_mm{};  // of each plane, from where it goes by itself
    std::optional<TipPull> pull;
    const SlicePart* clicked = nullptr;
};

// The size in pixels of each image that is shown, by kind; nothing: that section is not.
using SectionSizes = std::array<std::optional<glm::vec2>, 2>;

// The window of the plane that an image of that size shows.
[[nodiscard]] SectionField section_field(SectionKind kind, glm::vec2 size_px);

// A section that has been painted.
struct SectionSight {
    const Slice* slice = nullptr;
    SectionField field;
    unsigned texture = 0;
    std::optional<glm::vec2> tip_mm, knob_mm;  // of the herniation, and where the knob stands: a little inwards of it
    bool tip_moves = true;                     // something can be set by it
    std::optional<CrossLine> other;
    std::vector<SectionName> names;
};

}  // namespace l5s1::scene
