#include "render/app.h"

#include "render/fonts_ahead.h"
#include "render/frame.h"
#include "render/pacer.h"
#include "render/platform/gui.h"
#include "render/platform/open_folder.h"
#include "render/platform/window.h"
#include "render/statistics.h"
#include "render/window_flags.h"
#include "scenarios/cli/study_desk.h"

#include <algorithm>
#include <atomic>
#include <ctime>
#include <ostream>

namespace l5s1::render {

namespace {

using scenarios::Outbox;
using scenarios::cli::Context;

constexpr int kNoDisplay = 3;     // exit code
constexpr double kWatch_s = 1.0;  // between two looks at the files of the cases

struct AppFlags {
    WindowFlags window;
    bool still = false;
    double exit_after_s = 0.0;
};

double processor_s()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

class App {
public:
    App(Window& window, const ProgramData& data, scenarios::Session& session, scenarios::Learning& learning,
        scenarios::Library& library, FontsAhead& fonts, const AppFlags& flags, std::vector<std::string>& faults)
        : window_(window),
          data_(data),
          session_(session),
          learning_(learning),
          library_(library),
          flags_(flags),
          gui_(window, fonts.atlas()),
          frame_(
              data,
              [this] {
                  woken_ = true;
                  Window::wake();
              },
              faults)
    {
        library_view_.catalogue = library_.catalogue();
        frame_.take_fonts(fonts.fonts());
    }

    void run(Statistics& statistics, std::ostream& err)
    {
        double cpu_s = 0.0;
        bool resting = false;
        while (!window_.should_close()) {
            window_.wait(sleep_s());
            const double now_s = window_.time_s();
            if (window_.take_event()) {
                pacer_.event(now_s);
            }
            if (woken_.exchange(false)) {
                pacer_.poke();
            }
            watch_cases(now_s);
            const WindowSize size = window_.size();
            if (size.width > 0 && size.height > 0 && pacer_.due(now_s)) {
                draw(size, now_s);
                statistics.frame(window_.time_s(), window_.time_s() - now_s, frame_.stage().opened());
                for (const std::string& fault : frame_.stage().take_faults()) {
                    err << fault << '\n';
                }
            }
            if (flags_.exit_after_s > 0.0) {
                if (!resting && now_s >= flags_.exit_after_s - Statistics::kRest_s) {
                    resting = true;
                    cpu_s = processor_s();
                }
                if (now_s >= flags_.exit_after_s) {
                    statistics.cpu_at_rest_s = processor_s() - cpu_s;
                    window_.close();
                }
            }
        }
    }

private:
    [[nodiscard]] double sleep_s() const
    {
        const WindowSize size = window_.size();
        double sleep = size.width > 0 ? pacer_.sleep_s(window_.time_s()) : -1.0;
        // a look at the cases' files costs a few system calls and draws nothing
        sleep = sleep < 0.0 ? kWatch_s : std::min(sleep, kWatch_s);
        if (flags_.exit_after_s > 0.0) {
            const double now_s = window_.time_s();
            const double rest_s = flags_.exit_after_s - Statistics::kRest_s;
            const double left = std::max(0.001, (now_s < rest_s ? rest_s : flags_.exit_after_s) - now_s);
            sleep = sleep < 0.0 ? left : std::min(sleep, left);
        }
        return sleep;
    }

    // Files that changed, and files that were dropped onto the window: the last of these opens, if it is in order.
    void watch_cases(double now_s)
    {
        const std::vector<std::string> dropped = window_.take_dropped_files();
        if (dropped.empty() && now_s < watched_s_ + kWatch_s) {
            return;
        }
        watched_s_ = now_s;
        bool changed = library_.refresh();
        for (const std::string& file : dropped) {
            if (std::filesystem::path(file).extension() == ".toml") {
                library_.visit(file);
                changed = true;
            }
        }
        if (!changed) {
            return;
        }
        take_catalogue();
        for (const scenarios::CaseFile& file : library_.catalogue()->files) {
            if (!dropped.empty() && file.name == dropped.back()) {
                show_dropped(file);
            }
        }
        pacer_.poke();
    }

    void show_dropped(const scenarios::CaseFile& file)
    {
        outbox_.emplace_back(scenarios::SetMode{scenarios::Mode::cases});
        if (file.faults.empty()) {
            outbox_.emplace_back(scenarios::OpenScenario{file.id});
        } else {
            outbox_.emplace_back(scenarios::CloseScenario{});  // the list says what is wrong with it
            frame_.show_page("cases", false);
        }
    }

    void take_catalogue()
    {
        // the session's span moves to the new one before the old one goes
        const auto old = std::exchange(library_view_.catalogue, library_.catalogue());
        session_.offer(library_view_.catalogue->scenarios);
        learning_.offer(library_view_.catalogue->scenarios);
        look_at_open_case();
    }

    [[nodiscard]] const scenarios::CaseFile* file_of_open_case() const
    {
        const auto& quiz = session_.view().quiz;
        return quiz ? scenarios::find_file(*library_view_.catalogue, quiz->scenario().id) : nullptr;
    }

