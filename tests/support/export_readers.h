#pragma once
// export_readers.h: strict readers of the exported text formats, written from the formats' documents, not from our
// writers. Each notes in `faults` whatever the document forbids.

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace l5s1::tests {

using Faults = std::vector<std::string>;
using Rows = std::vector<std::vector<std::string>>;

inline std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    std::size_t from = 0;
    for (std::size_t at; (at = text.find('\n', from)) != std::string::npos; from = at + 1) {
        lines.push_back(text.substr(from, at - from));
    }
    if (from < text.size()) {
        lines.push_back(text.substr(from));
    }
    return lines;
}

// Quoted and bare fields, RFC 4180: a quote inside a quoted field is doubled; a bare field holds none.
inline Rows separated(std::string_view text, char separator, std::string_view line_end, Faults& faults)
{
    Rows rows(1, std::vector<std::string>(1));
    bool quoted = false;
    bool closed = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string& field = rows.back().back();
        const char c = text[i];
        if (quoted) {
            if (c != '"') {
                field += c;
            } else if (i + 1 < text.size() && text[i + 1] == '"') {
                field += '"';
                ++i;
            } else {
                quoted = false;
                closed = true;
            }
            continue;
        }
        if (c == '"' && field.empty() && !closed) {
            quoted = true;
        } else if (c == separator) {
            rows.back().emplace_back();
            closed = false;
        } else if (text.substr(i, line_end.size()) == line_end) {
            i += line_end.size() - 1;
            rows.emplace_back(1);
            closed = false;
        } else {
            if (c == '"' || closed) {
                faults.push_back("a quote out of place in row " + std::to_string(rows.size()));
            }
            field += c;
        }
    }
    if (quoted || rows.back() != std::vector<std::string>(1)) {
        faults.push_back("the last line is not ended");
    }
    rows.pop_back();
    return rows;
}

struct AnkiFile {
    std::map<std::string, std::string> directives;
    Rows notes;
    std::size_t guid_column = 0;  // 1-based
    std::size_t tags_column = 0;
};

// Anki manual, "Text files": directives at the top, comments begin with #, then one note a line.
inline AnkiFile read_anki(const std::string& text, Faults& faults)
{
    static const std::vector<std::string> kKnown{
        "separator",       "html",        "tags",        "columns",     "notetype",    "deck",
        "notetype column", "deck column", "tags column", "guid column", "match scope", "if matches"};
    AnkiFile file;
    std::size_t body = 0;
    for (const std::string& line : lines_of(text)) {
        if (!line.starts_with('#')) {
            break;
        }
        body += line.size() + 1;
        const auto colon = line.find(':');
        if (line.starts_with("# ") || colon == std::string::npos) {
            continue;  // a comment
        }
        const std::string key = line.substr(1, colon - 1);
        if (std::find(kKnown.begin(), kKnown.end(), key) == kKnown.end()) {
            faults.push_back("unknown directive " + key);
        }
        if (key == "columns" && !file.directives.contains("separator")) {
            faults.push_back("columns before separator");
        }
        file.directives[key] = line.substr(colon + 1);
    }
    if (file.directives["separator"] != "Tab" || file.directives["html"] != "true") {
        faults.push_back("not tab-separated HTML");
    }
    const auto column = [&](const char* key) {
        const std::string value = file.directives[key];
        return value.size() == 1 && '1' <= value[0] && value[0] <= '9' ? static_cast<std::size_t>(value[0] - '0') : 0;
    };
    file.guid_column = column("guid column");
    file.tags_column = column("tags column");
    const auto columns = static_cast<std::size_t>(
        1 + std::count(file.directives["columns"].begin(), file.directives["columns"].end(), '\t'));
    file.notes = separated(std::string_view(text).substr(body), '\t', "\n", faults);
    for (const auto& note : file.notes) {
        if (note.size() != columns) {
            faults.push_back("a note with " + std::to_string(note.size()) + " columns");
        }
        for (const std::string& field : note) {
            if (field.empty() || field.find('\n') != std::string::npos) {
                faults.push_back("a field that is empty or broken over lines");
            }
        }
    }
    return file;
}

// The text that a browser shows for a fragment: tags become spaces, entities characters.
inline std::string html_text(std::string_view html)
{
    static const std::vector<std::pair<std::string_view, char>> kEntities{
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}};
    std::string out;
    for (std::size_t i = 0; i < html.size(); ++i) {
        if (html[i] == '<') {
            i = std::min(html.find('>', i), html.size() - 1);
            out += ' ';
            continue;
        }
        char c = html[i];
        if (c == '&') {
            for (const auto& [name, meant] : kEntities) {
                if (html.substr(i, name.size()) == name) {
                    c = meant;
                    i += name.size() - 1;
                    break;
                }
            }
        }
        out += c;
    }
    return out;
}

}  // namespace l5s1::tests
