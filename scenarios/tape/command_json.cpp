#include "scenarios/tape/command_json.h"

#include "scenarios/tape/command_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace l5s1::scenarios {

namespace {

using Json = nlohmann::ordered_json;
using rows::ids_of;
using rows::Of;
using rows::row;

template <class T>
concept Described = requires
{
    row(Of<T>{});
};
template <class T>
concept Whole = std::is_integral_v<T> && !std::is_same_v<T, bool>;
template <class T>
concept Enumeration = std::is_enum_v<T>;

Json write(double value)
{
    return json_of(value);
}
Json write(bool value)
{
    return value;
}
Json write(const std::string& value)
{
    return value;
}
Json write(Whole auto value)
{
    return value;
}
template <Enumeration E>
Json write(E value)
{
    static_assert(!ids_of<E>.empty(), "its ids");
    return ids_of<E>[static_cast<std::size_t>(value)];
}
template <Described T>
Json write(const T& value);
template <class T>
Json write(const std::vector<T>& values)
{
    Json json = Json::array();
    for (const T& value : values) {
        json.push_back(write(value));
    }
    return json;
}
template <std::size_t N>
Json write(const std::array<double, N>& values)
{
    return write(std::vector<double>(values.begin(), values.end()));
}
template <class T>
void write_fields(Json& json, const T& value)
{
    std::apply([&](const auto&... f) { ((json[std::string(f.key)] = write(value.*f.member)), ...); },
               row(Of<T>{}).fields);
}
template <Described T>
Json write(const T& value)
{
    Json json = Json::object();
    write_fields(json, value);
    return json;
}

void read(const Json& json, double& value, const std::string& key)
{
    value = number_of(json, key);
}
void read(const Json& json, bool& value, const std::string& key)
{
    if (!json.is_boolean()) {
        throw JsonMistake(key, "is not true or false");
    }
    value = json.get<bool>();
}
void read(const Json& json, std::string& value, const std::string& key)
{
    if (!json.is_string()) {
        throw JsonMistake(key, "is no text");
    }
    value = json.get<std::string>();
}
template <Whole T>
void read(const Json& json, T& value, const std::string& key)
{
    if (!json.is_number_unsigned() || json.get<std::uint64_t>() > std::numeric_limits<T>::max()) {
        throw JsonMistake(key, "is no whole number from 0 to " + std::to_string(std::numeric_limits<T>::max()));
    }
    value = json.get<T>();
}
template <Enumeration E>
void read(const Json& json, E& value, const std::string& key)
{
    const auto& ids = ids_of<E>;
    const auto at = json.is_string() ? std::find(ids.begin(), ids.end(), json.get<std::string>()) : ids.end();
    if (at == ids.end()) {
        throw JsonMistake(key, json.dump() + " is none of its values");
    }
    value = static_cast<E>(at - ids.begin());
}
template <Described T>
void read(const Json& json, T& value, const std::string& key);
void require_list(const Json& json, const std::string& key)
{
    if (!json.is_array()) {
        throw JsonMistake(key, "is no list");
    }
}
template <class T>
void read(const Json& json, std::vector<T>& values, const std::string& key)
{
    require_list(json, key);
    for (const Json& one : json) {
        read(one, values.emplace_back(), key);
    }
}
template <std::size_t N>
void read(const Json& json, std::array<double, N>& values, const std::string& key)
{
    require_list(json, key);
    if (json.size() != N) {
        throw JsonMistake(key, "does not hold " + std::to_string(N) + " numbers");
    }
    for (std::size_t i = 0; i < N; ++i) {
        read(json[i], values[i], key);
    }
}
template <class T>
void read_fields(const Json& json, T& value, std::vector<std::string> known)
{
    const auto form = row(Of<T>{});
    std::apply([&](const auto&... f) { (known.emplace_back(f.key), ...); }, form.fields);
    require_keys(json, known);
    const auto one = [&](const auto& f) {
        const std::string key(f.key);
        if (!json.contains(key)) {
            throw JsonMistake(key, "is missing");
        }
        read(json[key], value.*f.member, key);
    };
    std::apply([&](const auto&... f) { (one(f), ...); }, form.fields);
}
template <Described T>
void read(const Json& json, T& value, const std::string& key)
{
    if (!json.is_object()) {
        throw JsonMistake(key, "is no object");
    }
    read_fields(json, value, {});
}

// How many fields an aggregate has: so many initializers it takes.
struct Anything {
    template <class T>
    operator T() const;
};
template <class T, class... Given>
consteval std::size_t field_count()
{
    if constexpr (requires { T{Given{}..., Anything{}}; }) {
        return field_count<T, Given..., Anything>();
    } else {
        return sizeof...(Given);
    }
}

// Tries the alternatives one after the other.
template <std::size_t I = 0>
Command read_command(const Json& json, const std::string& name)
{
    if constexpr (I == std::variant_size_v<Command>) {
        throw JsonMistake("do", "\"" + name + "\" is no command");
    } else {
        using C = std::variant_alternative_t<I, Command>;
        static_assert(field_count<C>() == std::tuple_size_v<decltype(row(Of<C>{}).fields)>, "a field without its key");
        if (row(Of<C>{}).name != name) {
            return read_command<I + 1>(json, name);
        }
        C command;
        read_fields(json, command, {"do"});
        return command;
    }
}

}  // namespace

nlohmann::ordered_json json_of(double value)
{
    if (std::isfinite(value)) {
        return value;
    }
    return std::isnan(value) ? "nan" : value > 0.0 ? "inf" : "-inf";
}

double number_of(const nlohmann::ordered_json& json, const std::string& key)
{
    if (json.is_number()) {
        return json.get<double>();
    }
    const std::string word = json.is_string() ? json.get<std::string>() : std::string();
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    if (word == "nan") {
        return std::numeric_limits<double>::quiet_NaN();
    }
    if (word == "inf" || word == "-inf") {
        return word == "inf" ? kInfinity : -kInfinity;
    }
    throw JsonMistake(key, "is no number");
}

void require_keys(const nlohmann::ordered_json& json, const std::vector<std::string>& known)
{
    for (const auto& [key, value] : json.items()) {
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            throw JsonMistake(key, "is no key here");
        }
    }
}

nlohmann::ordered_json json_of(const Command& command)
{
    return std::visit(
        [](const auto& c) {
            Json json{{"do", row(Of<std::decay_t<decltype(c)>>{}).name}};
            write_fields(json, c);
            return json;
        },
        command);
}

Command command_of(const nlohmann::ordered_json& json)
{
    std::string name;
    read(json.at("do"), name, "do");
    return read_command(json, name);
}

}  // namespace l5s1::scenarios
