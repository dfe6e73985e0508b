#pragma once
// option_rules.h: what the options of one question must be together: one is right, bands without a gap, places that
// each occur once.

#include "scenarios/case_file/question.h"

#include <string>
#include <vector>

namespace l5s1::scenarios {

struct OptionFault {
    std::size_t option;  // kNoOption: the question as a whole
    std::string key;
    std::string what;
};
inline constexpr std::size_t kNoOption = static_cast<std::size_t>(-1);

// The broken rules. `each_is_sound`: no option is wrong by itself; else only the rules that hold for any are tried.
[[nodiscard]] std::vector<OptionFault> broken_rules(const Question& question, bool each_is_sound);

}  // namespace l5s1::scenarios
