#include "render/anatomy/body/nerves.h"

#include "render/anatomy/body/wasting.h"
#include "render/anatomy/mesh/mesh_tools.h"
#include "render/anatomy/mesh/tube.h"

#include <map>

namespace l5s1::anatomy {

Loft nerve_loft(const NerveShape& nerve, const Geometry& g, const Stack& s)
{
    std::vector<Knot> knots;
    for (const NerveKnot& k : nerve.knots) {
        knots.push_back(k.knot);
        for (std::size_t root = 0; root < kRootCount && !k.root.empty(); ++root) {
            if (root_name(g, root) == k.root) {
                knots.back().position =
                    root_loft(g, s, root, 1.0f).knots()[static_cast<std::size_t>(k.root_knot)].position;
            }
        }
    }
    return Loft(std::move(knots), nerve.up);
}

Mesh nerve_mesh(const NerveShape& nerve, const Geometry& g, const Stack& s)
{
    constexpr float kStep_mm = 2.5f;  // fewer samples look like plumbing
    const Loft loft = nerve_loft(nerve, g, s);
    Mesh mesh = tube(loft, std::max(16, static_cast<int>(loft.length_mm() / kStep_mm)), 14);
    mesh.name = nerve.id;
    mesh.tissue = Tissue::nerve;
    mesh.group = Group::nerve;
    mesh.laterality = Laterality::paired;
    mesh.follows = nerve.follows;
    mesh.root_share = nerve.share;
    mesh.path_length_mm = loft.length_mm();
    for (Vertex& v : mesh.vertices) {
        v.occlusion = 0.95f;
        v.atrophy = wasting_around(g, v.position);
    }
    return mesh;
}

namespace {

// Piece b continues piece a: the way at `a_mm` along a equals that at `b_mm` along b.
struct Link {
    std::string a, b;
    float a_mm = 0, b_mm = 0;
};

float nearest_mm(const Loft& loft, vec3 p)
{
    float overshoot = 0;
    return loft.nearest(p, overshoot).along * loft.length_mm();
}

}  // namespace

void lay_paths(std::vector<Mesh>& meshes, const Geometry& g, const Stack& s)
{
    std::map<std::string, Loft, std::less<>> lofts;
    for (std::size_t root = 0; root < kRootCount; ++root) {
        lofts.emplace(root_name(g, root), root_loft(g, s, root, 1.0f));
    }
    for (const NerveShape& nerve : g.nerves) {
        lofts.emplace(nerve.id, nerve_loft(nerve, g, s));
    }
    std::vector<Link> links;
    for (const NerveShape& nerve : g.nerves) {
        const Loft& own = lofts.at(nerve.id);
        if (const auto parent = lofts.find(nerve.parent); parent != lofts.end()) {
            links.push_back({nerve.parent, nerve.id, nearest_mm(parent->second, own.at(0).position), 0});
        }
        if (const auto trunk = lofts.find(nerve.joins); trunk != lofts.end()) {
            links.push_back({nerve.id, nerve.joins, own.length_mm(), nearest_mm(trunk->second, own.at(1).position)});
        }
    }
    // the links form trees: carry the way along them from L5 until nothing changes, then from what is left
    std::map<std::string, float, std::less<>> start{{"root_l5", 0.0f}};
    for (std::size_t round = 0; round <= links.size(); ++round) {
        for (const Link& link : links) {
            const auto a = start.find(link.a), b = start.find(link.b);
            if (a != start.end() && b == start.end()) {
                start[link.b] = a->second + link.a_mm - link.b_mm;
            } else if (b != start.end() && a == start.end()) {
                start[link.a] = b->second + link.b_mm - link.a_mm;
            }
        }
    }
    for (Mesh& mesh : meshes) {
        if (const auto found = start.find(mesh.name); found != start.end()) {
            mesh.path_start_mm = found->second;
        }
    }
}

}  // namespace l5s1::anatomy
