#include "scenarios/cli/quiz_answer.h"

#include <algorithm>

namespace l5s1::scenarios::cli {

std::optional<Given> parse_answer(std::string_view line, std::size_t options, QuestionKind kind)
{
    Given given;
    bool letters = false;
    for (const char c : line) {
        if (c == ' ' || c == '\t' || c == ',' || c == '.' || c == ')') {
            continue;
        }
        const bool digit = '1' <= c && c <= '9';
        const char upper = 'a' <= c && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        const bool is_letter = 'A' <= upper && upper <= 'Z';
        if (given.certainty || !(digit || is_letter)) {
            return std::nullopt;  // nothing comes after the certainty
        }
        const auto place = static_cast<std::size_t>(digit ? c - '1' : upper - 'A');
        if (digit && letters) {
            if (place >= kCertaintyCount) {
                return std::nullopt;
            }
            given.certainty = static_cast<Certainty>(place);
            continue;
        }
        if (place >= options || (is_letter && !letters && !given.options.empty())) {
            return std::nullopt;
        }
        letters = is_letter;
        given.options.push_back(place);
    }
    std::sort(given.options.begin(), given.options.end());
    given.options.erase(std::unique(given.options.begin(), given.options.end()), given.options.end());
    if (given.options.empty() || (kind == QuestionKind::choice && given.options.size() > 1)) {
        return std::nullopt;
    }
    return given;
}

}  // namespace l5s1::scenarios::cli
