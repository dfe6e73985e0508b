#include "render/anatomy/body/cauda.h"

#include "render/anatomy/mesh/tube.h"

namespace l5s1::anatomy {
namespace {

constexpr std::size_t kSacralTail = 3;  // S3, S4, S5
constexpr std::size_t kOrders = kRootCount + kSacralTail;
constexpr float kRadius_mm = 0.36f;
constexpr float kLateral_deg = 104.0f, kMedial_deg = 5.0f;  // from straight behind
constexpr float kOut = 0.72f;                               // of the sac's half axes
constexpr float kBeside_deg = 7.0f;                         // motor and sensory fascicle of one root
constexpr float kInSac = 0.85f;                             // of the light reaches the strands
constexpr float kStep_mm = 9.0f;
constexpr float kFlow_mm = 15.0f;  // over which a strand runs out of the crescent into its root

// Where each root leaves the sac on the left, and how far down its strands run.
struct Exits {
    std::array<vec3, kOrders> end;
    std::array<float, kOrders> radius;

    Exits(const Geometry& g, const Stack& s, const Loft& sac)
    {
        for (std::size_t root = 0; root < kRootCount; ++root) {
            const Section first = root_loft(g, s, root, 1.0f).at(0.02f);
            end[root] = first.position;
            radius[root] = first.mean_radius();
        }
        // the tail thins out with the sac
        const float bottom = sac.at(1.0f).position.y, from = end[kRootCount - 1].y;
        for (std::size_t i = 0; i < kSacralTail; ++i) {
            const float y = lerp(from, bottom, 0.35f + 0.2f * static_cast<float>(i));
            end[kRootCount + i] = vec3(0.8f, y, 0);
            radius[kRootCount + i] = 0.4f;
        }
    }
    // How many have left above a height; between two exits a share of the next.
    [[nodiscard]] float left_above(float y) const
    {
        for (std::size_t i = 1; i < kOrders; ++i) {
            if (y > end[i].y) {
                return static_cast<float>(i - 1) + unit((end[i - 1].y - y) / (end[i - 1].y - end[i].y));
            }
        }
        return static_cast<float>(kOrders) - 1.0f;
    }
};

Strand strand(const Loft& sac, const Exits& exits, std::size_t order, float side, float beside)
{
    const float top = sac.at(0).position.y - 2.0f;
    const vec3 end(exits.end[order].x * side, exits.end[order].y, exits.end[order].z);
    const bool tail = order >= kRootCount;
    std::vector<Knot> knots;
    const auto count = static_cast<int>(std::ceil((top - end.y) / kStep_mm));
    for (int i = 0; i <= count; ++i) {
        const float y = lerp(top, end.y, static_cast<float>(i) / static_cast<float>(count));
        // the sac's section at this height
        float low = 0, high = 1;
        for (int step = 0; step < 14; ++step) {
            const float middle = 0.5f * (low + high);
            (sac.at(middle).position.y > y ? low : high) = middle;
        }
        const Section s = sac.at(low);
        const float gone = exits.left_above(y);
        const float rank = unit((static_cast<float>(order) - gone) / (static_cast<float>(kOrders) - gone));
        const float wave = 4.0f * noise(vec3(y * 0.045f, static_cast<float>(order) * 3.7f + beside, side * 5.0f));
        const float turn = glm::radians(lerp(kLateral_deg, kMedial_deg, rank) + beside + wave);
        const float out = kOut + 0.06f * std::sin(static_cast<float>(order) * 2.4f + beside);
        const vec3 place = s.position + vec3(side * std::sin(turn) * s.b_plus * out, 0, 0) -
                           s.normal * (std::cos(turn) * s.n_minus * out);
        const float near = tail ? 0.0f : 1.0f - smooth_step(0.0f, kFlow_mm, y - end.y);
        const float radius = lerp(kRadius_mm, tail ? 0.3f : 0.8f * exits.radius[order], near * near);
        const float thins = tail ? lerp(0.15f, 1.0f, smooth_step(0.0f, kFlow_mm, y - end.y)) : 1.0f;
        knots.push_back(knot(glm::mix(place, end, near), radius * thins, radius * thins));
    }
    return {Loft(std::move(knots), vec3(0, 0, 1), 3), side};
}

}  // namespace

std::vector<Strand> cauda_strands(const Geometry& g, const Stack& s)
{
    const Loft sac = sac_loft(g, s);
    const Exits exits(g, s, sac);
    std::vector<Strand> strands;
    for (std::size_t order = 0; order < kOrders; ++order) {
        if (sac.at(0).position.y - exits.end[order].y < 2.0f * kStep_mm) {
            continue;  // leaves above the sac that is shown
        }
        for (const float side : {1.0f, -1.0f}) {
            strands.push_back(strand(sac, exits, order, side, -kBeside_deg));
            strands.push_back(strand(sac, exits, order, side, kBeside_deg));
        }
    }
    return strands;
}

Mesh cauda_mesh(std::span<const Strand> strands, const StrandGrid& grid)
{
    Mesh all;
    all.name = "cauda_equina";
    all.tissue = Tissue::nerve;
    all.group = Group::nerve;
    all.root_share.fill(1.0f / static_cast<float>(all.root_share.size()));
    for (const Strand& one : strands) {
        const Mesh mesh = tube(one.loft, grid.along, grid.around);
        const auto base = static_cast<std::uint32_t>(all.vertices.size());
        all.vertices.insert(all.vertices.end(), mesh.vertices.begin(), mesh.vertices.end());
        for (const std::uint32_t index : mesh.indices) {
            all.indices.push_back(base + index);
        }
    }
    for (Vertex& v : all.vertices) {
        v.occlusion = kInSac;
    }
    return all;
}

}  // namespace l5s1::anatomy
