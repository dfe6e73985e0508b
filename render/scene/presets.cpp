#include "render/scene/presets.h"

#include "sim/examine.h"

#include <algorithm>
#include <cmath>

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

float side_sign(const sim::Case& c)
{
    return c.side == sim::Side::left ? 1.0f : -1.0f;
}

bool calf_view(const sim::Model& model, const sim::Case& c)
{
    return sim::index(sim::culprit_root(model, c)) >= sim::index(sim::Root::S1);
}

Camera spine_camera(const Catalogue& catalogue, const sim::Case& c, const Viewport& viewport)
{
    Camera camera;
    const Structure* disc = catalogue.find(disc_name(c.level));
    const glm::vec3 centre = disc ? disc->centre() : glm::vec3(0);
    const bool central = c.zone == sim::Zone::central;
    const float outside = c.zone == sim::Zone::extraforaminal ? 16.0f : central ? 0.0f : 7.0f;
    // into the sawn sacrum one looks more straightly, or its near wall hides the root
    const float beside = c.level == sim::Level::L5_S1 ? 5.0f : 16.0f;
    const float turn = c.zone == sim::Zone::extraforaminal ? 38.0f : central ? 0.0f : beside;
    camera.target = {side_sign(c) * outside, centre.y - 1.0f, centre.z - 20.0f};
    camera.yaw_deg = 180.0f - side_sign(c) * turn;
    camera.pitch_deg = 14.0f;
    camera.field_deg = 19.0f;
    return framed(camera, {96.0f, 92.0f}, viewport);
}

Camera leg_camera(const sim::Model& model, const sim::Case& c, const Viewport& viewport)
{
    Camera camera;
    camera.target = {0.0f, -728.0f, 0.0f};
    camera.yaw_deg = calf_view(model, c) ? 180.0f : 0.0f;
    camera.pitch_deg = 4.0f;
    camera.field_deg = 14.0f;
    return framed(camera, {560.0f, 610.0f}, viewport);
}

bool two_figures(const Viewport& viewport)
{
    const glm::vec2 free = viewport.free.size();
    return free.x >= 1.15f * free.y;
}

Camera whole_camera(const Viewport& viewport)
{
    Camera camera;
    camera.target = {0.0f, -400.0f, 0.0f};
    camera.pitch_deg = 4.0f;
    camera.field_deg = 15.9f;
    return framed(camera, {two_figures(viewport) ? 1080.0f : 460.0f, 1260.0f}, viewport);
}

}  // namespace

glm::vec3 press_point(const Catalogue& catalogue, const sim::Case& c)
{
    const Structure* disc = catalogue.find(disc_name(c.level));
    if (!disc) {
        return glm::vec3(0);
    }
    const glm::vec3 half = (disc->high - disc->low) * 0.5f;
    const float angle = glm::radians(zone_angle_deg(c.zone));
    // the box of a tilted disc is deeper than the disc
    return disc->centre() + glm::vec3(std::sin(angle) * half.x * side_sign(c), 0.0f, std::cos(angle) * half.z * 0.95f);
}

Camera preset(View view, const Catalogue& catalogue, const sim::Model& model, const sim::Case& c,
              const Viewport& viewport)
{
    switch (view) {
        case View::spine:
            return spine_camera(catalogue, c, viewport);
        case View::leg:
            return leg_camera(model, c, viewport);
        case View::whole:
            break;
    }
    return whole_camera(viewport);
}

std::vector<Figure> figures(View view, const sim::Model& model, const sim::Case& c, const Viewport& viewport)
{
    if (view == View::leg) {
        const float turn = calf_view(model, c) ? 14.0f : -38.0f;
        const float apart = calf_view(model, c) ? 40.0f : 95.0f;
        return {{{82, 0, 0}, turn, {apart, 0, 0}, 0.0f}, {{-82, 0, 0}, -turn, {-apart, 0, 0}, 0.0f}};
    }
    if (view == View::whole && two_figures(viewport)) {
        // the lesion's side outwards in both, so that no leader has to cross the other leg
        const float front = side_sign(c) * 290.0f;
        return {{{0, 0, 0}, 0.0f, {0, 0, 0}, front}, {{0, 0, 0}, 180.0f, {0, 0, 0}, -front}};
    }
    return {Figure{}};
}

}  // namespace l5s1::scene
