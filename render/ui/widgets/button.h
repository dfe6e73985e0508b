#pragma once
// button.h: buttons and the segmented control.

#include "render/ui/widgets/icon.h"
#include "render/ui/widgets/paint.h"

#include <optional>
#include <span>

namespace l5s1::render {

enum class ButtonLook : std::uint8_t { outlined, primary, plain };

// Returns true in the frame of a click, or of Enter with the focus. `enabled` false: ink3, ignores clicks.
bool button(Ui& ui, const char* id, const Area& where, std::string_view text, ButtonLook look,
            std::optional<Icon> sign = std::nullopt, bool enabled = true);
[[nodiscard]] float button_width(const Ui& ui, std::string_view text, bool has_icon);

bool icon_button(Ui& ui, const char* id, const Area& where, Icon sign, bool enabled = true);

// Words in the colour of a link, with an arrow behind.
bool link(Ui& ui, const char* id, const Area& where, std::string_view text, bool arrow = true);

struct Segment {
    std::string_view text;
    std::optional<Icon> sign;  // stands above the word
};

// One of several. Returns the segment that was chosen just now (click, Left, Right), never the present one.
// Equal widths unless a label is longer, then by text width. chosen may be out of range: none. `enabled` false: ink3,
// takes no clicks.
std::optional<std::size_t> segmented(Ui& ui, const char* id, const Area& where, std::span<const Segment> segments,
                                     std::size_t chosen, Role role = Role::body, bool enabled = true);
// Width that every label fits into.
[[nodiscard]] float segmented_width(const Ui& ui, std::span<const Segment> segments, Role role = Role::body);

// Answered: tick or cross; current: thick ring; open: thin ring. Returns the width drawn.
enum class Dot : std::uint8_t { open, current, right, wrong };
float progress_dots(const Ui& ui, ImVec2 at, std::span<const Dot> dots);

}  // namespace l5s1::render
