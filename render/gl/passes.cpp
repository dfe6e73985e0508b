#include "render/gl/passes.h"

#include <glm/gtc/matrix_transform.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace l5s1::gl {

namespace {

// Fixed to the camera, so that the patient is lit alike from everywhere (geometry of an illustrator's lamp).
constexpr float kKeyYaw_deg = -38.0f;
constexpr float kKeyPitch_deg = 42.0f;
constexpr float kRootletStreaks = 0.50f;
constexpr float kNowhere_mm = 1e5f;  // where an injury is that there is not

void set_pose(const Program& program, const scene::LegJoints& j, const scene::Instance& i)
{
    const auto weight = [&](bool turns) { return i.follows == scene::Follows::soft ? -1.0f : turns ? 1.0f : 0.0f; };
    const bool still = i.follows == scene::Follows::shank;
    const glm::vec2 turn = still ? glm::vec2(0) : glm::radians(glm::vec2(i.pose.ankle_deg, i.pose.toes_deg));
    program.set("u_pose", glm::vec4(turn, weight(true), weight(i.follows == scene::Follows::toes)));
    const glm::vec2 flexed = glm::radians(glm::vec2(i.pose.hip_deg, i.pose.knee_deg));
    const float round = i.follows == scene::Follows::soft ? j.round_mm : -1.0f;
    program.set("u_flexed", glm::vec4(flexed, scene::glide_mm(j, flexed.y), round));
    program.set("u_shank", glm::vec4(std::sin(flexed.y), std::cos(flexed.y), 1.0f / j.round_depth_mm, j.bow_mm));
}

void set_joints(const Program& program, const scene::LegJoints& j)
{
    program.set("u_soft", glm::vec3(j.bow_falls, j.groin_mm, 1.0f / j.groin_depth_mm));
    program.set("u_axes", glm::vec4(j.hip_mm.y, j.hip_mm.z, j.knee_mm.y, j.knee_mm.z));
    const float turn = glm::radians(j.turn_deg);
    program.set("u_ankle", glm::vec4(j.ankle_mm, j.ball_height_mm));
    program.set("u_foot", glm::vec4(std::sin(turn), std::cos(turn), j.ankle_blend_mm));
    program.set("u_ball", glm::vec4(j.ball, j.ball_blend_mm));
}

void set_place(const Program& program, const Sight& sight, const Drawn& d)
{
    program.set("u_model", d.model);
    program.set("u_mirror", d.mirrored ? -1.0f : 1.0f);
    program.set("u_lost_bulk", d.instance->lost_bulk);
    set_pose(program, sight.picture.joints, *d.instance);
    glFrontFace(d.mirrored ? GL_CW : GL_CCW);
}

void set_tissue(const Program& program, anatomy::Tissue tissue, const scene::TissueLook& look)
{
    program.set("u_base", look.base);
    program.set("u_alt", look.alt);
    program.set("u_deep", look.deep);
    program.set("u_spec", look.spec);
    program.set("u_glow", look.glow);
    program.set("u_fibres", look.fibres);
    program.set("u_noise", look.noise);
    program.set("u_streaks", tissue == anatomy::Tissue::dura ? kRootletStreaks : 0.0f);
    program.set("u_spongy", tissue == anatomy::Tissue::bone_cut ? 1.0f : 0.0f);
}

// Where a root is red: a far point where there is none.
void set_inflamed(const Program& program, const Sight& sight, const scene::Instance& i)
{
    constexpr const char* kNames[] = {"u_injury[0]", "u_injury[1]", "u_injury[2]"};
    static_assert(std::size(kNames) == sim::kMostHerniations);
    for (std::size_t n = 0; i.redness > 0.0f && n < std::size(kNames); ++n) {
        const glm::vec3 at = n < i.inflamed_mm.size() ? i.inflamed_mm[n] : glm::vec3(kNowhere_mm);
        program.set(kNames[n], glm::vec4(at, sight.picture.injury_radius_mm));
    }
}

void set_state(const Program& program, const Sight& sight, const Drawn& d)
{
    const scene::Instance& i = *d.instance;
    const float own = sight.look.tissues[static_cast<std::size_t>(d.mesh->tissue)].alpha;
    program.set("u_alpha", d.glass ? own * i.alpha : 1.0f);
    program.set("u_id", static_cast<float>(d.id) / 255.0f);
    program.set("u_condition", glm::vec4(i.pallor, i.fat, i.redness, 0.0f));
    program.set("u_emphasis", glm::vec2(i.highlight, i.fade));
    set_inflamed(program, sight, i);
}

// What the skin tells, if it is skin.
void set_skin(const Program& program, const Sight& sight, const Drawn& d)
{
    const bool skin = d.mesh->tissue == anatomy::Tissue::skin;
    const scene::SkinSigns& signs = d.instance->skin;
    const auto any = [](const auto& all) {
        return std::any_of(all.begin(), all.end(), [](float x) { return x > 0.0f; });
    };
    const bool told = signs.colours > 0.0f || any(signs.numb) || any(signs.pain);
    program.set("u_skin", glm::vec4(!skin ? 0.0f : told ? 2.0f : 1.0f, signs.colours, sight.hatch_mm, sight.limb_mm));
    if (!skin) {
        return;
    }
    const auto three = [](const std::array<float, sim::kLegRoots>& all, std::size_t from) {
        return glm::vec3(all[from], all[from + 1], all[from + 2]);
    };
    program.set("u_numb_low", three(signs.numb, 0));
    program.set("u_numb_high", three(signs.numb, 3));
    program.set("u_pain_low", three(signs.pain, 0));
    program.set("u_pain_high", three(signs.pain, 3));
    constexpr const char* kNames[] = {"u_dermatome[0]", "u_dermatome[1]", "u_dermatome[2]",
                                      "u_dermatome[3]", "u_dermatome[4]", "u_dermatome[5]"};
    static_assert(std::size(kNames) == sim::kLegRoots);
    for (std::size_t r = 0; r < std::size(kNames); ++r) {
        program.set(kNames[r], sight.look.condition.dermatome[r]);
    }
    program.set("u_pain_colour", sight.look.condition.pain);
    program.set("u_hatch_colour", sight.theme().hatch);
}

// Glass is drawn from the inmost outwards: nerves, discs, bones, muscles, skin.
int layer_of(const Drawn& d)
{
    using anatomy::Tissue;
    switch (d.mesh->tissue) {
        case Tissue::dura:
        case Tissue::nerve:
            return 0;
        case Tissue::disc:
            return 1;
        case Tissue::bone:
        case Tissue::bone_cut:
            return 2;
        case Tissue::muscle:
        case Tissue::tendon:
        case Tissue::ligament:
            return 3;
        case Tissue::skin:
            break;
    }
    return 4;
}

void set_sight(const Program& program, const Sight& sight)
{
    program.use();
    program.set("u_view", sight.view);
    program.set("u_view_projection", sight.view_projection);
    program.set("u_light", sight.light);
    set_joints(program, sight.picture.joints);
    program.set("u_eye", sight.eye);
    program.set("u_key", sight.key);
    program.set("u_pale", sight.look.condition.pale_muscle);
    program.set("u_fat", sight.look.condition.fat);
    program.set("u_inflamed", sight.look.condition.inflamed);
    program.set("u_glass_rim", sight.theme().glass_rim);
    program.set("u_paper", sight.theme().paper);
    program.set("u_ink", sight.theme().ink);
    program.set("u_chalk", sight.theme().chalk);
    program.set("u_skin_low", 1);
    program.set("u_skin_high", 2);
    program.set("u_shadow", 0);
    program.set("u_shadow_strength", 0.75f);
}

void draw_pulse(const Program& pulses, const Sight& sight, const Drawn& d, float strength)
{
    const scene::Pulses& p = d.instance->pulses;
    pulses.set("u_model", d.model);
    pulses.set("u_mirror", d.mirrored ? -1.0f : 1.0f);
    set_pose(pulses, sight.picture.joints, *d.instance);
    glFrontFace(d.mirrored ? GL_CW : GL_CCW);
    pulses.set("u_clock", std::fmod(sight.picture.pulse_clock_s * p.rate_Hz, 4096.0f));
    pulses.set("u_strength", p.strength * strength);
    pulses.set("u_way", glm::vec4(p.start_mm, p.way_mm, p.spacing_mm, p.length_mm));
    pulses.set("u_lesion", glm::vec4(p.press_mm, p.passing, p.delay, p.dying));
    draw_triangles(*d.mesh);
}

// Each instance with its mesh, in the picture's order.
std::vector<Drawn> found_in(const scene::Picture& picture, const scene::Look& look, const MeshSet& live,
                            const MeshSet& rest, int level_of_detail, int of_nerves)
{
    std::vector<glm::mat4> places;
    for (const scene::Figure& figure : picture.figures) {
        places.push_back(scene::placement(figure, picture.camera));
    }
    std::vector<Drawn> all;
    all.reserve(picture.instances.size());
    for (const scene::Instance& instance : picture.instances) {
        const auto look_up = [&](int level) {
            // from far away a herniation is smaller than a pixel, and its meshes are all of the fine kind
            const MeshSet& first = level < 2 ? live : rest;
            const Found found = first.find(instance.name, instance.side, level);
            return found.mesh ? found : (&first == &live ? rest : live).find(instance.name, instance.side, level);
        };
        Found found = look_up(level_of_detail);
        const anatomy::Tissue tissue = found.mesh ? found.mesh->tissue : anatomy::Tissue::bone;
        if (of_nerves != level_of_detail && (tissue == anatomy::Tissue::nerve || tissue == anatomy::Tissue::dura)) {
            found = look_up(of_nerves);
        }
        if (found.mesh && instance.alpha > 0.01f && instance.figure < places.size()) {
            const float own = look.tissues[static_cast<std::size_t>(tissue)].alpha;
            const bool see_through = tissue == anatomy::Tissue::skin || own * instance.alpha < 0.999f;
            all.push_back({&instance, found.mesh, found.mirrored, !instance.opaque && see_through, found.id,
                           places[instance.figure]});
        }
    }
    return all;
}

}  // namespace

