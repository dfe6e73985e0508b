#pragma once
// replay_picture.h: what `l5s1 replay FILE --to LINE --screenshot OUT.png` draws.

#include "scenarios/cli/cli.h"

namespace l5s1::render {

// The window at the tape's `to_line` (0: its end), at rest, 1920 x 1080. As Context::draw_replay.
void draw_replay(scenarios::cli::Context& context, const scenarios::Tape& tape, int to_line, const std::string& png);

}  // namespace l5s1::render
