#pragma once
// outside_text.h: the one gate for text that comes from outside: case files, names, answers, codes.
//
// A character passes if it is valid UTF-8 and something that a reader sees: no control (C0, DEL, C1), no line or
// paragraph separator, nothing of no width or that turns the direction of writing (a reader could not tell two such
// texts apart), no noncharacter and no private use (legal in TOML, illegal or empty in XML and in fonts).

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace l5s1::scenarios {

// What is wrong with the first character that does not pass, in words: "holds U+0085, a control character"; nothing if
// all pass.
[[nodiscard]] std::optional<std::string> wrong_character(std::string_view text);

// The text with a '?' for every character, or byte that is none, that does not pass: fit for a terminal.
[[nodiscard]] std::string harmless(std::string_view text);

// The first `characters` of a text, never a part of one.
[[nodiscard]] std::string_view beginning(std::string_view text, std::size_t characters);

// Full-width letters, digits, marks and space, as an input method for Chinese writes them, in their ASCII forms; also
// the ideographic full stop and comma. The rest stays.
[[nodiscard]] std::string half_width(std::string_view text);

}  // namespace l5s1::scenarios
