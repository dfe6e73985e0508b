#pragma once
// mixed.h: questions of several cases as one quiz: the day's queue, or one missed question again.
//
// An item is "shopper/s1_signs": case and question. A mixed scenario has no id; its questions carry the whole item as
// theirs. Its steps are those of the cases, once for each stretch that follows the order of its case.

#include "scenarios/case_file/scenario.h"

#include <span>

namespace l5s1::scenarios {

[[nodiscard]] std::string item_of(const Scenario& scenario, const Question& question);

// "shopper" of "shopper/s1_signs".
[[nodiscard]] std::string_view home_of(std::string_view item);

struct Mixed {
    Scenario scenario;
    std::vector<std::size_t> first_step;  // by question: where the stretch of its case begins, and so its story
};

// Items of no known case are passed over.
[[nodiscard]] Mixed mixed_scenario(std::span<const Scenario> scenarios, const std::vector<std::string>& items);

}  // namespace l5s1::scenarios
