#pragma once
// program.h: a vertex and a fragment shader, linked. The `#version` line and the GLES precision lines are added here,
// so that the same files serve desktop GL 3.3 and GLES 3.0. A file's first lines may say "Begins with place.glsl";
// which files are put together is said by the caller.

#include "render/gl/objects.h"
#include "scenarios/io/assets.h"

#include <glm/glm.hpp>

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace l5s1::gl {

class Program {
public:
    Program() = default;

    // Reads "shaders/<file>" for every file, compiles and links. Mistakes go to `faults` with the driver's words; the
    // program is then empty.
    static Program load(const scenarios::Assets& assets, std::span<const std::string_view> vertex_files,
                        std::span<const std::string_view> fragment_files, std::string_view defines,
                        std::vector<std::string>& faults);

    [[nodiscard]] explicit operator bool() const { return static_cast<bool>(object_); }

    void use() const;
    // Uniforms the compiler dropped are ignored.
    void set(const char* name, float value) const;
    void set(const char* name, int value) const;
    void set(const char* name, glm::vec2 value) const;
    void set(const char* name, glm::vec3 value) const;
    void set(const char* name, glm::vec4 value) const;
    void set(const char* name, const glm::mat4& value) const;

private:
    [[nodiscard]] GLint location(const char* name) const;

    ProgramObject object_;
    std::map<std::string, GLint, std::less<>> locations_;
};

}  // namespace l5s1::gl
