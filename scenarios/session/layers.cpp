#include "scenarios/session/layers.h"

#include <algorithm>
#include <charconv>

namespace l5s1::scenarios {

Layers layers_of(LayerPreset preset)
{
    Layers layers;
    switch (preset) {
        case LayerPreset::usual:
            break;
        case LayerPreset::nerves:
            layers.set(Layer::bones, 0.45);
            layers.set(Layer::discs, 0.6);
            layers.set(Layer::muscles, 0.12);
            layers.set(Layer::skin, 0.15);
            break;
        case LayerPreset::muscles:
            layers.set(Layer::skin, 0.0);
            break;
        case LayerPreset::skeleton:
            layers.set(Layer::nerves, 0.0);
            layers.set(Layer::muscles, 0.0);
            layers.set(Layer::skin, 0.0);
            break;
        case LayerPreset::sensation:
            layers.set(Layer::muscles, 0.25);
            layers.set(Layer::skin, 0.95);
            layers.set(Layer::dermatomes, 1.0);
            break;
    }
    return layers;
}

namespace {

template <std::size_t N>
std::optional<std::size_t> place_of(const std::array<std::string_view, N>& ids, std::string_view id)
{
    const auto at = std::find(ids.begin(), ids.end(), id);
    return at == ids.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - ids.begin()));
}

std::string listed()
{
    std::string all;
    for (const std::string_view id : kLayerIds) {
        all.append(all.empty() ? "" : ", ").append(id);
    }
    return all;
}

}  // namespace

std::optional<Layers> parse_layers(std::string_view text, std::string& why)
{
    Layers layers;
    bool first = true;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        const std::string_view item = text.substr(0, comma);
        text.remove_prefix(std::min(comma + 1, text.size()));
        const std::size_t equals = item.find('=');
        if (const auto preset = place_of(kLayerPresetIds, item); first && preset && equals == item.npos) {
            layers = layers_of(static_cast<LayerPreset>(*preset));
            first = false;
            continue;
        }
        first = false;
        const auto layer = place_of(kLayerIds, item.substr(0, std::min(equals, item.size())));
        if (!layer) {
            why = "\"" + std::string(item) + "\" is no layer; layers are " + listed();
            return std::nullopt;
        }
        double value = -1.0;
        const std::string_view number = equals == item.npos ? "" : item.substr(equals + 1);
        const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
        if (error != std::errc{} || end != number.data() + number.size() || !(0.0 <= value && value <= 1.0)) {
            why = "\"" + std::string(item) + "\": a layer is set as name=0..1";
            return std::nullopt;
        }
        layers.opacity[*layer] = value;
    }
    return layers;
}

}  // namespace l5s1::scenarios
