#include "render/commands/window.h"

#include "render/app/fonts_ahead.h"
#include "render/app/window_loop.h"
#include "render/commands/window_flags.h"
#include "scenarios/io/user_paths.h"
#include "scenarios/tape/recorder.h"
#include "scenarios/tape/replay.h"
#include "scenarios/tape/state_hash.h"
#include "scenarios/tape/tape_file.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>
#include <utility>

namespace l5s1::render {

namespace {

using scenarios::cli::Context;

constexpr int kNoDisplay = 3;  // exit code

struct AppFlags {
    WindowFlags window;
    WindowLoopOptions loop;
    std::string tape;  // empty: in the user's own folder
    bool no_tape = false;
    std::string demo;  // a tape to show; empty: none
};

std::vector<std::string> source_keys(const scenarios::Tables& tables)
{
    std::vector<std::string> keys;
    for (const auto& [key, source] : tables.sources) {
        keys.push_back(key);
    }
    return keys;
}

// The tape of the session that begins. Says on stderr where the tape of a session lies that crashed; a tape that cannot
// be written is said too, and the window opens without.
std::unique_ptr<scenarios::TapeFile> begin_tape(const AppFlags& flags, Context& context)
{
    const std::filesystem::path folder = scenarios::tape_folder();
    if (flags.no_tape || !flags.demo.empty() || (flags.tape.empty() && folder.empty())) {
        return nullptr;
    }
    if (flags.tape.empty()) {
        if (const auto crashed = scenarios::make_room(folder)) {
            context.err << "l5s1: the last session crashed; its tape is " << crashed->string() << ", see `l5s1 replay "
                        << crashed->string() << "`\n";
        }
    }
    const auto file = flags.tape.empty() ? folder / "session.tape" : std::filesystem::path(flags.tape);
    std::string why;
    auto tape = scenarios::TapeFile::create(file, scenarios::header_of(context.assets()), why);
    if (tape) {
        tape->note_crashes();
    } else {
        context.err << "l5s1: no tape is kept: " << why << '\n';
    }
    return tape;
}

// The demonstration that is asked for. False, after one line that says why, when its tape cannot be read.
bool read_demo(const std::string& file, std::optional<scenarios::Demo>& demo, Context& context)
{
    if (file.empty()) {
        return true;
    }
    std::string fault;
    const auto tape = scenarios::read_tape_file(file, fault);
    if (!tape) {
        context.err << fault << '\n';
        context.exit_code = 2;
        return false;
    }
    if (const auto other = scenarios::of_another_version(tape->header, scenarios::header_of(context.assets()))) {
        context.err << file << ": " << *other << "; it may go another way\n";
    }
    demo.emplace(*tape);
    return true;
}

void open_window(const AppFlags& flags, Context& context)
{
    WindowLoopOptions options = flags.loop;
    if (!read_demo(flags.demo, options.demo, context)) {
        return;
    }
    Statistics statistics;
    FontsAhead fonts(context.assets(), language_of(flags.window),
                     parse_size(flags.window.size).value_or(glm::ivec2(1600, 900)));
    const auto start = read_start(flags.window, "1600x900", context);
    if (!start) {
        return;
    }
    std::string why;
    const auto window = Window::open("L5S1", start->size_px.x, start->size_px.y, why);
    if (!window || !gl::load_functions(&Window::procedure)) {
        context.err << "l5s1: " << (why.empty() ? "the display has no OpenGL 3.3" : why)
                    << "\nTry `l5s1 simulate` for the findings and `l5s1 render` for a picture.\n";
        context.exit_code = kNoDisplay;
        return;
    }
    const auto tape = begin_tape(flags, context);
    scenarios::Recorder recorder([&tape](const scenarios::TapeEntry& entry) { tape->write(entry); });
    scenarios::Session session(start->data->model, start->data->catalogue.scenarios, start->data->rules);
    session.listen(tape ? &recorder : nullptr);
    set_up(session, flags.window, *start);
    std::vector<std::string> faults;
    std::filesystem::path progress;  // of a demonstration none: nobody's answers
    if (!options.demo) {
        progress = flags.window.progress.empty() ? scenarios::default_progress_file()
                                                 : std::filesystem::path(flags.window.progress);
    }
    scenarios::Learning learning(progress, context.now, flags.window.learner);
    scenarios::Library library(start->data->assets, start->data->model, scenarios::own_case_folder(),
                               scenarios::checks(*start->data->model, source_keys(start->data->tables)),
                               std::make_shared<const scenarios::Catalogue>(start->data->catalogue));
    session.offer(library.catalogue()->scenarios);
    learning.offer(library.catalogue()->scenarios);
    std::atomic<bool> woken{false};
    Gui gui(*window, fonts.atlas());
    App app(
        *start->data, session, learning, library,
        [&woken] {
            woken = true;
            Window::wake();
        },
        faults);
    app.frame().take_fonts(fonts.fonts());
    for (const std::string& fault : faults) {
        context.err << fault << '\n';
    }
    WindowLoop(*window, gui, app, woken, std::move(options)).run(statistics, context.err);
    if (flags.loop.exit_after_s > 0.0) {
        statistics.print(context.out, window->time_s());
    }
}

}  // namespace

void add_window_command(CLI::App& app, Context& context)
{
    CLI::App* command = app.add_subcommand("window", "open the window (what l5s1 alone does)");
    const auto flags = std::make_shared<AppFlags>();
    add_flags(*command, flags->window);
    command->add_flag("--still", flags->loop.still, "no pulses along the nerves: less motion, less work");
    command->add_option("--exit-after", flags->loop.exit_after_s, "seconds; then close and print timings (for tests)")
        ->check(CLI::Range(0.0, 3600.0));
    command->add_option("--tape", flags->tape, "keep the session's tape here, not in $XDG_STATE_HOME/l5s1");
    command->add_flag("--no-tape", flags->no_tape, "keep no tape of the session")->excludes("--tape");
    command
        ->add_option(
            "--demo", flags->demo,
            "show what was done on this tape, at a pace to follow; nothing is recorded, a key or click takes over")
        ->excludes("--tape");
    command->callback([flags, &context] { open_window(*flags, context); });
}

void open_default_window(CLI::App&, Context& context)
{
    open_window(AppFlags{}, context);
}

}  // namespace l5s1::render
