#pragma once
// look.h: how tissues, paper and light look, as read from assets/shaders/look.toml (which says what each number does).

#include "render/anatomy/mesh.h"
#include "render/scene/picture.h"
#include "scenarios/assets.h"

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
};

struct ConditionLook {
    glm::vec3 inflamed{1, 0, 0};
    glm::vec3 pale_muscle{0.5f};
    glm::vec3 fat{0.5f};
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