    // Whether the open case is still the one on the disk.
    void look_at_open_case()
    {
        const auto& quiz = session_.view().quiz;
        const bool of_one_file = quiz && !quiz->scenario().id.empty();
        const scenarios::CaseFile* file = file_of_open_case();
        library_view_.broken = of_one_file && !file;
        library_view_.edited = file && file->version != opened_version_;
        library_view_.visiting = file && file->group == scenarios::CaseGroup::visiting ? file->name : std::string();
    }

    void note_what_was_opened(const scenarios::Command& command)
    {
        if (std::holds_alternative<scenarios::OpenScenario>(command) ||
            std::holds_alternative<scenarios::RestartQuiz>(command)) {
            const scenarios::CaseFile* file = file_of_open_case();
            opened_version_ = file ? file->version : 0;
        }
    }

    void fulfil(const scenarios::LibraryRequest& request)
    {
        library_view_.fault.clear();
        if (const auto* open = std::get_if<scenarios::OpenFolder>(&request)) {
            open_folder(std::filesystem::path(open->of_file).parent_path());
            return;
        }
        if (const auto* keep = std::get_if<scenarios::KeepCase>(&request)) {
            library_view_.fault = library_.keep(keep->file);
        } else if (const auto* forget = std::get_if<scenarios::ForgetCase>(&request)) {
            library_.drop(forget->file);
        }
        take_catalogue();
    }

    // What was answered is on the disk before the frame that explains it is drawn.
    void apply_wishes()
    {
        for (const scenarios::Command& command : std::exchange(outbox_, {})) {
            const scenarios::View before = session_.view();
            (void)session_.apply(command);  // a refused value springs back: the panel keeps no copy
            note_what_was_opened(command);
            (void)learning_.observe(before, session_.view(), data_.strings.text(session_.view().language, "learn.me"));
        }
        for (const scenarios::LearningRequest& request : std::exchange(asked_, {})) {
            learning_.ask(request);
        }
        for (const scenarios::LibraryRequest& request : std::exchange(wished_, {})) {
            fulfil(request);
        }
        look_at_open_case();
        (void)learning_.tick();
    }

    void draw(const WindowSize& size, double now_s)
    {
        apply_wishes();
        session_.advance(last_s_ < 0.0 ? 0.0 : now_s - last_s_);
        last_s_ = now_s;

        const scenarios::View view = session_.view();
        const Frame::Now now{{static_cast<float>(size.width), static_cast<float>(size.height)},
                             size.content_scale,
                             now_s,
                             pacer_.pulses(now_s),
                             pacer_.may_refine(now_s)};
        if (frame_.prepare(view, now)) {
            Gui::upload_fonts();
        }
        gui_.begin(window_, size);
        frame_.build(view, now, {library_view_, learning_.view(), asked_, wished_}, outbox_);
        ImGui::Render();
        // the quick picture first: it asks less of the driver
        frame_.paint({0, size.width, size.height}, pacer_.may_refine(now_s) && frame_.stage().opened());
        Gui::draw();
        window_.swap();
        pacer_.drawn(now_s,
                     frame_.moving() || frame_.waiting() || !outbox_.empty() || !asked_.empty() || !wished_.empty(),
                     frame_.unfinished());
    }

    Window& window_;
    const ProgramData& data_;
    scenarios::Session& session_;
    scenarios::Learning& learning_;
    scenarios::Library& library_;
    scenarios::LibraryView library_view_;
    std::size_t opened_version_ = 0;  // of the file of the open case
    const AppFlags& flags_;
    Gui gui_;
    std::atomic<bool> woken_{false};
    Frame frame_;
    Pacer pacer_{!flags_.still};
    Outbox outbox_;
    std::vector<scenarios::LearningRequest> asked_;
    std::vector<scenarios::LibraryRequest> wished_;
    double watched_s_ = 0.0;
    double last_s_ = -1.0;
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
    const auto progress = flags.window.progress.empty() ? scenarios::cli::default_progress_file()
                                                        : std::filesystem::path(flags.window.progress);
    scenarios::Learning learning(progress, context.now, start->data->model, flags.window.learner);
    scenarios::Library library(start->data->assets, start->data->model, scenarios::cli::own_case_folder(),
                               scenarios::checks(*start->data->model, source_keys(start->data->tables)),
                               std::make_shared<const scenarios::Catalogue>(start->data->catalogue));
    session.offer(library.catalogue()->scenarios);
    learning.offer(library.catalogue()->scenarios);
    App app(*window, *start->data, session, learning, library, fonts, flags, faults);
    for (const std::string& fault : faults) {
        context.err << fault << '\n';
    }
    app.run(statistics, context.err);
    if (flags.exit_after_s > 0.0) {
        statistics.print(context.out, window->time_s());
    }
}

}  // namespace

void add_window_command(CLI::App& app, Context& context)
{
    CLI::App* command = app.add_subcommand("window", "open the window (what l5s1 alone does)");
    const auto flags = std::make_shared<AppFlags>();
    add_flags(*command, flags->window);
    command->add_flag("--still", flags->still, "no pulses along the nerves: less motion, less work");
    command->add_option("--exit-after", flags->exit_after_s, "seconds; then close and print timings (for tests)")
        ->check(CLI::Range(0.0, 3600.0));
    command->callback([flags, &context] { open_window(*flags, context); });
}

void open_default_window(CLI::App&, Context& context)
{
    open_window(AppFlags{}, context);
}

}  // namespace l5s1::render
