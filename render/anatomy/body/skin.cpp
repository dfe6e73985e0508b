#include "render/anatomy/body/skin.h"

#include "render/anatomy/body/bending.h"
#include "render/anatomy/body/bones.h"
#include "render/anatomy/body/wasting.h"
#include "render/anatomy/mesh/mesh_tools.h"
#include "render/anatomy/mesh/parallel.h"
#include "render/anatomy/mesh/surface_nets.h"

namespace l5s1::anatomy {
namespace {

class SkinField {
public:
    SkinField(const Geometry& g, const Stack& s);
    [[nodiscard]] float distance(vec3 p) const;

private:
    struct Padded {
        ShapePtr shape;
        float pad;
    };
    struct PaddedBone {
        Part part;
        Box box;
        float pad, blend;
    };
    [[nodiscard]] float foot(vec3 p, float d) const;

    const SkinShape& skin_;
    std::vector<Padded> muscles_, fat_;
    std::vector<PaddedBone> bones_, foot_bones_;
    mat4 into_foot_;
};

SkinField::SkinField(const Geometry& g, const Stack& s) : skin_(g.skin), into_foot_(glm::inverse(s.foot))
{
    for (const MuscleShape& m : g.muscles) {
        if (m.skin_pad_mm > 0.0f) {
            muscles_.push_back({std::make_shared<LoftSolid>(m.knots, m.up, 3.0f, 4), m.skin_pad_mm});
        }
    }
    for (const FatPad& f : skin_.fat) {
        fat_.push_back({std::make_shared<RoundCone>(f.from, f.to, f.from_radius, f.to_radius), skin_.fat_pad_mm});
    }
    for (const Bone& bone : g.bones) {
        const auto add = [&](std::vector<PaddedBone>& to, float pad, float blend) {
            Part part = solid(bone, g, s);
            const Box box = part.bounds();
            to.push_back({std::move(part), box, pad, blend});
        };
        const bool phalanx = bone.id.find("phalanx") != std::string::npos;
        if (bone.frame == BoneFrame::foot) {
            add(foot_bones_, phalanx ? skin_.phalanx_pad : skin_.foot_pad, phalanx ? 4.0f : 10.0f);
        } else if (bone.id == "tibia") {
            add(bones_, skin_.tibia_pad, 13);
        } else if (bone.id == "fibula") {
            add(bones_, skin_.fibula_pad, 13);
        } else if (bone.id == "patella") {
            add(bones_, skin_.patella_pad, 14);
        } else if (bone.id == "femur") {
            add(bones_, skin_.femur_pad, 18);
        }
    }
}

float SkinField::foot(vec3 p, float d) const
{
    const vec3 q = apply(into_foot_, p);
    for (const PaddedBone& bone : foot_bones_) {
        if (bone.box.distance(q) - bone.pad <= d + bone.blend) {
            d = smooth_min(d, bone.part.distance(q) - bone.pad, bone.blend);
        }
    }
    return smooth_max(d, skin_.sole_y - q.y, 6.0f);
}

float SkinField::distance(vec3 p) const
{
    constexpr float kNothing_mm = 1e3f;
    float d = kNothing_mm;
    // seams are softer where there is more fat; smooth in height, a jump would be a step in the skin
    const float blend = 10.0f + 9.0f * smooth_step(-900, -820, p.y) + 7.0f * smooth_step(-640, -520, p.y);
    for (const Padded& m : muscles_) {
        const float box = m.shape->box().distance(p) - m.pad;
        if (box > d + blend || box > 45.0f) {
            d = std::min(d, std::max(box, 30.0f));
            continue;
        }
        d = smooth_min(d, m.shape->distance(p) - m.pad, blend);
    }
    for (const Padded& f : fat_) {
        if (f.shape->box().distance(p) <= d + blend + 6.0f) {
            d = smooth_min(d, f.shape->distance(p) - f.pad, blend);
        }
    }
    if (p.y < -800.0f) {
        d = foot(p, d);
    }
    for (const PaddedBone& bone : bones_) {
        if (bone.box.distance(p) - bone.pad <= d + bone.blend) {
            d = smooth_min(d, bone.part.distance(p) - bone.pad, bone.blend);
        }
    }
    return d;
}

// Taubin smoothing, weaker on the toes: shrinks nothing, irons out the voxels.
void iron(Mesh& mesh, int passes)
{
    const auto around = neighbours(mesh);
    std::vector<vec3> moved(mesh.vertices.size());
    for (int pass = 0; pass < 2 * passes; ++pass) {
        const float step = pass % 2 == 0 ? 0.55f : -0.56f;
        for (std::size_t i = 0; i < moved.size(); ++i) {
            const vec3 p = mesh.vertices[i].position;
            vec3 sum(0);
            for (const std::uint32_t j : around[i]) {
                sum += mesh.vertices[j].position;
            }
            const float weight = lerp(0.25f, 1.0f, smooth_step(-945, -870, p.y));
            moved[i] = around[i].empty() ? p : glm::mix(p, sum / static_cast<float>(around[i].size()), step * weight);
        }
        for (std::size_t i = 0; i < moved.size(); ++i) {
            mesh.vertices[i].position = moved[i];
        }
    }
}

}  // namespace

Mesh skin_mesh(const Geometry& g, const Stack& s)
{
    const SkinField field(g, s);
    Box box;
    box.add(vec3(-20, -1000, -135));
    box.add(vec3(200, -40, 250));
    NetOptions options;
    options.voxel_mm = g.skin.voxel_mm;
    options.newton_steps = 0;
    options.slack = 1.6f;
    Mesh mesh = surface_nets([&](vec3 p) { return field.distance(p); }, box, options);
    iron(mesh, g.skin.smoothing_passes);
    recompute_normals(mesh);
    mesh.name = "skin";
    mesh.tissue = Tissue::skin;
    mesh.group = Group::skin;
    bake_bend(mesh, g.bend);
    simplify(mesh, g.skin.simplify_mm);
    mesh.laterality = Laterality::paired;

    std::vector<Knot> axis_knots;
    for (const vec3 p : g.skin.axis) {
        axis_knots.push_back(knot(p, 1, 1));
    }
    const Loft axis(std::move(axis_knots), g.skin.axis_up, 6);
    for (Vertex& v : mesh.vertices) {
        float overshoot = 0;
        const Section at = axis.nearest(v.position, overshoot);
        const vec3 q = v.position - at.position;
        const float turn = std::atan2(glm::dot(q, at.binormal), glm::dot(q, at.normal));
        v.along = at.along;
        v.around = turn / (2.0f * kPi) + 0.5f;
        v.fibre = vec3(std::cos(turn), std::sin(turn), at.along * 2.0f - 1.0f);
        v.mask = smooth_step(g.skin.fade_from_y, g.skin.fade_to_y, v.position.y);
        v.atrophy = wasting_around(g, v.position);
    }
    return mesh;
}

}  // namespace l5s1::anatomy
