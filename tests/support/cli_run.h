#pragma once
// cli_run.h: the command line as a person in a shell meets it, within the test's own process.

#include "scenarios/cli/cli.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace l5s1::tests {

struct Ran {
    int code;
    std::string out;
    std::string err;
};

// Runs `l5s1 arguments...` with `input` typed into it; without a command it prints the help.
inline Ran run_cli(std::vector<const char*> arguments, const std::string& input = "")
{
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    scenarios::cli::Context context{in, out, err, {}, 0};
    arguments.insert(arguments.begin(), "l5s1");
    const int code = scenarios::cli::run(static_cast<int>(arguments.size()), arguments.data(), context, {},
                                         [](CLI::App& app, scenarios::cli::Context& c) { c.out << app.help(); });
    return {code, out.str(), err.str()};
}

// Bad input: exit code 2 and one line that says `part`, nothing else.
inline void refused(const Ran& ran, const std::string& part)
{
    CAPTURE(ran.err);
    CHECK(ran.code == 2);
    CHECK(ran.out.empty());
    CHECK(std::count(ran.err.begin(), ran.err.end(), '\n') == 1);
    CHECK(ran.err.find(part) != std::string::npos);
}

}  // namespace l5s1::tests
