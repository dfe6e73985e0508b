#include "render/scene/picture/mesh_catalogue.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace l5s1::scene {

namespace {

Structure described(const anatomy::Mesh& mesh)
{
    Structure s;
    s.name = mesh.name;
    s.group = mesh.group;
    s.tissue = mesh.tissue;
    s.paired = mesh.laterality != anatomy::Laterality::midline;
    s.muscle = sim::from_id<sim::Muscle>(mesh.follows);
    s.root_share = mesh.root_share;
    s.path_start_mm = mesh.path_start_mm;
    s.path_length_mm = mesh.path_length_mm;
    s.low = glm::vec3(std::numeric_limits<float>::max());
    s.high = glm::vec3(std::numeric_limits<float>::lowest());
    for (const anatomy::Vertex& v : mesh.vertices) {
        s.low = glm::min(s.low, v.position);
        s.high = glm::max(s.high, v.position);
        s.least_bend = std::min(s.least_bend, v.bend);
        s.most_bend = std::max(s.most_bend, v.bend);
    }
    return s;
}

}  // namespace

MeshCatalogue::MeshCatalogue(std::span<const anatomy::Mesh> meshes)
{
    for (const anatomy::Mesh& mesh : meshes) {
        if (mesh.laterality == anatomy::Laterality::right || mesh.vertices.empty()) {
            continue;  // the left one speaks for both
        }
        const auto [at, fresh] = by_name_.try_emplace(mesh.name, structures_.size());
        if (fresh) {
            structures_.push_back(described(mesh));
        }
        Structure& s = structures_[at->second];
        if (mesh.level_of_detail <= 1) {
            (mesh.level_of_detail == 0 ? s.full : s.quick) = &mesh;
        }
    }
    for (Structure& s : structures_) {
        s.quick = s.quick ? s.quick : s.full;
        s.full = s.full ? s.full : s.quick;
    }
}

const Structure* MeshCatalogue::find(std::string_view name) const
{
    const auto at = by_name_.find(name);
    return at == by_name_.end() ? nullptr : &structures_[at->second];
}

std::string nerve_mesh(std::string_view named)
{
    return std::string(named) + "_nerve";
}

std::optional<sim::Root> root_of(std::string_view name)
{
    for (std::size_t r = 0; r < sim::kLegRoots; ++r) {
        const auto root = static_cast<sim::Root>(r);
        if (name == root_name(root)) {
            return root;
        }
    }
    return std::nullopt;
}

NerveSpot nearest_spot(const Structure& nerve, sim::Side side, glm::vec3 point)
{
    const glm::vec3 target = mirrored(point, side);
    float nearest = std::numeric_limits<float>::max();
    const anatomy::Vertex* best = nullptr;
    for (const anatomy::Vertex& v : nerve.quick->vertices) {
        const float d = glm::dot(v.position - target, v.position - target);
        if (d < nearest) {
            nearest = d;
            best = &v;
        }
    }
    return {nerve.path_start_mm + best->along * nerve.path_length_mm, std::sqrt(nearest),
            mirrored(best->position, side)};
}

}  // namespace l5s1::scene
