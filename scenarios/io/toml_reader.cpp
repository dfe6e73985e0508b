// This file holds the whole parser; everybody else sees its declarations.
#define TOML_IMPLEMENTATION
#include "scenarios/io/toml_reader.h"

#include "scenarios/io/number_text.h"
#include "scenarios/io/outside_text.h"

#include <algorithm>

namespace l5s1::scenarios {

namespace {

// The place after the string that begins at `at`; of an unfinished one, the end of its line or of the text.
std::size_t after_string(std::string_view text, std::size_t at)
{
    const char quote = text[at];
    const std::string triple(3, quote);
    const bool long_string = text.substr(at, 3) == triple;
    std::size_t i = at + (long_string ? 3 : 1);
    while (i < text.size()) {
        if (text[i] == '\\' && quote == '"') {
            i += 2;
        } else if (long_string ? text.substr(i, 3) == triple : text[i] == quote) {
            i += long_string ? 3 : 1;
            // two more quotes may belong to a long string
            while (long_string && i < text.size() && text[i] == quote) {
                ++i;
            }
            return i;
        } else if (!long_string && text[i] == '\n') {
            return i;
        } else {
            ++i;
        }
    }
    return text.size();
}

constexpr int kDeepestKey = 16;

// The line of the first key of more parts ("a.b.c" has three), or 0: the parser makes a table of each part, and calls
// itself for each.
int deep_key_line(std::string_view text)
{
    int line = 1;
    int dots = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        dots = c == '.' ? dots + 1 : std::string_view(",=[]{}\n#").find(c) != std::string_view::npos ? 0 : dots;
        if (dots >= kDeepestKey) {
            return line;
        }
        if (c == '"' || c == '\'') {
            const std::size_t end = after_string(text, i);
            line += static_cast<int>(std::count(text.begin() + static_cast<std::ptrdiff_t>(i),
                                                text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
            i = end - 1;
        } else if (c == '#') {
            i = std::min(text.find('\n', i), text.size()) - 1;
        } else if (c == '\n') {
            ++line;
        }
    }
    return 0;
}

// The line of the first character beyond ASCII that stands in no string and no comment, or 0. TOML allows none there,
// but toml++ 3.3 runs into undefined behaviour on some; and typographic quotes are an author's commonest slip.
int stray_character_line(std::string_view text)
{
    std::size_t i = text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
    const auto line = [&] {
        return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(i), '\n'));
    };
    // A quote within a bare value begins no string for the parser.
    const auto begins_string = [&] {
        return (text[i] == '"' || text[i] == '\'') &&
               (i == 0 || std::string_view(" \t\r\n=,[{").find(text[i - 1]) != std::string_view::npos);
    };
    while (i < text.size()) {
        if (begins_string()) {
            i = after_string(text, i);
        } else if (text[i] == '#') {
            i = std::min(text.find('\n', i), text.size());
        } else if (static_cast<unsigned char>(text[i]) >= 0x80) {
            return line();
        } else {
            ++i;
        }
    }
    return 0;
}

}  // namespace

int line_of(const toml::node& node)
{
    return static_cast<int>(node.source().begin.line);
}

std::string every_language(std::string_view between)
{
    std::string ids;
    for (const LanguageInfo& language : kLanguages) {
        ids += (ids.empty() ? std::string() : std::string(between)) + std::string(language.id);
    }
    return ids;
}

std::string join(std::string_view path, std::string_view key)
{
    return path.empty() ? std::string(key) : std::string(path) + "." + std::string(key);
}

std::optional<toml::table> TomlReader::parse(std::string_view text, std::size_t largest_bytes)
{
    if (text.size() > largest_bytes) {
        fault(1, "file", "larger than " + std::to_string(largest_bytes) + " bytes");
        return std::nullopt;
    }
    // The parser accepts a NUL in a comment as the end of the text; a text file has none.
    if (const auto at = text.find('\0'); at != std::string_view::npos) {
        const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        fault(static_cast<int>(line), "syntax", "this is not a text file");
        return std::nullopt;
    }
    if (const int line = stray_character_line(text)) {
        fault(line, "syntax", "a letter or quote outside a text; texts stand in straight quotes: \"...\"");
        return std::nullopt;
    }
    if (const int line = deep_key_line(text)) {
        fault(line, "syntax", "a key of more than " + std::to_string(kDeepestKey) + " parts: too deeply nested");
        return std::nullopt;
    }
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        fault(static_cast<int>(error.source().begin.line), "syntax", error.description());
    }
    return std::nullopt;
}

void TomlReader::fault(const toml::node& where, std::string_view key, std::string_view what)
{
    fault(line_of(where), key, what);
}

void TomlReader::fault(int line, std::string_view key, std::string_view what)
{
    // A key of a hostile file may hold anything; a terminal must not obey it.
    faults_.push_back({file_, line, harmless(key), harmless(what)});
}

void TomlReader::only(const toml::table& table, std::string_view path, std::initializer_list<std::string_view> known)
{
    only(table, path, std::span(known.begin(), known.size()));
}

