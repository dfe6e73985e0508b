// main.cpp: the program with its window. The commands that need no picture come from scenarios/cli.
#include "render/commands/export_mesh.h"
#include "render/commands/illustrate.h"
#include "render/commands/offscreen.h"
#include "render/commands/replay_picture.h"
#include "render/commands/screenshot.h"
#include "render/commands/window.h"

#include <iostream>

int main(int argc, char** argv)
{
    using namespace l5s1;
    scenarios::cli::Context context{std::cin, std::cout, std::cerr, {}, 0};
    context.make_illustrator = render::make_illustrator;
    context.draw_replay = render::draw_replay;
    return scenarios::cli::run(argc, argv, context,
                               {render::add_window_command, render::add_render_command, render::add_screenshot_command,
                                render::add_export_mesh_command},
                               render::open_default_window);
}
