#include "render/anatomy/disc.h"

#include "render/anatomy/mesh_tools.h"
#include "render/anatomy/surface_nets.h"
#include "render/anatomy/vertebra.h"

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

Disc::Disc(const Geometry& g, std::size_t index, const Protruded& protruded)
    : height_(g.discs[index].height), tilt_(std::tan(glm::radians(g.discs[index].wedge / 2))), protruded_(protruded)
{
    const VertebraMeasures& above = g.vertebrae[index];
    const bool last = index + 1 == kLumbarCount;
    const float width_below = last ? g.sacral_endplate.width : g.vertebrae[index + 1].upper_width;
    const float depth_below = last ? g.sacral_endplate.depth : g.vertebrae[index + 1].upper_depth;
    half_width_ = 0.25f * (above.lower_width + width_below) + 0.4f;
    half_depth_ = 0.25f * (above.lower_depth + depth_below) + 0.3f;
    place_dome();
}

float Disc::rim(float turn) const
{
    return kidney_radius(half_width_, half_depth_, turn, kNotch_mm);
}

float Disc::endplate_y(float z, float side) const
{
    return side * (height_ * 0.5f + tilt_ * z + kIntoBone_mm);
}

void Disc::place_dome()
{
    const Protruded& h = protruded_;
    outward_ = vec3(std::sin(h.turn), 0, std::cos(h.turn));
    const vec3 base = outward_ * rim(h.turn);
    if (h.fragment) {
        // a free piece behind the neighbouring body, its tip size_mm beyond the rim
        dome_radii_ = {h.width_mm * 0.5f, 4.6f, kFragmentHalfDepth_mm};
        dome_centre_ =
            base + outward_ * (h.size_mm - kFragmentHalfDepth_mm) + vec3(0, fragment_y(h.migration_mm > 0.0f), 0);
        return;
    }
    const float w = h.width_mm, s = h.size_mm;
    dome_radii_ = {w * 0.5f + s * 0.22f, height_ * 0.40f + s * 0.18f + std::fabs(h.migration_mm) * 0.5f,
                   s * 0.60f + w * 0.30f};
    dome_centre_ = base + outward_ * (s * 0.40f - w * 0.30f) + vec3(0, h.migration_mm * 0.5f, 0);
}

float Disc::dome(vec3 p) const
{
    const vec3 q = p - dome_centre_;
    const vec3 across(outward_.z, 0, -outward_.x);
    const vec3 l(glm::dot(q, across), q.y, glm::dot(q, outward_));
    const float k0 = glm::length(l / dome_radii_);
    const float k1 = glm::length(l / (dome_radii_ * dome_radii_));
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
    if (herniated()) {
        const float off = wrapped(turn - protruded_.turn);
        radius += protruded_.size_mm * protruded_.broad_share * gauss(off, protruded_.broad_rad) *
                  (1.0f - 0.6f * level * level);
    }
    const float side = (r - radius) / std::sqrt(1.0f + slope * slope);
    return smooth_max(side, std::max(p.y - top, bottom - p.y), 1.2f);
}

float Disc::distance(vec3 p) const
{
    const float ring = annulus(p);
    return herniated() && protruded_.dome ? smooth_min(ring, dome(p), protruded_.blend_mm) : ring;
}

Box Disc::bounds() const
{
    Box box;
    const float taller = height_ * 0.5f + tilt_ * half_depth_ + 2.0f;
    box.add(vec3(-half_width_ - 3, -taller, -half_depth_ - 3));
    box.add(vec3(half_width_ + 3, taller, half_depth_ + 3));
    if (herniated()) {
        const vec3 tip = outward_ * (rim(protruded_.turn) + protruded_.size_mm + 2.0f);
        box.add(tip);
        const float wide = std::max(dome_radii_.x, dome_radii_.z) + 2.0f;
        box.add(dome_centre_ - vec3(wide, dome_radii_.y + 2.0f, wide));
        box.add(dome_centre_ + vec3(wide, dome_radii_.y + 2.0f, wide));
        if (!protruded_.dome) {
            const float out = protruded_.size_mm * protruded_.broad_share + 2.0f;
            box.add(vec3(-half_width_ - out, 0, -half_depth_ - out));
            box.add(vec3(half_width_ + out, 0, half_depth_));
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
        if (herniated() && protruded_.dome) {
            v.mask = protruded_.nucleus * (1.0f - smooth_step(-0.4f, 2.6f, dome(v.position)));
        }
    }
    split_seam(mesh);
    return mesh;
}

std::string disc_name(const Geometry& g, std::size_t index)
{
    return "disc_" + g.discs[index].id;
}

}  // namespace l5s1::anatomy