void TomlReader::only(const toml::table& table, std::string_view path, std::span<const std::string_view> known)
{
    for (const auto& [key, node] : table) {
        if (std::find(known.begin(), known.end(), key.str()) != known.end()) {
            continue;
        }
        std::string what = "unknown key; known here:";
        for (const std::string_view name : known) {
            what += " " + std::string(name);
        }
        fault(node, join(path, key.str()), what);
    }
}

std::string TomlReader::checked(const toml::node& node, const std::string& key)
{
    const auto value = node.value<std::string>();
    if (!node.is_string() || !value) {
        fault(node, key, "must be a text in quotes");
        return {};
    }
    if (value->find_first_not_of(" \t") == std::string::npos) {
        fault(node, key, "is empty");
        return {};
    }
    if (const auto wrong = wrong_character(*value)) {
        fault(node, key, *wrong + "; write one paragraph of plain text");
        return {};
    }
    return *value;
}

std::string TomlReader::string(const toml::table& table, std::string_view path, std::string_view key)
{
    const toml::node* node = table.get(key);
    if (!node) {
        fault(table, join(path, key), "is missing");
        return {};
    }
    return checked(*node, join(path, key));
}

std::string TomlReader::id(const toml::table& table, std::string_view path, std::string_view key)
{
    constexpr std::size_t kLongest = 64;
    std::string value = string(table, path, key);
    bool good = value.size() <= kLongest;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char c = value[i];
        const bool plain = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '_';
        good = good && (plain || (c == '-' && i > 0 && i + 1 < value.size() && value[i - 1] != '-'));
    }
    if (!good) {
        fault(
            *table.get(key), join(path, key),
            "is no id: 1 to 64 of a-z, A-Z, 0-9 and _, single hyphens within; the words go into the title or the stem");
        return {};
    }
    return value;
}

Text TomlReader::text(const toml::table& table, std::string_view path, std::string_view key)
{
    if (!table.get(key)) {
        fault(table, join(path, key), "is missing; give it in " + every_language(" and in "));
        return {};
    }
    return optional_text(table, path, key);
}

Text TomlReader::optional_text(const toml::table& table, std::string_view path, std::string_view key)
{
    const toml::node* node = table.get(key);
    if (!node) {
        return {};
    }
    const std::string full = join(path, key);
    const toml::table* languages = node->as_table();
    if (!languages) {
        fault(*node, full, "must be given in both languages: { " + every_language(" = \"...\", ") + " = \"...\" }");
        return {};
    }
    std::array<std::string_view, kLanguageCount> ids;
    Text text;
    for (const Language language : all_languages()) {
        ids[static_cast<std::size_t>(language)] = info(language).id;
        text.in(language) = string(*languages, full, info(language).id);
    }
    only(*languages, full, ids);
    return text;
}

std::optional<double> TomlReader::number(const toml::table& table, std::string_view path, std::string_view key,
                                         double min, double max)
{
    const toml::node* node = table.get(key);
    if (!node) {
        return std::nullopt;
    }
    const auto value = node->value<double>();
    if (!node->is_number() || !value) {
        fault(*node, join(path, key), "must be a number");
        return std::nullopt;
    }
    if (!(min <= *value && *value <= max)) {
        fault(*node, join(path, key), plain(*value) + " is outside " + plain(min) + " to " + plain(max));
        return std::nullopt;
    }
    return *value;
}

bool TomlReader::flag(const toml::table& table, std::string_view path, std::string_view key)
{
    const toml::node* node = table.get(key);
    if (node && !node->is_boolean()) {
        fault(*node, join(path, key), "must be true or false");
    }
    return node && node->value_or(false);
}

std::vector<std::string> TomlReader::strings(const toml::table& table, std::string_view path, std::string_view key)
{
    std::vector<std::string> all;
    const toml::node* node = table.get(key);
    if (!node) {
        return all;
    }
    const toml::array* list = node->as_array();
    if (!list) {
        fault(*node, join(path, key), "must be a list of texts: [\"...\", \"...\"]");
        return all;
    }
    for (const toml::node& element : *list) {
        if (std::string value = checked(element, join(path, key)); !value.empty()) {
            all.push_back(std::move(value));
        }
    }
    return all;
}

std::vector<const toml::table*> TomlReader::tables(const toml::table& parent, std::string_view path,
                                                   std::string_view key)
{
    std::vector<const toml::table*> all;
    const toml::node* node = parent.get(key);
    if (!node) {
        return all;
    }
    const toml::array* list = node->as_array();
    if (!list) {
        fault(*node, join(path, key), "must be a list: start each one with [[" + std::string(key) + "]]");
        return all;
    }
    for (const toml::node& element : *list) {
        if (const toml::table* one = element.as_table()) {
            all.push_back(one);
        } else {
            fault(element, join(path, key), "must be a table");
        }
    }
    return all;
}

const toml::table* TomlReader::table(const toml::table& parent, std::string_view path, std::string_view key)
{
    const toml::node* node = parent.get(key);
    if (node && !node->is_table()) {
        fault(*node, join(path, key), "must be a table");
    }
    return node ? node->as_table() : nullptr;
}

std::vector<Fault> TomlReader::faults() const
{
    std::vector<Fault> ordered = faults_;
    sort_by_line(ordered);
    return ordered;
}

}  // namespace l5s1::scenarios
