#include "render/ui/keys.h"

#include "render/ui/imgui_compat.h"

#include <algorithm>
#include <array>

namespace l5s1::render {

namespace {

struct Named {
    Key key;
    std::string_view name;
    std::optional<ImGuiKey> imgui;  // nothing: comes with the chords
};

constexpr std::array<Named, 12> kNamed{{
    {Key::escape, "Esc", ImGuiKey_Escape},
    {Key::enter, "Enter", ImGuiKey_Enter},
    {Key::tab, "Tab", ImGuiKey_Tab},
    {Key::left, "Left", ImGuiKey_LeftArrow},
    {Key::right, "Right", ImGuiKey_RightArrow},
    {Key::up, "Up", ImGuiKey_UpArrow},
    {Key::down, "Down", ImGuiKey_DownArrow},
    {Key::page_up, "PageUp", ImGuiKey_PageUp},
    {Key::page_down, "PageDown", ImGuiKey_PageDown},
    {Key::remove, "Delete", ImGuiKey_Delete},
    {Key::backspace, "Backspace", ImGuiKey_Backspace},
    {Key::f1, "F1", std::nullopt},
}};

char small(char c)
{
    return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

int step(ImGuiKey less, ImGuiKey more)
{
    return (key_pressed(more) ? 1 : 0) - (key_pressed(less) ? 1 : 0);
}

bool repeats(Key key)
{
    return key != Key::escape && key != Key::enter;
}

}  // namespace

std::optional<KeyPress> parse_key(std::string_view name)
{
    KeyPress press;
    for (const auto& [prefix, member] :
         {std::pair(std::string_view("Ctrl+"), &KeyPress::ctrl), {"Shift+", &KeyPress::shift}}) {
        if (name.starts_with(prefix)) {
            press.*member = true;
            name.remove_prefix(prefix.size());
        }
    }
    const auto* named = std::find_if(kNamed.begin(), kNamed.end(), [&](const Named& n) { return n.name == name; });
    if (named != kNamed.end()) {
        press.key = named->key;
        return press;
    }
    if (name == "Space") {
        name = " ";
    }
    if (name.size() != 1 || name.front() < ' ' || name.front() > '~') {
        return std::nullopt;
    }
    press.character = small(name.front());
    return press;
}

void KeyQueue::gather(std::span<const KeyPress> chords)
{
    const ImGuiIO& io = ImGui::GetIO();
    presses_.assign(chords.begin(), chords.end());
    for (const Named& named : kNamed) {
        if (named.imgui && key_pressed(*named.imgui, repeats(named.key))) {
            presses_.push_back({named.key, '\0', io.KeyCtrl, named.key == Key::tab && io.KeyShift});
        }
    }
    for (const char c : typed_characters()) {
        presses_.push_back({Key::character, small(c), false, false});
    }
}

bool KeyQueue::take(const KeyPress& press)
{
    const auto at = std::find(presses_.begin(), presses_.end(), press);
    if (at == presses_.end()) {
        return false;
    }
    presses_.erase(at);
    return true;
}

int arrow_x()
{
    return step(ImGuiKey_LeftArrow, ImGuiKey_RightArrow);
}

int arrow_y()
{
    return step(ImGuiKey_DownArrow, ImGuiKey_UpArrow);
}

int page_y()
{
    return step(ImGuiKey_PageDown, ImGuiKey_PageUp);
}

bool far()
{
    return ImGui::GetIO().KeyShift;
}

bool backspace()
{
    return key_pressed(ImGuiKey_Backspace);
}

std::string typed_characters()
{
    std::string typed;
    for (const ImWchar c : ImGui::GetIO().InputQueueCharacters) {
        if (c >= ' ' && c <= '~') {
            typed += static_cast<char>(c);
        }
    }
    return typed;
}

bool text_is_typed()
{
    return ImGui::GetIO().WantTextInput;
}

}  // namespace l5s1::render
