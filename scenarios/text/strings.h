#pragma once
// strings.h: the words of every key in every language.
//
// assets/text/*.toml, one table a key: [muscle.tibialis_anterior] en = "..." zh = "..." and, where the long word does
// not fit everywhere, short_en and short_zh (ids of language.h); la = Terminologia Anatomica Latin for structures; py =
// pinyin of zh and also = other names in any language, both for the search only. A key without words shows itself in
// brackets: visible in a test and on the screen, never a crash.

#include "scenarios/io/assets.h"
#include "scenarios/io/fault.h"
#include "scenarios/io/language.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace l5s1::scenarios {

struct Entry {
    Text words;
    Text short_words;  // equal to words where the table gives none
    std::string latin;
    std::string pinyin;             // syllables apart: "jing gu qian ji"
    std::vector<std::string> also;  // synonyms
};

class Strings {
public:
    // Reads every text/*.toml. Mistakes are appended to `faults` as `file:line: key: what`.
    Strings(const Assets& assets, std::vector<Fault>& faults);

    [[nodiscard]] const std::string& text(Language language, std::string_view key) const;
    [[nodiscard]] const std::string& short_text(Language language, std::string_view key) const;
    // Empty where the table gives none.
    [[nodiscard]] const std::string& latin(std::string_view key) const { return entry(key).latin; }
    [[nodiscard]] bool has(std::string_view key) const;
    [[nodiscard]] const std::map<std::string, Entry, std::less<>>& entries() const { return entries_; }

    // text() with {0}, {1} ... replaced by the arguments.
    [[nodiscard]] std::string format(Language language, std::string_view key,
                                     const std::vector<std::string>& arguments) const;

private:
    [[nodiscard]] const Entry& entry(std::string_view key) const;

    std::map<std::string, Entry, std::less<>> entries_;
    mutable std::map<std::string, Entry, std::less<>> missing_;
};

}  // namespace l5s1::scenarios
