#pragma once
// lens_panel.h: the lens: a small frame at the picture's right side with the end organ of the chosen chain, its nerve
// drawn over the picture with the root's pattern. Closes with its cross, goes and comes with L.

#include "render/panels/context.h"

#include <optional>
#include <string>
#include <vector>

namespace l5s1::render {

struct LensPanelState {
    bool closed = false;
};

// Whether the view has anything that a lens may show: a choice, in Explore, of a patient who is not hidden.
[[nodiscard]] bool lens_wanted(const scenarios::View& view, const LensPanelState& state);

struct LensLayout {
    scene::Rect panel;
    scene::Rect image;
};
// Nothing where the picture is too small to give room to a lens.
[[nodiscard]] std::optional<LensLayout> lens_layout(const Layout& layout);

struct LensSight {
    unsigned texture = 0;  // lower row first
    std::string region;    // of the leg: its name stands under "lens.region."
    sim::Side side = sim::Side::left;
    std::optional<sim::Muscle> muscle;
    sim::Root root = sim::Root::L5;
    std::vector<std::vector<glm::vec2>> nerves_px;  // in the image
    std::optional<glm::vec2> organ_px;
};

void draw_lens_panel(const scenarios::View& view, const PanelContext& context, const LensLayout& where,
                     const LensSight& sight, LensPanelState& state);

}  // namespace l5s1::render
