#pragma once
// mesh_catalogue.h: what the scene needs to know of every surface of the atlas, found by name: what it is, where it
// lies, and its low mesh for picking. Built once; the meshes must outlive it.

#include "render/anatomy/mesh/mesh.h"
#include "sim/model/anatomy.h"

#include <glm/glm.hpp>

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace l5s1::scene {

struct Structure {
    std::string name;
    anatomy::Group group = anatomy::Group::limb_bone;
    anatomy::Tissue tissue = anatomy::Tissue::bone;
    bool paired = false;                // stored as the left one
    std::optional<sim::Muscle> muscle;  // whose bulk and strength it shows
    std::array<float, 6> root_share{};
    float path_start_mm = 0.0f;
    float path_length_mm = 0.0f;
    glm::vec3 low{0}, high{0};            // box, body frame, left side
    float least_bend = 2, most_bend = 0;  // of its vertices: how far it goes along with the leg
    const anatomy::Mesh* full = nullptr;
    const anatomy::Mesh* quick = nullptr;  // the low mesh, or the full one when there is no low one

    [[nodiscard]] glm::vec3 centre() const { return (low + high) * 0.5f; }
};

class MeshCatalogue {
public:
    explicit MeshCatalogue(std::span<const anatomy::Mesh> meshes);

    [[nodiscard]] const std::vector<Structure>& structures() const { return structures_; }
    [[nodiscard]] const Structure* find(std::string_view name) const;

private:
    std::vector<Structure> structures_;
    std::map<std::string, std::size_t, std::less<>> by_name_;
};

// "sciatic_nerve", the mesh of the nerve that nerves.toml names "sciatic".
[[nodiscard]] std::string nerve_mesh(std::string_view named);
// The root that a mesh called "root_l5" is, or nothing: L1 has no column of its own, S3 no mesh.
[[nodiscard]] std::optional<sim::Root> root_of(std::string_view name);

// x -> -x for the right side.
[[nodiscard]] inline glm::vec3 mirrored(glm::vec3 p, sim::Side side)
{
    return side == sim::Side::right ? glm::vec3(-p.x, p.y, p.z) : p;
}

struct NerveSpot {
    float way_mm = 0.0f;  // from the cord's exit
    float distance_mm = 0.0f;
    glm::vec3 at_mm{0};  // body frame
};
// The point of a nerve that is nearest to `point`. Requires that its mesh is not empty.
[[nodiscard]] NerveSpot nearest_spot(const Structure& nerve, sim::Side side, glm::vec3 point);

}  // namespace l5s1::scene
