#include "render/app/window_loop.h"

#include <algorithm>
#include <ctime>
#include <ostream>
#include <utility>

namespace l5s1::render {

namespace {

constexpr double kWatch_s = 1.0;  // between two looks at the files of the cases

double processor_s()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

}  // namespace

WindowLoop::WindowLoop(Window& window, Gui& gui, App& app, std::atomic<bool>& woken, WindowLoopOptions options)
    : window_(window), gui_(gui), app_(app), woken_(woken), options_(std::move(options)), pacer_(!options_.still)
{
}

void WindowLoop::run(Statistics& statistics, std::ostream& err)
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
        play_demo(now_s);
        const WindowSize size = window_.size();
        if (size.width > 0 && size.height > 0 && pacer_.due(now_s)) {
            draw(size, now_s);
            PatientView& patient_view = app_.frame().patient_view();
            statistics.frame(window_.time_s(), window_.time_s() - now_s, patient_view.opened());
            for (const std::string& fault : patient_view.take_faults()) {
                err << fault << '\n';
            }
        }
        if (options_.exit_after_s > 0.0) {
            if (!resting && now_s >= options_.exit_after_s - Statistics::kRest_s) {
                resting = true;
                cpu_s = processor_s();
            }
            if (now_s >= options_.exit_after_s) {
                statistics.cpu_at_rest_s = processor_s() - cpu_s;
                window_.close();
            }
        }
    }
}

double WindowLoop::sleep_s() const
{
    const WindowSize size = window_.size();
    double sleep = size.width > 0 ? pacer_.sleep_s(window_.time_s()) : -1.0;
    // a look at the cases' files costs a few system calls and draws nothing
    sleep = sleep < 0.0 ? kWatch_s : std::min(sleep, kWatch_s);
    if (options_.demo && demo_begun_s_ >= 0.0) {
        sleep = std::min(sleep, std::max(0.001, demo_begun_s_ + options_.demo->next_s() - window_.time_s()));
    }
    if (options_.exit_after_s > 0.0) {
        const double now_s = window_.time_s();
        const double rest_s = options_.exit_after_s - Statistics::kRest_s;
        const double left = std::max(0.001, (now_s < rest_s ? rest_s : options_.exit_after_s) - now_s);
        sleep = std::min(sleep, left);
    }
    return sleep;
}

// Files that changed, and files that were dropped onto the window.
void WindowLoop::watch_cases(double now_s)
{
    const std::vector<std::string> dropped = window_.take_dropped_files();
    if (dropped.empty() && now_s < watched_s_ + kWatch_s) {
        return;
    }
    watched_s_ = now_s;
    if (app_.watch(dropped)) {
        pacer_.poke();
    }
}

void WindowLoop::play_demo(double now_s)
{
    if (!options_.demo || !app_.frame().patient_view().opened()) {
        return;
    }
    demo_begun_s_ = demo_begun_s_ < 0.0 ? now_s : demo_begun_s_;
    for (scenarios::Command& command : options_.demo->due(now_s - demo_begun_s_)) {
        app_.raise(std::move(command));
        pacer_.poke();
    }
}

void WindowLoop::draw(const WindowSize& size, double now_s)
{
    Frame& frame = app_.frame();
    app_.act(last_s_ < 0.0 ? 0.0 : now_s - last_s_);
    last_s_ = now_s;

    const Frame::Now now{{static_cast<float>(size.width), static_cast<float>(size.height)},
                         size.content_scale,
                         now_s,
                         pacer_.pulses(now_s),
                         pacer_.may_refine(now_s),
                         window_.take_chords()};
    if (frame.prepare(app_.view(), now)) {
        Gui::upload_fonts();
    }
    gui_.begin(window_, size);
    if (!now.chords.empty() || ImGui::IsAnyMouseDown()) {
        options_.demo.reset();  // a person takes over
    }
    app_.build(now);
    ImGui::Render();
    // the quick picture first: it asks less of the driver
    frame.paint({0, size.width, size.height}, pacer_.may_refine(now_s) && frame.patient_view().opened());
    Gui::draw();
    window_.swap();
    const bool passing = app_.refusal().has_value();  // it goes by itself
    pacer_.drawn(now_s, frame.moving() || frame.waiting() || app_.pending() || passing, frame.unfinished());
}

}  // namespace l5s1::render
