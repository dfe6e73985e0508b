#pragma once
// toml_reader.h: takes values out of a TOML table and collects what is wrong, in words an author understands.
//
// Each function reads one key. A missing or wrong value is noted as `file:line: key: what` and a default returned, so
// that a file is always read to its end and every mistake is reported at once. Only loaders include this header: it
// brings the parser with it.

#include "scenarios/io/fault.h"
#include "scenarios/io/language.h"

// toml++ 3.3 asserts (and lets some compilers assume) that the key in "[[[" begins well before it looks and reports
// that it does not. Its reports are what a hostile file should meet, in every build.
#pragma push_macro("NDEBUG")
#undef NDEBUG
#define TOML_ASSERT(condition) static_assert(true)
#include <toml++/toml.h>
#pragma pop_macro("NDEBUG")

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace l5s1::scenarios {

class TomlReader {
public:
    explicit TomlReader(std::string file) : file_(std::move(file)) {}

    // Parses `text`. Returns nothing, and notes why, if it is no TOML, not UTF-8, or larger than `largest_bytes`.
    [[nodiscard]] std::optional<toml::table> parse(std::string_view text, std::size_t largest_bytes);

    void fault(const toml::node& where, std::string_view key, std::string_view what);
    void fault(int line, std::string_view key, std::string_view what);

    // Notes every key of `table` that is not in `known`.
    void only(const toml::table& table, std::string_view path, std::initializer_list<std::string_view> known);
    void only(const toml::table& table, std::string_view path, std::span<const std::string_view> known);

    // `path` is put before `key` in messages: "patient" + "severity".
    [[nodiscard]] std::string string(const toml::table& table, std::string_view path, std::string_view key);
    // An id that every format of the exports can carry as it is: 1 to 64 of a-z, A-Z, 0-9, _, and single hyphens
    // within.
    [[nodiscard]] std::string id(const toml::table& table, std::string_view path, std::string_view key);
    [[nodiscard]] Text text(const toml::table& table, std::string_view path, std::string_view key);
    [[nodiscard]] Text optional_text(const toml::table& table, std::string_view path, std::string_view key);
    [[nodiscard]] std::optional<double> number(const toml::table& table, std::string_view path, std::string_view key,
                                               double min, double max);  // nothing, and no fault, if the key is absent
    [[nodiscard]] bool flag(const toml::table& table, std::string_view path, std::string_view key);  // false if absent
    [[nodiscard]] std::vector<std::string> strings(const toml::table& table, std::string_view path,
                                                   std::string_view key);  // empty, and no fault, if absent
    // The tables of an array of tables; a fault if there is something else under the key.
    [[nodiscard]] std::vector<const toml::table*> tables(const toml::table& table, std::string_view path,
                                                         std::string_view key);
    [[nodiscard]] const toml::table* table(const toml::table& parent, std::string_view path, std::string_view key);

    [[nodiscard]] std::size_t fault_count() const { return faults_.size(); }
    // In the order of lines.
    [[nodiscard]] std::vector<Fault> faults() const;

private:
    [[nodiscard]] std::string checked(const toml::node& node, const std::string& key);

    std::string file_;
    std::vector<Fault> faults_;
};

[[nodiscard]] int line_of(const toml::node& node);
[[nodiscard]] std::string join(std::string_view path, std::string_view key);
// "en and in zh" of " and in ": for messages to authors.
[[nodiscard]] std::string every_language(std::string_view between);

}  // namespace l5s1::scenarios
