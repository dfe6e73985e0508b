#pragma once
// illustrator.h: the door through which exported cases get their pictures. This room cannot draw; a program with a
// picture passes in somebody who can (scenarios/cli/cli.h, Context::illustrator).

#include "scenarios/case_file/scenario.h"

#include <functional>
#include <string>

namespace l5s1::scenarios::exports {

// The picture that a question's reveal comes to rest on, with names in that language, as a JPEG file's bytes; empty
// when it cannot be drawn.
using Illustrator = std::function<std::string(const Scenario&, const Question&, Language)>;

}  // namespace l5s1::scenarios::exports
