#include "render/ui/widgets/paint.h"

#include "render/ui/widgets/prose.h"

#include <algorithm>
#include <cfloat>
#include <cmath>

namespace l5s1::render {

void Focus::begin_frame()
{
    previous_.swap(order_);
    order_.clear();
    if (ImGui::IsMouseClicked(0)) {
        visible_ = false;
    }
    if (previous_.empty() || ImGui::GetIO().WantTextInput || !key_pressed(ImGuiKey_Tab)) {
        return;
    }
    const auto at = std::find(previous_.begin(), previous_.end(), current_);
    const auto count = static_cast<std::ptrdiff_t>(previous_.size());
    std::ptrdiff_t next = at == previous_.end() ? -1 : at - previous_.begin();
    if (ImGui::GetIO().KeyShift) {
        next = next <= 0 ? count - 1 : next - 1;
    } else {
        next = (next + 1) % count;
    }
    current_ = previous_[static_cast<std::size_t>(next)];
    visible_ = true;
}

bool Focus::take(ImGuiID id)
{
    order_.push_back(id);
    return id == current_;
}

void Focus::give(ImGuiID id)
{
    current_ = id;
    visible_ = false;
}

float Ui::px(float length) const
{
    return std::round(length * scale);
}

const Type& type_of(const Ui& ui, const Ink& ink)
{
    return ui.fonts.type(ink.role, ink.bold);
}

float text_width(const Ui& ui, const Ink& ink, std::string_view text)
{
    const Type& type = type_of(ui, ink);
    return type.font->CalcTextSizeA(type.px, FLT_MAX, 0.0f, text.data(), text.data() + text.size()).x;
}

float line_height(const Ui& ui, Role role)
{
    return ui.fonts.type(role, true).line;
}

namespace {

// Capitals and digits are centred at this height above the baseline.
constexpr float kMiddlePerEm = 0.37f;

void put(const Ui& ui, ImVec2 upper_left, const Ink& ink, std::string_view text)
{
    const Type& type = type_of(ui, ink);
    ui.list->AddText(type.font, type.px, upper_left, ink.colour, text.data(), text.data() + text.size());
}

// The longest beginning that fits together with an ellipsis.
std::string shortened(const Ui& ui, const Ink& ink, std::string_view text, float width)
{
    std::string best = "…";
    for (std::size_t end = 1; end < text.size(); ++end) {
        const bool inside_character = (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80;
        if (inside_character) {
            continue;
        }
        std::string_view head = text.substr(0, end);
        while (head.ends_with(' ')) {
            head.remove_suffix(1);
        }
        std::string candidate = std::string(head) + "…";
        if (text_width(ui, ink, candidate) > width) {
            break;
        }
        best = std::move(candidate);
    }
    return best;
}

Area put_in(const Ui& ui, const Area& box, const Ink& ink, std::string_view text, Align align, bool was_shortened)
{
    const Type& type = type_of(ui, ink);
    const float width = text_width(ui, ink, text);
    float x = box.min.x;
    if (align == Align::centre) {
        x = box.centre().x - width * 0.5f;
    } else if (align == Align::right) {
        x = box.max.x - width;
    }
    x = std::round(x);
    const float middle = box.centre().y;
    put(ui, {x, std::round(middle - (kAscentPerEm - kMiddlePerEm) * type.em)}, ink, text);
    const Area drawn{{x, middle - type.em * 0.5f}, {x + width, middle + type.em * 0.5f}};
    if (ui.log) {
        ui.log->push_back({ui.panel, std::string(text), drawn, box, was_shortened, type.px});
    }
    return drawn;
}

}  // namespace

Area text_in(const Ui& ui, const Area& box, const Ink& ink, std::string_view text, Align align)
{
    if (text_width(ui, ink, text) <= box.width() + 0.5f) {
        return put_in(ui, box, ink, text, align, false);
    }
    return put_in(ui, box, ink, shortened(ui, ink, text, box.width()), align, true);
}

Area value_in(const Ui& ui, const Area& box, const Ink& ink, std::string_view text, Align align)
{
    return put_in(ui, box, ink, text, align, false);
}

float paragraph(const Ui& ui, ImVec2 at, float width, const Ink& ink, std::string_view text)
{
    const Type& type = type_of(ui, ink);
    push_font(type.font, type.px);
    const auto lines = wrapped(text, width, ui.language);
    ImGui::PopFont();
    float y = at.y;
    for (const std::string_view line : lines) {
        put_in(ui, area_at(at.x, y, width, type.line), ink, line, Align::left, false);
        y += type.line;
    }
    return y - at.y;
}

float paragraph_height(const Ui& ui, float width, const Ink& ink, std::string_view text)
{
    const Type& type = type_of(ui, ink);
    push_font(type.font, type.px);
    const auto lines = wrapped(text, width, ui.language);
    ImGui::PopFont();
    return type.line * static_cast<float>(lines.size());
}

const std::string& fitting(const Ui& ui, const Ink& ink, std::string_view key, float width)
{
    const std::string& words = ui.words(key);
    return text_width(ui, ink, words) <= width ? words : ui.short_words(key);
}

void begin_panel(Ui& ui, const char* id, const Area& where, Shape shape)
{
    ImGui::SetNextWindowPos(where.min);
    ImGui::SetNextWindowSize(where.size());
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0f);
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                             ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav |
                             ImGuiWindowFlags_NoScrollWithMouse;
    if (shape != Shape::above) {
        flags |= ImGuiWindowFlags_NoBringToFrontOnFocus;
    }
    ImGui::Begin(id, nullptr, flags);
    ImGui::PopStyleVar(2);
    ui.list = ImGui::GetWindowDrawList();
    ui.panel = id;
    if (shape == Shape::bare) {
        return;
    }
    const Palette& c = ui.colours;
    ui.list->PushClipRectFullScreen();
    if (shape == Shape::bar) {
        ui.list->AddRectFilled(where.min, where.max, c.panel);
        ui.list->AddRectFilled({where.min.x, where.max.y - 1.0f}, where.max, c.line);
    } else {
        const float ring = ui.px(c.halo_px);
        const float radius = ui.px(12);
        ui.list->AddRectFilled({where.min.x - ring, where.min.y - ring}, {where.max.x + ring, where.max.y + ring},
                               c.halo, radius + ring);
        rounded_box(ui, where, c.panel, c.line, radius, 1.0f);
    }
    ui.list->PopClipRect();
}

void end_panel(Ui& ui)
{
    ImGui::End();
    ui.list = nullptr;
    ui.panel.clear();
}

Hit hit_area(Ui& ui, const char* id, const Area& where, bool focusable)
{
    Hit hit;
    ImGui::SetCursorScreenPos(where.min);
    hit.clicked = ImGui::InvisibleButton(id, {std::max(1.0f, where.width()), std::max(1.0f, where.height())});
    hit.hovered = ImGui::IsItemHovered();
    hit.held = ImGui::IsItemActive();
    hit.released = ImGui::IsItemDeactivated();
    if (ui.hits) {
        ui.hits->push_back({ui.panel, id, where});
    }
    if (!focusable) {
        return hit;
    }
    const ImGuiID item = ImGui::GetID(id);
    hit.focused = ui.focus.take(item);
    if (ImGui::IsItemActivated()) {
        ui.focus.give(item);
        hit.focused = true;
    }
    if (hit.focused && !ImGui::GetIO().WantTextInput) {
        hit.clicked = hit.clicked || key_pressed(ImGuiKey_Enter, false);
    }
    hit.ring = hit.focused && ui.focus.visible();
    return hit;
}

void focus_ring(const Ui& ui, const Area& around, float radius, bool inside)
{
    const float gap = inside ? -ui.px(1.5f) : ui.px(2) + ui.px(1.5f);
    ui.list->PushClipRectFullScreen();
    ui.list->AddRect({around.min.x - gap, around.min.y - gap}, {around.max.x + gap, around.max.y + gap},
                     ui.colours.focus, std::max(0.0f, radius + gap), 0, ui.px(3));
    ui.list->PopClipRect();
}

void hairline(const Ui& ui, float x0, float x1, float y)
{
    const float top = std::round(y);
    ui.list->AddRectFilled({x0, top}, {x1, top + std::max(1.0f, std::floor(ui.scale))}, ui.colours.line);
}

void rounded_box(const Ui& ui, const Area& box, ImU32 fill, ImU32 outline, float radius, float outline_px)
{
    if (fill & IM_COL32_A_MASK) {
        ui.list->AddRectFilled(box.min, box.max, fill, radius);
    }
    if (outline & IM_COL32_A_MASK) {
        const float half = outline_px * 0.5f;
        ui.list->AddRect({box.min.x + half, box.min.y + half}, {box.max.x - half, box.max.y - half}, outline,
                         std::max(0.0f, radius - half), 0, outline_px);
    }
}

void well(const Ui& ui, const Area& box, float radius)
{
    const bool outlined = ui.colours.outlined_wells;
    rounded_box(ui, box, ui.colours.well, outlined ? ui.colours.ink : IM_COL32(0, 0, 0, 0), radius, ui.px(2));
}

void dashed_line(const Ui& ui, std::span<const ImVec2> points, ImU32 colour, float width, std::span<const float> dashes)
{
    if (points.size() < 2) {
        return;
    }
    if (dashes.empty()) {
        ui.list->AddPolyline(points.data(), static_cast<int>(points.size()), colour, 0, width);
        return;
    }
    std::vector<ImVec2> stroke{points.front()};
    std::size_t dash = 0;
    float left = dashes[0] * ui.scale;
    const auto flush = [&] {
        if (dash % 2 == 0 && stroke.size() > 1) {
            ui.list->AddPolyline(stroke.data(), static_cast<int>(stroke.size()), colour, 0, width);
        }
    };
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        ImVec2 from = points[i];
        const ImVec2 to = points[i + 1];
        float length = std::hypot(to.x - from.x, to.y - from.y);
        while (length > left) {
            const float t = left / length;
            from = {from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t};
            stroke.push_back(from);
            flush();
            stroke.assign(1, from);
            length -= left;
            dash = (dash + 1) % dashes.size();
            left = dashes[dash] * ui.scale;
        }
        left -= length;
        stroke.push_back(to);
    }
    flush();
}

}  // namespace l5s1::render
