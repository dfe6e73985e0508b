#pragma once
// illustrate.h: pictures for exported cases: what the window shows once a question is answered, as JPEG.

#include "scenarios/cli/cli.h"

namespace l5s1::render {

// Somebody who draws, with an OpenGL context and the program's data of their own. Nothing, after one line that says
// why, when this machine cannot draw or a file is broken.
[[nodiscard]] scenarios::exports::Illustrator make_illustrator(scenarios::cli::Context& context);

}  // namespace l5s1::render
