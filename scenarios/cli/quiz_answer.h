#pragma once
// quiz_answer.h: what a typed line means as an answer.
//
// Letters or numbers of options, then, if wanted, how sure one is: "B", "ac", "2", "1 3", "B3".

#include "scenarios/quiz.h"

#include <optional>
#include <string_view>
#include <vector>

namespace l5s1::scenarios::cli {

struct Given {
    std::vector<std::size_t> options;  // ascending
    std::optional<Certainty> certainty;
};

// Reads an answer. Nothing if the line is no answer to a question with so many options.
[[nodiscard]] std::optional<Given> parse_answer(std::string_view line, std::size_t options, QuestionKind kind);

}  // namespace l5s1::scenarios::cli
