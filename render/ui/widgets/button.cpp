#include "render/ui/widgets/button.h"

#include <algorithm>
#include <string>

namespace l5s1::render {

namespace {

constexpr ImU32 kNone = IM_COL32(0, 0, 0, 0);
constexpr float kIconPx = 20.0f;

struct Face {
    ImU32 fill, outline, ink;
};

Face face(const Ui& ui, ButtonLook look, const Hit& hit, bool enabled)
{
    const Palette& c = ui.colours;
    if (!enabled) {
        return {kNone, look == ButtonLook::plain ? kNone : c.line, c.ink3};
    }
    if (look == ButtonLook::primary) {
        return {hit.held ? faded(c.sel, 0.85f) : hit.hovered ? mixed(c.sel, c.ink, 0.25f) : c.sel, kNone, c.onsel};
    }
    if (hit.held) {
        return {faded(c.sel, 0.85f), kNone, c.onsel};
    }
    const ImU32 rest = look == ButtonLook::plain ? kNone : c.panel;
    const ImU32 edge = look == ButtonLook::plain ? kNone : hit.hovered ? c.ink : c.ctl;
    return {hit.hovered ? c.well : rest, edge, c.ink};
}

std::vector<float> segment_widths(const Ui& ui, std::span<const Segment> segments, float inner, Role role)
{
    const float pad = ui.px(6);
    std::vector<float> wanted;
    float sum = 0.0f;
    float widest = 0.0f;
    for (const Segment& segment : segments) {
        wanted.push_back(text_width(ui, {role, true, 0}, segment.text) + pad);
        sum += wanted.back();
        widest = std::max(widest, wanted.back());
    }
    const auto count = static_cast<float>(segments.size());
    if (widest * count <= inner) {
        std::fill(wanted.begin(), wanted.end(), inner / count);
        return wanted;
    }
    const float spare = (inner - sum) / count;
    for (float& width : wanted) {
        width = spare >= 0.0f ? width + spare : width * inner / sum;
    }
    return wanted;
}

}  // namespace

bool button(Ui& ui, const char* id, const Area& where, std::string_view text, ButtonLook look, std::optional<Icon> sign,
            bool enabled)
{
    const Hit hit = hit_area(ui, id, where, enabled);
    const Face paint = face(ui, look, hit, enabled);
    rounded_box(ui, where, paint.fill, paint.outline, ui.px(8), ui.px(1.5f));
    const Ink ink{Role::body, true, paint.ink};
    const float icon_room = sign ? ui.px(kIconPx + 8) : 0.0f;
    const float room = where.width() - ui.px(16) - icon_room;
    const float text_px = std::min(room, text_width(ui, ink, text));
    const float x = where.centre().x - (text_px + icon_room) * 0.5f;
    if (sign) {
        icon(ui, *sign, {x + ui.px(kIconPx * 0.5f), where.centre().y}, ui.px(kIconPx), paint.ink);
    }
    text_in(ui, {{x + icon_room, where.min.y}, {x + icon_room + text_px + 1.0f, where.max.y}}, ink, text);
    if (hit.ring) {
        focus_ring(ui, where, ui.px(8));
    }
    return enabled && hit.clicked;
}

float button_width(const Ui& ui, std::string_view text, bool has_icon)
{
    return text_width(ui, {Role::body, true, 0}, text) + ui.px(32) + (has_icon ? ui.px(kIconPx + 8) : 0.0f);
}

bool icon_button(Ui& ui, const char* id, const Area& where, Icon sign, bool enabled)
{
    const Hit hit = hit_area(ui, id, where, enabled);
    const Face paint = face(ui, ButtonLook::plain, hit, enabled);
    rounded_box(ui, where, paint.fill, kNone, ui.px(8), 0.0f);
    icon(ui, sign, where.centre(), ui.px(kIconPx), paint.ink);
    if (hit.ring) {
        focus_ring(ui, where, ui.px(8));
    }
    return enabled && hit.clicked;
}

bool link(Ui& ui, const char* id, const Area& where, std::string_view text, bool arrow)
{
    const Hit hit = hit_area(ui, id, where);
    const Ink ink{Role::small, true, ui.colours.link};
    const float arrow_px = arrow ? ui.px(18) : 0.0f;
    const Area drawn = text_in(ui, {where.min, {where.max.x - arrow_px, where.max.y}}, ink, text);
    if (arrow) {
        icon(ui, Icon::chevron_right, {drawn.max.x + ui.px(9), where.centre().y}, ui.px(12), ink.colour);
    }
    if (hit.hovered) {
        ui.list->AddLine({drawn.min.x, drawn.max.y}, {drawn.max.x, drawn.max.y}, ink.colour, ui.px(1.5f));
    }
    if (hit.ring) {
        focus_ring(ui, where, ui.px(6));
    }
    return hit.clicked;
}

std::optional<std::size_t> segmented(Ui& ui, const char* id, const Area& where, std::span<const Segment> segments,
                                     std::size_t chosen, Role role, bool enabled)
{
    const Palette& c = ui.colours;
    const float inset = ui.px(3);
    well(ui, where, ui.px(8));
    const auto widths = segment_widths(ui, segments, where.width() - 2 * inset, role);
    std::optional<std::size_t> picked;
    ImGui::PushID(id);
    const ImGuiID whole = ImGui::GetID("whole");
    const bool focused = enabled && ui.focus.take(whole);
    float x = where.min.x + inset;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Area box{{x, where.min.y + inset}, {x + widths[i], where.max.y - inset}};
        x += widths[i];
        ImGui::PushID(static_cast<int>(i));
        const Hit hit = enabled ? hit_area(ui, "segment", box, false) : Hit{};
        ImGui::PopID();
        const bool on = enabled && i == chosen;
        if (hit.clicked) {
            ui.focus.give(whole);
            if (!on) {
                picked = i;
            }
        }
        rounded_box(ui, box, on ? c.sel : hit.hovered ? c.panel : kNone, kNone, ui.px(6), 0.0f);
        const Ink ink{role, on, !enabled ? c.ink3 : on ? c.onsel : hit.hovered ? c.ink : c.ink2};
        Area words = box.inset(ui.px(2), 0);
        if (segments[i].sign) {
            const float half = box.height() * 0.5f;
            icon(ui, *segments[i].sign, {box.centre().x, box.min.y + half * 0.62f}, ui.px(24), ink.colour);
            words.min.y += half * 0.95f;
        }
        text_in(ui, words, ink, segments[i].text, Align::centre);
    }
    ImGui::PopID();
    if (focused && ui.focus.visible()) {
        focus_ring(ui, where, ui.px(8));
    }
    if (focused && chosen < segments.size()) {
        if (key_pressed(ImGuiKey_LeftArrow) && chosen > 0) {
            picked = chosen - 1;
        }
        if (key_pressed(ImGuiKey_RightArrow) && chosen + 1 < segments.size()) {
            picked = chosen + 1;
        }
    }
    return picked;
}

