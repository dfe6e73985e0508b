#include "scenarios/text/strings.h"

#include "scenarios/io/toml_reader.h"

namespace l5s1::scenarios {

namespace {

constexpr std::size_t kLargestTextBytes = 2'000'000;

using Entries = std::map<std::string, Entry, std::less<>>;

void collect(TomlReader& reader, const toml::table& table, const std::string& prefix, Entries& entries)
{
    for (const auto& [key, node] : table) {
        const std::string name = join(prefix, key.str());
        const toml::table* child = node.as_table();
        if (!child) {
            reader.fault(node, name,
                         "a key's words are a table with " + std::string(kLanguages[0].id) + " and the rest");
            continue;
        }
        if (!child->contains(kLanguages[0].id)) {
            collect(reader, *child, name, entries);
            continue;
        }
        Entry entry;
        std::vector<std::string> keys{"la", "py", "also"};
        for (const Language language : all_languages()) {
            const std::string key_of_words(info(language).id);
            const std::string key_of_short = "short_" + key_of_words;
            entry.words.in(language) = reader.string(*child, name, key_of_words);
            entry.short_words.in(language) =
                child->contains(key_of_short) ? reader.string(*child, name, key_of_short) : entry.words.in(language);
            keys.push_back(key_of_words);
            keys.push_back(key_of_short);
        }
        if (child->contains("la")) {
            entry.latin = reader.string(*child, name, "la");
        }
        if (child->contains("py")) {
            entry.pinyin = reader.string(*child, name, "py");
        }
        if (child->contains("also")) {
            entry.also = reader.strings(*child, name, "also");
        }
        reader.only(*child, name, std::vector<std::string_view>(keys.begin(), keys.end()));
        if (!entries.emplace(name, std::move(entry)).second) {
            reader.fault(node, name, "the key has words in another text file already");
        }
    }
}

}  // namespace

Strings::Strings(const Assets& assets, std::vector<Fault>& faults)
{
    for (const std::string& name : assets.list("text/")) {
        TomlReader reader(assets.display_name(name));
        if (const auto root = reader.parse(assets.read(name).value_or(""), kLargestTextBytes)) {
            collect(reader, *root, "", entries_);
        }
        append(faults, reader.faults());
    }
}

const Entry& Strings::entry(std::string_view key) const
{
    if (const auto at = entries_.find(key); at != entries_.end()) {
        return at->second;
    }
    const std::string shown = "[" + std::string(key) + "]";
    Entry entry;
    entry.words.words.fill(shown);
    entry.short_words.words.fill(shown);
    return missing_.try_emplace(std::string(key), std::move(entry)).first->second;
}

const std::string& Strings::text(Language language, std::string_view key) const
{
    return entry(key).words.in(language);
}

const std::string& Strings::short_text(Language language, std::string_view key) const
{
    return entry(key).short_words.in(language);
}

bool Strings::has(std::string_view key) const
{
    return entries_.find(key) != entries_.end();
}

std::string Strings::format(Language language, std::string_view key, const std::vector<std::string>& arguments) const
{
    const std::string& pattern = text(language, key);
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool slot = i + 2 < pattern.size() && pattern[i] == '{' && pattern[i + 2] == '}';
        const std::size_t number = slot ? static_cast<std::size_t>(pattern[i + 1] - '0') : 0;
        if (slot && number < arguments.size()) {
            out += arguments[number];
            i += 2;
        } else {
            out += pattern[i];
        }
    }
    return out;
}

}  // namespace l5s1::scenarios
