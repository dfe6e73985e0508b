#include "render/scene/presets.h"

#include "render/scene/herniations.h"
#include "sim/examine.h"

#include <algorithm>
#include <cmath>
#include <limits>

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
Camera towards(glm::vec3 target, const ViewStaging& view)
{
    Camera camera;
    camera.target = target;
    camera.pitch_deg = view.pitch_deg;
    camera.field_deg = view.field_deg;
    return camera;
}

// How far beside the midline one looks at a herniation, and how far from straight behind; towards the left positive.
glm::vec2 beside_and_turn(const SpineStaging& s, const sim::Herniation& h)
{
    if (h.zone == sim::Zone::central) {
        return {0, 0};
    }
    const bool far = h.zone == sim::Zone::extraforaminal;
    const float near_turn = h.level == sim::Level::L5_S1 ? s.turn_sacrum_deg : s.turn_deg;
    return side_sign(h) * glm::vec2(far ? s.beside_far_mm : s.beside_mm, far ? s.turn_far_deg : near_turn);
}

// Between the herniations, when there are several.
Camera spine_camera(const SpineStaging& s, const Catalogue& catalogue, const sim::Case& c, const Viewport& viewport)
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

Camera leg_camera(const LegStaging& s, const sim::Model& model, const sim::Case& c, const Viewport& viewport)
{
    Camera camera = towards({0.0f, s.height_mm, 0.0f}, s);
    camera.yaw_deg = calf_view(model, c) ? 180.0f : 0.0f;
    return framed(camera, s.frame_mm, viewport);
}

bool two_figures(const WholeStaging& s, const Viewport& viewport)
{
    const glm::vec2 free = viewport.free.size();
    return free.x >= s.pair_from_ratio * free.y;
}

Camera whole_camera(const WholeStaging& s, const Viewport& viewport)
{
    return framed(towards({0.0f, s.height_mm, 0.0f}, s), two_figures(s, viewport) ? s.pair_frame_mm : s.frame_mm,
                  viewport);
}

}  // namespace

Camera close_camera(const Staging& staging, const Catalogue& catalogue, const sim::Case& c, const Viewport& viewport)
{
    const SpineStaging& s = staging.spine;
    const std::vector<std::size_t> seen = seen_herniations(c);
    const sim::Herniation& h = sim::herniation(c, seen.empty() ? 0 : seen.front());
    const glm::vec3 at = press_point(catalogue, h);
    Camera camera = towards({at.x * s.close_share, at.y - s.below_disc_mm, at.z}, s);
    camera.yaw_deg = 180.0f - beside_and_turn(s, h).y;
    return framed(camera, s.close_frame_mm, viewport);
}

glm::vec3 press_point(const Catalogue& catalogue, const sim::Herniation& h)
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

Camera preset(View view, const Staging& staging, const Catalogue& catalogue, const sim::Model& model,
              const sim::Case& c, const Viewport& viewport)
{
    switch (view) {
        case View::spine:
            return spine_camera(staging.spine, catalogue, c, viewport);
        case View::leg:
            return leg_camera(staging.leg, model, c, viewport);
        case View::whole:
            break;
    }
    return whole_camera(staging.whole, viewport);
}

std::vector<Figure> figures(View view, const Staging& staging, const sim::Model& model, const sim::Case& c,
                            const Viewport& viewport)
{
    if (view == View::leg) {
        const LegStaging& s = staging.leg;
        const float turn = calf_view(model, c) ? s.calf_turn_deg : s.shin_turn_deg;
        const float apart = calf_view(model, c) ? s.calf_apart_mm : s.shin_apart_mm;
        return {{{s.hip_mm, 0, 0}, turn, {apart, 0, 0}, 0.0f}, {{-s.hip_mm, 0, 0}, -turn, {-apart, 0, 0}, 0.0f}};
    }
    if (view == View::whole && two_figures(staging.whole, viewport)) {
        // the lesion's side outwards in both, so that no leader has to cross the other leg
        const float front = side_sign(c) * staging.whole.pair_apart_mm;
        return {{{0, 0, 0}, 0.0f, {0, 0, 0}, front}, {{0, 0, 0}, 180.0f, {0, 0, 0}, -front}};
    }
    return {Figure{}};
}

}  // namespace l5s1::scene
