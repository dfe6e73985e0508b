#include "render/anatomy/herniation/ligament.h"

#include "render/anatomy/mesh/parallel.h"
#include "render/anatomy/mesh/tube.h"

namespace l5s1::anatomy {
namespace {

constexpr float kStretched_mm = 0.5f;  // half its thickness where a disc holds it
constexpr float kTautOver_mm = 6.0f;   // it spans hollows beside what lifts it

// The lift of every vertex of the grid, its doubled column included.
struct Lifts {
    int along, around;
    std::vector<float> mm;

    [[nodiscard]] float& at(int y, int x) { return mm[static_cast<std::size_t>(y * (around + 1) + x)]; }
};

// A sheet that is pushed up here and there: each point as high as it must be, or as its neighbours.
void draw_taut(Lifts& lifts, int rounds)
{
    const Lifts needed = lifts;
    for (int round = 0; round < rounds; ++round) {
        Lifts before = lifts;
        for (int y = 1; y < lifts.along; ++y) {
            for (int x = 0; x < lifts.around; ++x) {
                const float beside = before.at(y, x + 1) + before.at(y, x == 0 ? lifts.around - 1 : x - 1);
                const float mean = 0.25f * (beside + before.at(y - 1, x) + before.at(y + 1, x));
                lifts.at(y, x) = std::max(needed.mm[static_cast<std::size_t>(y * (lifts.around + 1) + x)], mean);
            }
            lifts.at(y, lifts.around) = lifts.at(y, 0);
        }
    }
}

}  // namespace

Mesh ligament_mesh(const Geometry& g, const Stack& s, const Obstacles& discs, const NeuralGrid& grid)
{
    const Loft loft = posterior_longitudinal_ligament_loft(g, s);
    Mesh mesh = tube(loft, grid.ligament_along, grid.ligament_around, nullptr, Corners::broad);
    mesh.name = "posterior_longitudinal_ligament";
    mesh.tissue = Tissue::ligament;
    mesh.group = Group::disc;

    Lifts lifts{grid.ligament_along, grid.ligament_around, {}};
    const auto columns = static_cast<std::size_t>(grid.ligament_around) + 1;
    const std::size_t rows = static_cast<std::size_t>(grid.ligament_along) + 1;
    lifts.mm.resize(rows * columns);
    std::vector<vec3> back(rows);
    std::vector<float> clearance(lifts.mm.size());
    parallel_ranges(rows, 8, [&](std::size_t begin, std::size_t end) {
        for (std::size_t y = begin; y < end; ++y) {
            const Section at = loft.at(static_cast<float>(y) / static_cast<float>(grid.ligament_along));
            back[y] = at.normal;
            for (std::size_t i = y * columns; i < (y + 1) * columns; ++i) {
                const vec3 p = mesh.vertices[i].position;
                const float height = glm::dot(p - at.position, at.normal) / at.n_plus;  // 1 its back, -1 its front
                clearance[i] = height * kStretched_mm;
                lifts.mm[i] = discs.lift_mm(p, at.normal, clearance[i]);
            }
        }
    });
    const float step_mm = loft.length_mm() / static_cast<float>(grid.ligament_along);
    draw_taut(lifts, static_cast<int>(std::lround(kTautOver_mm / step_mm)));
    parallel_ranges(lifts.mm.size(), 256, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            Vertex& v = mesh.vertices[i];
            const vec3 way = back[i / columns];
            v.position += way * lifts.mm[i];
            if (lifts.mm[i] > 0.0f) {
                v.position += way * discs.lift_mm(v.position, way, clearance[i]);  // drawn taut into what overhangs
            }
            v.mask = discs.redness(v.position);  // a stretched ligament is thin
        }
    });
    refresh_tube(mesh, grid.ligament_along, grid.ligament_around);
    return mesh;
}

Mesh ligament_at_rest(const Geometry& g, const Stack& s, const NeuralGrid& grid)
{
    std::vector<Disc> healthy;
    healthy.reserve(kLumbarCount);  // the obstacles point at them
    Obstacles discs;
    for (std::size_t level = 0; level < kLumbarCount; ++level) {
        healthy.emplace_back(g, level);
        discs.add(healthy.back(), s.disc[level]);
    }
    return ligament_mesh(g, s, discs, grid);
}

}  // namespace l5s1::anatomy
