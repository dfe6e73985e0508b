#include "render/ui/widgets/flow.h"

#include <algorithm>
#include <cmath>

namespace l5s1::render {

namespace {

constexpr float kBar = 6.0f;
constexpr float kBarRoom = 12.0f;  // kept free at the right of what scrolls

void draw_bar(Ui& ui, const char* id, const Area& where, float content, Scroll& scroll)
{
    const float height = where.height();
    const float grab = std::max(ui.px(36), height * height / content);
    const float travel = height - grab;
    const float most = content - height;
    const float top = where.min.y + travel * (scroll.offset / most);
    const Area track{{where.max.x - ui.px(kBarRoom), where.min.y}, where.max};
    const Hit hit = hit_area(ui, id, track, false);
    if (hit.held && travel > 0.0f) {
        scroll.offset = std::clamp((ImGui::GetIO().MousePos.y - where.min.y - grab * 0.5f) / travel, 0.0f, 1.0f) * most;
    }
    const float right = where.max.x;
    rounded_box(ui, {{right - ui.px(kBar), top}, {right, top + grab}},
                hit.hovered || hit.held ? ui.colours.ctl : faded(ui.colours.ctl, 0.6f), 0, ui.px(kBar) * 0.5f, 0.0f);
}

}  // namespace

void Flow::text(const Ink& ink, std::string_view words, float indent)
{
    const float width = width_ - indent;
    y_ += dry_ ? paragraph_height(ui_, width, ink, words) : paragraph(ui_, {x_ + indent, y_}, width, ink, words);
}

Area Flow::strip(float height_px)
{
    const Area area = area_at(x_, y_, width_, height_px);
    y_ += height_px;
    return area;
}

void Flow::rule(float room_at_scale_1)
{
    if (!dry_) {
        hairline(ui_, x_, x_ + width_, y_ + ui_.px(room_at_scale_1));
    }
    y_ += ui_.px(2.0f * room_at_scale_1 + 1.0f);
}

float height_of(Ui& ui, float width, const std::function<void(Flow&)>& content)
{
    Flow flow(ui, 0.0f, 0.0f, width, true);
    content(flow);
    return flow.y();
}

bool scrolled(Ui& ui, const char* id, const Area& where, Scroll& scroll, const std::function<void(Flow&)>& content)
{
    float height = height_of(ui, where.width(), content);
    if (height <= where.height()) {
        scroll.offset = 0.0f;
        Flow flow(ui, where.min.x, where.min.y, where.width(), false);
        content(flow);
        return false;
    }
    const float width = where.width() - ui.px(kBarRoom + 4.0f);
    height = height_of(ui, width, content);
    if (where.contains(ImGui::GetIO().MousePos)) {
        scroll.offset -= ImGui::GetIO().MouseWheel * line_height(ui, Role::body) * 3.0f;
    }
    if (key_pressed(ImGuiKey_PageDown)) {
        scroll.offset += where.height() * 0.9f;
    }
    if (key_pressed(ImGuiKey_PageUp)) {
        scroll.offset -= where.height() * 0.9f;
    }
    scroll.offset = std::round(std::clamp(scroll.offset, 0.0f, std::max(0.0f, height - where.height())));

    ImGui::PushClipRect(where.min, where.max, true);
    Flow flow(ui, where.min.x, where.min.y - scroll.offset, width, false);
    content(flow);
    ImGui::PopClipRect();

    draw_bar(ui, id, where, height, scroll);
    return true;
}

}  // namespace l5s1::render
