#include "render/anatomy/body/bones.h"

#include <cassert>

namespace l5s1::anatomy {
namespace {

// The S1 process faces the inferior facet of L5: its place comes from there, in the sacrum's frame.
struct S1Facet {
    S1Facet(const Geometry& g, const Stack& s)
    {
        const float a = glm::radians(g.s1_facet_angle);
        normal = glm::normalize(vec3(-std::cos(a), 0.15f, -std::sin(a)));
        facing = apply(glm::inverse(s.sacrum) * s.vertebra[kLumbarCount - 1], g.vertebrae.back().inferior_facet);
    }
    vec3 normal;
    vec3 facing;  // centre of L5's facet
};

ShapePtr s1_articular_process(const S1Facet& f)
{
    const vec3 c = f.facing - f.normal * 5.6f;
    return std::make_shared<LoftSolid>(
        std::vector<Knot>{knot({25, -15, -15}, 4, 6, 2.2f), knot({26, -8, -21}, 6.5f, 8, 2.2f),
                          knot({lerp(25, c.x, 0.6f), c.y - 8, lerp(-24, c.z, 0.6f)}, 6.0f, 8.8f, 2.2f),
                          knot(c, 4.8f, 8.6f, 2.2f), knot(c + vec3(0, 5.0f, 0.2f), 4.0f, 7.4f, 2.2f),
                          knot(c + vec3(0, 9.0f, 0.3f), 2.6f, 5.0f, 2.1f)},
        -f.normal, 3.0f);
}

ShapePtr s1_facet_cut(const S1Facet& f)
{
    constexpr float kRadius = 22.0f;
    const vec3 n = f.normal;
    const vec3 centre = f.facing - n * 2.0f;
    const vec3 axis = centre + n * (kRadius + 0.6f);
    Box box;
    box.add(centre);
    box.pad(10);
    return std::make_shared<Formula>(
        [=](vec3 p) {
            const float cylinder = glm::length(vec2(p.x - axis.x, p.z - axis.z)) - kRadius;
            const float slab = std::fabs(p.y - centre.y) - 9.0f;
            return smooth_max(smooth_max(cylinder, slab, 7), glm::dot(p - centre, n) - 7, 2);
        },
        box);
}

ShapePtr sacral_wedge(const SacralWedge& w)
{
    Box box;
    box.add(vec3(-60, -104, -45));
    box.add(vec3(60, 2, 12));
    return std::make_shared<Formula>(
        [w](vec3 p) {
            const float depth = -p.y, x = std::fabs(p.x);
            const float slope = table(w.slope, depth);
            const float half_width = table(w.half_width, depth);
            const float share = x / half_width;
            const float front = (p.z - table(w.middle_z, depth)) / std::sqrt(1 + slope * slope) +
                                table(w.bow, share) * table(w.bow_gain, depth);
            const float thickness = table(w.half_thickness, depth) * (1 - 0.34f * share * share * share);
            const float top = table(w.ala_top, x) - front * 0.10f;
            float d = smooth_max((x - half_width) * 0.93f, std::fabs(front) - thickness, 7.0f);
            d = smooth_max(d, top - depth, 6.0f);
            return smooth_max(d, depth - w.tip_depth, 4.0f);
        },
        box);
}

}  // namespace

Part solid(const Bone& bone, const Geometry& geometry, const Stack& stack)
{
    Part part;
    part.name = bone.id;
    part.noise_mm = bone.noise_mm;
    part.noise_per_mm = bone.noise_per_mm;
    for (const BonePiece& piece : bone.pieces) {
        Piece p = piece.piece;
        if (piece.formula == "sacral_wedge") {
            p.shape = sacral_wedge(geometry.sacral_wedge);
        } else if (piece.formula == "s1_articular_process") {
            p.shape = s1_articular_process({geometry, stack});
        } else if (piece.formula == "s1_facet_cut") {
            p.shape = s1_facet_cut({geometry, stack});
        }
        assert(p.shape != nullptr);
        part.pieces.push_back(std::move(p));
    }
    return part;
}

mat4 frame_of(const Bone& bone, const Stack& stack)
{
    switch (bone.frame) {
        case BoneFrame::foot:
            return stack.foot;
        case BoneFrame::sacrum:
            return stack.sacrum;
        case BoneFrame::body:
            break;
    }
    return mat4(1.0f);
}

}  // namespace l5s1::anatomy
