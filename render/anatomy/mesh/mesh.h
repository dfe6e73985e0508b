#pragma once
// mesh.h: one anatomical surface, as the bake writes it and the renderer draws it.
//
// Body frame: origin at the centre of the S1 upper endplate; +x patient's left, +y up, +z anterior; millimetres;
// right-handed. Only midline structures and the patient's left side are stored: the right side is x -> -x.

#include <glm/glm.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace l5s1::anatomy {

// A tissue is a row of numbers in assets/shaders/look.toml; the order here is the order there.
enum class Tissue : std::uint8_t { bone, disc, dura, nerve, muscle, tendon, ligament, skin, bone_cut };
inline constexpr std::size_t kTissueCount = 9;

// What a mesh belongs to, for layers and presets.
enum class Group : std::uint8_t { lumbar, sacrum, pelvis, limb_bone, disc, dura, root, nerve, muscle, skin, cut };
inline constexpr std::size_t kGroupCount = 11;

// Which side of the patient. `paired` is stored as the left one; the renderer draws it twice, once mirrored.
enum class Laterality : std::uint8_t { midline, paired, left, right };

struct Vertex {
    glm::vec3 position{0};      // mm, body frame
    glm::vec3 normal{0, 1, 0};  // unit
    glm::vec3 fibre{0};         // unit direction of fibres (muscle, tendon, nerve); zero elsewhere
    float occlusion = 1.0f;     // baked ambient occlusion, 1 = open sky
    float cavity = 0.0f;        // -1 crease .. +1 edge
    float mask = 0.0f;          // second colour of the tissue: cartilage, tendon, nucleus, marrow; 0..1
    float along = 0.0f;         // 0..1 from the structure's origin to its end (nerves: proximal to distal)
    float around = 0.0f;        // 0..1 turn about the axis
    float bend = 0.0f;          // goes with: 0 the pelvis .. 1 the thigh .. 2 the shank (bending.h)
    glm::vec3 atrophy{0};       // displacement in mm when the muscle under it has lost all its bulk
};

struct Mesh {
    std::string name;  // snake_case standard term without side: "vertebra_l4", "tibialis_anterior", "sciatic_nerve"
    Tissue tissue = Tissue::bone;
    Group group = Group::limb_bone;
    Laterality laterality = Laterality::midline;
    int level_of_detail = 0;  // 0 full; for moving pictures 1, and 2 from far away
    std::string follows;  // id of the model's muscle whose bulk and strength it shows ("tibialis_anterior"), or empty
    std::array<float, 6> root_share{};  // nerves: share of L2, L3, L4, L5, S1, S2 among its fibres, sum 1; else zero
    float path_start_mm =
        0;  // nerves: way from the root's exit to `along` = 0, so that pulses run on from mesh to mesh
    float path_length_mm = 0;  // nerves: length of this piece
    std::vector<Vertex> vertices;
    std::vector<std::uint32_t> indices;  // triangles, counter-clockwise seen from outside
};

}  // namespace l5s1::anatomy
