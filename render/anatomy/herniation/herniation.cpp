#include "render/anatomy/herniation/herniation.h"

#include "render/anatomy/mesh/mesh_tools.h"
#include "render/anatomy/mesh/parallel.h"

namespace l5s1::anatomy {
namespace {

constexpr float kFineVoxel_mm = 0.7f, kCoarseVoxel_mm = 1.3f;

constexpr float kTouchSeverity = 0.1f;  // at this severity the root is just reached
constexpr float kLargest_mm = 15.0f;    // the canal is hardly deeper
constexpr int kAxisSamples = 72;

// A root's axis with its radii in the disc's frame, where the disc may reach it.
struct AxisSample {
    vec3 position;
    float radius;
};

std::vector<AxisSample> axis_near(const Loft& loft, const mat4& disc_frame, float tall_mm)
{
    std::vector<AxisSample> samples;
    const mat4 into = glm::inverse(disc_frame);
    for (int i = 0; i <= kAxisSamples; ++i) {
        const Section s = loft.at(static_cast<float>(i) / kAxisSamples);
        const vec3 p = apply(into, s.position);
        if (std::fabs(p.y) < tall_mm) {
            samples.push_back({p, s.mean_radius()});
        }
    }
    return samples;
}

// How far the nearest part of the root's surface is from the disc; negative: pressed that deep.
float gap(const Disc& disc, const std::vector<AxisSample>& root)
{
    float least = FLT_MAX;
    for (const AxisSample& s : root) {
        least = std::min(least, disc.distance(s.position) - s.radius);
    }
    return least;
}

// The root's place nearest to the rim at the turns of the zone and about the given height: where to aim.
struct Aim {
    float turn = 0;
    vec3 place{0};  // of the root, on the left
};

Aim aim(const Disc& disc, const std::vector<AxisSample>& root, float from, float to, float y, float tolerance_mm)
{
    Aim best{0.5f * (from + to), vec3(0, y, -disc.half_depth() - 6.0f)};
    float nearest = FLT_MAX;
    for (const AxisSample& s : root) {
        if (std::fabs(s.position.y - y) > tolerance_mm) {
            continue;
        }
        const float turn = std::clamp(std::fabs(std::atan2(s.position.x, s.position.z)), from, to);
        const vec3 rim = vec3(std::sin(turn), 0, std::cos(turn)) * disc.rim(turn) + vec3(0, y, 0);
        const vec3 place(std::fabs(s.position.x), s.position.y, s.position.z);
        const float way = glm::length(place - rim);
        if (way < nearest) {
            nearest = way;
            best = {turn, place};
        }
    }
    return best;
}

}  // namespace

Herniation::Herniation(const Geometry& geometry, const Atlas& atlas)
    : geometry_(geometry), stack_(stack(geometry)), strands_(cauda_strands(geometry, stack_))
{
    const auto occlusion = [&](const std::string& name) {
        std::vector<float> values;
        if (const Mesh* mesh = atlas.find(name)) {
            for (const Vertex& v : mesh->vertices) {
                values.push_back(v.occlusion);
            }
        }
        return values;
    };
    shadows_.sac = occlusion("dural_sac");
    shadows_.ligament = occlusion("posterior_longitudinal_ligament");
    for (std::size_t root = 0; root < kRootCount; ++root) {
        shadows_.root[root] = occlusion(root_name(geometry, root));
        if (const Mesh* mesh = atlas.find(root_name(geometry, root))) {
            shadows_.path_start[root] = mesh->path_start_mm;
        }
    }
    for (std::size_t level = 0; level < kLumbarCount; ++level) {
        if (const Mesh* mesh = atlas.find(disc_name(geometry, level))) {
            shadows_.disc[level] = mesh->vertices;
        }
    }
}

std::size_t Herniation::traversing_root(sim::Level level)
{
    return static_cast<std::size_t>(level) + 1;
}
std::size_t Herniation::exiting_root(sim::Level level)
{
    return static_cast<std::size_t>(level);
}

// Above its disc the traversing root still runs in the sac: a free fragment that has wandered there meets the other.
std::size_t Herniation::target(const HerniationRequest& request) const
{
    const bool lateral = geometry_.herniation_zones[static_cast<std::size_t>(request.zone)].presses_exiting_root;
    const bool above = request.type == sim::HerniationType::sequestration && request.migration == sim::Migration::up &&
                       request.zone != sim::Zone::central;
    return lateral || above ? exiting_root(request.level) : traversing_root(request.level);
}

Protruded Herniation::protruded(const HerniationRequest& request) const
{
    const float severity = unit(static_cast<float>(request.severity));
    Protruded h;
    if (severity <= 0.0f) {
        return h;
    }
    const auto level = static_cast<std::size_t>(request.level);
    const HerniationZone& zone = geometry_.herniation_zones[static_cast<std::size_t>(request.zone)];
    const HerniationKind& kind = geometry_.herniation_kinds[static_cast<std::size_t>(request.type)];
    const bool central = request.zone == sim::Zone::central;
    const float side = central ? 1.0f : sign_of(request.side);
    const Disc healthy(geometry_, level);
    const bool wandered = request.migration != sim::Migration::none;
    const float further = wandered ? kind.migrated_mm : 0.0f;
    const bool upwards = wandered ? request.migration == sim::Migration::up : zone.migrates_up;
    const float way = upwards ? 1.0f : -1.0f;
    const float tall = healthy.height() * 0.5f + 12.0f + further;
    const auto near_side = axis_near(root_loft(geometry_, stack_, target(request), side), stack_.disc[level], tall);
    const auto far_side = axis_near(root_loft(geometry_, stack_, target(request), -side), stack_.disc[level], tall);

    h.width_mm = zone.width_mm * kind.width_factor;
    h.blend_mm = kind.blend_mm;
    h.broad_share = kind.broad_share;
    h.broad_rad = kind.broad_rad;
    h.nucleus = kind.nucleus;
    h.dome = request.type != sim::HerniationType::bulge;
    h.fragment = request.type == sim::HerniationType::sequestration;
    h.migration_mm = (h.fragment ? healthy.fragment_y(upwards) : way * kind.migration_mm) + way * further;

    // a fragment follows the root along its way; what is still one with the disc stays in its zone
    const bool free = h.fragment && !central;
    const Aim at =
        aim(healthy, near_side, free ? 0.0f : glm::radians(zone.from_deg), free ? kPi : glm::radians(zone.to_deg),
            h.fragment ? h.migration_mm : 0.0f, h.fragment ? 3.0f : healthy.height() * 0.5f + 2.0f);
    h.turn = side * at.turn;
    if (h.fragment && central) {
        h.width_mm = std::max(h.width_mm, 2.0f * at.place.x + 1.0f);  // as broad as the roots are apart
    }

    const auto gap_at = [&](float size) {
        Protruded trial = h;
        trial.size_mm = size;
        const Disc disc(geometry_, level, std::span(&trial, 1));
        return central ? std::max(gap(disc, near_side), gap(disc, far_side)) : gap(disc, near_side);
    };
    // a fragment comes nearer until its middle is where the root was, no further
    const float root_radius = central ? -at.place.z : glm::length(vec2(at.place.x, at.place.z));
    const float largest = h.fragment ? root_radius - healthy.rim(at.turn) + Disc::kFragmentHalfDepth_mm : kLargest_mm;
    const auto size_for = [&](float wanted_gap) {
        float small = 0.0f, large = largest;
        for (int i = 0; i < 14; ++i) {
            const float middle = 0.5f * (small + large);
            (gap_at(middle) > wanted_gap ? small : large) = middle;
        }
        return large;
    };
    if (severity < kTouchSeverity) {
        h.size_mm = size_for(0.0f) * severity / kTouchSeverity;
    } else {
        const float press = kind.press_mm * zone.press_factor;
        h.size_mm = size_for(-press * (severity - kTouchSeverity) / (1.0f - kTouchSeverity));
    }
    return h;
}

Mesh Herniation::disc_mesh(const Disc& disc, std::size_t level, HerniationDetail detail) const
{
    const bool fine = detail == HerniationDetail::fine;
    Mesh mesh = disc.mesh(fine ? kFineVoxel_mm : kCoarseVoxel_mm, fine);
    mesh.name = disc_name(geometry_, level);
    transform(mesh, stack_.disc[level]);
    // shadows of the healthy disc, from its nearest vertex
    const std::vector<Vertex>& healthy = shadows_.disc[level];
    parallel_ranges(healthy.empty() ? 0 : mesh.vertices.size(), 256, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            float nearest = FLT_MAX;
            for (std::size_t k = 0; k < healthy.size(); k += 2) {
                const vec3 off = healthy[k].position - mesh.vertices[i].position;
                const float squared = glm::dot(off, off);
                if (squared < nearest) {
                    nearest = squared;
                    mesh.vertices[i].occlusion = healthy[k].occlusion;
                }
            }
        }
    });
    return mesh;
}

