#include "render/panels/explore/event_list.h"

#include "render/ui/widgets/button.h"

#include <cmath>

namespace l5s1::render {

EventLook look_of(sim::EventKind kind)
{
    switch (kind) {
        case sim::EventKind::decompression:
            return {Icon::decompression, false};
        case sim::EventKind::rest:
            return {Icon::rest, false};
        case sim::EventKind::guided_exercise:
            return {Icon::exercise, false};
        case sim::EventKind::epidural:
            return {Icon::syringe, false};
        case sim::EventKind::nsaid:
            return {Icon::tablet, false};
        case sim::EventKind::massage:
            return {Icon::hand, true};
        case sim::EventKind::heavy_lift:
            return {Icon::weight, true};
        case sim::EventKind::long_sitting:
            return {Icon::chair, true};
        case sim::EventKind::running:
            return {Icon::running, true};
        case sim::EventKind::reherniation:
            break;
    }
    return {Icon::bolt, true};
}

void draw_event_list(const scenarios::View& view, const PanelContext& context, scenarios::Outbox& out,
                     TimelinePanelState& state)
{
    Ui& ui = context.ui;
    const Area timeline = area(context.layout.timeline);
    constexpr std::size_t kColumns = 2;
    const float cell_w = ui.px(184);
    const float cell_h = ui.px(36);
    const float pad = ui.px(12);
    const float head = ui.px(36);
    const auto rows = static_cast<float>((sim::kCount<sim::EventKind> + kColumns - 1) / kColumns);
    const float width = cell_w * kColumns + 2 * pad;
    const float height = head + rows * cell_h + 2 * pad;
    const Area box = area_at(timeline.max.x - width, timeline.min.y - height - ui.px(8), width, height);
    begin_panel(ui, "events", box, Shape::above);
    const double day = std::round(view.moment.day);
    const Area top = area_at(box.min.x + pad + ui.px(4), box.min.y + pad, width - 2 * pad - ui.px(4), head - ui.px(6));
    text_in(ui, {top.min, {top.max.x - ui.px(36), top.max.y}}, {Role::body, true, ui.colours.ink},
            ui.format("timeline.add_event", {std::to_string(static_cast<int>(day))}));
    const float side = ui.px(32);
    if (icon_button(ui, "close", area_at(top.max.x - side, top.min.y, side, side), Icon::close)) {
        state.choosing_event = false;
    }
    for (std::size_t i = 0; i < sim::kCount<sim::EventKind>; ++i) {
        const auto kind = static_cast<sim::EventKind>(i);
        const std::string id(sim::id(kind));
        const Area cell = area_at(box.min.x + pad + cell_w * static_cast<float>(i % kColumns),
                                  box.min.y + pad + head + cell_h * static_cast<float>(i / kColumns), cell_w, cell_h);
        const Hit hit = hit_area(ui, id.c_str(), cell);
        if (hit.hovered) {
            rounded_box(ui, cell, ui.colours.well, IM_COL32(0, 0, 0, 0), ui.px(8), 0.0f);
        }
        const EventLook look = look_of(kind);
        icon(ui, look.sign, {cell.min.x + ui.px(18), cell.centre().y}, ui.px(20),
             look.harms ? ui.colours.warn : ui.colours.ok);
        text_in(ui, {{cell.min.x + ui.px(36), cell.min.y}, cell.max}, {Role::body, false, ui.colours.ink},
                ui.words("event." + id));
        if (hit.ring) {
            focus_ring(ui, cell, ui.px(8), true);
        }
        if (hit.clicked) {
            sim::Case next = view.set;
            next.events.push_back({day, kind});
            out.emplace_back(scenarios::SetCase{sim::sorted(next), true});
            state.choosing_event = false;
        }
    }
    end_panel(ui);
}

}  // namespace l5s1::render
