#include "render/anatomy/body/disc.h"

#include "render/anatomy/body/vertebra.h"
#include "render/anatomy/mesh/mesh_tools.h"
#include "render/anatomy/mesh/surface_nets.h"

namespace l5s1::anatomy {
namespace {

constexpr float kNotch_mm = 1.9f;
constexpr float kBulge_mm = 0.9f;     // of a healthy annulus at mid height
constexpr float kIntoBone_mm = 0.8f;  // the disc reaches into the endplates, so that no gap shows

// -pi .. pi
float wrapped(float turn)
{
    return turn - 2.0f * kPi * std::round(turn / (2.0f * kPi));
}

}  // namespace

Disc::Disc(const Geometry& g, std::size_t index, std::span<const Protruded> protruded)
    : height_(g.discs[index].height), tilt_(std::tan(glm::radians(g.discs[index].wedge / 2)))
{
    const VertebraMeasures& above = g.vertebrae[index];
    const bool last = index + 1 == kLumbarCount;
    const float width_below = last ? g.sacral_endplate.width : g.vertebrae[index + 1].upper_width;
    const float depth_below = last ? g.sacral_endplate.depth : g.vertebrae[index + 1].upper_depth;
    half_width_ = 0.25f * (above.lower_width + width_below) + 0.4f;
    half_depth_ = 0.25f * (above.lower_depth + depth_below) + 0.3f;
    for (const Protruded& one : protruded) {
        if (one.size_mm > 0.0f) {
            out_.push_back(placed(one));
        }
    }
}

float Disc::rim(float turn) const
{
    return kidney_radius(half_width_, half_depth_, turn, kNotch_mm);
}

float Disc::endplate_y(float z, float side) const
{
    return side * (height_ * 0.5f + tilt_ * z + kIntoBone_mm);
}

Disc::Out Disc::placed(const Protruded& h) const
{
    Out out{h, {}, {}, vec3(std::sin(h.turn), 0, std::cos(h.turn))};
    const vec3 base = out.outward * rim(h.turn);
    if (h.fragment) {
        // a free piece behind the neighbouring body, its tip size_mm beyond the rim
        out.radii = {h.width_mm * 0.5f, 4.6f, kFragmentHalfDepth_mm};
        out.centre = base + out.outward * (h.size_mm - kFragmentHalfDepth_mm) + vec3(0, h.migration_mm, 0);
        return out;
    }
    const float w = h.width_mm, s = h.size_mm;
    out.radii = {w * 0.5f + s * 0.22f, height_ * 0.40f + s * 0.18f + std::fabs(h.migration_mm) * 0.5f,
                 s * 0.60f + w * 0.30f};
    out.centre = base + out.outward * (s * 0.40f - w * 0.30f) + vec3(0, h.migration_mm * 0.5f, 0);
    return out;
}

float Disc::Out::dome(vec3 p) const
{
    const vec3 q = p - centre;
    const vec3 across(outward.z, 0, -outward.x);
    const vec3 l(glm::dot(q, across), q.y, glm::dot(q, outward));
    const float k0 = glm::length(l / radii);
    const float k1 = glm::length(l / (radii * radii));
    const float d = k1 < 1e-6f ? -2.0f : k0 * (k0 - 1.0f) / k1;
    return d + 0.35f * noise(p * 0.35f);
}

float Disc::annulus(vec3 p) const
{
    constexpr float kStep = 0.05f;
    const float r = std::sqrt(p.x * p.x + p.z * p.z);
    const float turn = std::atan2(p.x, p.z);
    float radius = rim(turn);
    const float slope = (rim(turn + kStep) - radius) / (kStep * radius);
    const float top = endplate_y(p.z, 1.0f), bottom = endplate_y(p.z, -1.0f);
    const float level = (p.y - 0.5f * (top + bottom)) / (0.5f * (top - bottom));
    radius += kBulge_mm * (1.0f - level * level) - 0.3f;
    for (const Out& out : out_) {
        const Protruded& h = out.shape;
        const float off = wrapped(turn - h.turn);
        radius += h.size_mm * h.broad_share * gauss(off, h.broad_rad) * (1.0f - 0.6f * level * level);
    }
    const float side = (r - radius) / std::sqrt(1.0f + slope * slope);
    return smooth_max(side, std::max(p.y - top, bottom - p.y), 1.2f);
}

float Disc::distance(vec3 p) const
{
    float nearest = annulus(p);
    for (const Out& out : out_) {
        if (out.shape.dome) {
            nearest = smooth_min(nearest, out.dome(p), out.shape.blend_mm);
        }
    }
    return nearest;
}

float Disc::dome_distance(vec3 p) const
{
    float nearest = FLT_MAX;
    for (const Out& out : out_) {
        if (out.shape.dome) {
            nearest = std::min(nearest, out.dome(p));
        }
    }
    return nearest;
}

float Disc::redness(vec3 p) const
{
    float most = 0.0f;
    for (const Out& out : out_) {
        if (out.shape.dome) {
            most = std::max(most, out.shape.nucleus * (1.0f - smooth_step(-0.4f, 2.6f, out.dome(p))));
        }
    }
    return most;
}

// A rounded lens a little behind the middle. Each dome hangs on it by a channel that narrows towards the rim.
float Disc::nucleus_distance(vec3 p) const
{
    constexpr float kBehind_mm = 1.2f, kWide = 0.55f, kDeep = 0.52f, kTall = 0.52f;
    const vec3 middle(0, 0, -kBehind_mm);
    const vec3 radii(half_width_ * kWide, height_ * kTall, half_depth_ * kDeep);
    const vec3 q = p - middle;
    const float k0 = glm::length(q / radii), k1 = glm::length(q / (radii * radii));
    float nearest = (k1 < 1e-6f ? -radii.y : k0 * (k0 - 1.0f) / k1) + 0.5f * noise(p * 0.35f);
    for (const Out& out : out_) {
        if (!out.shape.dome || out.shape.nucleus <= 0.0f) {
            continue;
        }
        const vec3 from = glm::mix(middle, out.centre, 0.3f), way = out.centre - from;
        const float t = unit(glm::dot(p - from, way) / glm::dot(way, way));
        const float channel = glm::length(p - from - way * t) - lerp(3.0f, 2.0f, t) + 0.4f * noise(p * 0.6f);
        const float rind = out.shape.fragment ? 0.6f : 1.2f;  // what the nucleus pushes before it
        if (!out.shape.fragment) {
            nearest = smooth_min(nearest, channel, 2.5f);
        }
        nearest = std::min(nearest, out.dome(p) + rind);
    }
    return nearest;
}

Box Disc::bounds() const
{
    Box box;
    const float taller = height_ * 0.5f + tilt_ * half_depth_ + 2.0f;
    box.add(vec3(-half_width_ - 3, -taller, -half_depth_ - 3));
    box.add(vec3(half_width_ + 3, taller, half_depth_ + 3));
    for (const Out& out : out_) {
        box.add(out.outward * (rim(out.shape.turn) + out.shape.size_mm + 2.0f));
        const float wide = std::max(out.radii.x, out.radii.z) + 2.0f;
        box.add(out.centre - vec3(wide, out.radii.y + 2.0f, wide));
        box.add(out.centre + vec3(wide, out.radii.y + 2.0f, wide));
        if (!out.shape.dome) {
            const float far = out.shape.size_mm * out.shape.broad_share + 2.0f;
            box.add(vec3(-half_width_ - far, 0, -half_depth_ - far));
            box.add(vec3(half_width_ + far, 0, half_depth_));
        }
    }
    return box;
}

namespace {

// `around` jumps from 1 to 0 straight behind: triangles across the jump get copies of their vertices beyond 1.
void split_seam(Mesh& mesh)
{
    std::vector<std::uint32_t> copy_of(mesh.vertices.size(), 0);
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        const auto around = [&](std::size_t k) { return mesh.vertices[mesh.indices[i + k]].around; };
        const auto [low, high] = std::minmax({around(0), around(1), around(2)});
        if (high - low <= 0.5f) {
            continue;
        }
        for (std::size_t k = i; k < i + 3; ++k) {
            std::uint32_t& index = mesh.indices[k];
            if (mesh.vertices[index].around >= 0.5f) {
                continue;
            }
            if (copy_of[index] == 0) {
                copy_of[index] = static_cast<std::uint32_t>(mesh.vertices.size());
                Vertex v = mesh.vertices[index];
                v.around += 1.0f;
                mesh.vertices.push_back(v);
            }
            index = copy_of[index];
        }
    }
}

}  // namespace

