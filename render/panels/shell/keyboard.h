#pragma once
// keyboard.h: what keys mean, read once a frame from Dear ImGui and turned into commands.
//
//   everywhere  Ctrl+Z, Ctrl+Y undo and redo; Esc lets go of what is chosen
//   Explore     1 2 3 the presets, 4 to 8 the sets of layers, C splits the picture against healthy, day 0, nothing,
//               Space plays, B bends to pick up
//   Cases       A-F or 1-6 choose an option, Left and Right say how sure, Enter answers or goes on, V shows the reason
//               on the model again
//
// Nothing is read while a text field has the keys; Enter and the arrows belong to a control that Tab has reached.

#include "render/ui/widgets/paint.h"
#include "scenarios/session/session.h"

namespace l5s1::render {

void read_keyboard(const scenarios::View& view, const Focus& focus, scenarios::Outbox& out);

// What Enter, the card's primary button, does now; nothing when it can do nothing.
[[nodiscard]] std::optional<scenarios::Command> primary_action(const scenarios::Quiz& quiz);

}  // namespace l5s1::render
