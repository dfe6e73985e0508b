#include "render/ui/theme.h"

#include <algorithm>
#include <cmath>

namespace l5s1::render {

namespace {

constexpr ImU32 rgb(unsigned hex, unsigned alpha = 255)
{
    return IM_COL32((hex >> 16) & 0xFF, (hex >> 8) & 0xFF, hex & 0xFF, alpha);
}

constexpr ImU32 kNone = IM_COL32(0, 0, 0, 0);

// clang-format off
constexpr Palette kLight{
    .panel = rgb(0xFBFCFD), .well = rgb(0xEDF1F5), .ink = rgb(0x10202D), .ink2 = rgb(0x425463), .ink3 = rgb(0x5C6D7B),
    .line = rgb(0xD2DAE2), .ctl = rgb(0x788896), .sel = rgb(0x16405E), .onsel = rgb(0xFFFFFF),
    .focus = rgb(0x0072B2), .link = rgb(0x00598C),
    .warn = rgb(0x8C1D3A), .warn_bg = rgb(0xFBE9ED), .ok = rgb(0x0B6B4F), .ok_bg = rgb(0xE3F3EC),
    .bar = rgb(0x6D4C94), .ghost = rgb(0xB4C0CB), .halo = rgb(0x10202D, 26), .halo_px = 4.0f, .outlined_wells = false,
    .root = {rgb(0xB4C0CB), rgb(0xB4C0CB), rgb(0x56B4E9), rgb(0xD55E00), rgb(0x009E73), rgb(0xB4C0CB)},
    .strength = {rgb(0x2C0F50), rgb(0x4B2A75), rgb(0x694890), rgb(0x7F64A4), rgb(0xB19CCB), rgb(0xCDBFDD), rgb(0xE6DFEE), kNone},
    .strength_text = {rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0x10202D), rgb(0x10202D), rgb(0x10202D), rgb(0x425463)},
    .severity = {rgb(0xF3DDE2), rgb(0xE3A7B4), rgb(0xCC6A80), rgb(0xAE2F4C), rgb(0x6E122E)},
    .curve = {rgb(0x10202D), rgb(0x0072B2), rgb(0x7A4B00), rgb(0x6B5B95), rgb(0xA33B7E), rgb(0x8C1D3A), rgb(0x0B6B4F)},
    .cord = rgb(0xF2C94C), .bone = rgb(0xEBDDC4), .annulus = rgb(0xBBD3E6), .nucleus = rgb(0xF0DCA0)};

constexpr Palette kDark{
    .panel = rgb(0x151D24), .well = rgb(0x212C35), .ink = rgb(0xEDF2F6), .ink2 = rgb(0xB4C2CD), .ink3 = rgb(0x94A5B3),
    .line = rgb(0x33414C), .ctl = rgb(0x73879A), .sel = rgb(0xC4DCEC), .onsel = rgb(0x0D1820),
    .focus = rgb(0xF0E442), .link = rgb(0x8CC8F0),
    .warn = rgb(0xFFB3C2), .warn_bg = rgb(0x3A1B25), .ok = rgb(0x7ADBB8), .ok_bg = rgb(0x12312A),
    .bar = rgb(0xB79BDD), .ghost = rgb(0x536473), .halo = rgb(0x000000, 89), .halo_px = 4.0f, .outlined_wells = false,
    .root = {rgb(0x536473), rgb(0x536473), rgb(0x56B4E9), rgb(0xF07C2A), rgb(0x22B88C), rgb(0x536473)},
    .strength = {rgb(0xF1E8FF), rgb(0xD2BEF0), rgb(0xAF97D6), rgb(0x9983C4), rgb(0x66528E), rgb(0x4B3C6C), rgb(0x33294A), kNone},
    .strength_text = {rgb(0x10202D), rgb(0x10202D), rgb(0x10202D), rgb(0x10202D), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xB4C2CD)},
    .severity = {rgb(0x3A2630), rgb(0x6B3344), rgb(0xA34C63), rgb(0xD96A86), rgb(0xFFC2CF)},
    .curve = {rgb(0xEDF2F6), rgb(0x6FB7EA), rgb(0xE0B060), rgb(0xB9A8E8), rgb(0xE58CC4), rgb(0xFFB3C2), rgb(0x7ADBB8)},
    .cord = rgb(0xE0B84A), .bone = rgb(0x6E6656), .annulus = rgb(0x2F4F68), .nucleus = rgb(0xB5934A)};

