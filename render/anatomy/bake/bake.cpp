// bake.cpp: one step a kind of structure; the steps share one atlas, and shading needs all of them.

#include "render/anatomy/bake/bake.h"

#include "render/anatomy/body/bending.h"
#include "render/anatomy/body/bones.h"
#include "render/anatomy/body/cauda.h"
#include "render/anatomy/body/disc.h"
#include "render/anatomy/body/muscles.h"
#include "render/anatomy/body/nerves.h"
#include "render/anatomy/body/neural.h"
#include "render/anatomy/body/skin.h"
#include "render/anatomy/body/vertebra.h"
#include "render/anatomy/herniation/ligament.h"
#include "render/anatomy/mesh/mesh_tools.h"
#include "render/anatomy/mesh/occlusion.h"
#include "render/anatomy/mesh/surface_nets.h"
#include "render/anatomy/mesh/tube.h"

namespace l5s1::anatomy {
namespace {

// Errors allowed to the simplifier, and voxels of what has no row of its own, mm.
constexpr float kVertebraVoxel = 0.75f, kVertebraError = 0.05f;
constexpr float kDiscVoxel = 0.7f;
constexpr float kMuscleError = 0.18f, kNerveError = 0.09f;

class AtlasBuilder {
public:
    AtlasBuilder(const Geometry& geometry, const BakeReport& report)
        : g_(geometry), s_(stack(geometry)), report_(report)
    {
    }
    Atlas bake();

private:
    void add(Mesh mesh)
    {
        if (report_) {
            report_(mesh.name + ": " + std::to_string(triangle_count(mesh)) + " triangles");
        }
        atlas_.meshes.push_back(std::move(mesh));
    }
    Mesh from_part(const Part& part, float voxel, float error, float cavity_mm) const;
    void add_vertebrae();
    void add_sawn_vertebrae();
    void add_sawn_sacrum();
    static void paint_marrow(Mesh& mesh, const Part& whole);
    void add_bones();
    void add_discs();
    void add_neural();
    void add_yellow_ligaments();
    void add_muscles();
    void add_nerves();
    void shade();
    void shade_group(const std::vector<Group>& casters, const std::vector<Group>& receivers,
                     const OcclusionOptions& options);
    void add_moving_sets();

