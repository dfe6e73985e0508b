// The program without a window (-DL5S1_GUI=OFF): every command-line job.

#include "scenarios/cli/cli.h"

#include <CLI/CLI.hpp>

#include <iostream>

int main(int argc, char** argv)
{
    using namespace l5s1::scenarios;
    cli::Context context{std::cin, std::cout, std::cerr, {}, 0};
    return cli::run(argc, argv, context, {}, [](CLI::App& app, cli::Context& c) { c.out << app.help(); });
}