Mesh Disc::mesh(float voxel_mm, bool detailed) const
{
    const Field field = [this](vec3 p) { return distance(p); };
    NetOptions options;
    options.voxel_mm = voxel_mm;
    options.slack = 1.4f;
    Mesh mesh = surface_nets(field, bounds(), options);
    if (detailed) {
        bake_cavity(mesh, field, 1.0f);
    }
    simplify(mesh, detailed ? 0.05f : 0.1f);
    mesh.tissue = Tissue::disc;
    mesh.group = Group::disc;
    for (Vertex& v : mesh.vertices) {
        const float turn = std::atan2(v.position.x, v.position.z);
        const float top = endplate_y(v.position.z, 1.0f), bottom = endplate_y(v.position.z, -1.0f);
        v.along = unit((v.position.y - bottom) / (top - bottom));
        v.around = turn / (2.0f * kPi) + 0.5f;
        // lamellae run obliquely round the rim; none on the end faces
        const vec3 across(std::cos(turn), 0, -std::sin(turn));
        v.fibre = std::fabs(v.normal.y) < 0.85f ? glm::normalize(across + vec3(0, 0.5f, 0)) : vec3(0);
        v.mask = redness(v.position);
    }
    split_seam(mesh);
    return mesh;
}

std::string disc_name(const Geometry& g, std::size_t index)
{
    return "disc_" + g.discs[index].id;
}

}  // namespace l5s1::anatomy