    const Geometry& g_;
    const Stack s_;
    const BakeReport& report_;
    Atlas atlas_;
};

Mesh AtlasBuilder::from_part(const Part& part, float voxel, float error, float cavity_mm) const
{
    Mesh mesh = surface_nets(part, voxel);
    simplify(mesh, error);
    const Field field = [&part](vec3 p) { return part.distance(p); };
    bake_cavity(mesh, field, cavity_mm);
    if (cavity_mm > 1.5f) {
        // large bones have hollows at two scales
        Mesh wide = mesh;
        bake_cavity(wide, field, cavity_mm * 3.0f);
        for (std::size_t i = 0; i < mesh.vertices.size(); ++i) {
            float& cavity = mesh.vertices[i].cavity;
            cavity = std::clamp(0.65f * cavity + 0.6f * wide.vertices[i].cavity, -1.0f, 1.0f);
        }
    }
    mesh.name = part.name;
    return mesh;
}

void AtlasBuilder::add_vertebrae()
{
    for (std::size_t i = 0; i < kLumbarCount; ++i) {
        const VertebraMeasures& v = g_.vertebrae[i];
        Mesh mesh = from_part(vertebra(v), kVertebraVoxel, kVertebraError, 1.2f);
        mesh.group = Group::lumbar;
        for (Vertex& vertex : mesh.vertices) {
            vertex.mask = cartilage_mask(v, vertex.position, vertex.normal);
        }
        transform(mesh, s_.vertebra[i]);
        add(std::move(mesh));
    }
}

void AtlasBuilder::add_sawn_vertebrae()
{
    for (std::size_t i = 0; i < kLumbarCount; ++i) {
        const VertebraMeasures& v = g_.vertebrae[i];
        const Part whole = vertebra(v);
        Mesh mesh = from_part(sawn_vertebra(v), kVertebraVoxel, kVertebraError, 1.2f);
        mesh.tissue = Tissue::bone_cut;
        mesh.group = Group::cut;
        paint_marrow(mesh, whole);
        transform(mesh, s_.vertebra[i]);
        add(std::move(mesh));
    }
}

// Where a saw went the whole bone's depth shows marrow, and round it what is left is the cortex.
void AtlasBuilder::paint_marrow(Mesh& mesh, const Part& whole)
{
    constexpr float kSurface_mm = 0.35f;  // the mesh may lie this far off the uncut surface
    for (Vertex& v : mesh.vertices) {
        const float depth = whole.distance(v.position);
        v.mask = depth < -kSurface_mm ? 1.0f - smooth_step(-2.2f, -1.2f, depth) : 0.0f;
    }
}

namespace {

// All between the knots' half widths and behind their fronts, down to the last knot. A boxy loft would report distances
// that are too long across its depth, and the nets would miss blocks.
ShapePtr sacral_window(const std::vector<Knot>& knots)
{
    std::vector<vec2> half_width, front;
    Box box;
    for (const Knot& k : knots) {
        half_width.emplace_back(-k.position.y, k.b_plus);
        front.emplace_back(-k.position.y, k.position.z + k.n_plus);
        box.add(k.position + vec3(k.b_plus, 0, k.n_plus));
        box.add(k.position - vec3(k.b_plus, 0, k.n_minus));
    }
    const float bottom = knots.back().position.y;
    return std::make_shared<Formula>(
        [=](vec3 p) {
            const float across = std::fabs(p.x) - table(half_width, -p.y);
            const float deep = (p.z - table(front, -p.y)) * 0.95f;
            return smooth_max(smooth_max(across, deep, 1.5f), bottom - p.y, 1.5f);
        },
        box);
}

}  // namespace

void AtlasBuilder::add_sawn_sacrum()
{
    const Bone& bone = bone_of(g_, "sacrum");
    const Part whole = solid(bone, g_, s_);
    Part open = whole;
    open.name += "_cut";
    open.subtract(sacral_window(g_.sacral_window), 1.4f);
    Mesh mesh = from_part(open, bone.voxel_mm, bone.simplify_mm, bone.cavity_mm);
    paint_marrow(mesh, whole);
    mesh.tissue = Tissue::bone_cut;
    mesh.group = Group::cut;
    transform(mesh, frame_of(bone, s_));
    add(std::move(mesh));
}

void AtlasBuilder::add_bones()
{
    for (const Bone& bone : g_.bones) {
        Mesh mesh = from_part(solid(bone, g_, s_), bone.voxel_mm, bone.simplify_mm, bone.cavity_mm);
        mesh.group = bone.group;
        mesh.laterality = bone.frame == BoneFrame::sacrum ? Laterality::midline : Laterality::paired;
        transform(mesh, frame_of(bone, s_));
        bake_bend(mesh, g_.bend);
        add(std::move(mesh));
    }
}

void AtlasBuilder::add_discs()
{
    for (std::size_t i = 0; i < kLumbarCount; ++i) {
        Mesh mesh = Disc(g_, i).mesh(kDiscVoxel, true);
        mesh.name = disc_name(g_, i);
        transform(mesh, s_.disc[i]);
        add(std::move(mesh));
    }
}

// The sac, the roots and the ligament keep their grid: a live herniation takes their shadows over, vertex by vertex.
void AtlasBuilder::add_neural()
{
    const NeuralGrid grid;
    add(sac_mesh(g_, s_, grid));
    for (std::size_t root = 0; root < kRootCount; ++root) {
        add(root_mesh(g_, s_, root, grid));
    }
    add(cauda_mesh(cauda_strands(g_, s_), StrandGrid{}));
    add(ligament_at_rest(g_, s_, grid));
}

// They lie behind the canal and go with the laminae when the canal is opened.
void AtlasBuilder::add_yellow_ligaments()
{
    for (std::size_t i = 0; i < kLumbarCount; ++i) {
        Mesh ligament = tube(ligamentum_flavum_loft(g_, s_, i), 40, 20, nullptr, Corners::broad);
        simplify(ligament, 0.03f);
        const std::string disc = disc_name(g_, i);  // disc_l4_l5
        ligament.name = "ligamentum_flavum" + disc.substr(disc.find('_'));
        ligament.tissue = Tissue::ligament;
        ligament.group = Group::lumbar;
        ligament.laterality = Laterality::paired;
        add(std::move(ligament));
    }
}

void AtlasBuilder::add_muscles()
{
    for (const MuscleShape& muscle : g_.muscles) {
        Mesh mesh = muscle_mesh(muscle, g_);
        bake_bend(mesh, g_.bend);
        simplify(mesh, kMuscleError);
        add(std::move(mesh));
    }
}

void AtlasBuilder::add_nerves()
{
    for (const NerveShape& nerve : g_.nerves) {
        Mesh mesh = nerve_mesh(nerve, g_, s_);
        bake_bend(mesh, g_.bend);
        simplify(mesh, kNerveError);
        add(std::move(mesh));
    }
    lay_paths(atlas_.meshes, g_, s_);
}

void AtlasBuilder::shade_group(const std::vector<Group>& casters, const std::vector<Group>& receivers,
                               const OcclusionOptions& options)
{
    const auto in = [](const std::vector<Group>& groups, const Mesh& mesh) {
        return std::find(groups.begin(), groups.end(), mesh.group) != groups.end();
    };
    RayTree tree;
    for (const Mesh& mesh : atlas_.meshes) {
        if (!in(casters, mesh)) {
            continue;
        }
        tree.add(mesh);
        if (mesh.laterality == Laterality::paired) {
            tree.add_mirrored(mesh);
        }
    }
    tree.build();
    for (Mesh& mesh : atlas_.meshes) {
        if (in(receivers, mesh)) {
            bake_occlusion(mesh, tree, options);
        }
    }
}

// Bones are shaded by bones and discs only, so that they stay bright when the muscles are hidden.
void AtlasBuilder::shade()
{
    shade_group({Group::lumbar, Group::sacrum, Group::disc}, {Group::lumbar, Group::sacrum, Group::disc},
                {96, 18.0f, 0.25f, 2});
    shade_group({Group::lumbar, Group::sacrum, Group::disc, Group::dura, Group::root}, {Group::dura, Group::root},
                {64, 9.0f, 0.6f, 6});
    shade_group({Group::cut, Group::disc}, {Group::cut}, {64, 14.0f, 0.25f, 2});
    shade_group({Group::pelvis, Group::limb_bone}, {Group::pelvis, Group::limb_bone}, {96, 26.0f, 0.25f, 2});
    shade_group({Group::muscle, Group::pelvis, Group::limb_bone}, {Group::muscle}, {48, 14.0f, 0.25f, 2});
}

// Error allowed to the sets for moving pictures, mm: from near and from far, where a pixel is millimetres wide.
glm::vec2 moving_errors_mm(Group group)
{
    switch (group) {
        case Group::limb_bone:
            return {0.42f, 1.2f};
        case Group::nerve:
            return {0.35f, 0.8f};
        case Group::dura:
        case Group::root:
            return {0.20f, 0.8f};
        case Group::skin:
            return {0.9f, 2.2f};
        case Group::muscle:
            return {0.6f, 1.5f};
        case Group::lumbar:
        case Group::cut:
            return {0.20f, 0.9f};
        default:
            return {0.30f, 1.0f};
    }
}

void AtlasBuilder::add_moving_sets()
{
    const std::size_t full = atlas_.meshes.size();
    for (const int level : {1, 2}) {
        for (std::size_t i = 0; i < full; ++i) {
            Mesh mesh = atlas_.meshes[i];
            simplify(mesh, moving_errors_mm(mesh.group)[level - 1]);
            mesh.level_of_detail = level;
            atlas_.meshes.push_back(std::move(mesh));
        }
    }
}

Atlas AtlasBuilder::bake()
{
    add_vertebrae();
    add_sawn_vertebrae();
    add_sawn_sacrum();
    add_bones();
    add_discs();
    add_neural();
    add_yellow_ligaments();
    add_muscles();
    add_nerves();
    add(skin_mesh(g_, s_));
    shade();
    add_moving_sets();
    return std::move(atlas_);
}

}  // namespace

Atlas bake_atlas(const Geometry& geometry, const BakeReport& report)
{
    return AtlasBuilder(geometry, report).bake();
}

}  // namespace l5s1::anatomy
