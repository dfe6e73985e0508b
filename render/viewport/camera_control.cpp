#include "render/viewport/camera_control.h"

namespace l5s1::render {

namespace {

glm::vec2 centre_of(const scene::Viewport& viewport)
{
    return viewport.free.centre() / glm::max(viewport.size_px, glm::vec2(1.0f));
}

// Comes closer without moving what lies under the pointer.
scene::Camera zoomed(const scene::Camera& camera, float steps, glm::vec2 at_px, const scene::Viewport& viewport)
{
    scene::Camera next = scene::zoom(camera, steps);
    const float magnified = camera.distance_mm / next.distance_mm;
    const glm::vec2 offset_px = at_px - viewport.free.centre();
    return scene::pan(next, offset_px * (1.0f - magnified), viewport.size_px);
}

}  // namespace

void CameraControl::follow(const scene::Camera& preset, int request, const scene::Viewport& viewport, double now_s)
{
    const bool first = request_ < 0;
    const bool asked = request != request_;
    const bool resized = viewport.size_px != viewport_.size_px;
    if (resized || first) {
        slide_.reset();
    } else if (viewport.free != viewport_.free) {
        scene::Camera from, to;
        from.centre = centre(viewport_, now_s);
        to.centre = centre_of(viewport);
        slide_ = scene::CameraMove{from, to, now_s};
    }
    request_ = request;
    viewport_ = viewport;
    if (first) {
        camera_ = preset;
    } else if (asked) {
        fly(preset, now_s);
        at_preset_ = true;
    } else if (at_preset_ && preset != preset_) {
        if (resized) {
            move_.reset();
            camera_ = preset;
        } else {
            fly(preset, now_s);
        }
    }
    preset_ = preset;
}

void CameraControl::fly(const scene::Camera& to, double now_s)
{
    const scene::Camera from = camera(viewport_, now_s);
    camera_ = to;
    move_ = scene::CameraMove{from, to, now_s};
}

void CameraControl::look(const scene::Camera& to, double now_s)
{
    fly(to, now_s);
    at_preset_ = false;
}

void CameraControl::hand(const Hand& hand, const scene::Viewport& viewport, double now_s)
{
    if (hand.reset) {
        at_preset_ = true;
        fly(preset_, now_s);
        return;
    }
    const bool dragged = (hand.orbiting || hand.panning) && hand.drag_px != glm::vec2(0.0f);
    if (!dragged && hand.wheel == 0.0f) {
        return;
    }
    scene::Camera next = camera(viewport, now_s);
    move_.reset();
    at_preset_ = false;
    if (dragged) {
        next = hand.panning ? scene::pan(next, hand.drag_px, viewport.size_px)
                            : scene::orbit(next, hand.drag_px, viewport.size_px);
    }
    if (hand.wheel != 0.0f) {
        next = zoomed(next, hand.wheel, hand.at_px, viewport);
    }
    camera_ = next;
}

glm::vec2 CameraControl::centre(const scene::Viewport& viewport, double now_s) const
{
    return slide_ && !scene::finished(*slide_, now_s) ? scene::camera_at(*slide_, now_s).centre : centre_of(viewport);
}

scene::Camera CameraControl::camera(const scene::Viewport& viewport, double now_s) const
{
    scene::Camera now = move_ ? scene::camera_at(*move_, now_s) : camera_;
    now.centre = centre(viewport, now_s);
    return now;
}

}  // namespace l5s1::render
