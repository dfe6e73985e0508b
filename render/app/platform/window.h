#pragma once
// window.h: the desktop window: an OpenGL 3.3 core context, its events, and when to sleep.
//
// Somebody else draws; the window only says that something happened. wait() sleeps until an event, a wake() from any
// thread, or the time is up, so that a program with nothing to draw uses no processor time.

#include "render/ui/keys.h"

#include <memory>
#include <string>
#include <vector>

struct GLFWwindow;

namespace l5s1::render {

struct WindowSize {
    int width = 0;  // px of the framebuffer; 0 while minimised
    int height = 0;
    float content_scale = 1.0f;  // of the desktop: 2 on a dense screen

    friend bool operator==(const WindowSize&, const WindowSize&) = default;
};

class Window {
public:
    using Procedure = void (*)();

    // Opens the window. Returns null, with one line in `why`, when there is no display or no OpenGL 3.3.
    [[nodiscard]] static std::unique_ptr<Window> open(const std::string& title, int width, int height,
                                                      std::string& why);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    // Handles what has happened; sleeps first for at most `seconds` if nothing has (negative: until something does).
    void wait(double seconds);
    // Ends a wait() early; may be called from any thread.
    static void wake();

    // Whether anything arrived since the last call: pointer, key, resize, exposure.
    [[nodiscard]] bool take_event();
    // GLFW's numbers of the keys that went down since the last call, also those that are up again by now.
    [[nodiscard]] std::vector<int> take_pressed_keys();
    [[nodiscard]] bool key_is_down(int key) const;
    // Chords with Ctrl, by the label of their letter on this keyboard, and keys that Dear ImGui has no name for,
    // pressed since the last call.
    [[nodiscard]] std::vector<KeyPress> take_chords();
    // Files that were dropped onto the window since the last call.
    [[nodiscard]] std::vector<std::string> take_dropped_files();
    [[nodiscard]] WindowSize size() const;
    [[nodiscard]] bool should_close() const;
    void close();
    void swap();
    [[nodiscard]] double time_s() const;

    [[nodiscard]] GLFWwindow* handle() const { return window_; }
    // Looks up an OpenGL function for the loader.
    [[nodiscard]] static Procedure procedure(const char* name);

private:
    explicit Window(GLFWwindow* window);
    void listen();
    void note_chord(int key, int scancode, int mods);

    GLFWwindow* window_;
    bool event_ = true;
    std::vector<int> pressed_keys_;
    std::vector<KeyPress> chords_;
    std::vector<std::string> dropped_files_;
};

}  // namespace l5s1::render
