#pragma once
// fonts.h: the type of the interface: Noto Sans CJK SC, regular and bold, in the sizes of a desk screen.
//
// Sizes are em in pixels at scale 1; Dear ImGui counts ascent + descent, so it is told em x 1.448. Chinese is set one
// pixel larger than Latin. A change of scale or language builds the atlas anew; glyphs are never stretched.

#include "render/ui/imgui_compat.h"
#include "scenarios/io/assets.h"
#include "scenarios/io/language.h"

#include <array>

namespace l5s1::render {

enum class Role : std::uint8_t { note, small, body, title, counter, question };
inline constexpr std::size_t kRoleCount = 6;

inline constexpr float kLinePerEm = 1.448f;  // hhea 1160 / -288 of the font
inline constexpr float kAscentPerEm = 1.160f;

struct Type {
    ImFont* font = nullptr;
    float px = 0.0f;    // what Dear ImGui is told
    float em = 0.0f;    // px
    float line = 0.0f;  // px from one line to the next in a paragraph
};

struct Fonts {
    scenarios::Language language{};
    float scale = 0.0f;
    std::array<Type, kRoleCount> regular;
    std::array<Type, kRoleCount> bold;

    [[nodiscard]] const Type& type(Role role, bool in_bold) const
    {
        return (in_bold ? bold : regular)[static_cast<std::size_t>(role)];
    }
    [[nodiscard]] bool suits(scenarios::Language wanted, float wanted_scale) const
    {
        return language == wanted && scale == wanted_scale && regular[0].font;
    }
};

// Clears an atlas and fills it. Needs no context: may run on a thread of its own while there is none.
[[nodiscard]] Fonts build_fonts(ImFontAtlas& atlas, const scenarios::Assets& assets, scenarios::Language language,
                                float scale);
// Stock widgets write in body, regular.
void use_as_default(const Fonts& fonts);

// Clears the current context's atlas, fills it and makes it the default. Before Dear ImGui 1.92 the caller uploads the
// texture again afterwards. Never between NewFrame and Render. note exists in regular only, title, counter and question
// in bold only: the other weight falls back to it. counter holds digits, Latin and the few characters of a date.
[[nodiscard]] Fonts build_fonts(const scenarios::Assets& assets, scenarios::Language language, float scale);

}  // namespace l5s1::render
