#pragma once
// answer_line.h: what a typed line means as an answer.
//
// Letters or numbers of options, then, if wanted, how sure one is: "B", "ac", "2", "1 3", "B3". An order is all letters
// in order: "CAB". A number that is asked for stands first, how sure one is after a space: "25", "25 3".

#include "scenarios/quiz/quiz.h"

#include <optional>
#include <string_view>
#include <vector>

namespace l5s1::scenarios {

struct TypedAnswer {
    std::vector<std::size_t> options;  // ascending; of an order as given
    std::optional<double> number;
    std::optional<Certainty> certainty;
};

// Reads an answer. Nothing if the line is no answer to this question.
[[nodiscard]] std::optional<TypedAnswer> parse_answer(std::string_view line, const Question& question);

// Answers the open question.
void answer(Quiz& quiz, const TypedAnswer& given);

}  // namespace l5s1::scenarios
