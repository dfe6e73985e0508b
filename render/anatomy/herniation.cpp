// herniation.cpp: longer than most: how far the disc comes out depends on where sac and roots go; both stand here.

#include "render/anatomy/herniation.h"

#include "render/anatomy/mesh_tools.h"
#include "render/anatomy/parallel.h"
#include "render/anatomy/tube.h"

namespace l5s1::anatomy {
namespace {

constexpr NeuralGrid kFine{};
// Exactly every second row and column of the fine one, so that shadows carry over.
constexpr NeuralGrid kCoarse{kFine.sac_along / 2, kFine.sac_around / 2, kFine.root_along / 2, kFine.root_around / 2};
constexpr float kFineVoxel_mm = 0.7f, kCoarseVoxel_mm = 1.3f;

constexpr float kTouchSeverity = 0.1f;  // at this severity the root is just reached
constexpr float kLargest_mm = 15.0f;    // the canal is hardly deeper
constexpr float kSacClearance_mm = 0.7f;
constexpr int kRootSamples = 36;
constexpr float kSnug = 0.95f;  // of its radius a root keeps away: it must look touched

float sign_of(sim::Side side)
{
    return side == sim::Side::left ? 1.0f : -1.0f;
}

// The disc as the canal feels it: in the body frame.
class Obstacle {
public:
    Obstacle(const Disc& disc, const mat4& frame) : disc_(disc), into_(glm::inverse(frame)), reach_(disc.bounds())
    {
        constexpr float kMargin_mm = 5.0f;
        reach_.pad(kMargin_mm);
    }
    [[nodiscard]] float distance(vec3 p) const { return disc_.distance(apply(into_, p)); }
    // Moves p outwards until it is `clearance` away.
    [[nodiscard]] vec3 push(vec3 p, float clearance) const
    {
        if (reach_.distance(apply(into_, p)) > 0.0f) {
            return p;
        }
        constexpr float e = 0.3f;
        for (int i = 0; i < 6; ++i) {
            const float inside = distance(p) - clearance;
            if (inside >= 0.0f) {
                break;
            }
            const vec3 x(e, 0, 0), y(0, e, 0), z(0, 0, e);
            const vec3 gradient(distance(p + x) - distance(p - x), distance(p + y) - distance(p - y),
                                distance(p + z) - distance(p - z));
            const float length = glm::length(gradient);
            if (length < 1e-6f) {
                break;
            }
            p -= gradient / length * inside;
        }
        return p;
    }

private:
    const Disc& disc_;
    mat4 into_;
    Box reach_;
};

}  // namespace

// All discs that stand out.
class Obstacles {
public:
    void add(const Disc& disc, const mat4& frame) { all_.emplace_back(disc, frame); }
    [[nodiscard]] float distance(vec3 p) const
    {
        float nearest = FLT_MAX;
        for (const Obstacle& one : all_) {
            nearest = std::min(nearest, one.distance(p));
        }
        return nearest;
    }
    [[nodiscard]] vec3 push(vec3 p, float clearance) const
    {
        for (const Obstacle& one : all_) {
            p = one.push(p, clearance);
        }
        return p;
    }

private:
    std::vector<Obstacle> all_;
};

namespace {

// A root's axis with its radii in the disc's frame, where the disc may reach it.
struct AxisSample {
    vec3 position;
    float radius;
};

std::vector<AxisSample> axis_near(const Loft& loft, const mat4& disc_frame, float tall_mm)
{
    std::vector<AxisSample> samples;
    const mat4 into = glm::inverse(disc_frame);
    for (int i = 0; i <= 2 * kRootSamples; ++i) {
        const Section s = loft.at(static_cast<float>(i) / (2 * kRootSamples));
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

namespace {

// Takes the shadow of each grid vertex from the fine grid's; `step` is 1 or 2.
void lend_shadows(Mesh& mesh, const std::vector<float>& from, int along, int around, int step)
{
    const int columns = around * step + 1;
    if (from.size() < static_cast<std::size_t>((along * step + 1) * columns)) {
        return;
    }
    for (int y = 0; y <= along; ++y) {
        for (int x = 0; x <= around; ++x) {
            mesh.vertices[static_cast<std::size_t>(y * (around + 1) + x)].occlusion =
                from[static_cast<std::size_t>(y * step * columns + x * step)];
        }
    }
}

}  // namespace

Mesh Herniation::pushed_sac(const Obstacles& obstacles, const NeuralGrid& grid) const
{
    Mesh mesh = sac_mesh(geometry_, stack_, grid);
    parallel_ranges(mesh.vertices.size(), 512, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            mesh.vertices[i].position = obstacles.push(mesh.vertices[i].position, kSacClearance_mm);
        }
    });
    refresh_tube(mesh, grid.sac_along, grid.sac_around);
    lend_shadows(mesh, shadows_.sac, grid.sac_along, grid.sac_around, kFine.sac_along / grid.sac_along);
    return mesh;
}

// The strands give way inside the sac: further than its wall, so that they stay behind it.
Mesh Herniation::pushed_cauda(const Obstacles& obstacles, HerniationDetail detail) const
{
    constexpr float kClearance_mm = kSacClearance_mm + 1.6f;
    constexpr int kSamples = 40;
    std::vector<Strand> pushed(strands_.size());
    parallel_ranges(strands_.size(), 4, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            std::vector<Knot> knots;
            for (int k = 0; k <= kSamples; ++k) {
                const Section s = strands_[i].loft.at(static_cast<float>(k) / kSamples);
                knots.push_back(knot(obstacles.push(s.position, kClearance_mm), s.n_plus, s.b_plus));
            }
            pushed[i] = {Loft(std::move(knots), vec3(0, 0, 1), 2), strands_[i].side};
        }
    });
    const StrandGrid fine;
    return cauda_mesh(pushed, detail == HerniationDetail::fine ? fine : StrandGrid{fine.along / 2, 4});
}

