#pragma once
// gift_reader.h: a strict reader of Moodle's GIFT, written from its document, not from our writer. Notes in `faults`
// whatever Moodle refuses or takes for another question.

#include "tests/support/export_readers.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace l5s1::tests {

struct GiftAnswer {
    char mark = ' ';     // '=' or '~'
    std::string weight;  // between the percent signs
    std::string text;
    std::string feedback;
    std::string match;  // of a pair: what stands behind the arrow
};

// As Moodle tells them: a number begins with #, a choice has a ~, pairs have an arrow.
enum class GiftKind { choice, number, matching };

struct GiftQuestion {
    GiftKind kind = GiftKind::choice;
    std::string category;
    std::string title;
    std::string text;
    std::vector<GiftAnswer> answers;
    std::string general_feedback;
};

// Splits at bare `mark`s, leaving escapes in place.
inline std::vector<std::string> split_bare(const std::string& text, std::string_view marks)
{
    std::vector<std::string> parts(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            parts.back() += text.substr(i++, 2);
            continue;
        }
        if (marks.find(text[i]) != std::string_view::npos) {
            parts.emplace_back();
        }
        parts.back() += text[i];
    }
    return parts;
}

// Takes the escapes out; a bare character that needs one is a fault.
inline std::string gift_text(const std::string& text, Faults& faults)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
            if (i == text.size() || std::string_view("\\#=~{}:").find(text[i]) == std::string_view::npos) {
                faults.push_back("an escape of nothing in " + text.substr(0, 40));
                continue;
            }
        } else if (std::string_view("#=~{}:").find(text[i]) != std::string_view::npos) {
            faults.push_back(std::string("a bare ") + text[i] + " in " + text.substr(0, 40));
        }
        out += text[i];
    }
    while (!out.empty() && (out.back() == ' ' || out.back() == '\n' || out.back() == '\t')) {
        out.pop_back();
    }
    return out;
}

inline GiftAnswer gift_answer(std::string part, GiftKind kind, Faults& faults)
{
    static const std::vector<std::string> kWeights{"100", "50", "33.33333", "25", "20", "16.66667", "-100", "0"};
    GiftAnswer answer;
    answer.mark = part[0];
    part.erase(0, 1);
    if (part.starts_with('%')) {
        const auto end = part.find('%', 1);
        answer.weight = part.substr(1, end - 1);
        part.erase(0, end + 1);
        if (std::find(kWeights.begin(), kWeights.end(), answer.weight) == kWeights.end()) {
            faults.push_back("Moodle does not know the weight " + answer.weight);
        }
    }
    if (const auto arrow = part.find(" -> "); kind == GiftKind::matching && arrow != std::string::npos) {
        answer.text = gift_text(part.substr(0, arrow), faults);
        answer.match = gift_text(part.substr(arrow + 4), faults);
        return answer;
    }
    const auto parts = split_bare(part, "#");
    if (parts.size() != 2) {
        faults.push_back("an answer without its one feedback");
        return answer;
    }
    answer.text = gift_text(parts[0], faults);
    answer.feedback = gift_text(parts[1].substr(1), faults);
    return answer;
}

// The number that is the whole of a text.
inline std::optional<double> number_in(const std::string& text)
{
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    return text.empty() || *end != '\0' ? std::nullopt : std::optional(value);
}

