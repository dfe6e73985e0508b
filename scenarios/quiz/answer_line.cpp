#include "scenarios/quiz/answer_line.h"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace l5s1::scenarios {

namespace {

std::optional<TypedAnswer> parse_number(std::string_view line, const Question& question)
{
    constexpr std::string_view kDigits = "+-.0123456789";
    const auto begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos) {
        return std::nullopt;
    }
    line.remove_prefix(begin);
    const std::string number(line.substr(0, line.find_first_not_of(kDigits)));
    line.remove_prefix(number.size());
    char* end = nullptr;
    TypedAnswer given;
    given.number = std::strtod(number.c_str(), &end);
    if (number.empty() || *end != '\0' || !option_of_number(question, *given.number)) {
        return std::nullopt;
    }
    std::string rest;
    std::copy_if(line.begin(), line.end(), std::back_inserter(rest),
                 [](char c) { return c != ' ' && c != '\t' && c != ','; });
    if (rest.empty()) {
        return given;
    }
    if (rest.size() > 1 || rest[0] < '1' || rest[0] > '4') {
        return std::nullopt;
    }
    given.certainty = static_cast<Certainty>(rest[0] - '1');
    return given;
}

// Whether the options given are an answer to this question.
bool answers(const TypedAnswer& given, const Question& question)
{
    switch (answer_form(question)) {
        case AnswerForm::several:
            return !given.options.empty();
        case AnswerForm::order: {
            const auto all = right_options(question);
            return std::is_permutation(given.options.begin(), given.options.end(), all.begin(), all.end());
        }
        case AnswerForm::one:
        case AnswerForm::number:
        case AnswerForm::point:
        case AnswerForm::grade:
        case AnswerForm::line:
            break;
    }
    return given.options.size() == 1;
}

}  // namespace

std::optional<TypedAnswer> parse_answer(std::string_view line, const Question& question)
{
    if (answer_form(question) == AnswerForm::number) {
        return parse_number(line, question);
    }
    const auto listed = listed_options(question);
    TypedAnswer given;
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
        if (place >= listed.size() || (is_letter && !letters && !given.options.empty())) {
            return std::nullopt;
        }
        letters = is_letter;
        given.options.push_back(listed[place]);
    }
    if (answer_form(question) != AnswerForm::order) {
        std::sort(given.options.begin(), given.options.end());
        given.options.erase(std::unique(given.options.begin(), given.options.end()), given.options.end());
    }
    return answers(given, question) ? std::optional(given) : std::nullopt;
}

void answer(Quiz& quiz, const TypedAnswer& given)
{
    if (given.number) {
        quiz.enter(*given.number);
    } else if (answer_form(quiz.question()) == AnswerForm::order) {
        quiz.arrange(given.options);
    } else {
        for (const std::size_t option : given.options) {
            quiz.choose(option);
        }
    }
    if (given.certainty) {
        quiz.set_certainty(*given.certainty);
    }
}

}  // namespace l5s1::scenarios
