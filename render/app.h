#pragma once
// app.h: the window's loop. One frame, in its order:
//
//     1. the commands of the last frame act on the session       session.apply
//     2. time passes, clamped                                    session.advance
//     3. one View, frozen for the rest of the frame              session.view
//     4. panels, hand and picture read it and raise commands     frame.build
//     5. the patient is drawn, the interface over it, swap       frame.paint
//
// Between frames it sleeps until the pacer finds a reason to draw; a window at rest draws nothing.

#include "scenarios/cli/cli.h"

namespace l5s1::render {

// Adds `l5s1 window` with its flags; what `l5s1` alone does too.
void add_window_command(CLI::App& app, scenarios::cli::Context& context);

// Opens the window with everything at its default. Exit code 3 when there is no display or no OpenGL.
void open_default_window(CLI::App& app, scenarios::cli::Context& context);

}  // namespace l5s1::render
