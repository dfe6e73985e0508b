#pragma once
// prose.h: running text in a given width, in English and Chinese.
//
// Lines break where the Unicode line breaking algorithm allows it (libunibreak), which for Chinese means between most
// characters but never before a closing mark nor after an opening one. Beyond it: levels such as L4–L5 stay whole, and
// a number stays with the word that counts it. A last line of a word or two is filled by narrowing the others.

#include "render/ui/imgui_compat.h"
#include "scenarios/io/language.h"

#include <string_view>
#include <vector>

namespace l5s1::render {

// Returns the lines of `text` in the current font, none wider than `width_px` unless a single word is. Line feeds in
// the text are kept. The views point into `text`.
[[nodiscard]] std::vector<std::string_view> wrapped(std::string_view text, float width_px,
                                                    scenarios::Language language);

}  // namespace l5s1::render