Sight sight(const scene::Picture& picture, const scene::Look& look, glm::vec2 size_px, glm::vec2 offset_px,
            glm::vec2 light_offset)
{
    const scene::Camera& camera = picture.camera;
    Sight s{picture, look};
    s.view = scene::view_matrix(camera);
    s.view_projection = scene::projection_matrix(camera, size_px, offset_px) * s.view;
    s.eye = scene::eye(camera);
    const float yaw = glm::radians(camera.yaw_deg + kKeyYaw_deg + light_offset.x * 7.0f);
    const float pitch = glm::radians(kKeyPitch_deg + light_offset.y * 6.0f + camera.pitch_deg * 0.5f);
    s.key = {std::sin(yaw) * std::cos(pitch), std::sin(pitch), std::cos(yaw) * std::cos(pitch)};
    const float half = camera.distance_mm * std::tan(glm::radians(camera.field_deg) * 0.5f) *
                       std::max(1.0f, size_px.x / size_px.y) * 1.1f;
    s.light = glm::ortho(-half, half, -half, half, half * 0.5f, half * 5.5f) *
              glm::lookAt(camera.target + s.key * half * 3.0f, camera.target, glm::vec3(0, 1, 0.01f));
    constexpr float kFewestPixels = 14.0f;  // from line to line, or they would run together
    s.hatch_mm = std::max(look.condition.hatch_mm, kFewestPixels / scene::pixels_per_mm(camera, size_px));
    s.paper_centre = {camera.centre.x, 1.0f - camera.centre.y + 0.05f};
    return s;
}

