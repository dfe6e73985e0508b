#pragma once
// export_mesh.h: the body of a case as a glTF file: `l5s1 export-mesh --out scene.glb`. Needs no OpenGL.

#include "scenarios/cli/cli.h"

namespace l5s1::render {

void add_export_mesh_command(CLI::App& app, scenarios::cli::Context& context);

}  // namespace l5s1::render
