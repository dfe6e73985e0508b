#pragma once
// section_look.h: the greys and colours of the tissues in a section, as read from assets/section.toml.

#include "scenarios/io/assets.h"

#include <glm/glm.hpp>

#include <array>
#include <string>
#include <vector>

namespace l5s1::scene {

// The order here is the order there.
enum class CutTissue : std::uint8_t {
    air,
    fat,
    deep_fat,
    muscle,
    fascia,
    ligament,
    flavum,
    cortex,
    marrow,
    trabecula,
    cartilage,
    joint,
    annulus,
    lamella,
    nucleus,
    dried_nucleus,
    herniated,
    dura,
    liquor,
    strand,
    nerve,
    inflamed,
    ink
};
inline constexpr std::size_t kCutTissueCount = 23;

// mri: grey as on a T2-weighted picture. atlas: the colours of an illustrated atlas, with ink.
enum class SectionStyle : std::uint8_t { mri, atlas };

struct SectionLook {
    std::array<std::array<glm::vec3, kCutTissueCount>, 2> colours{};  // by style and tissue; sRGB 0..1

    [[nodiscard]] glm::vec3 colour(SectionStyle style, CutTissue tissue) const
    {
        return colours[static_cast<std::size_t>(style)][static_cast<std::size_t>(tissue)];
    }
};

// Mistakes are appended to `faults` as `file:line: key: what`; then the program's own look is returned.
[[nodiscard]] SectionLook load_section_look(const scenarios::Assets& assets, std::vector<std::string>& faults);

}  // namespace l5s1::scene
