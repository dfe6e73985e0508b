#pragma once
// geometry.h: every number the body is made of, as values; assets/geometry/*.toml read into them.
//
// Files: vertebrae.toml, sacrum.toml, limb.toml, foot.toml (bones), muscles.toml, nerves.toml, skin.toml,
// herniation.toml. Sources and assumptions stand there, beside the numbers.

#include "render/anatomy/body/bending.h"
#include "render/anatomy/mesh/mesh.h"
#include "render/anatomy/mesh/part.h"
#include "scenarios/io/assets.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace l5s1::anatomy {

inline constexpr std::size_t kLumbarCount = 5;

// Lengths in mm, angles in degrees; see vertebrae.toml.
struct VertebraMeasures {
    std::string id;
    float upper_width = 0, upper_depth = 0, lower_width = 0, lower_depth = 0;
    float anterior_height = 0, posterior_height = 0;
    float canal_width = 0, canal_depth = 0;
    float pedicle_width = 0, pedicle_height = 0, pedicle_angle = 0;
    float transverse_span = 0, transverse_rise = 0, transverse_setback = 0;
    float transverse_half_height = 0, transverse_half_thickness = 0;
    vec3 superior_facet{0}, inferior_facet{0};
    float superior_facet_angle = 0, inferior_facet_angle = 0;
    float spinous_length = 0, spinous_height = 0, spinous_drop = 0;
    float lamina_top = 0, lamina_bottom = 0;

    [[nodiscard]] float height() const { return 0.5f * (anterior_height + posterior_height); }
    [[nodiscard]] float half_height() const { return 0.5f * height(); }
    [[nodiscard]] float posterior_wall_z() const { return -0.25f * (upper_depth + lower_depth); }
    [[nodiscard]] float pedicle_x() const { return 0.5f * (canal_width + pedicle_width); }
    // The pedicle leaves the upper half of the body.
    [[nodiscard]] float pedicle_y() const { return half_height() - 0.5f * pedicle_height - 1.0f; }
};

struct DiscMeasures {
    std::string id;
    float height = 0;
    float wedge = 0;  // degrees, opening to the front
};

struct SacralEndplate {
    float slope = 0, width = 0, depth = 0;
};

struct SacralWedge {
    std::vector<vec2> middle_z, slope, half_width, half_thickness, bow, bow_gain, ala_top;
    float tip_depth = 0;
};

enum class BoneFrame : std::uint8_t { body, sacrum, foot };

// A piece is a shape of the data file, or the name of a formula in code.
struct BonePiece {
    Piece piece;
    std::string formula;
};

struct Bone {
    std::string id;
    BoneFrame frame = BoneFrame::body;
    Group group = Group::limb_bone;
    float voxel_mm = 1, simplify_mm = 0.1f, noise_mm = 0, noise_per_mm = 0.1f, cavity_mm = 1;
    std::vector<BonePiece> pieces;
};

struct MuscleShape {
    std::string id, follows;
    Tissue tissue = Tissue::muscle;
    std::array<float, 2> belly{0, 1};
    float lost_share = 0, fibre_turns = 0, skin_pad_mm = 0;
    int along = 48, around = 24;
    vec3 up{0, 1, 0};
    std::vector<Knot> knots;
};

struct DuralSac {
    std::array<float, kLumbarCount> half_width{}, half_depth{};
    std::vector<Knot> sacral_knots;
};

struct LumbarRoot {
    std::string id;
    float radius = 0, ganglion = 0, in_sac_x = 0;
};

struct SacralRoot {
    std::string id;
    std::vector<Knot> knots;
};

struct Ligament {
    float half_thickness = 0, on_body = 0, on_disc = 0;
};

// Lengths in mm; `on_sacrum`: y and z of its lowest insertion in the sacrum's frame.
struct YellowLigament {
    float half_thickness = 0, half_width = 0, from_midline = 0;
    vec2 on_sacrum{0};
};

// A knot of a nerve; its place may be that of a knot of a root.
struct NerveKnot {
    Knot knot;
    std::string root;  // "root_l4" or empty
    int root_knot = 0;
};

struct NerveShape {
    std::string id, parent, joins, follows;
    std::array<float, 6> share{};
    vec3 up{1, 0, 0};
    std::vector<NerveKnot> knots;
};

// One row of the map of wasting, by height.
struct AtrophyRow {
    float y = 0;
    vec2 centre_xz{0};
    float core = 0, profile = 0;
};

struct FatPad {
    vec3 from{0}, to{0};
    float from_radius = 0, to_radius = 0;
};

struct SkinShape {
    float voxel_mm = 4, simplify_mm = 0.25f;
    int smoothing_passes = 0;
    float fade_from_y = 0, fade_to_y = 0;
    float fat_pad_mm = 0, sole_y = 0;
    float tibia_pad = 0, fibula_pad = 0, patella_pad = 0, femur_pad = 0, foot_pad = 0, phalanx_pad = 0;
    std::vector<FatPad> fat;
    vec3 axis_up{0, 0, 1};
    std::vector<vec3> axis;
};

struct HerniationZone {
    std::string id;
    float from_deg = 0, to_deg = 0;  // from straight ahead, patient's left positive
    bool presses_exiting_root = false;
    bool migrates_up = false;
    float press_factor = 1;  // of the type's press_mm
    float width_mm = 0;
};

struct HerniationKind {
    std::string id;
    float press_mm = 0, width_factor = 1, blend_mm = 0;
    float broad_share = 0, broad_rad = 1, migration_mm = 0, migrated_mm = 0, nucleus = 0;
};

struct Geometry {
    std::array<VertebraMeasures, kLumbarCount> vertebrae;
    std::array<DiscMeasures, kLumbarCount> discs;  // discs[i] lies below vertebrae[i]
    SacralEndplate sacral_endplate;
    SacralWedge sacral_wedge;
    float s1_facet_angle = 0;
    std::vector<Knot> sacral_window;  // sawn out of the dorsal wall, sacrum's frame
    std::vector<Bone> bones;
    std::vector<MuscleShape> muscles;
    std::vector<AtrophyRow> atrophy;  // rising y
    BendShape bend;
    DuralSac sac;
    Ligament posterior_longitudinal_ligament;
    YellowLigament ligamentum_flavum;
    std::array<LumbarRoot, kLumbarCount> lumbar_roots;
    std::vector<SacralRoot> sacral_roots;
    std::vector<NerveShape> nerves;
    SkinShape skin;
    std::array<HerniationZone, 4> herniation_zones;
    std::array<HerniationKind, 4> herniation_kinds;
};

struct GeometryResult {
    Geometry geometry;
    std::vector<std::string> faults;  // `file:line: key: what`, empty when all is well
};

// Reads the files named above, below `prefix` ("geometry/" in the assets). Reports every mistake.
[[nodiscard]] GeometryResult read_geometry(const scenarios::Assets& assets, std::string_view prefix = "geometry/");

// Ids of vertebrae, discs, roots and the names of meshes go by number: 0 is L1.
[[nodiscard]] const Bone& bone_of(const Geometry& geometry, std::string_view id);

}  // namespace l5s1::anatomy
