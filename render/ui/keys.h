#pragma once
// keys.h: the keyboard. What was pressed since the last frame, each press to be taken once; and the keys of a control
// that Tab has reached.
//
// Letters and signs count as what the keyboard's own layout makes of them, capitals as small letters (Caps Lock changes
// nothing). A chord with Ctrl counts by the label of the key; the window collects chords as they happen, so that a
// quick one in a slow frame is not lost. Which press means what is panels/shell/actions.h.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace l5s1::render {

enum class Key : std::uint8_t {
    character,
    escape,
    enter,
    tab,
    left,
    right,
    up,
    down,
    page_up,
    page_down,
    remove,
    backspace,
    f1,
};

struct KeyPress {
    Key key = Key::character;
    char character = '\0';  // of Key::character: ASCII, small
    bool ctrl = false;
    bool shift = false;  // of a chord with Ctrl, and of Tab; a sign that needs Shift is its own character

    friend bool operator==(const KeyPress&, const KeyPress&) = default;
};

// "Ctrl+Shift+Z", "Esc", "Space", "[": as in the table of actions. Nothing for what names no key.
[[nodiscard]] std::optional<KeyPress> parse_key(std::string_view name);

class KeyQueue {
public:
    // Forgets the last frame's presses and reads this one's from Dear ImGui; `chords` are added to them.
    void gather(std::span<const KeyPress> chords);
    // Whether that key was pressed; a press is taken once.
    bool take(const KeyPress& press);
    [[nodiscard]] bool empty() const { return presses_.empty(); }

private:
    std::vector<KeyPress> presses_;
};

// ---- the keys of the control that has the focus; its owner asks only then ----
[[nodiscard]] int arrow_x();  // 1 right, -1 left
[[nodiscard]] int arrow_y();  // 1 up, -1 down
[[nodiscard]] int page_y();   // 1 page up, -1 page down
[[nodiscard]] bool far();     // Shift is held: a longer step
[[nodiscard]] bool backspace();
[[nodiscard]] std::string typed_characters();  // ASCII
// A text field has the keys.
[[nodiscard]] bool text_is_typed();

}  // namespace l5s1::render
