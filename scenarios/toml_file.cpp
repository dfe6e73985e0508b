#include "scenarios/toml_file.h"

#include <algorithm>
#include <utility>

namespace l5s1::scenarios {

namespace {

// 53, not 53.000000: as a person would write it.
std::string plain(double value)
{
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%g", value);
    return buffer;
}

}  // namespace

TomlFile::TomlFile(std::string name, std::string_view text, std::vector<std::string>& faults)
    : name_(std::move(name)), faults_(&faults)
{
    try {
        parsed_ = toml::parse(text, name_);
    } catch (const toml::parse_error& error) {
        faults.push_back(name_ + ":" + std::to_string(error.source().begin.line) +
                         ": syntax: " + std::string(error.description()));
    }
}

void TomlFile::fault(const toml::node& where, std::string_view key, std::string_view what)
{
    faults_->push_back(name_ + ":" + std::to_string(where.source().begin.line) + ": " + std::string(key) + ": " +
                       std::string(what));
}

std::string TomlFile::text(const toml::table& table, std::string_view key, std::string_view member)
{
    const toml::node* node = table.get(member);
    if (!node || !node->is_string() || node->as_string()->get().empty()) {
        fault(node ? *node : static_cast<const toml::node&>(table), key, std::string(member) + " is missing");
        return {};
    }
    return node->as_string()->get();
}

std::string TomlFile::text_or(const toml::table& table, std::string_view key, std::string_view member,
                              std::string_view otherwise)
{
    return table.contains(member) ? text(table, key, member) : std::string(otherwise);
}

double TomlFile::number(const toml::table& table, std::string_view key, std::string_view member, double min, double max)
{
    const toml::node* node = table.get(member);
    const std::optional<double> value = node && node->is_number() ? node->value<double>() : std::nullopt;
    if (!value) {
        fault(node ? *node : static_cast<const toml::node&>(table), key,
              std::string(member) + " is missing or not a number");
        return min;
    }
    if (!(min <= *value && *value <= max)) {
        fault(*node, key, plain(*value) + " is outside " + plain(min) + " to " + plain(max));
        return min;
    }
    return *value;
}

double TomlFile::number_or(const toml::table& table, std::string_view key, std::string_view member, double min,
                           double max, double otherwise)
{
    return table.contains(member) ? number(table, key, member, min, max) : otherwise;
}

void TomlFile::only_keys(const toml::table& table, std::string_view key, std::initializer_list<std::string_view> known)
{
    for (const auto& [member, node] : table) {
        if (std::find(known.begin(), known.end(), member.str()) == known.end()) {
            fault(node, key, "unknown key " + std::string(member.str()));
        }
    }
}

}  // namespace l5s1::scenarios
