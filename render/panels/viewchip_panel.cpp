#include "render/panels/viewchip_panel.h"

#include "render/panels/flow.h"
#include "render/widgets_button.h"

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
constexpr std::array<std::string_view, 6> kLegendKeys{"picture.legend_row.pulse", "picture.legend_row.slow",
                                                      "picture.legend_row.thin",  "picture.legend_row.muscle",
                                                      "picture.legend_row.bulk",  "picture.legend_row.red"};
constexpr std::array<std::string_view, 5> kHandKeys{"picture.legend_hand.orbit", "picture.legend_hand.pan",
                                                    "picture.legend_hand.zoom", "picture.legend_hand.pick",
                                                    "picture.legend_hand.reset"};

struct Widths {
    float presets;
    float notice;
    float legend;
    float sections;
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

constexpr float kSectionsIcon = 32.0f;  // width of the button where its word has no room

// The close view is offered in Explore, where there is room for it (its key works everywhere there).
std::span<const Segment> offered(std::span<const Segment, 4> segments, bool close)
{
    return segments.subspan(close ? 0 : 1);
}

// `told`: the notice says from where the patient is seen; `explore`: there are sections to open; `close`: the close
// view is offered.
Widths widths_of(const Ui& ui, bool told, bool explore, bool close)
{
    const auto all = segments_of(ui);
    const auto segments = offered(all, close);
    const float words = text_width(ui, {Role::small, false, 0}, ui.words("section.title")) + ui.px(24);
    const float sections = !explore ? 0.0f : close ? words : ui.px(kSectionsIcon);
    const float notice = told ? notice_width(ui) : text_width(ui, notice_ink(ui), notice_words(ui, {})) + ui.px(24);
    return {segmented_width(ui, segments, Role::small), notice,
            text_width(ui, {Role::small, false, 0}, ui.words("picture.legend")) + ui.px(24), sections, ui.px(8)};
}

bool one_row(const Widths& w, float width)
{
    return w.presets + w.notice + w.legend + w.sections + w.gap * 3.0f <= width;
}

void draw_notice(const Ui& ui, const Area& box, std::string_view seen_from)
{
    const std::string words = notice_words(ui, seen_from);
    const float width = std::min(box.width(), text_width(ui, notice_ink(ui), words) + ui.px(24));
    const Area pill{box.min, {box.min.x + width, box.max.y}};
    rounded_box(ui, pill, ui.colours.panel, ui.colours.line, pill.height() * 0.5f, 1.0f);
    text_in(ui, pill.inset(ui.px(12), 0), notice_ink(ui), words, Align::centre);
}

void flow_legend(Flow& flow)
{
    Ui& ui = flow.ui();
    for (const std::string_view key : kLegendKeys) {
        flow.text({Role::small, false, ui.colours.ink}, ui.words(key));
        flow.gap(4);
    }
    flow.gap(4);
    flow.rule();
    flow.gap(6);
    std::string hands;
    for (const std::string_view key : kHandKeys) {
        hands += (hands.empty() ? "" : " · ") + ui.words(key);
    }
    flow.text({Role::note, false, ui.colours.ink3}, hands);
}

void draw_legend(const PanelContext& context, float left, float bottom)
{
    Ui& ui = context.ui;
    const float pad = ui.px(14);
    const float width = std::min(ui.px(420), context.layout.free.size().x);
    const float height = height_of(ui, width - pad * 2.0f, flow_legend) + pad * 2.0f;
    begin_panel(ui, "legend", {{left, bottom - height}, {left + width, bottom}}, Shape::above);
    Flow flow(ui, left + pad, bottom - height + pad, width - pad * 2.0f, false);
    flow_legend(flow);
    end_panel(ui);
}

// A small button that stays lit while what it opens is open; without words the sign of slices. True when it was
// clicked.
bool toggle(Ui& ui, const char* id, const Area& box, std::string_view key, bool open)
{
    const Hit hit = hit_area(ui, id, box);
    const bool lit = hit.hovered || open;
    rounded_box(ui, box, lit ? ui.colours.well : ui.colours.panel, lit ? ui.colours.ink : ui.colours.ctl, ui.px(8),
                std::max(1.0f, 1.5f * ui.scale));
    if (key.empty()) {
        icon(ui, Icon::level, box.centre(), ui.px(20), ui.colours.ink);
    } else {
        text_in(ui, box, {Role::small, false, ui.colours.ink}, ui.words(key), Align::centre);
    }
    if (hit.ring) {
        focus_ring(ui, box, ui.px(8));
    }
    return hit.clicked;
}

}  // namespace

float view_chip_height(const Ui& ui, float width, float row)
{
    return one_row(widths_of(ui, false, false, false), width) ? row : row * 2.0f + ui.px(6);
}

void draw_viewchip_panel(const View& view, const PanelContext& context, const scene::Rect& where,
                         scenarios::Outbox& out, ViewChipState& state)
{
    Ui& ui = context.ui;
    const Area all = area(where);
    const bool explore = view.mode == scenarios::Mode::explore;
    const bool near = explore && one_row(widths_of(ui, false, true, true), all.width());
    const bool single = one_row(widths_of(ui, false, explore, near), all.width());
    const bool told =
        one_row(widths_of(ui, true, explore, near), all.width()) || (!single && notice_width(ui) <= all.width());
    const Widths w = widths_of(ui, told, explore, near);
    const float row = single ? all.height() : (all.height() - ui.px(6)) * 0.5f;
    begin_panel(ui, "view chip", all, Shape::bare);

    const Area presets{all.min, {all.min.x + w.presets, all.min.y + row}};
    const float ring = ui.px(2);
    rounded_box(ui, presets.inset(-ring), ui.colours.panel, ui.colours.line, ui.px(10), 1.0f);
    const auto segments = segments_of(ui);
    const std::size_t first = near ? 0 : 1;
    const bool close = near && state.close && view.preset == ViewPreset::spine;
    const std::size_t now = close ? 0 : static_cast<std::size_t>(view.preset) + 1 - first;
    if (const auto chosen = segmented(ui, "presets", presets, offered(segments, near), now, Role::small)) {
        out.emplace_back(scenarios::SetViewPreset{kPresets[*chosen + first]});
        state.close_wanted = *chosen + first == 0;
    }
    const Area legend = area_at(presets.max.x + w.gap, all.min.y, w.legend, row);
    if (toggle(ui, "legend", legend, "picture.legend", state.legend_open)) {
        state.legend_open = !state.legend_open;
    }
    float x = legend.max.x + w.gap;
    state.sections_clicked = false;
    if (explore) {
        state.sections_clicked = toggle(ui, "sections", area_at(x, all.min.y, w.sections, row),
                                        near ? "section.title" : "", state.sections_open);
        x += w.sections + w.gap;
    }
    draw_notice(ui,
                single ? area_at(x, all.min.y, w.notice, row)
                       : area_at(all.min.x, all.min.y + row + ui.px(6), std::min(w.notice, all.width()), row),
                told ? state.seen_from : std::string_view{});
    end_panel(ui);
    if (state.legend_open) {
        draw_legend(context, all.min.x, all.min.y - ui.px(8));
    }
}

}  // namespace l5s1::render
