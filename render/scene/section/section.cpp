#include "render/scene/section/section.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace l5s1::scene {

namespace {

using anatomy::Group;
using anatomy::Laterality;
using anatomy::Mesh;
using anatomy::Tissue;
using glm::mat4;
using glm::vec2;
using glm::vec3;

bool cuttable(const Structure& s)
{
    return s.group != Group::cut && s.group != Group::skin;
}

// Whether the plane can meet the box, inside the window.
bool meets(vec3 low, vec3 high, bool mirrored, const mat4& to_section, vec2 window_low, vec2 window_high)
{
    vec3 least(std::numeric_limits<float>::max()), most(std::numeric_limits<float>::lowest());
    for (int corner = 0; corner < 8; ++corner) {
        vec3 p((corner & 1) != 0 ? high.x : low.x, (corner & 2) != 0 ? high.y : low.y,
               (corner & 4) != 0 ? high.z : low.z);
        p.x = mirrored ? -p.x : p.x;
        p = anatomy::apply(to_section, p);
        least = glm::min(least, p);
        most = glm::max(most, p);
    }
    return least.z <= 0.0f && most.z >= 0.0f && least.x <= window_high.x && most.x >= window_low.x &&
           least.y <= window_high.y && most.y >= window_low.y;
}

const Mesh* live_mesh(std::span<const Mesh> live, const std::string& name, bool paired, sim::Side side)
{
    for (const Mesh& mesh : live) {
        const bool fits =
            !paired || mesh.laterality == (side == sim::Side::left ? Laterality::left : Laterality::right);
        if (mesh.name == name && fits) {
            return &mesh;
        }
    }
    return nullptr;
}

void box_of(const Mesh& mesh, vec3& low, vec3& high)
{
    low = vec3(std::numeric_limits<float>::max());
    high = vec3(std::numeric_limits<float>::lowest());
    for (const anatomy::Vertex& v : mesh.vertices) {
        low = glm::min(low, v.position);
        high = glm::max(high, v.position);
    }
}

}  // namespace

SectionPlane section_plane(SectionKind kind, sim::Level level, const mat4& disc_frame, float offset_mm)
{
    SectionPlane plane{kind, level, offset_mm, mat4(1.0f)};
    if (kind == SectionKind::axial) {
        plane.to_body = mat4(disc_frame[0], disc_frame[2], -disc_frame[1], disc_frame[3] + disc_frame[1] * offset_mm);
    } else {
        plane.to_body = mat4(glm::vec4(0, 0, -1, 0), glm::vec4(0, 1, 0, 0), glm::vec4(1, 0, 0, 0),
                             glm::vec4(offset_mm, disc_frame[3].y, disc_frame[3].z, 1.0f));
    }
    return plane;
}

int paint_order(const SlicePart& part)
{
    if (part.name == "cauda_equina") {
        return 6;
    }
    switch (part.tissue) {
        case Tissue::muscle:
        case Tissue::tendon:
        case Tissue::skin:
            return 0;
        case Tissue::ligament:
            return 1;
        case Tissue::disc:
            return 2;
        case Tissue::bone:
        case Tissue::bone_cut:
            return 3;
        case Tissue::nerve:
            return part.group == Group::root ? 7 : 4;
        case Tissue::dura:
            break;
    }
    return 5;
}

const SlicePart* Slice::find(std::string_view name, sim::Side side) const
{
    for (const SlicePart& part : parts) {
        if (part.name == name && (!part.sided || part.side == side)) {
            return &part;
        }
    }
    return nullptr;
}

const SlicePart* Slice::at(vec2 p) const
{
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        const bool in_box = part->low.x <= p.x && p.x <= part->high.x && part->low.y <= p.y && p.y <= part->high.y;
        if (in_box && inside(part->loops, p)) {
            return &*part;
        }
    }
    return nullptr;
}

Slice cut_body(const MeshCatalogue& catalogue, std::span<const Mesh> live, const SectionPlane& plane, vec2 low,
               vec2 high)
{
    Slice section{plane, {}};
    const mat4 to_section = glm::inverse(plane.to_body);
    for (const Structure& s : catalogue.structures()) {
        if (!cuttable(s)) {
            continue;
        }
        for (const sim::Side side : {sim::Side::left, sim::Side::right}) {
            if (!s.paired && side == sim::Side::right) {
                continue;
            }
            const Mesh* moved = live_mesh(live, s.name, s.paired, side);
            const Mesh* mesh = moved ? moved : s.full;
            const bool mirrored = !moved && s.paired && side == sim::Side::right;
            vec3 box_low = s.low, box_high = s.high;
            if (moved) {
                box_of(*moved, box_low, box_high);
            }
            if (!mesh || !meets(box_low, box_high, mirrored, to_section, low, high)) {
                continue;
            }
            SlicePart part{s.name, side, s.paired, s.tissue, s.group, cut(*mesh, mirrored, to_section), {}, {}};
            if (part.loops.empty()) {
                continue;
            }
            part.low = vec2(std::numeric_limits<float>::max());
            part.high = vec2(std::numeric_limits<float>::lowest());
            for (const CutLoop& loop : part.loops) {
                for (const vec2& p : loop.points) {
                    part.low = glm::min(part.low, p);
                    part.high = glm::max(part.high, p);
                }
            }
            if (part.low.x <= high.x && part.high.x >= low.x && part.low.y <= high.y && part.high.y >= low.y) {
                section.parts.push_back(std::move(part));
            }
        }
    }
    std::stable_sort(section.parts.begin(), section.parts.end(),
                     [](const SlicePart& a, const SlicePart& b) { return paint_order(a) < paint_order(b); });
    return section;
}

std::optional<CrossLine> crossing_of(const SectionPlane& shown, const SectionPlane& other, float reach_mm)
{
    const mat4 into = glm::inverse(shown.to_body);
    const vec3 normal = glm::mat3(into) * vec3(other.to_body[2]);
    const vec3 origin = anatomy::apply(into, vec3(other.to_body[3]));
    const vec2 across(normal);
    const float steep = glm::length(across);
    if (steep < 1e-3f) {
        return std::nullopt;
    }
    const float away = glm::dot(normal, origin) / (steep * steep);
    const vec2 foot = across * away, along = vec2(-across.y, across.x) / steep;
    return CrossLine{foot - along * reach_mm, foot + along * reach_mm};
}

}  // namespace l5s1::scene