constexpr Palette kHighContrast{
    .panel = rgb(0xFFFFFF), .well = rgb(0xFFFFFF), .ink = rgb(0x000000), .ink2 = rgb(0x1A1A1A), .ink3 = rgb(0x333333),
    .line = rgb(0x000000), .ctl = rgb(0x000000), .sel = rgb(0x000000), .onsel = rgb(0xFFFFFF),
    .focus = rgb(0x0040C0), .link = rgb(0x003C8C),
    .warn = rgb(0x7A0026), .warn_bg = rgb(0xFFFFFF), .ok = rgb(0x00492F), .ok_bg = rgb(0xFFFFFF),
    .bar = rgb(0x3B1A6B), .ghost = rgb(0x333333), .halo = rgb(0x000000), .halo_px = 2.0f, .outlined_wells = true,
    .root = {rgb(0x333333), rgb(0x333333), rgb(0x1F78B4), rgb(0xB34700), rgb(0x007252), rgb(0x333333)},
    .strength = {rgb(0x2C0F50), rgb(0x4B2A75), rgb(0x694890), rgb(0x7F64A4), rgb(0xB19CCB), rgb(0xCDBFDD), rgb(0xE6DFEE), kNone},
    .strength_text = {rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0x000000), rgb(0x000000), rgb(0x000000), rgb(0x1A1A1A)},
    .severity = {rgb(0xF3DDE2), rgb(0xE3A7B4), rgb(0xCC6A80), rgb(0xAE2F4C), rgb(0x6E122E)},
    .curve = {rgb(0x000000), rgb(0x003C8C), rgb(0x5C3800), rgb(0x4B2A75), rgb(0x7A0050), rgb(0x7A0026), rgb(0x00492F)},
    .cord = rgb(0xFFFFFF), .bone = rgb(0xFFFFFF), .annulus = rgb(0xFFFFFF), .nucleus = rgb(0xE0E0E0)};

// Slate and chalk: dark, yet bright enough in its words for a room with the lights on.
constexpr Palette kChalkboard{
    .panel = rgb(0x1E2B2A), .well = rgb(0x2A3938), .ink = rgb(0xF7F4E9), .ink2 = rgb(0xD0D4C8), .ink3 = rgb(0xAEB6AB),
    .line = rgb(0x465654), .ctl = rgb(0x8FA09B), .sel = rgb(0xF3E3A1), .onsel = rgb(0x1A2423),
    .focus = rgb(0x8FD3FF), .link = rgb(0x9FD8F5),
    .warn = rgb(0xFFB8BF), .warn_bg = rgb(0x462B2F), .ok = rgb(0x9BE3B4), .ok_bg = rgb(0x1F3F30),
    .bar = rgb(0xC8AFEA), .ghost = rgb(0x64756F), .halo = rgb(0x000000, 89), .halo_px = 4.0f, .outlined_wells = false,
    .root = {rgb(0x64756F), rgb(0x64756F), rgb(0x7CC7F0), rgb(0xF7A05A), rgb(0x6FD6A8), rgb(0x64756F)},
    .strength = {rgb(0xF1E8FF), rgb(0xD2BEF0), rgb(0xAF97D6), rgb(0x9983C4), rgb(0x66528E), rgb(0x4B3C6C), rgb(0x3B3150), kNone},
    .strength_text = {rgb(0x10202D), rgb(0x10202D), rgb(0x10202D), rgb(0x10202D), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xD0D4C8)},
    .severity = {rgb(0x46302F), rgb(0x75403F), rgb(0xA9545E), rgb(0xDC7A86), rgb(0xFFC9CF)},
    .curve = {rgb(0xF7F4E9), rgb(0x7CC7F0), rgb(0xF0CB7A), rgb(0xC8AFEA), rgb(0xF0A3D0), rgb(0xFFB8BF), rgb(0x9BE3B4)},
    .cord = rgb(0xEBCB6A), .bone = rgb(0x777A6C), .annulus = rgb(0x3E6170), .nucleus = rgb(0xC9A95E)};
// clang-format on

ImVec4 vec(ImU32 colour)
{
    return ImGui::ColorConvertU32ToFloat4(colour);
}

void set_sizes(ImGuiStyle& style)
{
    style.Alpha = 1.0f;
    style.DisabledAlpha = 0.55f;
    style.WindowPadding = ImVec2(16, 14);
    style.WindowRounding = 12;
    style.WindowBorderSize = 1;
    style.ChildRounding = 8;
    style.PopupRounding = 8;
    style.FramePadding = ImVec2(12, 8);
    style.FrameRounding = 8;
    style.FrameBorderSize = 1.5f;
    style.ItemSpacing = ImVec2(8, 8);
    style.ItemInnerSpacing = ImVec2(8, 4);
    style.CellPadding = ImVec2(8, 6);
    style.IndentSpacing = 16;
    style.ScrollbarSize = 10;
    style.ScrollbarRounding = 5;
    style.GrabMinSize = 20;
    style.GrabRounding = 10;
    style.TabRounding = 6;
    style.AntiAliasedLines = true;
}

