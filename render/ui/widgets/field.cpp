#include "render/ui/widgets/field.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace l5s1::render {

bool text_field(Ui& ui, const char* id, const Area& where, std::string& text, std::string_view hint)
{
    const Palette& c = ui.colours;
    const Type& type = ui.fonts.type(Role::body, false);
    std::array<char, kLongestField_bytes + 1> buffer{};
    std::memcpy(buffer.data(), text.data(), std::min(text.size(), kLongestField_bytes));
    ImGui::PushFont(type.font);
    const float pad = std::max(1.0f, (where.height() - ImGui::GetFontSize()) * 0.5f);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(ui.px(12), pad));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, ui.px(8));
    ImGui::PushStyleColor(ImGuiCol_FrameBg, c.panel);
    ImGui::PushStyleColor(ImGuiCol_Border, c.ctl);
    ImGui::SetCursorScreenPos(where.min);
    ImGui::SetNextItemWidth(where.width());
    const std::string shown(hint);
    const bool keyboard_here = ui.focus.take(ImGui::GetID(id)) && ui.focus.visible();
    if (keyboard_here && !ImGui::GetIO().WantTextInput) {
        ImGui::SetKeyboardFocusHere();
    }
    const bool entered =
        ImGui::InputTextWithHint(id, shown.c_str(), buffer.data(), buffer.size(), ImGuiInputTextFlags_EnterReturnsTrue);
    if (ImGui::IsItemActivated()) {
        ui.focus.give(ImGui::GetID(id));
    }
    if (ImGui::IsItemActive()) {
        rounded_box(ui, where, 0, c.focus, ui.px(8), std::max(2.0f, 2.0f * ui.scale));
    }
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(2);
    ImGui::PopFont();
    text = buffer.data();
    return entered;
}

}  // namespace l5s1::render
