#include "render/commands/window.h"

#include "render/app/fonts_ahead.h"
#include "render/app/window_loop.h"
#include "render/commands/window_flags.h"
#include "scenarios/io/user_paths.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace l5s1::render {

namespace {

using scenarios::cli::Context;

constexpr int kNoDisplay = 3;  // exit code

struct AppFlags {
    WindowFlags window;
    WindowLoopOptions loop;
};

std::vector<std::string> source_keys(const scenarios::Tables& tables)
{
    std::vector<std::string> keys;
    for (const auto& [key, source] : tables.sources) {
        keys.push_back(key);
    }
    return keys;
}

void open_window(const AppFlags& flags, Context& context)
{
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
    scenarios::Session session(start->data->model, start->data->catalogue.scenarios, start->data->rules);
    set_up(session, flags.window, *start);
    std::vector<std::string> faults;
    const auto progress = flags.window.progress.empty() ? scenarios::default_progress_file()
                                                        : std::filesystem::path(flags.window.progress);
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
    WindowLoop(*window, gui, app, woken, flags.loop).run(statistics, context.err);
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
    command->callback([flags, &context] { open_window(*flags, context); });
}

void open_default_window(CLI::App&, Context& context)
{
    open_window(AppFlags{}, context);
}

}  // namespace l5s1::render
