#pragma once
// cli.h: the command line: one main function for every build, one file a sub-command.
//
//     void add_simulate_command(CLI::App& app, Context& context);
//
// A sub-command's callback reads its flags, works, and sets context.exit_code: 0 done, 1 a check failed, 2 bad input.
// Bad input is one line on stderr that names the flag or file:line: key.

#include "scenarios/cli/clock.h"
#include "scenarios/exports/illustrator.h"
#include "scenarios/io/assets.h"
#include "scenarios/tables/cohort_tables.h"
#include "scenarios/tables/tables.h"
#include "scenarios/tape/tape.h"
#include "scenarios/text/strings.h"

#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace l5s1::scenarios::cli {

// What nearly every command needs.
struct Loaded {
    Tables tables;
    Strings strings;
};

struct LoadedCohort : Loaded {
    sim::CohortModel cohort;
};

struct Context {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    std::string assets_directory;  // --assets
    int exit_code = 0;
    std::function<Instant()> now = system_now;
    std::function<exports::Illustrator(Context&)> make_illustrator = {};  // empty: this program cannot draw
    // Plays a tape up to a line (0: all) and writes the window as it is then to a PNG; empty: this program cannot draw.
    std::function<void(Context&, const Tape&, int to_line, const std::string& png)> draw_replay = {};

    [[nodiscard]] Assets assets() const { return Assets(assets_directory); }

    // Reads tables and words. On a mistake prints every fault to err, sets exit_code 2 and returns nothing.
    [[nodiscard]] std::optional<Loaded> load();
    [[nodiscard]] std::optional<LoadedCohort> load_cohort();

    // Writes a file that was asked for with --out and says its name; or says why it cannot, and sets exit_code 2.
    bool write_out(const std::string& file, std::string_view bytes);

    // Prints "l5s1: what" to err and sets exit_code 2.
    void refuse(const std::string& what);
};

using AddCommand = void (*)(CLI::App&, Context&);

// Parses and runs. `more` adds commands of higher rooms (render, screenshot); `without_command` runs when none is
// given. Returns the exit code.
[[nodiscard]] int run(int argc, const char* const* argv, Context& context, const std::vector<AddCommand>& more,
                      const std::function<void(CLI::App&, Context&)>& without_command);

void add_simulate_command(CLI::App& app, Context& context);
void add_course_command(CLI::App& app, Context& context);
void add_quiz_command(CLI::App& app, Context& context);
void add_progress_command(CLI::App& app, Context& context);
void add_mystery_command(CLI::App& app, Context& context);
void add_replay_command(CLI::App& app, Context& context);
void add_cohort_command(CLI::App& app, Context& context);
void add_validate_command(CLI::App& app, Context& context);
void add_calibrate_command(CLI::App& app, Context& context);

}  // namespace l5s1::scenarios::cli
