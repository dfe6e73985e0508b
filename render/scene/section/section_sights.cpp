#include "render/scene/section/section_sights.h"

#include <algorithm>

namespace l5s1::scene {

SectionField section_field(SectionKind kind, glm::vec2 size_px)
{
    const bool axial = kind == SectionKind::axial;
    const glm::vec2 needed = axial ? glm::vec2(114.0f, 70.0f) : glm::vec2(92.0f, 84.0f);
    const glm::vec2 size = glm::max(glm::round(size_px), glm::vec2(8.0f));
    const float mm = std::max(needed.x / size.x, needed.y / size.y);
    glm::vec2 middle = axial ? glm::vec2(0.0f, -12.5f) : glm::vec2(16.0f, -2.0f);
    const float extra = std::max(0.0f, size.y * mm - needed.y);  // a tall image shows more of the back
    middle.y -= axial ? extra * 0.22f : 0.0f;
    SectionField field;
    field.width = static_cast<int>(size.x);
    field.height = static_cast<int>(size.y);
    field.low_mm = middle - size * mm * 0.5f;
    field.high_mm = middle + size * mm * 0.5f;
    return field;
}

}  // namespace l5s1::scene