vec3 Herniation::tip(const HerniationRequest& request, const Protruded& h) const
{
    const auto level = static_cast<std::size_t>(request.level);
    const vec3 rim = vec3(std::sin(h.turn), 0, std::cos(h.turn)) * (Disc(geometry_, level).rim(h.turn) + h.size_mm);
    // a dome that has slid is as far out half way
    return apply(stack_.disc[level], rim + vec3(0, h.fragment ? h.migration_mm : 0.5f * h.migration_mm, 0));
}

// The place of the root that it aims at, if this herniation moved it; else the tip, as between two roots.
vec3 Herniation::press_point(const HerniationRequest& request, vec3 tip, const std::vector<PressedRoot>& roots) const
{
    constexpr float kNear_mm = 30.0f;  // further away another herniation moved it
    if (request.zone != sim::Zone::central) {
        for (const PressedRoot& root : roots) {
            if (root.side == request.side && root.name == root_name(geometry_, target(request)) &&
                glm::distance(root.place_mm, tip) < kNear_mm) {
                return root.place_mm;
            }
        }
    }
    return tip;
}

namespace {

// Of a disc that has lost a fragment its annulus still stands out.
std::vector<Protruded> without_fragments(std::vector<Protruded> all)
{
    for (Protruded& one : all) {
        one.dome = one.dome && !one.fragment;
    }
    return all;
}

}  // namespace

