#pragma once
// pick.h: which structure lies under the pointer.

#include "render/scene/picture/mesh_catalogue.h"
#include "render/scene/picture/picture.h"

#include <optional>
#include <string>

namespace l5s1::scene {

// Where a vertex of an instance is in the body frame of its figure, on its own side.
[[nodiscard]] glm::vec3 drawn_at(const Picture& picture, const Instance& instance, const Structure& structure,
                                 const anatomy::Vertex& vertex);
[[nodiscard]] glm::vec3 drawn_normal(const Picture& picture, const Instance& instance, const Structure& structure,
                                     const anatomy::Vertex& vertex);

struct Hit {
    std::string name;
    sim::Side side = sim::Side::left;
    std::uint8_t figure = 0;
    glm::vec3 point{0};  // where the ray meets it, as drawn
    float distance_mm = 0.0f;
};

// The nearest solid structure of the picture that the ray meets; glass is looked through.
[[nodiscard]] std::optional<Hit> pick(const Picture& picture, const MeshCatalogue& catalogue, const Ray& ray);

}  // namespace l5s1::scene
