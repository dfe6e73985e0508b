#include "render/gl/surfaces.h"

namespace l5s1::gl {

namespace {

void expect_complete(const char* what, std::vector<std::string>& faults)
{
    if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
        faults.push_back(std::string("graphics: the driver cannot draw into the ") + what + " buffer");
    }
}

Framebuffer framebuffer(const char* what, GLuint colour, GLuint second, GLuint depth, std::vector<std::string>& faults)
{
    Framebuffer made = make_framebuffer();
    attach(made, colour, second, depth);
    expect_complete(what, faults);
    return made;
}

}  // namespace

void MovingSurfaces::resize(int w, int h, std::vector<std::string>& faults)
{
    if (w == width && h == height) {
        return;
    }
    width = w;
    height = h;
    colour = make_texture(w, h, kColour);
    depth = make_texture(w, h, kDepth);
    canvas = framebuffer("moving", colour.name(), 0, depth.name(), faults);
}

void StillSurfaces::resize(int w, int h, std::vector<std::string>& faults)
{
    if (w == width && h == height) {
        return;
    }
    width = w;
    height = h;
    colour = make_texture(w, h, kExactColour);
    edge = make_texture(w, h, kExactColour);
    depth = make_texture(w, h, kDepth);
    inked = make_texture(w, h, kExactColour);
    glass_depth = make_texture(w, h, kDepth);
    sum = make_texture(w, h, kHalfColour);
    shown = make_texture(w, h, kColour);
    bodies = framebuffer("bodies", colour.name(), edge.name(), depth.name(), faults);
    ink = framebuffer("ink", inked.name(), 0, 0, faults);
    glass = framebuffer("glass", inked.name(), 0, glass_depth.name(), faults);
    accumulation = framebuffer("accumulation", sum.name(), 0, 0, faults);
    canvas = framebuffer("canvas", shown.name(), 0, depth.name(), faults);
}

void ShadowMap::create(std::vector<std::string>& faults)
{
    depth = make_texture(kSize, kSize, {GL_DEPTH_COMPONENT24, GL_DEPTH_COMPONENT, GL_UNSIGNED_INT, GL_LINEAR});
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_COMPARE_MODE, GL_COMPARE_REF_TO_TEXTURE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_COMPARE_FUNC, GL_LEQUAL);
    framebuffer = gl::framebuffer("shadow", 0, 0, depth.name(), faults);
}

}  // namespace l5s1::gl
