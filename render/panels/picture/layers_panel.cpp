#include "render/panels/picture/layers_panel.h"

#include "render/ui/widgets/button.h"
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

constexpr float kRow = 32.0f;
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

}  // namespace

void draw_layers_panel(const scenarios::View& view, const PanelContext& context, float left, float bottom,
                       scenarios::Outbox& out)
{
    Ui& ui = context.ui;
    const Palette& c = ui.colours;
    const float pad = ui.px(14);
    const auto presets = segments(ui, "layers.preset.", kLayerPresetIds);
    const auto compares = segments(ui, "", kCompareKeys);
    const float narrow = segmented_width(ui, presets, Role::small);
    const float width = std::min(std::max(ui.px(400), narrow) + pad * 2.0f, context.layout.free.size().x);
    const float row = ui.px(kRow);
    const float height = pad * 2.0f + ui.px(38) + row * static_cast<float>(kLayerCount) + ui.px(8 + 1 + 8 + 22 + 36);
    const Area box{{left, bottom - height}, {left + width, bottom}};
    begin_panel(ui, "layers", box, Shape::above);
    const float x = box.min.x + pad;
    const float inner = width - pad * 2.0f;
    float y = box.min.y + pad;

    std::size_t now = kLayerPresetCount;  // none of them
    for (std::size_t i = 0; i < kLayerPresetCount; ++i) {
        now = scenarios::layers_of(static_cast<LayerPreset>(i)) == view.layers ? i : now;
    }
    if (const auto chosen = segmented(ui, "presets", area_at(x, y, inner, ui.px(32)), presets, now, Role::small)) {
        out.emplace_back(scenarios::SetLayers{scenarios::layers_of(static_cast<LayerPreset>(*chosen))});
    }
    y += ui.px(38);
    const float name = names_px(ui) + ui.px(12);
    const float value = values_px(ui);
    for (std::size_t i = 0; i < kLayerCount; ++i) {
        const std::string id(kLayerIds[i]);
        const double here = view.layers.opacity[i];
        text_in(ui, area_at(x, y, name, row), {Role::small, false, c.ink}, ui.words("layers.of." + id));
        const Area track{{x + name, y}, {x + inner - value - ui.px(12), y + row}};
        if (const auto change = plain_slider(ui, id.c_str(), track, here, 0.0, 1.0, 0.05)) {
            Layers next = view.layers;
            next.opacity[i] = change->value;
            out.emplace_back(scenarios::SetLayers{next});
        }
        value_in(ui, area_at(x + inner - value, y, value, row), {Role::small, true, c.ink}, value_words(ui, here),
                 Align::right);
        y += row;
    }
    y += ui.px(8);
    hairline(ui, x, x + inner, y);
    y += ui.px(9);
    text_in(ui, area_at(x, y, inner, ui.px(20)), {Role::small, true, c.ink2}, ui.words("layers.compare.title"));
    y += ui.px(24);
    const auto with = static_cast<std::size_t>(view.compare);
    if (const auto chosen = segmented(ui, "compare", area_at(x, y, inner, ui.px(32)), compares, with, Role::small)) {
        out.emplace_back(scenarios::SetCompare{static_cast<Compare>(*chosen), view.divider});
    }
    end_panel(ui);
}

}  // namespace l5s1::render
