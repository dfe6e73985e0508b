#pragma once
// quiz_take.h: a quiz in a terminal, line by line.
//
// One line answers one question: letters or numbers of options, then, if wanted, how sure one is: "B", "ac", "2", "B3".
// A line that makes no sense is asked again; q, the end of the input, or ten senseless lines in a row end the quiz with
// the score so far.

#include "scenarios/quiz.h"
#include "scenarios/strings.h"
#include "sim/examine.h"

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace l5s1::scenarios::cli {

struct Given {
    std::vector<std::size_t> options;  // ascending
    std::optional<Certainty> certainty;
};

// Reads an answer. Nothing if the line is no answer to a question with so many options.
[[nodiscard]] std::optional<Given> parse_answer(std::string_view line, std::size_t options, QuestionKind kind);

// What the examination of both legs found, abnormal findings only, one line a side.
[[nodiscard]] std::vector<std::string> examination(const Strings& strings, Language language,
                                                   const sim::Findings& findings);

struct Terminal {
    std::istream& in;
    std::ostream& out;
    const Strings& strings;
    Language language;
};

// Runs the scenario and returns the quiz as it ended.
Quiz take(const Terminal& terminal, const sim::Model& model, const std::vector<Claim>& claims,
          const Scenario& scenario);

}  // namespace l5s1::scenarios::cli
