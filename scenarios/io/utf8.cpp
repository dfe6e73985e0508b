#include "scenarios/io/utf8.h"

#include <array>

namespace l5s1::scenarios {

Character character_at(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    const std::uint32_t first = byte(at);
    if (first < 0x80) {
        return {first, 1, true};
    }
    const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    constexpr std::array<std::uint32_t, 5> kLeast{0, 0, 0x80, 0x800, 0x10000};  // less would be longer than needed
    if (first < 0xC2 || first > 0xF4 || at + size > text.size()) {
        return {first, 1, false};
    }
    std::uint32_t code = first & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U) {
            return {first, 1, false};
        }
        code = (code << 6U) | (byte(at + i) & 0x3FU);
    }
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    const bool sound = code >= kLeast[size] && code <= 0x10FFFF && !surrogate;
    return sound ? Character{code, size, true} : Character{first, 1, false};
}

}  // namespace l5s1::scenarios
