#include "render/gl/canvas.h"

#include <cstddef>
#include <cstring>

namespace l5s1::gl {

bool Canvas::resize(int width, int height)
{
    if (width == width_ && height == height_ && framebuffer_) {
        return false;
    }
    width_ = width;
    height_ = height;
    colour_ = make_texture(width, height, kExactColour);
    framebuffer_ = make_framebuffer();
    attach(framebuffer_, colour_.name(), 0, 0);
    return true;
}

void Canvas::copy_to(const Target& target) const
{
    glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer_.name());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, target.framebuffer);
    glBlitFramebuffer(0, 0, width_, height_, 0, 0, target.width, target.height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer);
}

std::vector<unsigned char> Canvas::pixels() const
{
    const std::size_t row = static_cast<std::size_t>(width_) * 3;
    const auto height = static_cast<std::size_t>(height_);
    std::vector<unsigned char> read(row * height);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.name());
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, width_, height_, GL_RGB, GL_UNSIGNED_BYTE, read.data());
    std::vector<unsigned char> upright(read.size());
    for (std::size_t y = 0; y < height; ++y) {
        std::memcpy(&upright[y * row], &read[(height - 1 - y) * row], row);
    }
    return upright;
}

bool load_functions(Procedure (*look_up)(const char* name))
{
    const int version = gladLoadGL(look_up);
    return GLAD_VERSION_MAJOR(version) * 10 + GLAD_VERSION_MINOR(version) >= 33;
}

}  // namespace l5s1::gl
