#include "scenarios/io/outside_text.h"

#include "scenarios/io/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <iterator>

namespace l5s1::scenarios {

namespace {

struct Span {
    std::uint32_t first;
    std::uint32_t last;
    const char* what;
};
constexpr Span kRefused[] = {
    {0x0000, 0x001F, "a line break or another control character"},
    {0x007F, 0x009F, "a control character"},
    {0x061C, 0x061C, "a mark that turns the writing"},
    {0x180E, 0x180E, "a character of no width"},
    {0x200B, 0x200D, "a character of no width"},
    {0x200E, 0x200F, "a mark that turns the writing"},
    {0x2028, 0x2029, "a line break"},
    {0x202A, 0x202E, "a mark that turns the writing"},
    {0x2060, 0x2064, "a character of no width"},
    {0x2066, 0x206F, "a mark that turns the writing"},
    {0xE000, 0xF8FF, "a character without a meaning of its own"},
    {0xFDD0, 0xFDEF, "no character"},
    {0xFEFF, 0xFEFF, "a character of no width"},
    {0xFFF9, 0xFFFB, "a control character"},
    {0xE0000, 0xE0FFF, "a character of no width"},
    {0xF0000, 0x10FFFF, "a character without a meaning of its own"},
};

const char* refused(std::uint32_t code)
{
    if ((code & 0xFFFEU) == 0xFFFEU) {
        return "no character";
    }
    const auto* at = std::find_if(std::begin(kRefused), std::end(kRefused),
                                  [&](const Span& span) { return span.first <= code && code <= span.last; });
    return at == std::end(kRefused) ? nullptr : at->what;
}

}  // namespace

std::optional<std::string> wrong_character(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const Character c = character_at(text, at);
        std::array<char, 32> name{};
        if (!c.sound) {
            std::snprintf(name.data(), name.size(), "holds the byte %02X", static_cast<unsigned>(c.code));
            return std::string(name.data()) + ", which is no UTF-8";
        }
        if (const char* what = refused(c.code)) {
            std::snprintf(name.data(), name.size(), "holds U+%04X, ", static_cast<unsigned>(c.code));
            return name.data() + std::string(what);
        }
        at += c.size;
    }
    return std::nullopt;
}

std::string harmless(std::string_view text)
{
    std::string safe;
    for (std::size_t at = 0; at < text.size();) {
        const Character c = character_at(text, at);
        if (!c.sound || refused(c.code)) {
            safe += '?';
        } else {
            safe += text.substr(at, c.size);
        }
        at += c.size;
    }
    return safe;
}

std::string_view beginning(std::string_view text, std::size_t characters)
{
    std::size_t at = 0;
    for (; at < text.size() && characters > 0; --characters) {
        at += character_at(text, at).size;
    }
    return text.substr(0, at);
}

std::string half_width(std::string_view text)
{
    std::string narrow;
    for (std::size_t at = 0; at < text.size();) {
        const Character c = character_at(text, at);
        if (c.code >= 0xFF01 && c.code <= 0xFF5E) {
            narrow += static_cast<char>(c.code - 0xFEE0);
        } else if (c.code == 0x3000) {
            narrow += ' ';
        } else if (c.code == 0x3001) {
            narrow += ',';
        } else if (c.code == 0x3002) {
            narrow += '.';
        } else {
            narrow += text.substr(at, c.size);
        }
        at += c.size;
    }
    return narrow;
}

}  // namespace l5s1::scenarios
