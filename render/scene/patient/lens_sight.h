#pragma once
// lens_sight.h: what the lens shows: a small picture that has been drawn, and where in it the nerves and the organ lie.

#include "sim/model/anatomy.h"

#include <glm/glm.hpp>

#include <optional>
#include <string>
#include <vector>

namespace l5s1::scene {

struct LensSight {
    unsigned texture = 0;  // lower row first
    std::string region;    // of the leg: its name stands under "lens.region."
    sim::Side side = sim::Side::left;
    std::optional<sim::Muscle> muscle;
    sim::Root root = sim::Root::L5;
    std::vector<std::vector<glm::vec2>> nerves_px;  // in the image
    std::optional<glm::vec2> organ_px;
};

}  // namespace l5s1::scene
