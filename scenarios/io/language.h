#pragma once
// language.h: the languages of the program, and a sentence in each of them.

#include <cstdint>
#include <string>

namespace l5s1::scenarios {

enum class Language : std::uint8_t { english, chinese };

// One sentence in every language. Loaders refuse a text with a missing language, so both are there or both are empty.
struct Text {
    std::string en;
    std::string zh;

    [[nodiscard]] const std::string& in(Language language) const { return language == Language::chinese ? zh : en; }
    [[nodiscard]] bool empty() const { return en.empty() && zh.empty(); }

    friend bool operator==(const Text&, const Text&) = default;
};

}  // namespace l5s1::scenarios
