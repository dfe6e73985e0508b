#pragma once
// objects.h: OpenGL names that delete themselves. Move-only; a default one is empty. All need the context they were
// made in.

#include <glad/gl.h>

#include <span>
#include <utility>
#include <vector>

namespace l5s1::gl {

template <void (*Delete)(GLuint)>
class Object {
public:
    Object() = default;
    explicit Object(GLuint name) : name_(name) {}
    Object(Object&& other) noexcept : name_(std::exchange(other.name_, 0)) {}
    Object& operator=(Object&& other) noexcept
    {
        if (this != &other) {
            reset();
            name_ = std::exchange(other.name_, 0);
        }
        return *this;
    }
    ~Object() { reset(); }

    [[nodiscard]] GLuint name() const { return name_; }
    [[nodiscard]] explicit operator bool() const { return name_ != 0; }

private:
    void reset()
    {
        if (name_ != 0) {
            Delete(name_);
        }
        name_ = 0;
    }
    GLuint name_ = 0;
};

void delete_buffer(GLuint name);
void delete_vertex_array(GLuint name);
void delete_texture(GLuint name);
void delete_framebuffer(GLuint name);
void delete_program(GLuint name);

using Buffer = Object<delete_buffer>;
using VertexArray = Object<delete_vertex_array>;
using Texture = Object<delete_texture>;
using Framebuffer = Object<delete_framebuffer>;
using ProgramObject = Object<delete_program>;

[[nodiscard]] Buffer make_buffer();
[[nodiscard]] VertexArray make_vertex_array();
[[nodiscard]] Framebuffer make_framebuffer();

struct TextureFormat {
    GLint internal;
    GLenum layout;
    GLenum type;
    GLint filter;
};
inline constexpr TextureFormat kColour{GL_RGBA8, GL_RGBA, GL_UNSIGNED_BYTE, GL_LINEAR};
inline constexpr TextureFormat kExactColour{GL_RGBA8, GL_RGBA, GL_UNSIGNED_BYTE, GL_NEAREST};
inline constexpr TextureFormat kHalfColour{GL_RGBA16F, GL_RGBA, GL_HALF_FLOAT, GL_NEAREST};
inline constexpr TextureFormat kDepth{GL_DEPTH_COMPONENT24, GL_DEPTH_COMPONENT, GL_UNSIGNED_INT, GL_NEAREST};
[[nodiscard]] Texture make_texture(int width, int height, const TextureFormat& format);
// Red, green, blue, alpha, upper row first, into a texture of kColour and that size.
void fill(const Texture& texture, int width, int height, std::span<const unsigned char> pixels);
// RGBA pixels, smooth, without a seam from left to right.
[[nodiscard]] Texture make_wrapped_texture(int width, int height, const std::vector<unsigned char>& rgba);

// Leaves the framebuffer bound. `second` may be empty.
void attach(const Framebuffer& framebuffer, GLuint colour, GLuint second, GLuint depth);

}  // namespace l5s1::gl
