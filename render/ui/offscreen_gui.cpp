#include "render/ui/offscreen_gui.h"

#include <imgui_impl_opengl3.h>

namespace l5s1::render {

OffscreenGui::OffscreenGui(glm::ivec2 size_px)
{
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = ImVec2(static_cast<float>(size_px.x), static_cast<float>(size_px.y));
    io.DeltaTime = 1.0f / 60.0f;
    ImGui_ImplOpenGL3_Init("#version 330 core");
}

OffscreenGui::~OffscreenGui()
{
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
}

void OffscreenGui::begin()
{
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
}

void OffscreenGui::end()
{
    ImGui::Render();
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace l5s1::render