std::size_t triangles(std::span<const Drawn> all)
{
    std::size_t sum = 0;
    for (const Drawn& d : all) {
        sum += static_cast<std::size_t>(d.mesh->index_count) / 3;
    }
    return sum;
}

std::vector<Drawn> gathered(const scene::Picture& picture, const scene::Look& look, const MeshSet& live,
                            const MeshSet& rest, int finest, std::size_t most_triangles)
{
    constexpr int kCoarsest = 2;
    std::vector<Drawn> all = found_in(picture, look, live, rest, finest, finest);
    for (int level = finest; triangles(all) > most_triangles && level < kCoarsest; ++level) {
        all = found_in(picture, look, live, rest, level, level + 1);
        if (triangles(all) > most_triangles) {
            all = found_in(picture, look, live, rest, level + 1, level + 1);
        }
    }
    const glm::vec3 eye = scene::eye(picture.camera);
    const auto away = [&](const Drawn& d) {
        const glm::vec3 c = d.mesh->centre * glm::vec3(d.mirrored ? -1.0f : 1.0f, 1.0f, 1.0f);
        return glm::distance(glm::vec3(d.model * glm::vec4(c, 1.0f)), eye);
    };
    std::stable_sort(all.begin(), all.end(), [&](const Drawn& a, const Drawn& b) {
        if (a.glass != b.glass) {
            return b.glass;
        }
        if (a.glass) {
            return layer_of(a) != layer_of(b) ? layer_of(a) < layer_of(b) : away(a) > away(b);
        }
        // what hides comes first: muscles before the bones within, near ones before far ones
        return a.mesh->tissue != b.mesh->tissue ? a.mesh->tissue > b.mesh->tissue : away(a) < away(b);
    });
    return all;
}

