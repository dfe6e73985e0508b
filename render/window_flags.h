#pragma once
// window_flags.h: the flags that the window and its screenshot share.

#include "scenarios/cli/case_flags.h"
#include "scenarios/session.h"

#include <glm/glm.hpp>

#include <optional>
#include <string>

namespace l5s1::render {

struct WindowFlags {
    scenarios::cli::CaseFlags flags;
    std::string size = "1600x900";
    std::string language;  // empty: the desktop's
    std::string theme = "light";
};

// Adds --size, --lang, --theme and the flags of the case.
void add_flags(CLI::App& command, WindowFlags& flags);

// "1600x900"; nothing when it is no size, or one that no screen has.
[[nodiscard]] std::optional<glm::ivec2> parse_size(const std::string& text);

// Brings a new session to what the flags say.
void set_up(scenarios::Session& session, const WindowFlags& flags, const scenarios::cli::CaseFlags::Chosen& chosen);

}  // namespace l5s1::render
