#include "render/panels/picture/viewchip_panel.h"

#include "render/panels/picture/layers_panel.h"
#include "render/panels/picture/legend_panel.h"
#include "render/ui/widgets/button.h"
#include "render/ui/widgets/flow.h"

#include <algorithm>
#include <array>
#include <span>

namespace l5s1::render {

namespace {

using scenarios::View;
using scenarios::ViewPreset;

// From near to far; the first two are both the spine.
constexpr std::array<ViewPreset, 4> kPresets{ViewPreset::spine, ViewPreset::spine, ViewPreset::leg, ViewPreset::whole};
constexpr std::array<std::string_view, 4> kPresetKeys{"picture.preset.close", "picture.preset.spine",
                                                      "picture.preset.leg", "picture.preset.whole"};
struct Widths {
    float presets;
    float notice;
    float legend;
    float sections;
    float layers;
    float gap;
};

std::array<Segment, 4> segments_of(const Ui& ui)
{
    return {Segment{ui.words(kPresetKeys[0]), std::nullopt}, Segment{ui.words(kPresetKeys[1]), std::nullopt},
            Segment{ui.words(kPresetKeys[2]), std::nullopt}, Segment{ui.words(kPresetKeys[3]), std::nullopt}};
}

Ink notice_ink(const Ui& ui)
{
    return {Role::note, false, ui.colours.ink2};
}

std::string notice_words(const Ui& ui, std::string_view seen_from)
{
    const std::string& notice = ui.words("picture.disclaimer");
    return seen_from.empty() ? notice : ui.words("picture.seen." + std::string(seen_from)) + " · " + notice;
}

// The widest notice of all, so that nothing jumps while the picture turns.
float notice_width(const Ui& ui)
{
    float widest = 0.0f;
    for (const std::string_view from : {"front", "behind", "left", "right"}) {
        widest = std::max(widest, text_width(ui, notice_ink(ui), notice_words(ui, from)));
    }
    return widest + ui.px(24);
}

constexpr float kSign = 30.0f;  // width of a button where its word has no room

// The close view is offered in Explore, where there is room for it (its key works everywhere there).
std::span<const Segment> offered(std::span<const Segment, 4> segments, bool close)
{
    return segments.subspan(close ? 0 : 1);
}

// How much there is room for: words on all buttons and the close view; signs for what opens something; a sign for the
// legend, too.
enum class Room : std::uint8_t { words, signs, tight };

// `told`: the notice says from where the patient is seen; `explore`: there are sections to open.
Widths widths_of(const Ui& ui, bool told, bool explore, Room room)
{
    const auto all = segments_of(ui);
    const auto segments = offered(all, explore && room == Room::words);
    const auto button = [&](std::string_view key, bool words) {
        return words ? text_width(ui, {Role::small, false, 0}, ui.words(key)) + ui.px(24) : ui.px(kSign);
    };
    const float sections = explore ? button("section.title", room == Room::words) : 0.0f;
    const float notice = told ? notice_width(ui) : text_width(ui, notice_ink(ui), notice_words(ui, {})) + ui.px(24);
    return {segmented_width(ui, segments, Role::small),    notice,
            button("picture.legend", room != Room::tight), sections,
            button("layers.title", room == Room::words),   ui.px(room == Room::tight ? 4 : 8)};
}

bool one_row(const Widths& w, float width)
{
    return w.presets + w.notice + w.legend + w.sections + w.layers + w.gap * 4.0f <= width;
}

void draw_notice(const Ui& ui, const Area& box, std::string_view seen_from)
{
    const std::string words = notice_words(ui, seen_from);
    const float width = std::min(box.width(), text_width(ui, notice_ink(ui), words) + ui.px(24));
    const Area pill{box.min, {box.min.x + width, box.max.y}};
    rounded_box(ui, pill, ui.colours.panel, ui.colours.line, pill.height() * 0.5f, 1.0f);
    // a pixel more, so that no rounding cuts the words
    text_in(ui, pill.inset(ui.px(12) - 1.0f, 0), notice_ink(ui), words, Align::centre);
}

Room room_in(const Ui& ui, float width, bool explore)
{
    for (const Room room : {Room::words, Room::signs}) {
        if (one_row(widths_of(ui, false, explore, room), width)) {
            return room;
        }
    }
    return Room::tight;
}

// A small button that stays lit while what it opens is open; with its word or its sign. True when it was
// clicked.
bool toggle(Ui& ui, const char* id, const Area& box, std::string_view key, std::optional<Icon> sign, bool open)
{
    const Hit hit = hit_area(ui, id, box);
    const bool lit = hit.hovered || open;
    rounded_box(ui, box, lit ? ui.colours.well : ui.colours.panel, lit ? ui.colours.ink : ui.colours.ctl, ui.px(8),
                std::max(1.0f, 1.5f * ui.scale));
    if (sign) {
        icon(ui, *sign, box.centre(), ui.px(20), ui.colours.ink);
    } else {
        text_in(ui, box, {Role::small, false, ui.colours.ink}, ui.words(key), Align::centre);
    }
    if (hit.ring) {
        focus_ring(ui, box, ui.px(8));
    }
    return hit.clicked;
}

// The buttons, and the notice beside or under them.
struct Rows {
    Area buttons;
    Area notice;
    bool single;
};
Rows rows_of(Flow& flow, float row_px, bool explore)
{
    const Ui& ui = flow.ui();
    const bool single = one_row(widths_of(ui, false, explore, room_in(ui, flow.width(), explore)), flow.width());
    const Area buttons = flow.strip(row_px);
    if (single) {
        return {buttons, buttons, true};
    }
    flow.gap(6);
    return {buttons, flow.strip(row_px), false};
}

}  // namespace

float view_chip_height(Ui& ui, float width, float row_px, bool explore)
{
    return height_of(ui, width, [&](Flow& flow) { (void)rows_of(flow, row_px, explore); });
}

void draw_viewchip_panel(const View& view, const PanelContext& context, const scene::Rect& where,
                         scenarios::Outbox& out, ViewChipState& state)
{
    Ui& ui = context.ui;
    const bool explore = view.mode == scenarios::Mode::explore;
    const float row = area(where).height();
    Area all = area(where);
    all.min.y = all.max.y - view_chip_height(ui, all.width(), row, explore);
    Flow flow(ui, all.min.x, all.min.y, all.width(), false);
    const Rows rows = rows_of(flow, row, explore);
    const Room room = room_in(ui, all.width(), explore);
    const bool near = explore && room == Room::words;
    const bool single = rows.single;
    const bool told =
        one_row(widths_of(ui, true, explore, room), all.width()) || (!single && notice_width(ui) <= all.width());
    const Widths w = widths_of(ui, told, explore, room);
    begin_panel(ui, "view chip", all, Shape::bare);

    const Area presets{all.min, {all.min.x + w.presets, all.min.y + row}};
    const float ring = ui.px(2);
    rounded_box(ui, presets.inset(-ring), ui.colours.panel, ui.colours.line, ui.px(10), 1.0f);
    const auto segments = segments_of(ui);
    // from outside there is no spine to see, nor anything close
    const std::size_t first = view.outside ? 2 : near ? 0 : 1;
    const bool close = near && state.close && view.preset == ViewPreset::spine;
    const std::size_t now = close ? 0 : static_cast<std::size_t>(view.preset) + 1 - first;
    if (const auto chosen = segmented(ui, "presets", presets, std::span(segments).subspan(first), now, Role::small)) {
        out.emplace_back(scenarios::SetViewPreset{kPresets[*chosen + first]});
        state.close_wanted = *chosen + first == 0;
    }
    const Area legend = area_at(presets.max.x + w.gap, all.min.y, w.legend, row);
    const auto sign = [&](Room from, Icon which) { return room >= from ? std::optional(which) : std::nullopt; };
    if (toggle(ui, "legend", legend, "picture.legend", sign(Room::tight, Icon::info), state.legend_open)) {
        state.legend_open = !state.legend_open;
        state.layers_open = false;
    }
    float x = legend.max.x + w.gap;
    if (view.outside) {
        state.layers_open = false;  // there is nothing under the skin
    } else {
        if (toggle(ui, "layers", area_at(x, all.min.y, w.layers, row), "layers.title", sign(Room::signs, Icon::layers),
                   state.layers_open)) {
            state.layers_open = !state.layers_open;
            state.legend_open = false;
        }
        x += w.layers + w.gap;
    }
    state.sections_clicked = false;
    if (explore) {
        state.sections_clicked = toggle(ui, "sections", area_at(x, all.min.y, w.sections, row), "section.title",
                                        sign(Room::signs, Icon::level), state.sections_open);
        x += w.sections + w.gap;
    }
    const float notice_x = single ? x : rows.notice.min.x;
    draw_notice(ui, area_at(notice_x, rows.notice.min.y, std::min(w.notice, all.width()), row),
                told ? state.seen_from : std::string_view{});
    end_panel(ui);
    if (state.legend_open) {
        draw_legend_panel(context, all.min.x, all.min.y - ui.px(8));
    }
    if (state.layers_open) {
        draw_layers_panel(view, context, all.min.x, all.min.y - ui.px(8), out);
    }
}

}  // namespace l5s1::render
