#pragma once
// window_loop.h: the window's loop. Between frames it sleeps until the pacer finds a reason to draw; a window at rest
// draws nothing.

#include "render/app/app.h"
#include "render/app/pacer.h"
#include "render/app/platform/gui.h"
#include "render/app/platform/window.h"
#include "render/app/statistics.h"
#include "scenarios/tape/demo.h"

#include <atomic>
#include <iosfwd>
#include <optional>

namespace l5s1::render {

struct WindowLoopOptions {
    bool still = false;                   // no pulses along the nerves
    double exit_after_s = 0.0;            // 0: runs until somebody closes the window
    std::optional<scenarios::Demo> demo;  // plays until it ends, or a person takes a key or the mouse
};

// Calls the app's steps, frame after frame, until the window closes. `woken` is set by whoever has something new to
// show. What goes wrong with the picture is said on `err`, a line each.
class WindowLoop {
public:
    WindowLoop(Window& window, Gui& gui, App& app, std::atomic<bool>& woken, WindowLoopOptions options);

    void run(Statistics& statistics, std::ostream& err);

private:
    [[nodiscard]] double sleep_s() const;
    void watch_cases(double now_s);
    void play_demo(double now_s);
    void draw(const WindowSize& size, double now_s);

    Window& window_;
    Gui& gui_;
    App& app_;
    std::atomic<bool>& woken_;
    WindowLoopOptions options_;
    Pacer pacer_;
    double watched_s_ = 0.0;
    double last_s_ = -1.0;
    double demo_begun_s_ = -1.0;  // with the first whole picture
};

}  // namespace l5s1::render
