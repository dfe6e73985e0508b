#include "render/app/platform/window.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <utility>

namespace l5s1::render {

namespace {

std::string last_error()
{
    const char* words = nullptr;
    glfwGetError(&words);
    return words ? words : "unknown reason";
}

constexpr const char* kAppId = "org.l5s1.l5s1";  // the name of the .desktop file
constexpr int kSmallestWidth = 960;
constexpr int kSmallestHeight = 600;

}  // namespace

std::unique_ptr<Window> Window::open(const std::string& title, int width, int height, std::string& why)
{
    if (!glfwInit()) {
        why = "no display: " + last_error();
        return nullptr;
    }
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_SAMPLES, 0);  // the picture smooths its own edges
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
    // the desktop finds the icon and the name by these
    glfwWindowHintString(GLFW_X11_CLASS_NAME, kAppId);
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, kAppId);
#ifdef GLFW_WAYLAND_APP_ID
    glfwWindowHintString(GLFW_WAYLAND_APP_ID, kAppId);
#endif
    if (GLFWmonitor* monitor = glfwGetPrimaryMonitor()) {
        int x = 0;
        int y = 0;
        int w = 0;
        int h = 0;
        glfwGetMonitorWorkarea(monitor, &x, &y, &w, &h);
        if (w > 0 && h > 0) {
            width = std::min(width, w);
            height = std::min(height, h);
        }
    }
    GLFWwindow* handle = glfwCreateWindow(width, height, title.c_str(), nullptr, nullptr);
    if (!handle) {
        why = "no OpenGL 3.3 window: " + last_error();
        glfwTerminate();
        return nullptr;
    }
    glfwSetWindowSizeLimits(handle, kSmallestWidth, kSmallestHeight, GLFW_DONT_CARE, GLFW_DONT_CARE);
    glfwMakeContextCurrent(handle);
    glfwSwapInterval(1);
    return std::unique_ptr<Window>(new Window(handle));
}

Window::Window(GLFWwindow* window) : window_(window)
{
    listen();
}

Window::~Window()
{
    glfwDestroyWindow(window_);
    glfwTerminate();
}

// Dear ImGui's backend takes these callbacks over later and passes every event on to them.
void Window::listen()
{
    glfwSetWindowUserPointer(window_, this);
    static constexpr auto noted = [](GLFWwindow* w) {
        static_cast<Window*>(glfwGetWindowUserPointer(w))->event_ = true;
    };
    glfwSetCursorPosCallback(window_, [](GLFWwindow* w, double, double) { noted(w); });
    glfwSetCursorEnterCallback(window_, [](GLFWwindow* w, int) { noted(w); });
    glfwSetMouseButtonCallback(window_, [](GLFWwindow* w, int, int, int) { noted(w); });
    glfwSetScrollCallback(window_, [](GLFWwindow* w, double, double) { noted(w); });
    glfwSetKeyCallback(window_, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
        noted(w);
        if (action != GLFW_RELEASE) {
            static_cast<Window*>(glfwGetWindowUserPointer(w))->note_chord(key, scancode, mods);
        }
        if (action == GLFW_PRESS && key != GLFW_KEY_UNKNOWN) {
            static_cast<Window*>(glfwGetWindowUserPointer(w))->pressed_keys_.push_back(key);
        }
    });
    glfwSetCharCallback(window_, [](GLFWwindow* w, unsigned) { noted(w); });
    glfwSetWindowFocusCallback(window_, [](GLFWwindow* w, int) { noted(w); });
    glfwSetWindowRefreshCallback(window_, [](GLFWwindow* w) { noted(w); });
    glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* w, int, int) { noted(w); });
    glfwSetWindowContentScaleCallback(window_, [](GLFWwindow* w, float, float) { noted(w); });
    glfwSetDropCallback(window_, [](GLFWwindow* w, int count, const char** paths) {
        noted(w);
        auto& dropped = static_cast<Window*>(glfwGetWindowUserPointer(w))->dropped_files_;
        dropped.insert(dropped.end(), paths, paths + count);
    });
    glfwSetWindowIconifyCallback(window_, [](GLFWwindow* w, int) { noted(w); });
}

void Window::note_chord(int key, int scancode, int mods)
{
    if (key == GLFW_KEY_F1) {
        chords_.push_back({Key::f1, '\0', false, false});
        return;
    }
    const char* label = (mods & GLFW_MOD_CONTROL) ? glfwGetKeyName(key, scancode) : nullptr;
    const char c = label && label[0] != '\0' && label[1] == '\0' ? label[0] : '\0';
    if (c != '\0') {
        const char small = 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        chords_.push_back({Key::character, small, true, (mods & GLFW_MOD_SHIFT) != 0});
    }
}

void Window::wait(double seconds)
{
    if (seconds < 0.0) {
        glfwWaitEvents();
    } else if (seconds > 0.0) {
        glfwWaitEventsTimeout(seconds);
    } else {
        glfwPollEvents();
    }
}

void Window::wake()
{
    glfwPostEmptyEvent();
}

bool Window::take_event()
{
    return std::exchange(event_, false);
}

std::vector<int> Window::take_pressed_keys()
{
    return std::exchange(pressed_keys_, {});
}

std::vector<KeyPress> Window::take_chords()
{
    return std::exchange(chords_, {});
}

std::vector<std::string> Window::take_dropped_files()
{
    return std::exchange(dropped_files_, {});
}

bool Window::key_is_down(int key) const
{
    return glfwGetKey(window_, key) == GLFW_PRESS;
}

WindowSize Window::size() const
{
    WindowSize s;
    if (glfwGetWindowAttrib(window_, GLFW_ICONIFIED)) {
        return s;
    }
    glfwGetFramebufferSize(window_, &s.width, &s.height);
    float vertical = 1.0f;
    glfwGetWindowContentScale(window_, &s.content_scale, &vertical);
    s.content_scale = std::max(1.0f, s.content_scale);
    return s;
}

bool Window::should_close() const
{
    return glfwWindowShouldClose(window_) != 0;
}

void Window::close()
{
    glfwSetWindowShouldClose(window_, GLFW_TRUE);
}

void Window::swap()
{
    glfwSwapBuffers(window_);
}

double Window::time_s() const
{
    return glfwGetTime();
}

Window::Procedure Window::procedure(const char* name)
{
    return glfwGetProcAddress(name);
}

}  // namespace l5s1::render
