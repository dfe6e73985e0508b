#pragma once
// canvas.h: a picture that is kept, so that the interface can be drawn over it without drawing the patient again.

#include "render/gl/objects.h"
#include "render/gl/renderer.h"

#include <string>
#include <vector>

namespace l5s1::gl {

class Canvas {
public:
    // Does nothing when it has that size already. Returns whether the content was lost.
    bool resize(int width, int height);
    [[nodiscard]] Target target() const { return {framebuffer_.name(), width_, height_}; }
    // As a texture, lower row first.
    [[nodiscard]] unsigned texture() const { return colour_.name(); }
    // Copies the picture into another framebuffer of the same size, and leaves that one bound.
    void copy_to(const Target& target) const;
    // Red, green, blue of every pixel, upper row first.
    [[nodiscard]] std::vector<unsigned char> pixels() const;

private:
    Texture colour_;
    Framebuffer framebuffer_;
    int width_ = 0;
    int height_ = 0;
};

using Procedure = void (*)();
// Looks up the OpenGL functions of the current context. Returns false when it lacks OpenGL 3.3.
[[nodiscard]] bool load_functions(Procedure (*look_up)(const char* name));

}  // namespace l5s1::gl
