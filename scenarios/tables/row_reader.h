#pragma once
// row_reader.h: one row of a table of assets/model: what is asked for is known, any other key is a fault. Only loaders
// include it.

#include "scenarios/io/toml_reader.h"
#include "sim/model/anatomy.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace l5s1::scenarios {

class RowReader {
public:
    // Messages call the row `key`.
    RowReader(TomlReader& in, const toml::table& row, std::string key) : in_(in), row_(row), key_(std::move(key)) {}

    // The number under `member`, between `min` and `max`; `otherwise` when it is absent, which is a fault if required.
    double number(std::string_view member, double min, double max, double otherwise, bool required);
    double needed(std::string_view member, double min, double max) { return number(member, min, max, 0.0, true); }
    // Exactly N numbers.
    template <std::size_t N>
    void list(std::string_view member, double min, double max, std::array<double, N>& values);
    // An inline table { L4 = 0.33, L5 = 0.60 } to one value an id of E; what it does not name stays as it is.
    template <class E>
    void shares(std::string_view member, double min, double max, sim::PerEnum<E, double>& values, bool required = true);
    // The id of an E; `what` says in a message what it must be.
    template <class E>
    void one(std::string_view member, std::string_view what, E& value);
    // A list of ids of E, at least one.
    template <class E>
    void several(std::string_view member, std::string_view what, std::vector<E>& values);
    // A text; empty when it is absent.
    [[nodiscard]] std::string text(std::string_view member);

    // Call last: a fault for every key that nobody asked for, but kind, source and note, which every row has.
    void refuse_others();

    [[nodiscard]] TomlReader& in() { return in_; }
    [[nodiscard]] const toml::table& row() const { return row_; }
    [[nodiscard]] const std::string& key() const { return key_; }

private:
    const toml::node* ask(std::string_view member);
    double value_of(const toml::node& node, std::string_view member, double min, double max, double otherwise);
    void list(std::string_view member, double min, double max, double* values, std::size_t count);

    TomlReader& in_;
    const toml::table& row_;
    std::string key_;
    std::vector<std::string> asked_{"kind", "source", "note"};
};

template <std::size_t N>
void RowReader::list(std::string_view member, double min, double max, std::array<double, N>& values)
{
    list(member, min, max, values.data(), N);
}

template <class E>
void RowReader::shares(std::string_view member, double min, double max, sim::PerEnum<E, double>& values, bool required)
{
    const toml::node* node = ask(member);
    const toml::table* inner = node ? node->as_table() : nullptr;
    if (!inner) {
        if (required || node) {
            in_.fault(row_, key_, std::string(member) + " is missing");
        }
        return;
    }
    for (const auto& [name, share] : *inner) {
        if (const auto id = sim::from_id<E>(name.str())) {
            values[sim::index(*id)] = value_of(share, name.str(), min, max, 0.0);
        } else {
            in_.fault(share, key_, std::string(member) + " has the unknown key " + std::string(name.str()));
        }
    }
}

template <class E>
void RowReader::one(std::string_view member, std::string_view what, E& value)
{
    const toml::node* node = ask(member);
    const auto text = node ? node->value<std::string_view>() : std::nullopt;
    if (const auto id = text ? sim::from_id<E>(*text) : std::nullopt) {
        value = *id;
    } else {
        in_.fault(node ? *node : row_, key_, std::string(member) + " must name " + std::string(what));
    }
}

template <class E>
void RowReader::several(std::string_view member, std::string_view what, std::vector<E>& values)
{
    const toml::node* node = ask(member);
    for (const std::string& text : in_.strings(row_, key_, member)) {
        if (const auto id = sim::from_id<E>(text)) {
            values.push_back(*id);
        } else {
            in_.fault(*node, key_, std::string(member) + " must name " + std::string(what) + ", not \"" + text + "\"");
        }
    }
    if (!node) {
        in_.fault(row_, key_, std::string(member) + " is missing");
    }
}

}  // namespace l5s1::scenarios
