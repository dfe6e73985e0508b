#pragma once
// option_reader.h: what each kind of question adds to a case file: its task and its options.
//
//   numeric   number = { unit = {en, zh}, from, to, step, finding }     options: from, to, right
//   point                                                               options: structure, side, right; otherwise
//   order                                                               options: place
//   perform   perform = "reflex.achilles.left.grade"                    options: when
//   predict   watch = { finding, from_day, to_day }                     options: when
//   repair    reasoner = {en, zh} and [[steps.questions.lines]]         options: line, right
//
// The rules are in scenarios/README.md; each breach is noted in the words of an author.

#include "scenarios/case_file/question.h"
#include "scenarios/io/toml_reader.h"

#include <string>
#include <vector>

namespace l5s1::scenarios {

// The keys that a question of this kind has besides those of all.
[[nodiscard]] std::vector<std::string_view> task_keys(QuestionKind kind);

// Reads those keys. Requires q.kind.
void read_task(TomlReader& reader, const toml::table& table, const std::string& path, Question& q);

// Reads and checks the options. Requires the task.
void read_options(TomlReader& reader, const toml::table& table, const std::string& path, Question& q);

// from_day and a later to_day; nothing, and a fault, otherwise.
[[nodiscard]] std::optional<Play> read_days(TomlReader& reader, const toml::table& table, const std::string& path);

}  // namespace l5s1::scenarios