void Herniation::add_root(HerniationMeshes& out, const Obstacles& obstacles, std::size_t root, sim::Side side,
                          const NeuralGrid& grid) const
{
    const Loft rest = root_loft(geometry_, stack_, root, sign_of(side));
    std::vector<Section> sections;
    std::vector<vec3> offset;
    float furthest = 0;
    for (int i = 0; i <= kRootSamples; ++i) {
        const Section s = rest.at(static_cast<float>(i) / kRootSamples);
        offset.push_back(obstacles.push(s.position, kSnug * s.mean_radius()) - s.position);
        furthest = std::max(furthest, glm::length(offset.back()));
        sections.push_back(s);
    }
    if (furthest <= 0.0f) {
        return;
    }
    for (int round = 0; round < 6; ++round) {
        const std::vector<vec3> before = offset;
        for (std::size_t i = 1; i + 1 < offset.size(); ++i) {
            offset[i] = 0.25f * (before[i - 1] + 2.0f * before[i] + before[i + 1]);
        }
    }
    PressedRoot pressed;
    pressed.name = root_name(geometry_, root);
    pressed.side = side;
    pressed.contact_mm = FLT_MAX;
    vec3 away(0, 0, -1);
    std::vector<Knot> knots;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const Section& s = sections[i];
        // pressed flat by a tenth per mm, and as much broader
        const float flat = 1.0f + 0.10f * std::min(glm::length(offset[i]), 4.0f);
        const vec3 place = obstacles.push(s.position + offset[i], kSnug * s.mean_radius() / flat);
        const float moved = glm::length(place - s.position);
        knots.push_back({place, s.n_plus / flat, s.b_plus * flat, s.n_minus / flat, s.b_minus * flat, s.exponent});
        pressed.contact_mm = std::min(pressed.contact_mm, obstacles.distance(place) - knots.back().n_plus);
        if (moved > pressed.displacement_mm) {
            pressed.displacement_mm = moved;
            pressed.place_mm = place;
            pressed.path_mm = shadows_.path_start[root] + s.along * rest.length_mm();
            away = (place - s.position) / moved;
        }
    }
    // the flat side turns to what presses as the pressure grows
    const vec3 facing = glm::dot(away, rest.up()) < 0.0f ? -away : away;
    const vec3 up = glm::normalize(glm::mix(rest.up(), facing, smooth_step(0.0f, 2.5f, pressed.displacement_mm)));
    Mesh mesh = tube(Loft(std::move(knots), up, 3), grid.root_along, grid.root_around);
    mesh.name = pressed.name;
    mesh.tissue = Tissue::nerve;
    mesh.group = Group::root;
    mesh.laterality = side == sim::Side::left ? Laterality::left : Laterality::right;
    mesh.root_share[root > 0 ? root - 1 : 0] = 1.0f;
    mesh.path_start_mm = shadows_.path_start[root];
    mesh.path_length_mm = rest.length_mm();
    for (Vertex& v : mesh.vertices) {
        v.mask = ganglion_mask(root, v.along);
    }
    lend_shadows(mesh, shadows_.root[root], grid.root_along, grid.root_around, kFine.root_along / grid.root_along);
    out.meshes.push_back(std::move(mesh));
    out.roots.push_back(std::move(pressed));
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
    const NeuralGrid& grid = detail == HerniationDetail::fine ? kFine : kCoarse;
    std::vector<Disc> discs;
    discs.reserve(kLumbarCount);  // the obstacles point at them
    Obstacles obstacles;
    for (std::size_t level = 0; level < kLumbarCount; ++level) {
        if (!of_disc[level].empty()) {
            discs.emplace_back(geometry_, level, of_disc[level]);
            obstacles.add(discs.back(), stack_.disc[level]);
            out.meshes.push_back(disc_mesh(discs.back(), level, detail));
        }
    }
    if (discs.empty()) {
        return out;
    }
    out.size_mm = shapes.front().size_mm;
    out.meshes.push_back(pushed_sac(obstacles, grid));
    out.meshes.push_back(pushed_cauda(obstacles, detail));
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
