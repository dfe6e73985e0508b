#pragma once
// toml_file.h: one TOML file read strictly: every mistake as `file:line: key: what`, unknown keys included.

#include <toml++/toml.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace l5s1::scenarios {

class TomlFile
{
public:
    // Parses `text`. A syntax error becomes a fault and root() is null. `faults` outlives the object.
    TomlFile(std::string name, std::string_view text, std::vector<std::string>& faults);

    [[nodiscard]] const toml::table* root() const { return parsed_ ? &*parsed_ : nullptr; }

    // Appends a fault at the line of `where`.
    void fault(const toml::node& where, std::string_view key, std::string_view what);

    // Returns a member of `table`, faulting when it is absent or of another type; `key` names the table in messages.
    [[nodiscard]] std::string text(const toml::table& table, std::string_view key, std::string_view member);
    [[nodiscard]] std::string text_or(const toml::table& table, std::string_view key, std::string_view member,
                                      std::string_view otherwise);
    [[nodiscard]] double number(const toml::table& table, std::string_view key, std::string_view member, double min,
                                double max);
    [[nodiscard]] double number_or(const toml::table& table, std::string_view key, std::string_view member, double min,
                                   double max, double otherwise);

    // Faults every member of `table` that is not listed.
    void only_keys(const toml::table& table, std::string_view key, std::initializer_list<std::string_view> known);

private:
    std::string name_;
    std::vector<std::string>* faults_;
    std::optional<toml::table> parsed_;
};

}  // namespace l5s1::scenarios
