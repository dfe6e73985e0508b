#pragma once
// section_paint.h: a slice to a picture, on the processor.
//
// Every loop gives a field of distances to its edge, and tissues are painted by depth under that edge: cortex and
// marrow, lamellae, dura and liquor. What no surface says comes from Interior. Grey pictures are then blurred and get
// grain, as a scanner's are; coloured ones get ink.

#include "render/scene/section/interior.h"
#include "render/scene/section/section.h"
#include "render/scene/section/section_look.h"

#include <array>
#include <span>
#include <string>
#include <vector>

namespace l5s1::scene {

// The window of the plane that is painted, and its pixels; upper row first.
struct SectionField {
    glm::vec2 low_mm{-50}, high_mm{50};
    int width = 400, height = 400;

    [[nodiscard]] float mm_per_px() const { return (high_mm.x - low_mm.x) / static_cast<float>(width); }
    [[nodiscard]] glm::vec2 at(glm::vec2 pixel) const
    {
        return {low_mm.x + pixel.x * mm_per_px(), high_mm.y - pixel.y * mm_per_px()};
    }
    [[nodiscard]] glm::vec2 pixel(glm::vec2 p) const
    {
        return {(p.x - low_mm.x) / mm_per_px(), (high_mm.y - p.y) / mm_per_px()};
    }
    friend bool operator==(const SectionField&, const SectionField&) = default;
};

struct SectionPaint {
    SectionStyle style = SectionStyle::mri;
    std::array<glm::vec3, sim::kLegRoots> root_hue{};  // atlas: sRGB; the pattern goes with it
    std::span<const anatomy::PressedRoot> pressed;     // redden by how far they had to move
};

// Red, green, blue, alpha of every pixel; alpha 0 where an atlas shows paper.
[[nodiscard]] std::vector<unsigned char> paint_section(const Slice& slice, const Interior& interior,
                                                       const SectionLook& look, const SectionField& field,
                                                       const SectionPaint& paint);

}  // namespace l5s1::scene