float segmented_width(const Ui& ui, std::span<const Segment> segments, Role role)
{
    float widest = 0.0f;
    for (const Segment& segment : segments) {
        widest = std::max(widest, text_width(ui, {role, true, 0}, segment.text));
    }
    return (widest + ui.px(20)) * static_cast<float>(segments.size()) + ui.px(6);
}

float progress_dots(const Ui& ui, ImVec2 at, std::span<const Dot> dots)
{
    const Palette& c = ui.colours;
    const float pitch = ui.px(28);
    const float r = ui.px(8);
    ImVec2 centre{at.x + r, at.y};
    for (const Dot dot : dots) {
        switch (dot) {
            case Dot::right:
                ui.list->AddCircleFilled(centre, r, c.sel);
                icon(ui, Icon::tick, centre, ui.px(11), c.onsel);
                break;
            case Dot::wrong:
                ui.list->AddCircle(centre, r - ui.px(1), c.warn, 0, ui.px(2));
                icon(ui, Icon::cross, centre, ui.px(10), c.warn);
                break;
            case Dot::current:
                ui.list->AddCircle(centre, r - ui.px(1.5f), c.sel, 0, ui.px(4));
                break;
            case Dot::open:
                ui.list->AddCircle(centre, r - ui.px(2), c.ctl, 0, ui.px(1.5f));
                break;
        }
        centre.x += pitch;
    }
    return pitch * static_cast<float>(dots.size()) - (pitch - 2 * r);
}

}  // namespace l5s1::render
