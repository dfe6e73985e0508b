#include "render/gl/offscreen_context.h"

#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <glad/gl.h>

#include <string_view>

namespace l5s1::gl {

namespace {

EGLDisplay surfaceless_display()
{
    const auto get = reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
    if (!get) {
        return EGL_NO_DISPLAY;
    }
    return get(EGL_PLATFORM_SURFACELESS_MESA, reinterpret_cast<void*>(EGL_DEFAULT_DISPLAY), nullptr);
}

}  // namespace

std::unique_ptr<OffscreenContext> OffscreenContext::create(std::string& why)
{
    std::unique_ptr<OffscreenContext> made(new OffscreenContext);
    const EGLDisplay display = surfaceless_display();
    if (display == EGL_NO_DISPLAY || eglInitialize(display, nullptr, nullptr) != EGL_TRUE) {
        why = "EGL has no surfaceless display here (is libegl1 with Mesa installed?)";
        return nullptr;
    }
    made->display_ = display;
    eglBindAPI(EGL_OPENGL_API);
    const EGLint config_wish[] = {EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE};
    EGLConfig config = nullptr;
    EGLint count = 0;
    eglChooseConfig(display, config_wish, &config, 1, &count);
    const EGLint context_wish[] = {
        EGL_CONTEXT_MAJOR_VERSION,           3,       EGL_CONTEXT_MINOR_VERSION, 3, EGL_CONTEXT_OPENGL_PROFILE_MASK,
        EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
    made->context_ = count > 0 ? eglCreateContext(display, config, EGL_NO_CONTEXT, context_wish) : EGL_NO_CONTEXT;
    if (made->context_ == EGL_NO_CONTEXT ||
        eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, made->context_) != EGL_TRUE) {
        why = "EGL gives no OpenGL 3.3 core context without a window";
        return nullptr;
    }
    if (gladLoadGL(reinterpret_cast<GLADloadfunc>(eglGetProcAddress)) == 0) {
        why = "the OpenGL functions cannot be loaded";
        return nullptr;
    }
    return made;
}

OffscreenContext::~OffscreenContext()
{
    if (display_) {
        eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        if (context_) {
            eglDestroyContext(display_, context_);
        }
        eglTerminate(display_);
    }
}

bool draws_in_software()
{
    const auto* renderer = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
    const std::string_view name = renderer ? renderer : "";  // "llvmpipe (LLVM 15.0.6, 256 bits)" and the like
    return name.find("llvmpipe") != std::string::npos || name.find("softpipe") != std::string::npos ||
           name.find("SWR") != std::string::npos;
}

}  // namespace l5s1::gl
