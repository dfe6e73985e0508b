#pragma once
// look.h: how tissues, paper and light look, as read from assets/shaders/look.toml (which says what each number does).

#include "render/anatomy/mesh/mesh.h"
#include "render/scene/picture/picture.h"
#include "scenarios/io/assets.h"

#include <glm/glm.hpp>

#include <array>
#include <string>
#include <vector>

namespace l5s1::scene {

struct TissueLook {
    glm::vec3 base{0.5f};
    glm::vec3 alt{0.5f};
    glm::vec3 deep{1.0f};
    glm::vec4 spec{0};
    glm::vec4 glow{0};
    glm::vec4 fibres{0};
    glm::vec4 noise{0};
    float alpha = 1.0f;
};

struct ThemeLook {
    glm::vec3 paper{1};
    glm::vec3 edge{1};
    glm::vec3 ink{0};
    glm::vec3 glass_rim{1};
    glm::vec3 pulse{1};
    glm::vec2 line{1.0f, 0.55f};  // outlines: strength, share of the surface's own colour
    glm::vec3 chalk{0};           // 0..1: drawn in pale washes on the paper, how dense, how grainy
    glm::vec3 hatch{0};           // lines over numb skin
};

struct ConditionLook {
    glm::vec3 inflamed{1, 0, 0};
    glm::vec3 pale_muscle{0.5f};
    glm::vec3 fat{0.5f};
    glm::vec3 pain{1, 0.5f, 0};
    float hatch_mm = 5.0f;  // between the lines over numb skin
    std::array<glm::vec3, sim::kLegRoots> dermatome{};
};

struct Look {
    std::array<TissueLook, anatomy::kTissueCount> tissues;  // by anatomy::Tissue
    std::array<ThemeLook, 4> themes;                        // by Theme
    ConditionLook condition;
};

// Reads shaders/look.toml. Mistakes are appended to `faults` as `file:line: key: what`; then the look is not to be
// used.
[[nodiscard]] Look load_look(const scenarios::Assets& assets, std::vector<std::string>& faults);

}  // namespace l5s1::scene