HerniationMeshes Herniation::build(std::span<const HerniationRequest> requests, HerniationDetail detail) const
{
    HerniationMeshes out;
    out.requests.assign(requests.begin(), requests.end());
    std::vector<Protruded>& shapes = out.shapes;
    std::array<std::vector<Protruded>, kLumbarCount> of_disc;
    for (const HerniationRequest& request : requests) {
        shapes.push_back(protruded(request));
        if (shapes.back().size_mm > 0.0f) {
            of_disc[static_cast<std::size_t>(request.level)].push_back(shapes.back());
        }
    }
    const NeuralGrid grid = detail == HerniationDetail::fine ? NeuralGrid{} : NeuralGrid{}.halved();
    std::vector<Disc> discs, held;  // with all that has come out; with what the ligament holds
    discs.reserve(kLumbarCount);    // the obstacles point at them
    held.reserve(kLumbarCount);
    Obstacles obstacles, contained;
    for (std::size_t level = 0; level < kLumbarCount; ++level) {
        if (!of_disc[level].empty()) {
            discs.emplace_back(geometry_, level, of_disc[level]);
            obstacles.add(discs.back(), stack_.disc[level]);
            out.meshes.push_back(disc_mesh(discs.back(), level, detail));
        }
        held.emplace_back(geometry_, level, without_fragments(of_disc[level]));
        contained.add(held.back(), stack_.disc[level]);
    }
    if (discs.empty()) {
        return out;
    }
    out.size_mm = shapes.front().size_mm;
    out.meshes.push_back(pushed_sac(obstacles, grid));
    out.meshes.push_back(pushed_cauda(obstacles, detail));
    out.meshes.push_back(lifted_ligament(contained, grid));
    for (std::size_t root = 0; root < kRootCount; ++root) {
        for (const sim::Side side : {sim::Side::left, sim::Side::right}) {
            add_root(out, obstacles, root, side, grid);
        }
    }
    std::sort(out.roots.begin(), out.roots.end(),
              [](const PressedRoot& a, const PressedRoot& b) { return a.displacement_mm > b.displacement_mm; });
    for (std::size_t n = 0; n < std::min(requests.size(), out.press_mm.size()); ++n) {
        if (shapes[n].size_mm > 0.0f) {
            out.tip_mm[n] = tip(requests[n], shapes[n]);
            out.press_mm[n] = press_point(requests[n], *out.tip_mm[n], out.roots);
        }
    }
    return out;
}

}  // namespace l5s1::anatomy
