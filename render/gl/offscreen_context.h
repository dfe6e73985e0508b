#pragma once
// offscreen_context.h: an OpenGL 3.3 context with no window and no display server (EGL surfaceless). Everything is
// drawn into framebuffer objects. For `l5s1 render` and the tests; the window has its own context.

#include <memory>
#include <string>

namespace l5s1::gl {

class OffscreenContext {
public:
    // Makes the context current on this thread and loads OpenGL. Returns nothing, and says why in one line, if the
    // machine has no EGL that can.
    static std::unique_ptr<OffscreenContext> create(std::string& why);

    OffscreenContext(const OffscreenContext&) = delete;
    OffscreenContext& operator=(const OffscreenContext&) = delete;
    ~OffscreenContext();

private:
    OffscreenContext() = default;
    void* display_ = nullptr;
    void* context_ = nullptr;
};

// Whether the current context draws on the processor.
[[nodiscard]] bool draws_in_software();

}  // namespace l5s1::gl
