#pragma once
// utf8.h: the characters of a text, one after the other.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace l5s1::scenarios {

struct Character {
    std::uint32_t code = 0;
    std::size_t size = 1;  // bytes
    bool sound = true;     // false: a byte that belongs to no character, by itself
};

// The character that begins at byte `at` < text.size(). Overlong forms, surrogates and what lies beyond U+10FFFF are no
// characters: each of their bytes counts as one that is not sound.
[[nodiscard]] Character character_at(std::string_view text, std::size_t at);

}  // namespace l5s1::scenarios
