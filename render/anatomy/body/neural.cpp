#include "render/anatomy/body/neural.h"

#include "render/anatomy/body/disc.h"
#include "render/anatomy/mesh/tube.h"

namespace l5s1::anatomy {
namespace {

// The way of a lumbar root in the frame of the vertebra below whose pedicle it leaves: down the sac, through the
// lateral recess, under the pedicle (ganglion), out and forward.
std::vector<Knot> lumbar_knots(const Geometry& g, const Stack& s, std::size_t root, float side)
{
    const VertebraMeasures& v = g.vertebrae[root];
    const float half = v.half_height(), wall = v.posterior_wall_z(), canal = v.canal_width / 2;
    const float px = v.pedicle_x(), py = v.pedicle_y();
    const float r = g.lumbar_roots[root].radius, ganglion = g.lumbar_roots[root].ganglion;
    const float x = g.lumbar_roots[root].in_sac_x;
    constexpr float kStart = 0.42f;  // as thick as the strands that it goes on from
    const auto at = [&](float local_x, float y, float z, float n, float b) {
        return knot(apply(s.vertebra[root], vec3(local_x * side, y, z)), n, b);
    };
    std::vector<Knot> knots{
        at(x - 2, half + 15, wall - 8, r * kStart, r * kStart),
        at(x + 1.2f, half + 6, wall - 6.5f, r, r),
        at(canal - 2.8f, half - 3, wall - 5.6f, r * 1.05f, r * 1.05f),
        at(canal - 0.6f, py - v.pedicle_height * 0.36f, wall - 5.6f, r * 1.15f, r * 1.1f),
        at(px - 0.8f, py - v.pedicle_height / 2 - 3.6f, wall - 5.2f, ganglion * 1.25f, ganglion * 1.05f),
        at(px + 5.0f, -half + 1.0f, wall - 2.2f, ganglion * 1.15f, ganglion),
        at(px + 9.5f, -half - 7, wall + 2, r * 1.15f, r * 1.1f),
        at(px + 12.5f, -half - 19, wall + 7, r * 1.05f, r * 1.05f),
        at(px + 13.5f, -half - 31, wall + 11, r * 0.7f, r * 0.7f),
    };
    if (root == 0) {
        // no trunk takes L1 over: it thins out in the flank
        const vec3 end = knots.back().position;
        knots.push_back(knot(end + vec3(side * 6, -14, 4), 0.9f, 0.9f));
        knots.push_back(knot(end + vec3(side * 16, -30, 6), 0.3f, 0.3f));
    }
    return knots;
}

}  // namespace

std::string root_name(const Geometry& g, std::size_t root)
{
    return "root_" + (root < kLumbarCount ? g.lumbar_roots[root].id : g.sacral_roots[root - kLumbarCount].id);
}

Loft root_loft(const Geometry& g, const Stack& s, std::size_t root, float side)
{
    if (root < kLumbarCount) {
        return Loft(lumbar_knots(g, s, root, side), vec3(0, 0, 1));
    }
    std::vector<Knot> knots = g.sacral_roots[root - kLumbarCount].knots;
    for (Knot& k : knots) {
        k.position = apply(s.sacrum, vec3(k.position.x * side, k.position.y, k.position.z));
    }
    return Loft(std::move(knots), vec3(side, 0, 0.01f));
}

float ganglion_mask(std::size_t root, float along)
{
    return 0.8f * gauss(along - (root < kLumbarCount ? 0.50f : 0.52f), 0.10f);
}

Loft sac_loft(const Geometry& g, const Stack& s)
{
    std::vector<Knot> knots;
    const auto add = [&](const mat4& frame, vec3 p, float width, float depth) {
        knots.push_back({apply(frame, p), depth * 0.85f, width, depth * 1.1f, width, 2.1f});
    };
    for (std::size_t i = 0; i < kLumbarCount; ++i) {
        const VertebraMeasures& v = g.vertebrae[i];
        const float wall = v.posterior_wall_z(), half = v.half_height();
        const float width = g.sac.half_width[i], depth = g.sac.half_depth[i];
        if (i == 0) {
            add(s.vertebra[i], {0, half + 8, wall - 8.6f}, width, depth);
        }
        add(s.vertebra[i], {0, 2, wall - 8.4f}, width, depth);
        add(s.vertebra[i], {0, -half - 3, wall - 9.2f}, width * 1.05f, depth);
    }
    for (const Knot& k : g.sac.sacral_knots) {
        add(s.sacrum, k.position, k.n_plus, k.b_plus);
    }
    return Loft(std::move(knots), vec3(0, 0, 1));
}

Loft posterior_longitudinal_ligament_loft(const Geometry& g, const Stack& s)
{
    const Ligament& l = g.posterior_longitudinal_ligament;
    std::vector<Knot> knots;
    const auto add = [&](const mat4& frame, vec3 p, float width) {
        knots.push_back(knot(apply(frame, p), l.half_thickness, width, 2.6f));
    };
    for (std::size_t i = 0; i < kLumbarCount; ++i) {
        const float wall = g.vertebrae[i].posterior_wall_z();
        if (i == 0) {
            add(s.vertebra[i], {0, 12, wall + 1.2f}, 0.5f * (l.on_body + l.on_disc));
        }
        add(s.vertebra[i], {0, 0, wall + 1.6f}, l.on_body);
        add(s.disc[i], {0, 0, -Disc(g, i).half_depth() + 1.3f}, l.on_disc);
    }
    add(s.sacrum, {0, -12, -14.6f}, l.on_body);
    add(s.sacrum, {0, -24, -19}, l.on_body * 0.65f);
    return Loft(std::move(knots), vec3(0, 0, -1));
}

Loft ligamentum_flavum_loft(const Geometry& g, const Stack& s, std::size_t disc)
{
    const YellowLigament& l = g.ligamentum_flavum;
    const VertebraMeasures& upper = g.vertebrae[disc];
    const auto back = [](const VertebraMeasures& v) { return v.posterior_wall_z() - v.canal_depth; };
    const float lamina_top = upper.half_height() - upper.lamina_top,
                lamina_bottom = -upper.half_height() - upper.lamina_bottom;
    const float middle = 0.5f * (lamina_top + lamina_bottom);
    const mat4& above = s.vertebra[disc];
    std::vector<Knot> knots{
        knot(apply(above, {l.from_midline, middle, back(upper) - 0.4f}), l.half_thickness * 0.5f, l.half_width * 0.8f,
             2.4f),
        knot(apply(above, {l.from_midline, lamina_bottom + 2, back(upper) - 1.4f}), l.half_thickness,
             l.half_width * 0.9f, 2.4f),
    };
    const auto end = [&](const mat4& frame, vec3 p) {
        knots.push_back(knot(apply(frame, p + vec3(0, 3.5f, 0)), l.half_thickness, l.half_width, 2.4f));
        knots.push_back(knot(apply(frame, p), l.half_thickness * 0.6f, l.half_width, 2.4f));
    };
    if (disc + 1 < kLumbarCount) {
        const VertebraMeasures& lower = g.vertebrae[disc + 1];
        end(s.vertebra[disc + 1], {l.from_midline, lower.half_height() - lower.lamina_top + 0.5f, back(lower) - 1.2f});
    } else {
        end(s.sacrum, vec3(l.from_midline, l.on_sacrum.x, l.on_sacrum.y));
    }
    return Loft(std::move(knots), vec3(0.45f, 0, -1));
}

Mesh sac_mesh(const Geometry& g, const Stack& s, const NeuralGrid& grid)
{
    Mesh mesh = tube(sac_loft(g, s), grid.sac_along, grid.sac_around);
    mesh.name = "dural_sac";
    mesh.tissue = Tissue::dura;
    mesh.group = Group::dura;
    return mesh;
}

Mesh root_mesh(const Geometry& g, const Stack& s, std::size_t root, const NeuralGrid& grid)
{
    const Loft loft = root_loft(g, s, root, 1.0f);
    Mesh mesh = tube(loft, grid.root_along, grid.root_around);
    mesh.name = root_name(g, root);
    mesh.tissue = Tissue::nerve;
    mesh.group = Group::root;
    mesh.laterality = Laterality::paired;
    mesh.path_length_mm = loft.length_mm();
    // L1 has no share of its own: the model folds it into L2
    mesh.root_share[root > 0 ? root - 1 : 0] = 1.0f;
    for (Vertex& v : mesh.vertices) {
        v.mask = ganglion_mask(root, v.along);
    }
    return mesh;
}

}  // namespace l5s1::anatomy
