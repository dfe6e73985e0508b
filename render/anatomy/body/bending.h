#pragma once
// bending.h: how far each vertex goes along when hip and knee bend. Read from joints.toml, baked into the atlas.
//
// A bone goes as a whole. What is soft follows a field over the limb, held between where it begins and where it ends
// and drawn towards both: the hamstrings leave the ischium although it lies below the hip's axis. What the numbers then
// do to a point is said by render/scene/picture/pose.h.

#include "render/anatomy/mesh/field_math.h"
#include "render/anatomy/mesh/mesh.h"

#include <array>
#include <map>
#include <string>

namespace l5s1::anatomy {

enum class LimbPart : std::uint8_t { pelvis, thigh, patella, shank };
inline constexpr std::size_t kLimbPartCount = 4;

struct Ends {
    LimbPart origin = LimbPart::shank, insertion = LimbPart::shank;
    float grip = 0;  // of its own at the origin; 0: its bone's
};

struct BendShape {
    float hip_from_y = 0, hip_to_y = 1;
    vec2 knee_axis{0};  // y, z
    float half_length = 1, half_length_per_depth = 0;
    vec2 front{0, 1};
    std::array<float, 4> front_rows{};
    float patella_share = 0;
    std::array<float, kLimbPartCount> grip{};
    std::map<std::string, Ends, std::less<>> ends;  // by the mesh's name
};

// 0 pelvis .. 1 thigh .. 2 shank; the patella lies between the last two.
[[nodiscard]] float part_bend(const BendShape& bend, LimbPart part);
// Of soft tissue at a place of the left side.
[[nodiscard]] float field_bend(const BendShape& bend, vec3 p);

// Fills Vertex::bend.
void bake_bend(Mesh& mesh, const BendShape& bend);

}  // namespace l5s1::anatomy
