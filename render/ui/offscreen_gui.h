#pragma once
// offscreen_gui.h: Dear ImGui with no window, for pictures: the display is the picture's size and nobody points.
// Requires a current OpenGL context for as long as it lives.

#include "render/ui/imgui_compat.h"

#include <glm/glm.hpp>

namespace l5s1::render {

class OffscreenGui {
public:
    explicit OffscreenGui(glm::ivec2 size_px);
    ~OffscreenGui();
    OffscreenGui(const OffscreenGui&) = delete;
    OffscreenGui& operator=(const OffscreenGui&) = delete;

    // A frame is what is drawn between the two; end() draws it into the framebuffer that is bound.
    void begin();
    void end();
};

}  // namespace l5s1::render