double channel(unsigned value)
{
    const double c = value / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(ImU32 colour)
{
    return 0.2126 * channel((colour >> IM_COL32_R_SHIFT) & 0xFF) +
           0.7152 * channel((colour >> IM_COL32_G_SHIFT) & 0xFF) +
           0.0722 * channel((colour >> IM_COL32_B_SHIFT) & 0xFF);
}

}  // namespace

const Palette& palette(scenarios::Theme theme)
{
    switch (theme) {
        case scenarios::Theme::dark:
            return kDark;
        case scenarios::Theme::high_contrast:
            return kHighContrast;
        case scenarios::Theme::chalkboard:
            return kChalkboard;
        case scenarios::Theme::light:
            break;
    }
    return kLight;
}

void apply_style(const Palette& c, float scale)
{
    ImGuiStyle style;
    set_sizes(style);
    const auto set = [&](ImGuiCol which, ImU32 colour) { style.Colors[which] = vec(colour); };
    set(ImGuiCol_Text, c.ink);
    set(ImGuiCol_TextDisabled, c.ink3);
    set(ImGuiCol_WindowBg, c.panel);
    set(ImGuiCol_PopupBg, c.panel);
    set(ImGuiCol_ChildBg, kNone);
    set(ImGuiCol_Border, c.line);
    set(ImGuiCol_BorderShadow, kNone);
    set(ImGuiCol_FrameBg, c.well);
    set(ImGuiCol_FrameBgHovered, c.panel);
    set(ImGuiCol_FrameBgActive, c.panel);
    set(ImGuiCol_ScrollbarBg, kNone);
    set(ImGuiCol_ScrollbarGrab, faded(c.ctl, 0.6f));
    set(ImGuiCol_ScrollbarGrabHovered, c.ctl);
    set(ImGuiCol_ScrollbarGrabActive, c.sel);
    set(kColourOfKeyboardFocus, c.focus);
    set(ImGuiCol_PlotLines, c.ink);
    set(ImGuiCol_PlotHistogram, c.bar);
    set(ImGuiCol_Button, c.panel);
    set(ImGuiCol_ButtonHovered, c.well);
    set(ImGuiCol_ButtonActive, faded(c.sel, 0.85f));
    set(ImGuiCol_Header, c.well);
    set(ImGuiCol_HeaderHovered, c.well);
    set(ImGuiCol_HeaderActive, faded(c.sel, 0.85f));
    set(ImGuiCol_CheckMark, c.sel);
    set(ImGuiCol_SliderGrab, c.sel);
    set(ImGuiCol_SliderGrabActive, c.sel);
    set(ImGuiCol_Separator, c.line);
    set(ImGuiCol_SeparatorHovered, c.ctl);
    set(ImGuiCol_SeparatorActive, c.sel);
    set(ImGuiCol_TableHeaderBg, kNone);
    set(ImGuiCol_TableRowBg, kNone);
    set(ImGuiCol_TableRowBgAlt, kNone);
    set(ImGuiCol_TextSelectedBg, faded(c.sel, 0.25f));
    set(ImGuiCol_ModalWindowDimBg, faded(c.ink, 0.35f));
    style.ScaleAllSizes(scale);
    ImGui::GetStyle() = style;
}

ImU32 faded(ImU32 colour, float share)
{
    const auto alpha = static_cast<float>((colour >> IM_COL32_A_SHIFT) & 0xFF) * std::clamp(share, 0.0f, 1.0f);
    return (colour & ~IM_COL32_A_MASK) | (static_cast<ImU32>(std::lround(alpha)) << IM_COL32_A_SHIFT);
}

ImU32 mixed(ImU32 a, ImU32 b, float t)
{
    ImU32 out = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        const auto from = static_cast<float>((a >> shift) & 0xFF);
        const auto to = static_cast<float>((b >> shift) & 0xFF);
        out |= static_cast<ImU32>(std::lround(from + (to - from) * t)) << shift;
    }
    return out;
}

ImU32 severity_colour(const Palette& colours, double severity)
{
    const double at = std::clamp(severity, 0.0, 1.0) * 4.0;
    const auto stop = std::min<std::size_t>(static_cast<std::size_t>(at), 3);
    return mixed(colours.severity[stop], colours.severity[stop + 1],
                 static_cast<float>(at - static_cast<double>(stop)));
}

sim::Mrc sensation_grade(double fraction)
{
    if (fraction >= 0.95) {
        return sim::Mrc::g5;
    }
    if (fraction >= 0.9) {
        return sim::Mrc::g4_plus;
    }
    if (fraction >= 0.7) {
        return sim::Mrc::g4;
    }
    if (fraction >= 0.4) {
        return sim::Mrc::g4_minus;
    }
    return fraction > 0.0 ? sim::Mrc::g2 : sim::Mrc::g0;
}

double contrast(ImU32 a, ImU32 b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace l5s1::render
