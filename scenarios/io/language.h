#pragma once
// language.h: the languages of the program, declared once, and a sentence in each of them.
//
// A language is a row of kLanguages and its texts: every table of words has a key of its id ("en", "zh", "short_en").
// Nobody asks which language it is; they ask its row.

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace l5s1::scenarios {

enum class Language : std::uint8_t { english, chinese };  // the first is the one that is spoken when nobody chose

struct LanguageInfo {
    std::string_view id;   // of --lang, of the keys of texts, of tapes; the beginning of its locales
    std::string_view tag;  // RFC 5646
    // How its writing joins things.
    std::string_view space;      // between two sentences
    std::string_view comma;      // between the parts of a list
    std::string_view semicolon;  // between two clauses that are no sentences
    std::string_view colon;      // after a word that a list follows
    // Ideographs: set one pixel larger than letters, beside full-width quotes; named in Latin as well where it teaches.
    bool ideographic = false;
};

inline constexpr std::array kLanguages = std::to_array<LanguageInfo>({
    {"en", "en", " ", ", ", "; ", " "},
    {"zh", "zh-Hans", "", "、", "；", "：", true},
});
inline constexpr std::size_t kLanguageCount = kLanguages.size();

[[nodiscard]] constexpr const LanguageInfo& info(Language language)
{
    return kLanguages[static_cast<std::size_t>(language)];
}

// The one that a switch goes to next; after the last the first.
[[nodiscard]] constexpr Language next_language(Language language)
{
    return static_cast<Language>((static_cast<std::size_t>(language) + 1) % kLanguageCount);
}

[[nodiscard]] constexpr std::array<Language, kLanguageCount> all_languages()
{
    std::array<Language, kLanguageCount> all{};
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i] = static_cast<Language>(i);
    }
    return all;
}

// "en" or "zh"; nothing else.
[[nodiscard]] constexpr std::optional<Language> language_from_id(std::string_view id)
{
    for (const Language language : all_languages()) {
        if (info(language).id == id) {
            return language;
        }
    }
    return std::nullopt;
}

// One sentence in every language. Loaders refuse a text with a missing language, so all are there or all are empty.
struct Text {
    std::array<std::string, kLanguageCount> words;

    [[nodiscard]] const std::string& in(Language language) const { return words[static_cast<std::size_t>(language)]; }
    [[nodiscard]] std::string& in(Language language) { return words[static_cast<std::size_t>(language)]; }
    [[nodiscard]] bool empty() const
    {
        return std::all_of(words.begin(), words.end(), [](const std::string& text) { return text.empty(); });
    }

    friend bool operator==(const Text&, const Text&) = default;
};

}  // namespace l5s1::scenarios
