#pragma once
// camera_control.h: the hand on the camera.
//
// The camera stands at a preset until a hand moves it, and flies to the next one. While it stands at a preset it
// follows what the preset is about (another level, another window size); once a hand has moved it, it stays where it
// was put until a preset is asked for again. When panels leave it another part of the window, it slides there.

#include "render/scene/picture/camera.h"

#include <optional>

namespace l5s1::render {

// What the pointer does to the picture in one frame, in pixels.
struct Hand {
    glm::vec2 at_px{0};
    glm::vec2 drag_px{0};
    bool orbiting = false;
    bool panning = false;
    float wheel = 0.0f;
    bool reset = false;
};

class CameraControl {
public:
    // `preset` is where the current preset stands now; `request` changes whenever somebody asks for a preset.
    void follow(const scene::Camera& preset, int request, const scene::Viewport& viewport, double now_s);
    // Flies to a camera of its own and stays there.
    void look(const scene::Camera& to, double now_s);
    void hand(const Hand& hand, const scene::Viewport& viewport, double now_s);

    [[nodiscard]] scene::Camera camera(const scene::Viewport& viewport, double now_s) const;
    [[nodiscard]] bool moving(double now_s) const
    {
        return (move_ && !scene::finished(*move_, now_s)) || (slide_ && !scene::finished(*slide_, now_s));
    }

private:
    [[nodiscard]] glm::vec2 centre(const scene::Viewport& viewport, double now_s) const;
    void fly(const scene::Camera& to, double now_s);

    scene::Camera camera_;
    scene::Camera preset_;
    scene::Viewport viewport_;
    std::optional<scene::CameraMove> move_;
    std::optional<scene::CameraMove> slide_;  // of the optical centre alone, when panels come and go
    int request_ = -1;                        // no request seen yet: the first preset is jumped to
    bool at_preset_ = true;
};

}  // namespace l5s1::render
