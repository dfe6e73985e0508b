#include "render/panels/explore/compare_panel.h"

#include "render/panels/explore/course_marks.h"
#include "render/ui/keys.h"
#include "render/ui/widgets/icon.h"

#include <algorithm>
#include <cmath>

namespace l5s1::render {

namespace {

constexpr float kHandle = 36.0f;
constexpr float kLine = 4.0f;
constexpr float kName = 34.0f;
constexpr float kArrowStep = 0.02f;  // of the free picture's width

std::string day_words(const Ui& ui, double day)
{
    return ui.format("layers.half.day", {std::to_string(std::lround(day))});
}

// A name beside the divider; not drawn where there is no room for it.
void draw_name(const Ui& ui, const scene::Rect& free, float divider_px, bool left, const std::string& words)
{
    const Ink ink{Role::body, true, ui.colours.ink};
    const float width = text_width(ui, ink, words) + ui.px(28);
    const float gap = ui.px(10);
    const float x = left ? divider_px - gap - width : divider_px + gap;
    if (x < free.min.x || x + width > free.max.x) {
        return;
    }
    const Area box = area_at(x, free.min.y, width, ui.px(kName));
    rounded_box(ui, box, ui.colours.panel, ui.colours.ink, ui.px(8), std::max(1.0f, 1.5f * ui.scale));
    value_in(ui, box, ink, words, Align::centre);
}

// The letter, and what was done; without room for the words, the letter alone.
void draw_course_name(const Ui& ui, const scenarios::View& view, const scene::Rect& free, float divider_px,
                      CourseLetter which)
{
    const Ink ink{Role::body, true, ui.colours.ink};
    const std::string words = course_words(ui, view, which);
    const float disc = ui.px(24), pad = ui.px(8), gap = ui.px(10);
    const bool left = which == CourseLetter::a;
    const float room = left ? divider_px - gap - free.min.x : free.max.x - divider_px - gap;
    const float full = disc + text_width(ui, ink, words) + pad * 3.0f;
    const float width = std::ceil(full <= room ? full : disc + pad);
    if (width > room) {
        return;
    }
    const float x = left ? divider_px - gap - width : divider_px + gap;
    const Area box = area_at(x, free.min.y, width, ui.px(kName));
    rounded_box(ui, box, ui.colours.panel, ui.colours.ink, ui.px(8), std::max(1.0f, 1.5f * ui.scale));
    const float inset = full <= room ? pad : pad * 0.5f;
    course_mark(ui, {box.min.x + inset + disc * 0.5f, box.centre().y}, ui.px(11), which, ui.colours.sel);
    if (full <= room) {
        value_in(ui, {{box.min.x + inset + disc + pad, box.min.y}, {box.max.x - pad, box.max.y}}, ink, words);
    }
}

}  // namespace

float compare_names_height(const Ui& ui)
{
    return ui.px(kName + 6.0f);
}

scene::Rect divider_line(const Layout& layout, float scale, float divider_px)
{
    const float half = kLine * 0.5f * scale;
    const scene::Rect& high = layout.header.size().y > 0.0f ? layout.free : layout.window;
    return {{divider_px - half, high.min.y}, {divider_px + half, high.max.y}};
}

void draw_compare_panel(const scenarios::View& view, const PanelContext& context, float divider_px,
                        scenarios::Outbox& out)
{
    Ui& ui = context.ui;
    const scene::Rect& free = context.layout.free;
    ui.list = ImGui::GetBackgroundDrawList();
    ui.panel = "compare names";
    const float x = std::round(divider_px);
    const Area line = area(divider_line(context.layout, ui.scale, x));
    ui.list->AddRectFilled(line.inset(-ui.px(2), 0).min, line.inset(-ui.px(2), 0).max, faded(ui.colours.panel, 0.7f));
    ui.list->AddRectFilled(line.min, line.max, ui.colours.ink);
    const bool healthy = view.compare == scenarios::Compare::healthy;
    if (view.compare == scenarios::Compare::courses) {
        draw_course_name(ui, view, free, x, CourseLetter::a);
        draw_course_name(ui, view, free, x, CourseLetter::b);
    } else {
        draw_name(ui, free, x, true, healthy ? ui.words("layers.half.healthy") : day_words(ui, 0.0));
        draw_name(ui, free, x, false, day_words(ui, view.moment.day));
    }
    ui.list = nullptr;
    if (view.compare == scenarios::Compare::courses) {
        return;  // each has its half
    }

    const float side = ui.px(kHandle);
    const Area box = area_at(x - side * 0.5f, std::round(free.min.y + free.size().y * 0.62f - side * 0.5f), side, side);
    begin_panel(ui, "divider", box, Shape::bare);
    const Hit hit = hit_area(ui, "handle", box);
    ui.list->PushClipRectFullScreen();
    ui.list->AddCircleFilled(box.centre(), side * 0.5f, ui.colours.panel, 32);
    ui.list->AddCircle(box.centre(), side * 0.5f - ui.px(1.5f),
                       hit.hovered || hit.held ? ui.colours.sel : ui.colours.ink, 32, ui.px(3));
    icon(ui, Icon::chevron_left, {box.centre().x - ui.px(6), box.centre().y}, ui.px(14), ui.colours.ink);
    icon(ui, Icon::chevron_right, {box.centre().x + ui.px(6), box.centre().y}, ui.px(14), ui.colours.ink);
    ui.list->PopClipRect();
    if (hit.ring) {
        focus_ring(ui, box, side * 0.5f);
    }
    const float here = (x - free.min.x) / std::max(1.0f, free.size().x);
    float next = here;
    if (hit.held && ImGui::GetIO().MouseDelta.x != 0.0f) {
        next = (ImGui::GetIO().MousePos.x - free.min.x) / std::max(1.0f, free.size().x);
    } else if (hit.ring && !text_is_typed()) {
        next += kArrowStep * static_cast<float>(arrow_x());
    }
    end_panel(ui);
    if (next != here) {
        out.emplace_back(scenarios::SetCompare{view.compare, static_cast<double>(std::clamp(next, 0.0f, 1.0f))});
    }
}

}  // namespace l5s1::render
