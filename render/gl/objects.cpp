#include "render/gl/objects.h"

namespace l5s1::gl {

void delete_buffer(GLuint name)
{
    glDeleteBuffers(1, &name);
}
void delete_vertex_array(GLuint name)
{
    glDeleteVertexArrays(1, &name);
}
void delete_texture(GLuint name)
{
    glDeleteTextures(1, &name);
}
void delete_framebuffer(GLuint name)
{
    glDeleteFramebuffers(1, &name);
}
void delete_program(GLuint name)
{
    glDeleteProgram(name);
}

Buffer make_buffer()
{
    GLuint name = 0;
    glGenBuffers(1, &name);
    return Buffer(name);
}

VertexArray make_vertex_array()
{
    GLuint name = 0;
    glGenVertexArrays(1, &name);
    return VertexArray(name);
}

Framebuffer make_framebuffer()
{
    GLuint name = 0;
    glGenFramebuffers(1, &name);
    return Framebuffer(name);
}

Texture make_texture(int width, int height, const TextureFormat& format)
{
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    glTexImage2D(GL_TEXTURE_2D, 0, format.internal, width, height, 0, format.layout, format.type, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, format.filter);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, format.filter);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    return Texture(name);
}

void fill(const Texture& texture, int width, int height, std::span<const unsigned char> pixels)
{
    glBindTexture(GL_TEXTURE_2D, texture.name());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
}

Texture make_wrapped_texture(int width, int height, const std::vector<unsigned char>& rgba)
{
    Texture texture = make_texture(width, height, kColour);
    fill(texture, width, height, rgba);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_REPEAT);
    return texture;
}

void attach(const Framebuffer& framebuffer, GLuint colour, GLuint second, GLuint depth)
{
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer.name());
    if (colour != 0) {
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, colour, 0);
    }
    if (second != 0) {
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT1, GL_TEXTURE_2D, second, 0);
    }
    if (depth != 0) {
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_TEXTURE_2D, depth, 0);
    }
    const GLenum buffers[2] = {colour != 0 ? GLenum{GL_COLOR_ATTACHMENT0} : GLenum{GL_NONE},
                               second != 0 ? GLenum{GL_COLOR_ATTACHMENT1} : GLenum{GL_NONE}};
    glDrawBuffers(second != 0 ? 2 : 1, buffers);
}

}  // namespace l5s1::gl
