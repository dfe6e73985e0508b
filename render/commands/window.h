#pragma once
// window.h: `l5s1 window`, and what `l5s1` alone does: opens the window.

#include "scenarios/cli/cli.h"

namespace l5s1::render {

// Adds `l5s1 window` with its flags.
void add_window_command(CLI::App& app, scenarios::cli::Context& context);

// Opens the window with everything at its default. Exit code 3 when there is no display or no OpenGL.
void open_default_window(CLI::App& app, scenarios::cli::Context& context);

}  // namespace l5s1::render
