#include "render/scene/patient/presets.h"

#include "render/scene/patient/herniations.h"
#include "sim/model/chain.h"

#include <glm/gtc/matrix_transform.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

namespace l5s1::scene {

namespace {

// Angles from straight ahead at which each zone lies on the disc's rim (geometry of the zones after Wiltse).
float zone_angle_deg(sim::Zone zone)
{
    switch (zone) {
        case sim::Zone::central:
            return 180.0f;
        case sim::Zone::subarticular:
            return 157.0f;
        case sim::Zone::foraminal:
            return 125.0f;
        case sim::Zone::extraforaminal:
            break;
    }
    return 105.0f;
}

float side_sign(const sim::Herniation& h)
{
    return h.side == sim::Side::left ? 1.0f : -1.0f;
}

bool calf_view(const sim::Model& model, const sim::Case& c)
{
    return sim::index(sim::culprit_root(model, c)) >= sim::index(sim::Root::S1);
}

// What all views have.
Camera towards(glm::vec3 target, const PresetConfig& view)
{
    Camera camera;
    camera.target = target;
    camera.pitch_deg = view.pitch_deg;
    camera.field_deg = view.field_deg;
    return camera;
}

// How far beside the midline one looks at a herniation, and how far from straight behind; towards the left positive.
glm::vec2 beside_and_turn(const SpineConfig& s, const sim::Herniation& h)
{
    if (h.zone == sim::Zone::central) {
        return {0, 0};
    }
    const bool far = h.zone == sim::Zone::extraforaminal;
    const float near_turn = h.level == sim::Level::L5_S1 ? s.turn_sacrum_deg : s.turn_deg;
    return side_sign(h) * glm::vec2(far ? s.beside_far_mm : s.beside_mm, far ? s.turn_far_deg : near_turn);
}

// Between the herniations, when there are several.
Camera spine_camera(const SpineConfig& s, const MeshCatalogue& catalogue, const sim::Case& c, const Viewport& viewport)
{
    std::vector<std::size_t> seen = seen_herniations(c);
    if (seen.empty()) {
        seen.push_back(0);
    }
    glm::vec2 look{0};
    glm::vec3 low(std::numeric_limits<float>::max());
    glm::vec3 high(std::numeric_limits<float>::lowest());
    for (const std::size_t n : seen) {
        const sim::Herniation& h = sim::herniation(c, n);
        const Structure* disc = catalogue.find(disc_name(h.level));
        const glm::vec3 centre = disc ? disc->centre() : glm::vec3(0);
        low = glm::min(low, centre);
        high = glm::max(high, centre);
        look += beside_and_turn(s, h) / static_cast<float>(seen.size());
    }
    const glm::vec3 middle = (low + high) * 0.5f;
    Camera camera = towards({look.x, middle.y - s.below_disc_mm, middle.z - s.behind_disc_mm}, s);
    camera.yaw_deg = 180.0f - look.y;
    const float needed_mm = high.y - low.y + s.around_discs_mm;
    return framed(camera, {s.frame_mm.x, std::max(s.frame_mm.y, needed_mm)}, viewport);
}

// What reaches farthest when a leg is bent: points of the left leg that go along with thigh (1) or shank (2).
struct Mark {
    glm::vec3 at_mm;
    float bend;
};
constexpr std::array kTrunk{glm::vec3(30, 195, -70), glm::vec3(30, 195, 40), glm::vec3(145, 30, -40),
                            glm::vec3(120, -50, 75), glm::vec3(110, -130, -115)};
const std::array kLeg{Mark{{160, -200, 20}, 1},  Mark{{85, -515, 75}, 1},   Mark{{120, -515, -40}, 1},
                      Mark{{68, -965, -85}, 2},  Mark{{75, -990, -60}, 2},  Mark{{108, -985, 190}, 2},
                      Mark{{90, -640, -100}, 2}, Mark{{105, -240, 110}, 1}, Mark{{90, -330, -90}, 1},
                      Mark{{97, -330, 100}, 1}};

// Looks straight at the figures from where `view` looks, as near as all of `points` allows.
Camera around(Camera camera, std::span<const glm::vec3> points, float margin_mm, const Viewport& viewport)
{
    const glm::vec3 back = glm::normalize(eye(camera) - camera.target);
    const glm::vec3 right = right_of(camera);
    const glm::vec3 up = glm::cross(back, right);
    glm::vec3 low(std::numeric_limits<float>::max());
    glm::vec3 high(std::numeric_limits<float>::lowest());
    for (const glm::vec3& p : points) {
        const glm::vec3 seen(glm::dot(p, right), glm::dot(p, up), glm::dot(p, back));
        low = glm::min(low, seen);
        high = glm::max(high, seen);
    }
    const glm::vec3 middle = (low + high) * 0.5f;
    camera.target = right * middle.x + up * middle.y + back * middle.z;
    camera = framed(camera, glm::vec2(high - low) + 2.0f * margin_mm, viewport);
    for (int pass = 0; pass < 2; ++pass) {  // what is nearer than the target looks larger
        glm::vec2 half(0);
        for (const glm::vec3& p : points) {
            const glm::vec3 from = p - camera.target;
            const float nearer = camera.distance_mm / std::max(1.0f, camera.distance_mm - glm::dot(from, back));
            half = glm::max(half, glm::abs(glm::vec2(glm::dot(from, right), glm::dot(from, up))) * nearer);
        }
        camera = framed(camera, 2.0f * (half + margin_mm), viewport);
    }
    return camera;
}

bool upright(const ViewConfig& config, sim::Posture posture)
{
    const Stance s = stance_of(config.pose, posture);
    return s.trunk_deg == 0.0f && s.hip_deg == 0.0f && s.knee_deg == 0.0f;
}

Pose healthy_pose(const ViewConfig& config, sim::Posture posture)
{
    sim::FunctionFinding healthy;
    healthy.foot_clearance_mm = 1.0;
    healthy.tiptoe_hold_s = static_cast<double>(config.pose.short_hold_s);
    return pose_of(config.pose, posture, healthy, 1.0);
}

// What reaches farthest of the figures in a posture.
std::vector<glm::vec3> reach(const ViewConfig& config, sim::Posture posture, std::vector<Figure> figures,
                             const Camera& camera, bool legs_alone)
{
    std::vector<glm::vec3> points;
    for (std::size_t f = 0; f < figures.size(); ++f) {
        Pose pose = healthy_pose(config, posture);
        if (legs_alone) {
            lean(figures[f], pose, config.pose, stance_of(config.pose, posture).trunk_deg);
        }
        const glm::mat4 place = placement(figures[f], camera);
        for (const sim::Side side : {sim::Side::left, sim::Side::right}) {
            const auto add = [&](glm::vec3 p) { points.emplace_back(place * glm::vec4(mirrored(p, side), 1.0f)); };
            if (legs_alone && sim::index(side) != f) {
                continue;
            }
            for (const Mark& m : kLeg) {
                if (!legs_alone || m.at_mm.y < config.side.thigh_mm) {
                    add(posed(config.pose, pose, Follows::foot, m.at_mm, m.bend));
                }
            }
            for (std::size_t i = 0; i < kTrunk.size() && !legs_alone; ++i) {
                add(kTrunk[i]);
            }
        }
    }
    return points;
}

// What brings a point that the pose has moved from `rest` back to it, in a figure that is turned by `yaw_deg`.
glm::vec3 brought_back(glm::vec3 rest, glm::vec3 now, float yaw_deg)
{
    return glm::vec3(glm::rotate(glm::mat4(1.0f), glm::radians(yaw_deg), glm::vec3(0, 1, 0)) *
                     glm::vec4(0.0f, rest.y - now.y, rest.z - now.z, 0.0f));
}

bool two_figures(const SideConfig& s, const Viewport& viewport)
{
    const glm::vec2 free = viewport.free.size();
    return free.x >= s.pair_from_ratio * free.y;
}

// From the lesion's side, and from the other where there is room; feet that stand stay where they stand.
std::vector<Figure> side_figures(const ViewConfig& config, const sim::Case& c, const Viewport& viewport,
                                 sim::Posture posture)
{
    const Stance stance = stance_of(config.pose, posture);
    const SideConfig& s = config.side;
    Figure near;
    near.pitch_deg = stance.trunk_deg;
    near.hinge_mm = {config.pose.hip_mm.y, config.pose.hip_mm.z};
    near.yaw_deg = side_sign(c) * s.turn_deg;
    std::vector<Figure> all{near};
    if (two_figures(s, viewport)) {
        all.front().shift_mm = side_sign(c) * s.pair_apart_mm;
        Figure behind = near;
        behind.yaw_deg = 180.0f - side_sign(c) * s.turn_deg;
        behind.shift_mm = -side_sign(c) * s.pair_apart_mm;
        all.push_back(behind);
    }
    const bool seated = posture == sim::Posture::sitting || posture == sim::Posture::sitting_slouched;
    for (Figure& f : all) {
        if (!seated) {
            const glm::vec3 ankle = config.pose.ankle_mm;
            const glm::vec3 in_body = posed(config.pose, healthy_pose(config, posture), Follows::foot, ankle, 2.0f);
            Figure leaning;
            leaning.pitch_deg = f.pitch_deg;
            leaning.hinge_mm = f.hinge_mm;
            f.offset_mm +=
                brought_back(ankle, glm::vec3(placement(leaning, Camera{}) * glm::vec4(in_body, 1.0f)), f.yaw_deg);
        }
    }
    return all;
}

Camera leg_camera(const LegConfig& s, const sim::Model& model, const sim::Case& c, const Viewport& viewport)
{
    Camera camera = towards({0.0f, s.height_mm, 0.0f}, s);
    camera.yaw_deg = calf_view(model, c) ? 180.0f : 0.0f;
    return framed(camera, s.frame_mm, viewport);
}

bool two_figures(const WholeConfig& s, const Viewport& viewport)
{
    const glm::vec2 free = viewport.free.size();
    return free.x >= s.pair_from_ratio * free.y;
}

// `sinks_mm`: how far pointed toes reach below the floor.
Camera whole_camera(const WholeConfig& s, const Viewport& viewport, float sinks_mm = 0.0f)
{
    const glm::vec2 frame = two_figures(s, viewport) ? s.pair_frame_mm : s.frame_mm;
    return framed(towards({0.0f, s.height_mm - 0.5f * sinks_mm, 0.0f}, s), frame + glm::vec2(0.0f, sinks_mm), viewport);
}

}  // namespace

Camera close_camera(const ViewConfig& config, const MeshCatalogue& catalogue, const sim::Case& c,
                    const Viewport& viewport)
{
    const SpineConfig& s = config.spine;
    const std::vector<std::size_t> seen = seen_herniations(c);
    const sim::Herniation& h = sim::herniation(c, seen.empty() ? 0 : seen.front());
    const glm::vec3 at = press_point(catalogue, h);
    Camera camera = towards({at.x * s.close_share, at.y - s.below_disc_mm, at.z}, s);
    camera.yaw_deg = 180.0f - beside_and_turn(s, h).y;
    return framed(camera, s.close_frame_mm, viewport);
}

glm::vec3 press_point(const MeshCatalogue& catalogue, const sim::Herniation& h)
{
    const Structure* disc = catalogue.find(disc_name(h.level));
    if (!disc) {
        return glm::vec3(0);
    }
    const glm::vec3 half = (disc->high - disc->low) * 0.5f;
    const float angle = glm::radians(zone_angle_deg(h.zone));
    // the box of a tilted disc is deeper than the disc
    return disc->centre() + glm::vec3(std::sin(angle) * half.x * side_sign(h), 0.0f, std::cos(angle) * half.z * 0.95f);
}

Camera preset(View view, const ViewConfig& config, const MeshCatalogue& catalogue, const sim::Model& model,
              const sim::Case& c, const Viewport& viewport, sim::Posture posture)
{
    if (view != View::spine && !upright(config, posture)) {
        const bool legs = view == View::leg;
        Camera camera = legs ? leg_camera(config.leg, model, c, viewport) : whole_camera(config.whole, viewport);
        const auto standing = figures(view, config, model, c, viewport, posture);
        return around(camera, reach(config, posture, standing, camera, legs), config.side.margin_mm, viewport);
    }
    switch (view) {
        case View::spine:
            return spine_camera(config.spine, catalogue, c, viewport);
        case View::leg:
            return leg_camera(config.leg, model, c, viewport);
        case View::whole:
            break;
    }
    constexpr float kRoom = 1.25f;  // toes reach lower than the ball
    return whole_camera(config.whole, viewport, kRoom * sinks_mm(config.pose, healthy_pose(config, posture)));
}

void lean(Figure& leg, Pose& pose, const LegJoints& joints, float trunk_deg)
{
    leg.pitch_deg = trunk_deg - pose.hip_deg;
    leg.hinge_mm = {joints.hip_mm.y, joints.hip_mm.z};
    pose.hip_deg = 0.0f;
    Figure leaning;
    leaning.pitch_deg = leg.pitch_deg;
    leaning.hinge_mm = leg.hinge_mm;
    const glm::vec3 knee(placement(leaning, Camera{}) * glm::vec4(joints.knee_mm, 1.0f));
    leg.offset_mm += brought_back(joints.knee_mm, knee, leg.yaw_deg);
}

std::vector<Figure> figures(View view, const ViewConfig& config, const sim::Model& model, const sim::Case& c,
                            const Viewport& viewport, sim::Posture posture)
{
    const bool standing = upright(config, posture);
    if (view == View::leg) {
        const LegConfig& s = config.leg;
        const bool calf = calf_view(model, c);
        const float turn = !standing ? config.side.leg_turn_deg : calf ? s.calf_turn_deg : s.shin_turn_deg;
        const float apart = !standing ? config.side.legs_apart_mm : calf ? s.calf_apart_mm : s.shin_apart_mm;
        std::vector<Figure> legs(2);
        legs[0].pivot_mm = {s.hip_mm, 0, 0};
        legs[0].yaw_deg = turn;
        legs[0].offset_mm = {apart, 0, 0};
        legs[1].pivot_mm = -legs[0].pivot_mm;
        legs[1].yaw_deg = -turn;
        legs[1].offset_mm = -legs[0].offset_mm;
        return legs;
    }
    if (view == View::whole && !standing) {
        return side_figures(config, c, viewport, posture);
    }
    if (view == View::whole && two_figures(config.whole, viewport)) {
        // the lesion's side outwards in both, so that no leader has to cross the other leg
        std::vector<Figure> pair(2);
        pair[0].shift_mm = side_sign(c) * config.whole.pair_apart_mm;
        pair[1].shift_mm = -pair[0].shift_mm;
        pair[1].yaw_deg = 180.0f;
        return pair;
    }
    return {Figure{}};
}

}  // namespace l5s1::scene
