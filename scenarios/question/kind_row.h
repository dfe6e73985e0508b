#pragma once
// kind_row.h: all that a kind of question is: its traits, and what it adds to a case file. For kind_<name>.cpp, which
// defines the row, and for option_reader.cpp, which reads by it.
//
// Every question and every option has keys that all kinds share (option_reader.h); a row names the others, reads them,
// and says in the words of an author which rule is broken.

#include "scenarios/io/toml_reader.h"
#include "scenarios/question/question.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace l5s1::scenarios {

inline constexpr std::size_t kNoOption = static_cast<std::size_t>(-1);

struct OptionFault {
    std::size_t option;  // kNoOption: the question as a whole
    std::string key;
    std::string what;
};
using OptionFaults = std::vector<OptionFault>;

using Keys = std::span<const std::string_view>;

struct KindRow {
    QuestionKind kind;
    KindTraits traits;

    // The task: keys of the question, and who reads them. Nothing for most.
    Keys task_keys{};
    void (*read_task)(TomlReader& in, const toml::table& table, const std::string& path, Question& q) = nullptr;

    // Keys of an option, besides the `right` or `when` that right_by asks for, and who reads them.
    Keys option_keys{};
    void (*read_option)(TomlReader& in, const toml::table& entry, const std::string& here, Option& option) = nullptr;

    // What two options or more, each sound by itself, must be together.
    void (*check_options)(const Question& q, OptionFaults& faults) = nullptr;
    // Said after "3 are right, " of options that the author marked, unless several may be.
    std::string_view if_several_right = "but only one can be";
};

[[nodiscard]] const KindRow& row(QuestionKind kind);

// A number that must be there; 0, and a fault, if it is not.
[[nodiscard]] double needed(TomlReader& in, const toml::table& entry, const std::string& here, std::string_view key,
                            double min, double max);
// The same for a whole number from 1.
[[nodiscard]] std::size_t counted(TomlReader& in, const toml::table& entry, const std::string& here,
                                  std::string_view key, std::size_t most);

#define L5S1_KIND_ROW(name) extern const KindRow name##_row;
L5S1_QUESTION_KINDS(L5S1_KIND_ROW)
#undef L5S1_KIND_ROW

}  // namespace l5s1::scenarios
