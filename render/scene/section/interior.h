#pragma once
// interior.h: what a section shows and no surface says.
//
// True to the model: the nucleus inside a disc with the way by which it has come out. Schematic, and labelled so
// wherever a section is shown: epidural fat, the muscles of the back, what lies before the spine.
// Those are laid round the course of the dural sac.

#include "render/anatomy/body/disc.h"
#include "render/anatomy/herniation/herniation.h"

#include <array>
#include <span>
#include <vector>

namespace l5s1::scene {

class Interior {
public:
    explicit Interior(const anatomy::Geometry& geometry);

    // Takes what stands out now: one shape a request, as anatomy::Herniation made them.
    void herniate(std::span<const anatomy::HerniationRequest> requests, std::span<const anatomy::Protruded> shapes);

    [[nodiscard]] const anatomy::Geometry& geometry() const { return geometry_; }
    [[nodiscard]] const anatomy::Stack& stack() const { return stack_; }
    [[nodiscard]] const anatomy::Disc& disc(std::size_t level) const { return discs_[level]; }
    [[nodiscard]] glm::vec3 into_disc(std::size_t level, glm::vec3 body) const
    {
        return anatomy::apply(into_disc_[level], body);
    }

    // Where a point lies beside the sac: x as in the body, z forwards from the sac's middle, square to its course.
    [[nodiscard]] glm::vec2 beside_sac(glm::vec3 body) const;

private:
    anatomy::Geometry geometry_;
    anatomy::Stack stack_;
    std::vector<anatomy::Disc> discs_;
    std::array<glm::mat4, anatomy::kLumbarCount> into_disc_;
    std::vector<glm::vec3> course_;  // y, z, cosine of its slope; falling y, one a millimetre
};

}  // namespace l5s1::scene
