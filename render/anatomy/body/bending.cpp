#include "render/anatomy/body/bending.h"

#include "render/anatomy/body/geometry_reader.h"

#include <algorithm>
#include <optional>

namespace l5s1::anatomy {
namespace {

constexpr std::array<std::string_view, kLimbPartCount> kLimbParts{"pelvis", "thigh", "patella", "shank"};

std::optional<LimbPart> limb_part_of(std::string_view id)
{
    const auto at = std::find(kLimbParts.begin(), kLimbParts.end(), id);
    return at == kLimbParts.end() ? std::nullopt : std::optional(static_cast<LimbPart>(at - kLimbParts.begin()));
}

Ends ends_of(GeometryReader& r, const toml::node& node, std::string_view key)
{
    const toml::array* row = node.as_array();
    const auto segment = [&](std::size_t i) {
        return row && (row->size() == 2 || row->size() == 3) ? limb_part_of((*row)[i].value_or(std::string_view{}))
                                                             : std::nullopt;
    };
    const auto origin = segment(0), insertion = segment(1);
    const double grip = row && row->size() == 3 ? (*row)[2].value_or(0.0) : 1.0;
    if (!origin || !insertion || *insertion < *origin || grip < 1.0 || grip > 300.0) {
        r.fault(node, key,
                "needs two of pelvis, thigh, patella, shank, the upper first, and a grip of 1 to 300 or none");
        return {};
    }
    return {*origin, *insertion, row->size() == 3 ? static_cast<float>(grip) : 0.0f};
}

// Steadier than a smooth step: where the limb bends sharply every bit of slope folds the hollow.
float slow_step(float from, float to, float x)
{
    const float t = unit((x - from) / (to - from));
    return 0.5f * (t + t * t * (3.0f - 2.0f * t));
}

float hip_share(const BendShape& b, vec3 p)
{
    return slow_step(b.hip_from_y, b.hip_to_y, p.y);
}

float knee_share(const BendShape& b, vec3 p)
{
    const float above = p.y - b.knee_axis.x;
    const float before = p.z - b.knee_axis.y;
    const float length = b.half_length + b.half_length_per_depth * std::max(0.0f, -before);
    const float back = smooth_step(length, -length, above);
    const auto& rows = b.front_rows;
    const float front = b.patella_share * smooth_step(rows[0], rows[1], p.y) +
                        (1.0f - b.patella_share) * smooth_step(rows[2], rows[3], p.y);
    return lerp(back, front, smooth_step(b.front.x, b.front.y, before));
}

// Steps along the mesh's own length, which the loft has left in `along`.
float length_of(const Mesh& mesh)
{
    vec3 low(1e9f), high(-1e9f);
    for (const Vertex& v : mesh.vertices) {
        low = glm::min(low, v.position);
        high = glm::max(high, v.position);
    }
    return glm::length(high - low);
}

}  // namespace

void read_bend(GeometryReader& r, const toml::table& file, BendShape& b)
{
    r.only(file, "", {"hip", "knee", "grip", "ends"});
    if (const toml::table* t = r.table(file, "", "hip")) {
        b.hip_from_y = r.length(*t, "from_mm");
        b.hip_to_y = r.length(*t, "to_mm");
    }
    if (const toml::table* t = r.table(file, "", "knee")) {
        b.knee_axis = r.pair(*t, "axis_mm");
        b.half_length = r.needed(*t, "half_length_mm", 1, 200);
        b.half_length_per_depth = r.needed(*t, "half_length_per_depth", 0, 4);
        b.front = r.pair(*t, "front_mm");
        const auto rows = r.row(*t, "front_rows_mm", 4, 4);
        std::copy(rows.begin(), rows.end(), b.front_rows.begin());
        b.patella_share = r.needed(*t, "patella_share", 0, 1);
        const bool falls = rows.size() == 4 && std::is_sorted(rows.rbegin(), rows.rend());
        if (!falls || b.front.x >= b.front.y) {
            r.fault(*t, "knee", "front_mm must rise and front_rows_mm must fall");
        }
    }
    if (const toml::table* t = r.table(file, "", "grip")) {
        for (std::size_t i = 0; i < kLimbPartCount; ++i) {
            b.grip[i] = r.needed(*t, std::string(kLimbParts[i]) + "_mm", 1, 300);
        }
    }
    if (const toml::table* t = r.table(file, "", "ends")) {
        for (const auto& [key, node] : *t) {
            b.ends.emplace(key.str(), ends_of(r, node, key.str()));
        }
    }
}

float part_bend(const BendShape& b, LimbPart part)
{
    switch (part) {
        case LimbPart::pelvis:
            return 0.0f;
        case LimbPart::thigh:
            return 1.0f;
        case LimbPart::patella:
            return 1.0f + b.patella_share;
        case LimbPart::shank:
            break;
    }
    return 2.0f;
}

float field_bend(const BendShape& b, vec3 p)
{
    return hip_share(b, p) + knee_share(b, p);
}

void bake_bend(Mesh& mesh, const BendShape& b)
{
    const auto found = b.ends.find(mesh.name);
    if (mesh.group == Group::limb_bone) {
        const float whole = part_bend(b, found == b.ends.end() ? LimbPart::shank : found->second.origin);
        for (Vertex& v : mesh.vertices) {
            v.bend = whole;
        }
        return;
    }
    if (mesh.group != Group::muscle && mesh.group != Group::nerve && mesh.group != Group::skin) {
        return;  // the trunk
    }
    if (found == b.ends.end()) {
        for (Vertex& v : mesh.vertices) {
            v.bend = field_bend(b, v.position);
        }
        return;
    }
    const Ends ends = found->second;
    const float origin = part_bend(b, ends.origin), insertion = part_bend(b, ends.insertion);
    const float length = length_of(mesh);
    const float own = ends.grip > 0.0f ? ends.grip : b.grip[static_cast<std::size_t>(ends.origin)];
    const float lets_go = std::min(0.45f, own / length);
    const float takes_hold = 1.0f - std::min(0.45f, b.grip[static_cast<std::size_t>(ends.insertion)] / length);
    for (Vertex& v : mesh.vertices) {
        const float between = std::clamp(field_bend(b, v.position), origin, insertion);
        const float from = lerp(origin, between, smooth_step(0.0f, lets_go, v.along));
        v.bend = lerp(from, insertion, smooth_step(takes_hold, 1.0f, v.along));
    }
}

}  // namespace l5s1::anatomy
