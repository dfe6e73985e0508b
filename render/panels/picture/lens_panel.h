#pragma once
// lens_panel.h: the lens: a small frame at the picture's right side with the end organ of the chosen chain, its nerve
// drawn over the picture with the root's pattern. Closes with its cross, goes and comes with L.

#include "render/panels/shell/context.h"
#include "render/scene/patient/lens_sight.h"

#include <optional>

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

void draw_lens_panel(const scenarios::View& view, const PanelContext& context, const LensLayout& where,
                     const scene::LensSight& sight, LensPanelState& state);

}  // namespace l5s1::render
