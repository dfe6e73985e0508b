#include "scenarios/text/search.h"

#include <algorithm>
#include <array>

namespace l5s1::scenarios {

namespace {

// Lower case; dashes, commas and dots as spaces; one space between words.
std::string folded(std::string_view text)
{
    std::string out;
    const auto space = [&] {
        if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (text.substr(i).starts_with("\xE2\x80\x93")) {  // en dash
            space();
            i += 2;
        } else if (c == '-' || c == ',' || c == ' ' || c == '_' || c == '(' || c == ')') {
            space();
        } else {
            out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    while (!out.empty() && out.back() == ' ') {
        out.pop_back();
    }
    return out;
}

std::vector<std::string_view> words_of(std::string_view text)
{
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) {
            words.push_back(text.substr(0, end));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

std::string initials(std::string_view pinyin)
{
    std::string out;
    for (const std::string_view syllable : words_of(pinyin)) {
        const bool digit_follows = syllable.size() > 1 && syllable[1] >= '0' && syllable[1] <= '9';
        out += digit_follows ? syllable : syllable.substr(0, 1);  // "l5" stays whole
    }
    return out;
}

bool begins_word(std::string_view name, std::string_view word)
{
    for (std::size_t at = name.find(word); at != name.npos; at = name.find(word, at + 1)) {
        if (at == 0 || name[at - 1] == ' ') {
            return true;
        }
    }
    return false;
}

int worth_in_name(std::string_view name, std::string_view word)
{
    if (name == word) {
        return 100;
    }
    if (name.starts_with(word)) {
        return 80;
    }
    if (begins_word(name, word)) {
        return 60;
    }
    const bool ascii = static_cast<unsigned char>(word.front()) < 0x80;
    return (!ascii || word.size() > 2) && name.find(word) != name.npos ? 30 : 0;  // one letter is in every name
}

// How well a word of the query fits an entry; 0: not at all. Names further down the list count a little less.
int worth(const SearchEntry& entry, std::string_view word)
{
    int best = 0;
    for (std::size_t i = 0; i < entry.names.size(); ++i) {
        const int w = worth_in_name(entry.names[i], word);
        best = std::max(best, w > 0 ? w - std::min(static_cast<int>(i), 8) : 0);
    }
    for (const std::string& reading : entry.readings) {
        best = std::max(best, reading == word ? 90 : reading.starts_with(word) ? 70 : 0);
        best = std::max(best, word.size() > 2 && reading.find(word) != reading.npos ? 25 : 0);
    }
    return best;
}

}  // namespace

SearchEntry search_entry(std::string id, std::string key, const Strings& strings, const Terms& terms)
{
    SearchEntry found{std::move(id), std::move(key), {}, {}};
    const auto add = [&](std::string_view name) {
        std::string one = folded(name);
        if (!one.empty() && std::find(found.names.begin(), found.names.end(), one) == found.names.end()) {
            found.names.push_back(std::move(one));
        }
    };
    if (const auto at = strings.entries().find(found.key); at != strings.entries().end()) {
        const Entry& words = at->second;
        for (const Text* text : {&words.words, &words.short_words}) {
            for (const std::string& name : text->words) {
                add(name);
            }
        }
        add(words.latin);
        for (const std::string& name : words.also) {
            add(name);
        }
        add(words.pinyin);
        if (!words.pinyin.empty()) {
            std::string joined = words.pinyin;
            std::erase(joined, ' ');
            found.readings = {initials(words.pinyin), std::move(joined)};
        }
    }
    if (const auto at = terms.find(found.key); at != terms.end()) {
        add(at->second.fma);
        add(at->second.ta98);
    }
    return found;
}

std::vector<SearchEntry> searchable(const Strings& strings, const Terms& terms)
{
    constexpr std::string_view kMuscle = "muscle.";
    constexpr std::string_view kStructure = "structure.";
    std::vector<SearchEntry> all;
    for (const auto& [key, words] : strings.entries()) {
        if (key.starts_with(kMuscle)) {
            all.push_back(search_entry(key, key, strings, terms));
        } else if (key.starts_with(kStructure)) {
            const std::string name = key.substr(kStructure.size());
            if (!strings.has(std::string(kMuscle) + name)) {  // a muscle's mesh is found as the muscle
                all.push_back(search_entry(name, key, strings, terms));
            }
        }
    }
    return all;
}

std::vector<std::size_t> search(const std::vector<SearchEntry>& entries, std::string_view query)
{
    const std::string asked = folded(query);
    const auto words = words_of(asked);
    struct Match {
        std::size_t at;
        int worth;
        std::size_t length;
    };
    std::vector<Match> matches;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        int sum = worth(entries[i], asked.empty() ? " " : std::string_view(asked)) * static_cast<int>(words.size());
        if (sum == 0) {
            for (const std::string_view word : words) {
                const int w = worth(entries[i], word);
                sum = w == 0 ? -1'000'000 : sum + w;
            }
        }
        if (words.empty() || sum > 0) {
            matches.push_back({i, sum, entries[i].names.empty() ? 0 : entries[i].names.front().size()});
        }
    }
    if (!words.empty()) {
        std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
            return a.worth != b.worth ? a.worth > b.worth : a.length < b.length;
        });
    }
    std::vector<std::size_t> order;
    for (const Match& match : matches) {
        order.push_back(match.at);
    }
    return order;
}

}  // namespace l5s1::scenarios
