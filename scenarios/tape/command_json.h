#pragma once
// command_json.h: commands as JSON and back, by one table: a command without a row does not compile.
//
// For scenarios/tape only.

#include "scenarios/session/command.h"

#include <nlohmann/json.hpp>

#include <stdexcept>
#include <string>

namespace l5s1::scenarios {

// A key that is wrong, and why.
struct JsonMistake : std::runtime_error {
    std::string key;
    JsonMistake(std::string at, const std::string& what) : std::runtime_error(what), key(std::move(at)) {}
};

// {"do":"set_day","day":14.0}
[[nodiscard]] nlohmann::ordered_json json_of(const Command& command);

// Throws JsonMistake.
[[nodiscard]] Command command_of(const nlohmann::ordered_json& json);

// A number, also one that JSON has no word for ("nan", "inf", "-inf"). Throws JsonMistake.
[[nodiscard]] nlohmann::ordered_json json_of(double value);
[[nodiscard]] double number_of(const nlohmann::ordered_json& json, const std::string& key);

// Refuses what is no object, or has a key that is not in `known`. Throws JsonMistake.
void require_keys(const nlohmann::ordered_json& json, const std::vector<std::string>& known);

}  // namespace l5s1::scenarios
