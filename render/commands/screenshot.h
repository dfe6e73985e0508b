#pragma once
// screenshot.h: `l5s1 screenshot`: the whole window, drawn without one.
//
// Everything as the window shows it when it has come to rest: shapes built, camera arrived, all samples taken. For the
// README, for tests, and for looking.

#include "scenarios/cli/cli.h"

namespace l5s1::render {

void add_screenshot_command(CLI::App& app, scenarios::cli::Context& context);

}  // namespace l5s1::render