void draw_shadow(const Program& depth, const Sight& sight, std::span<const Drawn> all)
{
    glEnable(GL_POLYGON_OFFSET_FILL);
    glPolygonOffset(1.5f, 2.0f);
    depth.use();
    depth.set("u_view_projection", sight.light);
    set_joints(depth, sight.picture.joints);
    glEnable(GL_CULL_FACE);
    for (const Drawn& d : all) {
        if (!d.glass) {
            set_place(depth, sight, d);
            draw_triangles(*d.mesh);
        }
    }
    glDisable(GL_POLYGON_OFFSET_FILL);
}

void draw_bodies(const Program& solid, const Sight& sight, std::span<const Drawn> all)
{
    set_sight(solid, sight);
    glEnable(GL_CULL_FACE);
    const GpuMesh* before = nullptr;
    for (const Drawn& d : all) {
        if (d.glass) {
            continue;
        }
        if (!before || before->tissue != d.mesh->tissue) {
            set_tissue(solid, d.mesh->tissue, sight.look.tissues[static_cast<std::size_t>(d.mesh->tissue)]);
        }
        before = d.mesh;
        set_place(solid, sight, d);
        set_state(solid, sight, d);
        draw_triangles(*d.mesh);
    }
}

void draw_glass(const Program& glass, const Program& depth, const Sight& sight, std::span<const Drawn> all,
                const std::function<void()>& solid_depth)
{
    const auto first = std::find_if(all.begin(), all.end(), [](const Drawn& d) { return d.glass; });
    glEnable(GL_CULL_FACE);
    for (auto from = first; from != all.end();) {
        const auto to = std::find_if(from, all.end(), [&](const Drawn& d) { return layer_of(d) != layer_of(*from); });
        if (solid_depth) {
            if (from != first) {
                solid_depth();
            }
            depth.use();
            depth.set("u_view_projection", sight.view_projection);
            set_joints(depth, sight.picture.joints);
            glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_FALSE);
            glDepthFunc(GL_LESS);
            for (auto d = from; d != to; ++d) {
                set_place(depth, sight, *d);
                draw_triangles(*d->mesh);
            }
            glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
        }
        set_sight(glass, sight);
        glDepthMask(GL_FALSE);
        glDepthFunc(GL_LEQUAL);
        glEnable(GL_BLEND);
        glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
        for (auto d = from; d != to; ++d) {
            set_tissue(glass, d->mesh->tissue, sight.look.tissues[static_cast<std::size_t>(d->mesh->tissue)]);
            set_place(glass, sight, *d);
            set_state(glass, sight, *d);
            set_skin(glass, sight, *d);
            draw_triangles(*d->mesh);
        }
        glDisable(GL_BLEND);
        glDepthMask(GL_TRUE);
        from = to;
    }
    glDepthFunc(GL_LESS);
}

void draw_pulses(const Program& pulses, const Sight& sight, std::span<const Drawn> all, float pixel_mm)
{
    constexpr float kThroughBodies = 0.16f;  // faint where the nerve runs behind bone or muscle
    pulses.use();
    pulses.set("u_view_projection", sight.view_projection);
    set_joints(pulses, sight.picture.joints);
    pulses.set("u_eye", sight.eye);
    pulses.set("u_colour", sight.theme().pulse);
    pulses.set("u_swell", std::clamp(1.4f * pixel_mm, 0.1f, 3.0f));
    glEnable(GL_CULL_FACE);
    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    glDepthMask(GL_FALSE);
    glEnable(GL_POLYGON_OFFSET_FILL);
    glPolygonOffset(-1.0f, -2.0f);
    for (const bool hidden : {true, false}) {
        glDepthFunc(hidden ? GL_GREATER : GL_LEQUAL);
        for (const Drawn& d : all) {
            if (d.instance->pulses.strength > 0.0f) {
                draw_pulse(pulses, sight, d, hidden ? kThroughBodies : 1.0f);
            }
        }
    }
    glDisable(GL_POLYGON_OFFSET_FILL);
    glDepthMask(GL_TRUE);
    glDepthFunc(GL_LESS);
    glDisable(GL_BLEND);
}

void set_paper(const Program& program, const Sight& sight)
{
    program.set("u_paper", sight.theme().paper);
    program.set("u_paper_edge", sight.theme().edge);
    program.set("u_paper_centre", sight.paper_centre);
}

}  // namespace l5s1::gl
