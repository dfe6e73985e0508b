#include "scenarios/question/question.h"

#include <algorithm>

namespace l5s1::scenarios {

bool is_structure(std::string_view id)
{
    constexpr std::array kOthers = std::to_array<std::string_view>(
        {"disc", "dural_sac", "sciatic_nerve", "tibial_nerve", "common_fibular_nerve", "deep_fibular_nerve",
         "superficial_fibular_nerve", "root_l2", "root_l3", "root_l4", "root_l5", "root_s1", "root_s2"});
    return std::find(kOthers.begin(), kOthers.end(), id) != kOthers.end() || sim::from_id<sim::Muscle>(id).has_value();
}

std::vector<std::size_t> listed_options(const Question& question)
{
    std::vector<std::size_t> listed;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        if (!question.options[i].otherwise) {
            listed.push_back(i);
        }
    }
    return listed;
}

std::optional<std::size_t> option_of_number(const Question& question, double number)
{
    for (std::size_t i = 0; question.number && i < question.options.size(); ++i) {
        const Option& band = question.options[i];
        const bool at_the_end = number == band.to && band.to == question.number->to;
        if (band.from <= number && (number < band.to || at_the_end)) {
            return i;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> option_of_structure(const Question& question, std::string_view structure, bool on_side)
{
    std::optional<std::size_t> otherwise;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const Option& option = question.options[i];
        const auto& named = option.structures;
        if ((on_side || option.either_side) && std::find(named.begin(), named.end(), structure) != named.end()) {
            return i;
        }
        otherwise = option.otherwise ? std::optional(i) : otherwise;
    }
    return otherwise;
}

std::vector<std::size_t> right_options(const Question& question)
{
    const bool in_order = answer_form(question) == AnswerForm::order;
    std::vector<std::size_t> right;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        if (question.options[i].right || in_order) {
            right.push_back(i);
        }
    }
    if (in_order) {
        std::sort(right.begin(), right.end(),
                  [&](std::size_t a, std::size_t b) { return question.options[a].place < question.options[b].place; });
    }
    return right;
}

bool is_right(const Question& question, const std::vector<std::size_t>& chosen)
{
    std::vector<std::size_t> given = chosen;
    if (answer_form(question) != AnswerForm::order) {
        std::sort(given.begin(), given.end());
    }
    return given == right_options(question);
}

}  // namespace l5s1::scenarios
