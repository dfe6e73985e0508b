#include "render/panels/picture/layers_panel.h"

#include "render/ui/widgets/button.h"
#include "render/ui/widgets/flow.h"
#include "render/ui/widgets/slider.h"

#include <algorithm>
#include <cmath>

namespace l5s1::render {

namespace {

using scenarios::Compare;
using scenarios::kLayerCount;
using scenarios::kLayerIds;
using scenarios::kLayerPresetCount;
using scenarios::kLayerPresetIds;
using scenarios::LayerPreset;
using scenarios::Layers;

constexpr std::array<std::string_view, 4> kCompareKeys{"layers.compare.off", "layers.compare.healthy",
                                                       "layers.compare.day_0", "layers.compare.courses"};

std::string value_words(const Ui& ui, double value)
{
    if (value <= 0.0) {
        return ui.words("layers.value.off");
    }
    return value >= 1.0 ? ui.words("layers.value.solid")
                        : ui.format("layers.value.share", {std::to_string(std::lround(value * 100.0))});
}

std::vector<Segment> segments(const Ui& ui, std::string_view group, std::span<const std::string_view> ids)
{
    std::vector<Segment> all;
    for (const std::string_view id : ids) {
        all.push_back({ui.words(std::string(group).append(id)), std::nullopt});
    }
    return all;
}

// The widest name, so that all sliders begin alike.
float names_px(const Ui& ui)
{
    float widest = 0.0f;
    for (const std::string_view id : kLayerIds) {
        widest =
            std::max(widest, text_width(ui, {Role::small, false, 0}, ui.words(std::string("layers.of.").append(id))));
    }
    return widest;
}

float values_px(const Ui& ui)
{
    const Ink ink{Role::small, true, 0};
    return std::max({text_width(ui, ink, ui.words("layers.value.off")),
                     text_width(ui, ink, ui.words("layers.value.solid")),
                     text_width(ui, ink, ui.format("layers.value.share", {"88"}))}) +
           1.0f;
}

void draw_layer(const PanelContext& context, const scenarios::View& view, const Area& row, std::size_t layer,
                scenarios::Outbox& out)
{
    Ui& ui = context.ui;
    const std::string id(kLayerIds[layer]);
    const double here = view.layers.opacity[layer];
    const Area name{row.min, {row.min.x + names_px(ui) + ui.px(12), row.max.y}};
    const Area value{{row.max.x - values_px(ui), row.min.y}, row.max};
    text_in(ui, name, {Role::small, false, ui.colours.ink}, ui.words("layers.of." + id));
    const Area track{{name.max.x, row.min.y}, {value.min.x - ui.px(12), row.max.y}};
    if (const auto change = plain_slider(ui, id.c_str(), track, here, 0.0, 1.0, 0.05)) {
        Layers next = view.layers;
        next.opacity[layer] = change->value;
        out.emplace_back(scenarios::SetLayers{next});
    }
    value_in(ui, value, {Role::small, true, ui.colours.ink}, value_words(ui, here), Align::right);
}

void draw_presets(Ui& ui, const scenarios::View& view, const Area& row, scenarios::Outbox& out)
{
    std::size_t now = kLayerPresetCount;  // none of them
    for (std::size_t i = 0; i < kLayerPresetCount; ++i) {
        now = scenarios::layers_of(static_cast<LayerPreset>(i)) == view.layers ? i : now;
    }
    const auto presets = segments(ui, "layers.preset.", kLayerPresetIds);
    if (const auto chosen = segmented(ui, "presets", row, presets, now, Role::small)) {
        out.emplace_back(scenarios::SetLayers{scenarios::layers_of(static_cast<LayerPreset>(*chosen))});
    }
}

// The sets, a slider for each layer, and what the picture is split against.
void draw_layers(Flow& flow, const PanelContext& context, const scenarios::View& view, scenarios::Outbox& out)
{
    Ui& ui = context.ui;
    const Area presets = flow.row(32);
    flow.gap(6);
    if (flow.drawing()) {
        draw_presets(ui, view, presets, out);
    }
    for (std::size_t i = 0; i < kLayerCount; ++i) {
        const Area row = flow.row(32);
        if (flow.drawing()) {
            draw_layer(context, view, row, i, out);
        }
    }
    flow.rule(8);
    const Area title = flow.row(20);
    flow.gap(4);
    const Area compare = flow.row(32);
    if (!flow.drawing()) {
        return;
    }
    text_in(ui, title, {Role::small, true, ui.colours.ink2}, ui.words("layers.compare.title"));
    const auto with = static_cast<std::size_t>(view.compare);
    if (const auto chosen = segmented(ui, "compare", compare, segments(ui, "", kCompareKeys), with, Role::small)) {
        out.emplace_back(scenarios::SetCompare{static_cast<Compare>(*chosen), view.divider});
    }
}

}  // namespace

void draw_layers_panel(const scenarios::View& view, const PanelContext& context, float left, float bottom,
                       scenarios::Outbox& out)
{
    Ui& ui = context.ui;
    const float pad = ui.px(14);
    const float presets = segmented_width(ui, segments(ui, "layers.preset.", kLayerPresetIds), Role::small);
    const float width = std::min(std::max(ui.px(400), presets) + pad * 2.0f, context.layout.free.size().x);
    const auto content = [&](Flow& flow) { draw_layers(flow, context, view, out); };
    const float height = height_of(ui, width - pad * 2.0f, content) + pad * 2.0f;
    begin_panel(ui, "layers", {{left, bottom - height}, {left + width, bottom}}, Shape::above);
    Flow flow(ui, left + pad, bottom - height + pad, width - pad * 2.0f, false);
    content(flow);
    end_panel(ui);
}

}  // namespace l5s1::render
