#pragma once
// option_reader.h: what its kind adds to a question of a case file: the task and the options, read by the kind's row
// (kind_row.h).
//
// Every option has text, explanation and unsafe; by RightBy `right` or `when`; and the keys of its kind. The rules are
// in scenarios/README.md; each breach is noted in the words of an author.

#include "scenarios/io/toml_reader.h"
#include "scenarios/question/question.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace l5s1::scenarios {

// The keys that a question of this kind has besides those of all.
[[nodiscard]] std::span<const std::string_view> task_keys(QuestionKind kind);

// Reads those keys. Requires q.kind.
void read_task(TomlReader& reader, const toml::table& table, const std::string& path, Question& q);

// Reads and checks the options. Requires the task.
void read_options(TomlReader& reader, const toml::table& table, const std::string& path, Question& q);

// from_day and a later to_day; nothing, and a fault, otherwise.
[[nodiscard]] std::optional<Play> read_days(TomlReader& reader, const toml::table& table, const std::string& path);

}  // namespace l5s1::scenarios
