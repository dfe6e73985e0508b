// replay: a session from its tape: whether it goes the same way, and what it showed at any line.

#include "scenarios/cli/cli.h"
#include "scenarios/cli/learner_options.h"
#include "scenarios/findings/report.h"
#include "scenarios/tables/localise_tables.h"
#include "scenarios/tape/replay.h"
#include "scenarios/tape/state_hash.h"

#include <CLI/CLI.hpp>

#include <ostream>

namespace l5s1::scenarios::cli {

namespace {

constexpr int kNoPicture = 3;  // exit code

struct ReplayFlags {
    std::string file;
    bool check = false;
    bool json = false;
    bool force = false;
    int to = 0;
    std::string screenshot;
};

std::optional<Tape> read(const ReplayFlags& given, Context& context)
{
    std::string fault;
    auto tape = read_tape_file(given.file, fault);
    if (!tape) {
        context.err << fault << '\n';
        context.exit_code = 2;
        return std::nullopt;
    }
    if (tape->cut) {
        context.err << given.file << ": the last line was cut short, and is left out\n";
    }
    const auto other = of_another_version(tape->header, header_of(context.assets()));
    if (other && !given.force) {
        context.err << given.file << ": " << *other << "; --force plays it all the same\n";
        context.exit_code = 1;
        return std::nullopt;
    }
    return tape;
}

void print(const ReplayFlags& given, const Replayed& replayed, Context& context)
{
    context.out << replayed.commands << " commands, " << replayed.frames << " frames, " << replayed.results
                << " results: " << (replayed.difference ? "different" : "same") << '\n';
    if (!replayed.crash.empty()) {
        context.out << "the recorded session ended with " << replayed.crash << '\n';
    }
    if (replayed.difference) {
        context.out << given.file << ':' << *replayed.difference << '\n';
        context.exit_code = 1;
    }
}

void play(const ReplayFlags& given, Context& context)
{
    const auto tape = read(given, context);
    if (!tape) {
        return;
    }
    const int last = tape->lines.empty() ? 1 : tape->lines.back().number;
    if (given.to > last) {
        context.refuse("--to: " + given.file + " has " + std::to_string(last) + " lines");
        return;
    }
    if (!given.screenshot.empty()) {
        if (context.draw_replay) {
            context.draw_replay(context, *tape, given.to, given.screenshot);
        } else {
            context.err << "l5s1: --screenshot: this program was built without the picture\n";
            context.exit_code = kNoPicture;
        }
        if (!given.check && !given.json) {
            return;
        }
    }
    auto loaded = context.load();
    if (!loaded) {
        return;
    }
    std::vector<Fault> faults;
    auto rules = std::make_shared<const sim::LocaliseModel>(load_localise(context.assets(), loaded->tables, faults));
    for (const Fault& fault : faults) {
        context.refuse(written(fault));
    }
    if (!faults.empty()) {
        return;
    }
    const Catalogue catalogue = all_cases(context);
    Session session(std::make_shared<const sim::Model>(loaded->tables.model), catalogue.scenarios, std::move(rules));
    const Replayed replayed = replay(*tape, session, given.to);
    if (given.json) {
        context.out << findings_json(session.view().set, session.view().findings);
    }
    if (given.check || !given.json) {
        print(given, replayed, context);
    }
}

}  // namespace

void add_replay_command(CLI::App& app, Context& context)
{
    CLI::App* command = app.add_subcommand("replay", "plays the tape of a session again: does it go the same way?");
    const auto given = std::make_shared<ReplayFlags>();
    command->add_option("FILE", given->file, "the tape; the window keeps its own in $XDG_STATE_HOME/l5s1")->required();
    command->add_flag("--check", given->check,
                      "compare what every command led to; exit code 1 at a difference (the default)");
    command->add_option("--to", given->to, "play up to this line of the file only")
        ->check(CLI::Range(1, 1'000'000'000));
    command->add_flag("--json", given->json, "print the findings shown there as l5s1.findings/1");
    command->add_option("--screenshot", given->screenshot, "draw the window as it was there into this PNG");
    command->add_flag("--force", given->force, "also a tape of another version of the program, its tables or cases");
    command->callback([given, &context] { play(*given, context); });
}

}  // namespace l5s1::scenarios::cli
