#include "render/app/platform/gui.h"

#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

namespace l5s1::render {

Gui::Gui(Window& window, ImFontAtlas& fonts)
{
    IMGUI_CHECKVERSION();
    ImGui::CreateContext(&fonts);
    ImGui::GetIO().IniFilename = nullptr;  // nothing of the layout is the user's to lose
    ImGui_ImplGlfw_InitForOpenGL(window.handle(), true);
    ImGui_ImplOpenGL3_Init("#version 330 core");
}

Gui::~Gui()
{
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext();
}

void Gui::upload_fonts()
{
#if IMGUI_VERSION_NUM < 19200
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
#endif
}

void Gui::begin(Window& window, const WindowSize& size)
{
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    hold_short_presses(window);
    ImGuiIO& io = ImGui::GetIO();
    const float ratio = io.DisplaySize.x > 0.0f ? static_cast<float>(size.width) / io.DisplaySize.x : 1.0f;
    io.DisplaySize = ImVec2(static_cast<float>(size.width), static_cast<float>(size.height));
    io.DisplayFramebufferScale = ImVec2(1.0f, 1.0f);
    if (ratio != 1.0f && ImGui::IsMousePosValid(&io.MousePos)) {
        io.MousePos = ImVec2(io.MousePos.x * ratio, io.MousePos.y * ratio);
    }
    ImGui::NewFrame();
}

void Gui::draw()
{
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

// Before 1.87 a key that goes down and up within one slow frame is never seen: such a key is held for a frame.
void Gui::hold_short_presses(Window& window)
{
    const std::vector<int> pressed = window.take_pressed_keys();
#if IMGUI_VERSION_NUM < 18700
    ImGuiIO& io = ImGui::GetIO();
    for (const int key : held_) {
        io.KeysDown[key] = window.key_is_down(key);
    }
    held_.clear();
    for (const int key : pressed) {
        if (!io.KeysDown[key]) {
            io.KeysDown[key] = true;
            held_.push_back(key);
        }
    }
#endif
}

}  // namespace l5s1::render
