#include "render/panels/explore/setup_panel.h"

#include "render/panels/explore/setup_parts.h"
#include "render/ui/widgets/button.h"

#include <algorithm>
#include <array>

namespace l5s1::render {

namespace {

struct PartRow {
    SetupPart part;
    Icon sign;
    std::string_view name_key;
    const char* id;
};
constexpr std::array<PartRow, 6> kParts{{
    {SetupPart::level, Icon::level, "rail.level", "part_level"},
    {SetupPart::zone, Icon::zone, "rail.zone", "part_zone"},
    {SetupPart::type, Icon::extrusion, "rail.type", "part_type"},
    {SetupPart::severity, Icon::severity, "rail.severity", "part_severity"},
    {SetupPart::patient, Icon::person, "rail.patient", "part_patient"},
    {SetupPart::posture, Icon::chair, "rail.now", "part_posture"},
}};

void draw_rail(Flow& flow, const SetupContext& setup)
{
    draw_level(flow, setup);
    flow.gap(setup.room.gap);
    draw_zone(flow, setup);
    flow.rule(setup.room.gap);
    draw_type(flow, setup);
    flow.rule(setup.room.gap);
    draw_severity(flow, setup);
    flow.rule(setup.room.gap);
    draw_patient_line(flow, setup);
    flow.rule(setup.room.gap);
    draw_posture(flow, setup);
    flow.gap(10);
    draw_bend(flow, setup);
}

// What is left out when the rail is low, step by step; level, zone and side, severity stay.
SetupFit fitted(SetupContext setup, const Area& inner)
{
    SetupFit& room = setup.room;
    const auto fits = [&] {
        return height_of(setup.ui(), inner.width(), [&](Flow& flow) { draw_rail(flow, setup); }) <= inner.height();
    };
    const auto shed = [&](auto step) {
        if (!fits()) {
            step();
        }
    };
    shed([&] { room.notes = false; });
    shed([&] { room.picker = 206, room.gap = 11; });
    shed([&] { room.picker = 184, room.gap = 9; });
    shed([&] { room.msu = false; });
    shed([&] { room.type_icons = false; });
    shed([&] { room.picker = 150, room.gap = 6; });
    shed([&] { room.root_line = false; });
    shed([&] { room.picker = 120, room.gap = 4; });
    return room;
}

void draw_strip_cell(const SetupContext& setup, const Area& cell, const PartRow& row)
{
    Ui& ui = setup.ui();
    const Palette& c = ui.colours;
    const bool on = setup.state.fly_out == row.part;
    const Hit hit = hit_area(ui, row.id, cell);
    if (on || hit.hovered) {
        rounded_box(ui, cell, on ? c.sel : c.well, IM_COL32(0, 0, 0, 0), ui.px(8), 0.0f);
    }
    const float middle = cell.centre().y;
    const float line = ui.px(19);
    icon(ui, row.sign, {cell.centre().x, middle - ui.px(24)}, ui.px(22), on ? c.onsel : c.ink);
    const Area words{{cell.min.x + ui.px(2), middle - ui.px(8)}, {cell.max.x - ui.px(2), middle - ui.px(8) + line}};
    const Ink name{Role::small, false, on ? c.onsel : c.ink2};
    text_in(ui, words, name, fitting(ui, name, row.name_key, words.width()), Align::centre);
    const Area under{{words.min.x, words.max.y}, {words.max.x, words.max.y + line}};
    text_in(ui, under, {Role::small, true, on ? c.onsel : c.ink}, part_value(setup, row.part), Align::centre);
    if (hit.ring) {
        focus_ring(ui, cell, ui.px(8), true);
    }
    if (hit.clicked) {
        setup.state.fly_out = on ? std::nullopt : std::optional(row.part);
    }
}

void draw_strip(const SetupContext& setup, const Area& rail)
{
    Ui& ui = setup.ui();
    const Area inner = rail.inset(ui.px(6));
    const float bend_h = ui.px(68);
    const float pitch = (inner.height() - bend_h - ui.px(8)) / static_cast<float>(kParts.size());
    for (std::size_t i = 0; i < kParts.size(); ++i) {
        const float y = inner.min.y + pitch * static_cast<float>(i);
        const float height = std::min(pitch - ui.px(4), ui.px(88));
        draw_strip_cell(setup, area_at(inner.min.x, y, inner.width(), height), kParts[i]);
    }
    const Area cell{{inner.min.x, inner.max.y - bend_h}, inner.max};
    const bool bending = setup.view.moment.bend_s >= 0.0;
    const Hit hit = hit_area(ui, "bend", cell);
    const ImU32 ink = bending ? ui.colours.ink3 : ui.colours.ink;
    rounded_box(ui, cell, hit.hovered ? ui.colours.well : ui.colours.panel, bending ? ui.colours.line : ink, ui.px(8),
                ui.px(1.5f));
    icon(ui, Icon::bend, {cell.centre().x, cell.min.y + ui.px(24)}, ui.px(22), ink);
    text_in(ui, {{cell.min.x + 2, cell.min.y + ui.px(40)}, {cell.max.x - 2, cell.max.y - ui.px(4)}},
            {Role::small, true, ink}, ui.short_words("rail.bend"), Align::centre);
    if (hit.ring) {
        focus_ring(ui, cell, ui.px(8), true);
    }
    if (hit.clicked && !bending) {
        setup.out.emplace_back(scenarios::BendToPickUp{});
    }
}

void draw_part(Flow& flow, const SetupContext& setup, SetupPart part)
{
    switch (part) {
        case SetupPart::level:
            return draw_level(flow, setup);
        case SetupPart::zone:
            return draw_zone(flow, setup);
        case SetupPart::type:
            return draw_type(flow, setup);
        case SetupPart::severity:
            return draw_severity(flow, setup);
        case SetupPart::patient:
            return draw_patient_fields(flow, setup);
        case SetupPart::posture:
            return draw_all_postures(flow, setup);
    }
}

// With several herniations the number of the one that is set stands before what is set.
std::string fly_out_title(const SetupContext& setup, SetupPart part)
{
    const Ui& ui = setup.ui();
    const std::string number = setup.view.set.further.empty() ? "" : std::to_string(setup.chosen + 1) + " · ";
    switch (part) {
        case SetupPart::level:
            return ui.words("rail.level");
        case SetupPart::zone:
            return number + zone_words(ui, setup.herniation(), false);
        case SetupPart::type:
            return number + ui.words("type." + std::string(sim::id(setup.herniation().type)));
        case SetupPart::severity:
            return number + ui.words("rail.severity");
        case SetupPart::patient:
            return ui.words("rail.patient_and_course");
        case SetupPart::posture:
            break;
    }
    return ui.words("rail.now");
}

// The title with the way out, and the part.
void draw_fly_out_content(Flow& flow, const SetupContext& setup, SetupPart part)
{
    Ui& ui = setup.ui();
    const Area head = flow.row(32);
    flow.gap(8);
    if (flow.drawing()) {
        const float side = head.height();
        text_in(ui, {head.min, {head.max.x - side, head.max.y}}, {Role::body, true, ui.colours.ink},
                fly_out_title(setup, part));
        if (icon_button(ui, "close", {{head.max.x - side + ui.px(8), head.min.y}, {head.max.x + ui.px(8), head.max.y}},
                        Icon::close)) {
            setup.state.fly_out.reset();
        }
    }
    draw_part(flow, setup, part);
}

void draw_fly_out(SetupContext setup, const Layout& layout)
{
    Ui& ui = setup.ui();
    const SetupPart part = *setup.state.fly_out;
    setup.room = SetupFit{};
    setup.room.heads = false;
    setup.room.picker = 208;
    const auto content = [&](Flow& flow) { draw_fly_out_content(flow, setup, part); };
    const bool compact = layout.width == Width::compact;
    const float gap = ui.px(compact ? 8 : 16);
    const float side = ui.px(16);
    const float width = ui.px(part == SetupPart::patient ? 328 : 296);
    const float height = ui.px(12) + height_of(ui, width - 2.0f * side, content) + ui.px(18);
    // above the time line if there is room, else down to the foot of the rail
    const float above = layout.timeline.min.y - gap - height;
    const float lowest = above >= layout.rail.min.y ? above : layout.rail.max.y - height;
    const float wanted = compact && part != SetupPart::patient ? layout.chain.max.y + gap : lowest;
    const float y = std::max(layout.rail.min.y, std::min(wanted, lowest));
    setup.panel = area_at(layout.rail.max.x + gap, y, width, height);
    begin_panel(ui, "fly_out", setup.panel, Shape::above);
    Flow flow(ui, setup.panel.min.x + side, setup.panel.min.y + ui.px(12), width - 2.0f * side, false);
    content(flow);
    end_panel(ui);
}

}  // namespace

void draw_setup_panel(const scenarios::View& view, const PanelContext& context, scenarios::Outbox& out,
                      SetupPanelState& state)
{
    Ui& ui = context.ui;
    const Area rail = area(context.layout.rail);
    const bool compact = context.layout.width == Width::compact;
    SetupContext setup{view, context, out, state, rail, {}, std::min(state.herniation, view.set.further.size())};
    state.asked.reset();
    begin_panel(ui, "rail", rail);
    if (compact) {
        draw_strip(setup, rail);
    } else {
        const Area inner = rail.inset(ui.px(16), ui.px(12));
        setup.room = fitted(setup, inner);
        Flow flow(ui, inner.min.x, inner.min.y, inner.width(), false);
        draw_rail(flow, setup);
        const bool in_rail =
            state.fly_out && *state.fly_out != SetupPart::patient && *state.fly_out != SetupPart::posture;
        if (in_rail) {
            state.fly_out.reset();
        }
    }
    end_panel(ui);
    if (state.fly_out) {
        draw_fly_out(setup, context.layout);
    }
    if (state.asked) {
        draw_card(ui, state.asked->first, state.asked->second, area(context.layout.window));
    }
}

}  // namespace l5s1::render
