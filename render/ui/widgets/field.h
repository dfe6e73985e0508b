#pragma once
// field.h: a line of text that is typed or pasted.

#include "render/ui/widgets/paint.h"

namespace l5s1::render {

inline constexpr std::size_t kLongestField_bytes = 80;

// Changes `text` while somebody types; a hint stands in it while it is empty. Returns true in the frame of Enter.
bool text_field(Ui& ui, const char* id, const Area& where, std::string& text, std::string_view hint);

}  // namespace l5s1::render
