// herniation_press.cpp: how what lies in the canal gives way: sac, cauda equina, roots, ligament.

#include "render/anatomy/herniation/herniation.h"

#include "render/anatomy/herniation/ligament.h"
#include "render/anatomy/mesh/parallel.h"
#include "render/anatomy/mesh/tube.h"

namespace l5s1::anatomy {
namespace {

constexpr float kSacClearance_mm = 0.7f;
constexpr int kRootSamples = 36;
constexpr float kSnug = 0.95f;  // of its radius a root keeps away: it must look touched

// Takes the shadow of each grid vertex from the fine grid's; `step` is 1 or 2.
void lend_shadows(Mesh& mesh, const std::vector<float>& from, int along, int around, int step)
{
    const int columns = around * step + 1;
    if (from.size() < static_cast<std::size_t>((along * step + 1) * columns)) {
        return;
    }
    for (int y = 0; y <= along; ++y) {
        for (int x = 0; x <= around; ++x) {
            mesh.vertices[static_cast<std::size_t>(y * (around + 1) + x)].occlusion =
                from[static_cast<std::size_t>(y * step * columns + x * step)];
        }
    }
}

}  // namespace

Mesh Herniation::pushed_sac(const Obstacles& obstacles, const NeuralGrid& grid) const
{
    Mesh mesh = sac_mesh(geometry_, stack_, grid);
    parallel_ranges(mesh.vertices.size(), 512, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            mesh.vertices[i].position = obstacles.push(mesh.vertices[i].position, kSacClearance_mm);
        }
    });
    refresh_tube(mesh, grid.sac_along, grid.sac_around);
    lend_shadows(mesh, shadows_.sac, grid.sac_along, grid.sac_around, NeuralGrid{}.sac_along / grid.sac_along);
    return mesh;
}

// The strands give way inside the sac: further than its wall, so that they stay behind it.
Mesh Herniation::pushed_cauda(const Obstacles& obstacles, HerniationDetail detail) const
{
    constexpr float kClearance_mm = kSacClearance_mm + 1.6f;
    constexpr int kSamples = 40;
    std::vector<Strand> pushed(strands_.size());
    parallel_ranges(strands_.size(), 4, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            std::vector<Knot> knots;
            for (int k = 0; k <= kSamples; ++k) {
                const Section s = strands_[i].loft.at(static_cast<float>(k) / kSamples);
                knots.push_back(knot(obstacles.push(s.position, kClearance_mm), s.n_plus, s.b_plus));
            }
            pushed[i] = {Loft(std::move(knots), vec3(0, 0, 1), 2), strands_[i].side};
        }
    });
    const StrandGrid fine;
    return cauda_mesh(pushed, detail == HerniationDetail::fine ? fine : StrandGrid{fine.along / 2, 4});
}

void Herniation::add_root(HerniationMeshes& out, const Obstacles& obstacles, std::size_t root, sim::Side side,
                          const NeuralGrid& grid) const
{
    const Loft rest = root_loft(geometry_, stack_, root, sign_of(side));
    std::vector<Section> sections;
    std::vector<vec3> offset;
    float furthest = 0;
    for (int i = 0; i <= kRootSamples; ++i) {
        const Section s = rest.at(static_cast<float>(i) / kRootSamples);
        offset.push_back(obstacles.push(s.position, kSnug * s.mean_radius()) - s.position);
        furthest = std::max(furthest, glm::length(offset.back()));
        sections.push_back(s);
    }
    if (furthest <= 0.0f) {
        return;
    }
    for (int round = 0; round < 6; ++round) {
        const std::vector<vec3> before = offset;
        for (std::size_t i = 1; i + 1 < offset.size(); ++i) {
            offset[i] = 0.25f * (before[i - 1] + 2.0f * before[i] + before[i + 1]);
        }
    }
    PressedRoot pressed;
    pressed.name = root_name(geometry_, root);
    pressed.side = side;
    pressed.contact_mm = FLT_MAX;
    vec3 away(0, 0, -1);
    std::vector<Knot> knots;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const Section& s = sections[i];
        // pressed flat by a tenth per mm, and as much broader
        const float flat = 1.0f + 0.10f * std::min(glm::length(offset[i]), 4.0f);
        const vec3 place = obstacles.push(s.position + offset[i], kSnug * s.mean_radius() / flat);
        const float moved = glm::length(place - s.position);
        knots.push_back({place, s.n_plus / flat, s.b_plus * flat, s.n_minus / flat, s.b_minus * flat, s.exponent});
        pressed.contact_mm = std::min(pressed.contact_mm, obstacles.distance(place) - knots.back().n_plus);
        if (moved > pressed.displacement_mm) {
            pressed.displacement_mm = moved;
            pressed.place_mm = place;
            pressed.path_mm = shadows_.path_start[root] + s.along * rest.length_mm();
            away = (place - s.position) / moved;
        }
    }
    // the flat side turns to what presses as the pressure grows
    const vec3 facing = glm::dot(away, rest.up()) < 0.0f ? -away : away;
    const vec3 up = glm::normalize(glm::mix(rest.up(), facing, smooth_step(0.0f, 2.5f, pressed.displacement_mm)));
    Mesh mesh = tube(Loft(std::move(knots), up, 3), grid.root_along, grid.root_around);
    mesh.name = pressed.name;
    mesh.tissue = Tissue::nerve;
    mesh.group = Group::root;
    mesh.laterality = side == sim::Side::left ? Laterality::left : Laterality::right;
    mesh.root_share[root > 0 ? root - 1 : 0] = 1.0f;
    mesh.path_start_mm = shadows_.path_start[root];
    mesh.path_length_mm = rest.length_mm();
    for (Vertex& v : mesh.vertices) {
        v.mask = ganglion_mask(root, v.along);
    }
    lend_shadows(mesh, shadows_.root[root], grid.root_along, grid.root_around,
                 NeuralGrid{}.root_along / grid.root_along);
    out.meshes.push_back(std::move(mesh));
    out.roots.push_back(std::move(pressed));
}

Mesh Herniation::lifted_ligament(const Obstacles& contained, const NeuralGrid& grid) const
{
    Mesh mesh = ligament_mesh(geometry_, stack_, contained, grid);
    lend_shadows(mesh, shadows_.ligament, grid.ligament_along, grid.ligament_around,
                 NeuralGrid{}.ligament_along / grid.ligament_along);
    return mesh;
}

}  // namespace l5s1::anatomy
