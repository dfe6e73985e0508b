#pragma once
// labels_panel.h: names beside the picture: a box with root chip, name and value, and a leader to the structure.
//
// scene/labels.h decides where they stand, never over a panel; this measures and draws them, behind every panel. Used
// by the window and by `l5s1 render`. A click on a label chooses its structure.

#include "render/panels/shell/context.h"
#include "render/scene/picture/labels.h"

#include <span>

namespace l5s1::render {

// Fills in the sizes of the candidates from their words and places them in layout.free.
[[nodiscard]] std::vector<scene::Label> placed_labels(const scenarios::View& view, const PanelContext& context,
                                                      std::span<const scene::LabelCandidate> candidates);

// Draws placed labels and takes clicks on them.
void draw_labels_panel(const scenarios::View& view, const PanelContext& context, std::span<const scene::Label> labels,
                       scenarios::Outbox& out);

}  // namespace l5s1::render
