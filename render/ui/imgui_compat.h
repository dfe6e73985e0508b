#pragma once
// imgui_compat.h: everything that differs between Dear ImGui 1.86 and today. Include this instead of imgui.h.

#include <imgui.h>

#include <cstdint>

namespace l5s1::render {

// The keys that every release knows by name.
[[nodiscard]] inline bool key_pressed(ImGuiKey key, bool repeat = true)
{
#if IMGUI_VERSION_NUM >= 18700
    return ImGui::IsKeyPressed(key, repeat);
#else
    return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key), repeat);
#endif
}

// Whether the character was typed since the last frame; brackets and letters have no key name before 1.87.
[[nodiscard]] inline bool typed(unsigned character)
{
    for (const ImWchar c : ImGui::GetIO().InputQueueCharacters) {
        if (static_cast<unsigned>(c) == character) {
            return true;
        }
    }
    return false;
}

// ---- synthetic input, for tests ----
inline void feed_mouse_position(float x, float y)
{
#if IMGUI_VERSION_NUM >= 18700
    ImGui::GetIO().AddMousePosEvent(x, y);
#else
    ImGui::GetIO().MousePos = ImVec2(x, y);
#endif
}
inline void feed_mouse_button(int button, bool down)
{
#if IMGUI_VERSION_NUM >= 18700
    ImGui::GetIO().AddMouseButtonEvent(button, down);
#else
    ImGui::GetIO().MouseDown[button] = down;
#endif
}
// Before 1.87 a backend maps keys to its own numbers; a context without one uses the names' own values.
inline void map_keys_without_backend()
{
#if IMGUI_VERSION_NUM < 18700
    for (int key = 0; key < ImGuiKey_COUNT; ++key) {
        ImGui::GetIO().KeyMap[key] = key;
    }
#endif
}
inline void feed_key(ImGuiKey key, bool down)
{
#if IMGUI_VERSION_NUM >= 18700
    ImGui::GetIO().AddKeyEvent(key, down);
#else
    ImGui::GetIO().KeysDown[key] = down;
#endif
}

// ---- textures and fonts ----
[[nodiscard]] inline ImTextureID texture_id(unsigned gl_name)
{
    return (ImTextureID)(std::intptr_t)gl_name;  // void* before 1.91.4, an integer after: only this cast suits both
}
inline void push_font(ImFont* font, float size_px)
{
#if IMGUI_VERSION_NUM >= 19200
    ImGui::PushFont(font, size_px);
#else
    (void)size_px;  // one ImFont a size
    ImGui::PushFont(font);
#endif
}

inline constexpr ImGuiCol kColourOfKeyboardFocus =
#if IMGUI_VERSION_NUM >= 19140
    ImGuiCol_NavCursor;
#else
    ImGuiCol_NavHighlight;
#endif

// ---- frames without a renderer: the atlas must believe that someone took it ----
inline void satisfy_atlas_once()
{
    ImGuiIO& io = ImGui::GetIO();
#if IMGUI_VERSION_NUM >= 19200
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
#else
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
    io.Fonts->SetTexID(texture_id(1));
#endif
}
inline void satisfy_atlas_each_frame()
{
#if IMGUI_VERSION_NUM >= 19200
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed) {
            texture->SetTexID(texture_id(1));
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
#endif
}

}  // namespace l5s1::render
