#pragma once
// load_program.h: reads what every command that draws needs.

#include "render/viewport/program_data.h"
#include "scenarios/cli/cli.h"

#include <memory>

namespace l5s1::render {

// Returns nothing after printing every fault of the tables and words. A broken case file is named on stderr and left
// out; the others still work.
[[nodiscard]] std::unique_ptr<const ProgramData> load_program(scenarios::cli::Context& context);

}  // namespace l5s1::render
