#include "render/scene/section/interior.h"

#include <algorithm>
#include <cmath>

namespace l5s1::scene {

using namespace anatomy;

Interior::Interior(const Geometry& geometry) : geometry_(geometry), stack_(anatomy::stack(geometry))
{
    for (std::size_t level = 0; level < kLumbarCount; ++level) {
        into_disc_[level] = glm::inverse(stack_.disc[level]);
        discs_.emplace_back(geometry_, level);
    }
    const Loft sac = sac_loft(geometry_, stack_);
    const auto steps = static_cast<int>(sac.length_mm());
    for (int i = 0; i <= steps; ++i) {
        const Section s = sac.at(static_cast<float>(i) / static_cast<float>(steps));
        course_.emplace_back(s.position.y, s.position.z, std::max(0.3f, std::fabs(s.tangent.y)));
    }
}

void Interior::herniate(std::span<const HerniationRequest> requests, std::span<const Protruded> shapes)
{
    std::array<std::vector<Protruded>, kLumbarCount> of_disc;
    for (std::size_t n = 0; n < std::min(requests.size(), shapes.size()); ++n) {
        of_disc[static_cast<std::size_t>(requests[n].level)].push_back(shapes[n]);
    }
    discs_.clear();
    for (std::size_t level = 0; level < kLumbarCount; ++level) {
        discs_.emplace_back(geometry_, level, of_disc[level]);
    }
}

glm::vec2 Interior::beside_sac(glm::vec3 p) const
{
    const auto below =
        std::lower_bound(course_.begin(), course_.end(), p.y, [](const glm::vec3& row, float y) { return row.x > y; });
    if (below == course_.begin() || below == course_.end()) {
        const glm::vec3& row = below == course_.end() ? course_.back() : *below;
        return {p.x, (p.z - row.y) * row.z};
    }
    const glm::vec3 &upper = *(below - 1), &lower = *below;
    const glm::vec3 row = glm::mix(lower, upper, unit((p.y - lower.x) / std::max(1e-4f, upper.x - lower.x)));
    return {p.x, (p.z - row.y) * row.z};
}

}  // namespace l5s1::scene
