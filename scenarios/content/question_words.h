#pragma once
// question_words.h: what a question says besides its stem: an option as a line of text, somebody's reasoning, the
// model's own figure, what was watched.

#include "scenarios/question/question.h"
#include "scenarios/text/strings.h"
#include "sim/bedside/examine.h"

#include <string>
#include <vector>

namespace l5s1::scenarios {

// The option's text; of a repair with the line that it would replace: "Line 2 → ...".
[[nodiscard]] std::string option_words(const Strings& strings, Language language, const Question& question,
                                       std::size_t option);

// "25 reps", as the number of this question is written.
[[nodiscard]] std::string number_words(Language language, const Question& question, double number);

// What stands between stem and options: the reasoning line by line, the range of the number; empty for most kinds.
[[nodiscard]] std::vector<std::string> task_words(const Strings& strings, Language language, const Question& question);

// The model's own figure for the question's finding, as a sentence; empty if it asks for none.
[[nodiscard]] std::string model_words(const Strings& strings, Language language, const sim::Model& model,
                                      const sim::Case& patient, const Question& question);

struct Watched {
    double day = 0.0;
    std::string value;
};
// The finding of a prediction on a few days from the first to the last.
[[nodiscard]] std::vector<Watched> watched(const Strings& strings, Language language, const sim::Model& model,
                                           const sim::Case& patient, const Question& question);

}  // namespace l5s1::scenarios
