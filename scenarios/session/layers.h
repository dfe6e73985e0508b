#pragma once
// layers.h: how much of each layer of the picture is seen: 0 away, up to 1 solid, glass between.
//
// Of `dermatomes` the value is the strength of their colours on the skin; of `labels` the share of the names that have
// room.

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace l5s1::scenarios {

enum class Layer : unsigned char { bones, discs, nerves, muscles, skin, dermatomes, labels };
inline constexpr std::size_t kLayerCount = 7;
inline constexpr std::array<std::string_view, kLayerCount> kLayerIds{"bones", "discs",      "nerves", "muscles",
                                                                     "skin",  "dermatomes", "labels"};

struct Layers {
    std::array<double, kLayerCount> opacity{1.0, 1.0, 1.0, 1.0, 0.42, 0.0, 1.0};

    [[nodiscard]] double of(Layer layer) const { return opacity[static_cast<std::size_t>(layer)]; }
    void set(Layer layer, double value) { opacity[static_cast<std::size_t>(layer)] = value; }

    friend bool operator==(const Layers&, const Layers&) = default;
};

// Sets that are worth a button.
enum class LayerPreset : unsigned char { usual, nerves, muscles, skeleton, sensation };
inline constexpr std::size_t kLayerPresetCount = 5;
inline constexpr std::array<std::string_view, kLayerPresetCount> kLayerPresetIds{"usual", "nerves", "muscles",
                                                                                 "skeleton", "sensation"};
[[nodiscard]] Layers layers_of(LayerPreset preset);

// "muscles=0.2,skin=0.5": the usual layers with these changed. A name of a preset may stand first ("nerves,labels=0").
// Nothing, with one line in `why`, when it is none.
[[nodiscard]] std::optional<Layers> parse_layers(std::string_view text, std::string& why);

}  // namespace l5s1::scenarios
