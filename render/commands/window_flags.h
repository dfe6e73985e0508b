#pragma once
// window_flags.h: the flags that the window and its screenshot share.

#include "render/viewport/program_data.h"
#include "scenarios/cli/case_flags.h"

#include <glm/glm.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace l5s1::render {

struct WindowFlags {
    scenarios::cli::CaseFlags flags;
    std::string size = "1600x900";
    std::string language;  // empty: the desktop's
    std::string theme = "light";
    std::string layers;     // empty: as usual
    std::string compare;    // "healthy", "day0", "untreated"; empty: the picture is whole
    double divider = -1.0;  // of its width; below 0: where the lesion is
    std::string mystery;    // code of a mystery patient to open; empty: none
    std::string learner;    // whose answers are recorded; empty: whoever answered last
    std::string progress;   // progress file; empty: the learner's own place
};

// Adds --size, --lang, --theme, --layers, --compare, --divider, --mystery and the flags of the case.
void add_flags(CLI::App& command, WindowFlags& flags);

// The interface's: as named, else the desktop's.
[[nodiscard]] scenarios::Language language_of(const WindowFlags& flags);
// "1600x900"; nothing when it is no size, or one that no screen has.
[[nodiscard]] std::optional<glm::ivec2> parse_size(const std::string& text);

// What the flags name, read and checked.
struct Start {
    glm::ivec2 size_px{0};
    scenarios::cli::CaseFlags::Chosen chosen;
    scenarios::Layers layers;
    std::unique_ptr<const ProgramData> data;
};

// Nothing, after one line that says why, when a flag or a file is wrong. `example` is a size for that line.
[[nodiscard]] std::optional<Start> read_start(const WindowFlags& flags, std::string_view example,
                                              scenarios::cli::Context& context);

// "spine", "leg" or "whole".
[[nodiscard]] scenarios::ViewPreset preset_called(std::string_view name);

// Brings a new session to what the flags say.
void set_up(scenarios::Session& session, const WindowFlags& flags, const Start& start);

}  // namespace l5s1::render
