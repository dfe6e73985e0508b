#pragma once
// herniations.h: which herniations of a case there are to be seen.

#include "sim/model/case.h"

#include <cstddef>
#include <vector>

namespace l5s1::scene {

// Numbers of the herniations whose severity is above 0, the case's own (0) first.
[[nodiscard]] inline std::vector<std::size_t> seen_herniations(const sim::Case& c)
{
    std::vector<std::size_t> seen;
    for (std::size_t n = 0; n <= c.further.size(); ++n) {
        if (sim::herniation(c, n).severity > 0.0) {
            seen.push_back(n);
        }
    }
    return seen;
}

[[nodiscard]] inline bool herniated(const sim::Case& c)
{
    return !seen_herniations(c).empty();
}

// Whether a fragment of this type can leave the height of its disc.
[[nodiscard]] inline bool can_migrate(sim::HerniationType type)
{
    return type == sim::HerniationType::extrusion || type == sim::HerniationType::sequestration;
}

}  // namespace l5s1::scene
