#pragma once
// contrast_text.h: the contrast table of a question in words.

#include "scenarios/content/contrast.h"
#include "scenarios/text/strings.h"

#include <string>
#include <vector>

namespace l5s1::scenarios {

struct ContrastTable {
    struct Row {
        std::string name;
        std::vector<std::string> cells;  // one a column
    };
    std::vector<std::string> columns;  // the findings
    std::vector<Row> rows;             // empty: the question has no contrast
};

[[nodiscard]] ContrastTable contrast_table(const Strings& strings, Language language, const sim::Model& model,
                                           const Question& question);

}  // namespace l5s1::scenarios
