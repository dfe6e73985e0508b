#pragma once
// dermatomes.h: which root feels where on the leg, as two small pictures of the unrolled skin.
//
// Column: turn about the limb's axis, as the skin's `around`; row: way down it, as its `along`. A value is 1 in the
// core of a root's skin and fades to 0 at its border; neighbours overlap there. assets/dermatomes.toml holds the
// strokes.

#include "scenarios/io/assets.h"
#include "sim/model/anatomy.h"

#include <glm/glm.hpp>

#include <array>
#include <string>
#include <vector>

namespace l5s1::scene {

struct DermatomeMap {
    static constexpr int kWidth = 192;
    static constexpr int kHeight = 320;
    std::array<std::vector<unsigned char>, 2> rgba;  // L2 L3 L4, then L5 S1 S2; rows from the groin down
    float limb_mm = 1000.0f;
    // 0..1 of each leg root at a point of the skin.
    [[nodiscard]] std::array<float, sim::kLegRoots> at(float around, float along) const;
};

// Reads and paints. Mistakes are appended to `faults` as `file:line: key: what`.
[[nodiscard]] DermatomeMap load_dermatomes(const scenarios::Assets& assets, std::vector<std::string>& faults);

}  // namespace l5s1::scene
