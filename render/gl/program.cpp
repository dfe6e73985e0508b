#include "render/gl/program.h"

#include <glm/gtc/type_ptr.hpp>

#include <algorithm>
#include <cstring>

namespace l5s1::gl {

namespace {

bool embedded_gl()
{
    const auto* version = reinterpret_cast<const char*>(glGetString(GL_VERSION));
    return version && std::strncmp(version, "OpenGL ES", 9) == 0;
}

std::string preamble(std::string_view defines)
{
    std::string text = embedded_gl() ? "#version 300 es\nprecision highp float;\nprecision highp int;\n"
                                       "precision highp sampler2D;\nprecision highp sampler2DShadow;\n"
                                     : "#version 330 core\n";
    return text + std::string(defines) + "#line 1\n";
}

template <class GetValue, class GetLog>
std::string log_of(GLuint name, GetValue get_value, GetLog get_log)
{
    GLint length = 0;
    get_value(name, GL_INFO_LOG_LENGTH, &length);
    std::string log(static_cast<std::size_t>(std::max(length, 1)), '\0');
    GLsizei written = 0;
    get_log(name, length, &written, log.data());
    log.resize(static_cast<std::size_t>(written));
    return log;
}

GLuint compiled(const scenarios::Assets& assets, GLenum kind, std::span<const std::string_view> files,
                std::string_view defines, std::vector<std::string>& faults)
{
    std::string source = preamble(defines);
    for (const std::string_view file : files) {
        const auto text = assets.read(std::string("shaders/").append(file));
        if (!text) {
            faults.push_back(std::string("shaders/").append(file).append(":1: file: is missing"));
            return 0;
        }
        source += *text;
    }
    const GLuint shader = glCreateShader(kind);
    const char* begin = source.c_str();
    glShaderSource(shader, 1, &begin, nullptr);
    glCompileShader(shader);
    GLint ok = GL_FALSE;
    glGetShaderiv(shader, GL_COMPILE_STATUS, &ok);
    if (ok != GL_TRUE) {
        faults.push_back(
            std::string("shaders/").append(files.back()).append(":1: shader: the graphics driver refuses it: ") +
            log_of(shader, glGetShaderiv, glGetShaderInfoLog));
        glDeleteShader(shader);
        return 0;
    }
    return shader;
}

}  // namespace

Program Program::load(const scenarios::Assets& assets, std::span<const std::string_view> vertex_files,
                      std::span<const std::string_view> fragment_files, std::string_view defines,
                      std::vector<std::string>& faults)
{
    Program program;
    const GLuint vertex = compiled(assets, GL_VERTEX_SHADER, vertex_files, defines, faults);
    const GLuint fragment = compiled(assets, GL_FRAGMENT_SHADER, fragment_files, defines, faults);
    if (vertex != 0 && fragment != 0) {
        ProgramObject object(glCreateProgram());
        glAttachShader(object.name(), vertex);
        glAttachShader(object.name(), fragment);
        glLinkProgram(object.name());
        GLint ok = GL_FALSE;
        glGetProgramiv(object.name(), GL_LINK_STATUS, &ok);
        if (ok == GL_TRUE) {
            program.object_ = std::move(object);
        } else {
            faults.push_back(
                std::string("shaders/").append(fragment_files.back()).append(":1: shader: does not link: ") +
                log_of(object.name(), glGetProgramiv, glGetProgramInfoLog));
        }
    }
    glDeleteShader(vertex);
    glDeleteShader(fragment);
    if (program) {
        GLint count = 0;
        glGetProgramiv(program.object_.name(), GL_ACTIVE_UNIFORMS, &count);
        for (GLint i = 0; i < count; ++i) {
            char name[128] = {};
            GLint size = 0;
            GLenum type = 0;
            glGetActiveUniform(program.object_.name(), static_cast<GLuint>(i), sizeof name, nullptr, &size, &type,
                               name);
            program.locations_[name] = glGetUniformLocation(program.object_.name(), name);
            // of an array the driver names only the first
            const std::string first(name);
            for (int k = 1; k < size && first.ends_with("[0]"); ++k) {
                const std::string one = first.substr(0, first.size() - 2) + std::to_string(k) + "]";
                program.locations_[one] = glGetUniformLocation(program.object_.name(), one.c_str());
            }
        }
    }
    return program;
}

GLint Program::location(const char* name) const
{
    const auto found = locations_.find(name);
    return found == locations_.end() ? -1 : found->second;
}

void Program::use() const
{
    glUseProgram(object_.name());
}
void Program::set(const char* name, float value) const
{
    glUniform1f(location(name), value);
}
void Program::set(const char* name, int value) const
{
    glUniform1i(location(name), value);
}
void Program::set(const char* name, glm::vec2 v) const
{
    glUniform2f(location(name), v.x, v.y);
}
void Program::set(const char* name, glm::vec3 v) const
{
    glUniform3f(location(name), v.x, v.y, v.z);
}
void Program::set(const char* name, glm::vec4 v) const
{
    glUniform4f(location(name), v.x, v.y, v.z, v.w);
}
void Program::set(const char* name, const glm::mat4& m) const
{
    glUniformMatrix4fv(location(name), 1, GL_FALSE, glm::value_ptr(m));
}

}  // namespace l5s1::gl
