#pragma once
// gui.h: Dear ImGui with its two backends, for as long as the window lives.

#include "render/app/platform/window.h"
#include "render/ui/imgui_compat.h"

#include <vector>

namespace l5s1::render {

class Gui {
public:
    // Requires a current OpenGL context and that both outlive this.
    Gui(Window& window, ImFontAtlas& fonts);
    ~Gui();
    Gui(const Gui&) = delete;
    Gui& operator=(const Gui&) = delete;

    // After the font atlas was built anew.
    static void upload_fonts();
    // Everything is laid out in pixels of the framebuffer, also where a desktop counts in larger units.
    void begin(Window& window, const WindowSize& size);
    // After ImGui::Render().
    static void draw();

private:
    void hold_short_presses(Window& window);

    std::vector<int> held_;
};

}  // namespace l5s1::render