// What the answers must be together, so that Moodle takes the question.
inline void check_gift_answers(const GiftQuestion& question, Faults& faults)
{
    const auto& answers = question.answers;
    const auto fault = [&](const std::string& what) { faults.push_back(what + " in " + question.title); };
    const auto count = [&](auto holds) { return std::count_if(answers.begin(), answers.end(), holds); };
    const auto weight = [](const GiftAnswer& a) { return std::strtod(a.weight.c_str(), nullptr); };
    if (answers.size() < (question.kind == GiftKind::number ? 1U : 2U)) {
        fault("too few answers");
    }
    if (count([](const GiftAnswer& a) { return a.text.empty(); }) > 0) {
        fault("an empty answer");
    }
    if (question.kind == GiftKind::matching) {
        if (count([](const GiftAnswer& a) { return a.mark != '=' || a.match.empty(); }) > 0) {
            fault("an answer that is no pair");
        }
        return;
    }
    if (question.kind == GiftKind::number) {
        for (const GiftAnswer& answer : answers) {
            const auto dots = answer.text.find("..");
            const auto from = number_in(answer.text.substr(0, dots));
            const auto to = dots == std::string::npos ? std::nullopt : number_in(answer.text.substr(dots + 2));
            if (answer.mark != '=' || !from || !to || *from > *to) {
                fault("no range of numbers: " + answer.text);
            }
        }
        if (count([&](const GiftAnswer& a) { return weight(a) == 100.0; }) != 1) {
            fault("not one range with the whole mark");
        }
        return;
    }
    if (count([](const GiftAnswer& a) { return !a.weight.empty(); }) == 0) {
        if (count([](const GiftAnswer& a) { return a.mark == '='; }) != 1) {
            fault("not one right answer");
        }
        return;
    }
    double sum = 0.0;
    for (const GiftAnswer& answer : answers) {
        sum += std::max(0.0, weight(answer));
    }
    if (std::abs(sum - 100.0) > 0.01 ||
        count([](const GiftAnswer& a) { return a.mark == '=' || a.weight.empty(); }) > 0) {
        fault("weights that do not make the whole mark");
    }
}

inline GiftQuestion gift_question(const std::string& block, Faults& faults)
{
    GiftQuestion question;
    const auto named = split_bare(block, "{}");
    if (named.size() != 3 || gift_text(named[2].substr(1), faults) != "") {
        faults.push_back("not one pair of braces in " + block.substr(0, 60));
        return question;
    }
    const std::string& head = named[0];
    const auto title_end = head.find("::", 2);
    if (!head.starts_with("::") || title_end == std::string::npos || head.substr(title_end + 2, 6) != "[html]") {
        faults.push_back("no title or format in " + block.substr(0, 60));
        return question;
    }
    question.title = gift_text(head.substr(2, title_end - 2), faults);
    question.text = gift_text(head.substr(title_end + 8), faults);
    std::string inside = named[1].substr(1);
    const auto general = inside.find("####");
    if (general == std::string::npos) {
        faults.push_back("no general feedback in " + question.title);
        return question;
    }
    question.general_feedback = gift_text(inside.substr(general + 4), faults);
    inside.erase(general);
    const bool number = inside.starts_with('#');
    inside.erase(0, number ? 1 : 0);
    const auto answers = split_bare(inside, "=~");
    const bool tilde = std::any_of(answers.begin() + 1, answers.end(), [](const auto& a) { return a[0] == '~'; });
    question.kind = number                                             ? GiftKind::number
                    : !tilde && inside.find("->") != std::string::npos ? GiftKind::matching
                                                                       : GiftKind::choice;
    if (answers.front().find_first_not_of(" \t\n") != std::string::npos) {
        faults.push_back("text before the answers of " + question.title);
    }
    for (std::size_t i = 1; i < answers.size(); ++i) {
        question.answers.push_back(gift_answer(answers[i], question.kind, faults));
    }
    if (question.title.empty() || question.title.size() > 255 || question.text.empty()) {
        faults.push_back("no title, or one that is too long, or no text in " + question.title);
    }
    check_gift_answers(question, faults);
    return question;
}

// Moodle's GIFT: blocks divided by blank lines; comments begin with //.
inline std::vector<GiftQuestion> read_gift(const std::string& text, Faults& faults)
{
    std::vector<GiftQuestion> questions;
    std::string category;
    std::string block;
    auto lines = lines_of(text);
    lines.emplace_back();
    for (const std::string& line : lines) {
        if (line.starts_with("//")) {
            continue;
        }
        if (!line.empty()) {
            block += line + "\n";
            continue;
        }
        if (block.starts_with("$CATEGORY: ")) {
            category = block.substr(11, block.size() - 12);
        } else if (!block.empty()) {
            questions.push_back(gift_question(block, faults));
            questions.back().category = category;
        }
        block.clear();
    }
    return questions;
}

}  // namespace l5s1::tests
