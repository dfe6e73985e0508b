#include "scenarios/quiz/quiz.h"

#include <algorithm>
#include <utility>

namespace l5s1::scenarios {

Quiz::Quiz(Scenario scenario) : scenario_(std::make_shared<const Scenario>(std::move(scenario)))
{
    restart();
}

void Quiz::restart()
{
    answers_.assign(scenario_->questions.size(), Answer{});
    index_ = 0;
    phase_ = answers_.empty() ? QuizPhase::finished : QuizPhase::open;
}

Answer* Quiz::open_answer(AnswerForm form)
{
    return phase_ == QuizPhase::open && answer_form(question()) == form ? &answers_[index_] : nullptr;
}

bool Quiz::choose(std::size_t option)
{
    if (phase_ != QuizPhase::open || option >= question().options.size()) {
        return false;
    }
    Answer& given = answers_[index_];
    switch (answer_form(question())) {
        case AnswerForm::order:
            return false;
        case AnswerForm::grade:
            if (given.performed) {
                given.chosen = {option};
            }
            return given.performed;
        case AnswerForm::number: {
            const Option& band = question().options[option];
            return enter((band.from + band.to) / 2.0);
        }
        case AnswerForm::several: {
            auto& chosen = given.chosen;
            const auto at = std::lower_bound(chosen.begin(), chosen.end(), option);
            if (at != chosen.end() && *at == option) {
                chosen.erase(at);
            } else {
                chosen.insert(at, option);
            }
            return true;
        }
        case AnswerForm::one:
        case AnswerForm::point:
        case AnswerForm::line:
            given.chosen = {option};
            given.structure.clear();
            return true;
    }
    return false;
}

bool Quiz::arrange(const std::vector<std::size_t>& order)
{
    Answer* given = open_answer(AnswerForm::order);
    if (!given) {
        return false;
    }
    const auto all = right_options(question());
    const bool complete = std::is_permutation(order.begin(), order.end(), all.begin(), all.end());
    if (complete) {
        given->chosen = order;
    }
    return complete;
}

bool Quiz::move(std::size_t option, std::size_t place)
{
    Answer* given = open_answer(AnswerForm::order);
    if (!given || option >= question().options.size()) {
        return false;
    }
    auto order = standing_order(question(), *given);
    order.erase(std::find(order.begin(), order.end(), option));
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(std::min(place, order.size())), option);
    given->chosen = std::move(order);
    return true;
}

bool Quiz::enter(double number)
{
    Answer* given = open_answer(AnswerForm::number);
    const auto band = given ? option_of_number(question(), number) : std::nullopt;
    if (band) {
        given->number = number;
        given->chosen = {*band};
    }
    return band.has_value();
}

bool Quiz::point(const std::string& structure, bool on_side)
{
    Answer* given = open_answer(AnswerForm::point);
    const auto option = given ? option_of_structure(question(), structure, on_side) : std::nullopt;
    if (option) {
        given->structure = structure;
        given->chosen = {*option};
    }
    return option.has_value();
}

bool Quiz::perform()
{
    Answer* given = open_answer(AnswerForm::grade);
    if (given) {
        given->performed = true;
    }
    return given != nullptr;
}

bool Quiz::set_certainty(Certainty certainty)
{
    if (phase_ != QuizPhase::open) {
        return false;
    }
    answers_[index_].certainty = certainty;
    return true;
}

bool Quiz::can_confirm() const
{
    return phase_ == QuizPhase::open && !answers_[index_].chosen.empty();
}

bool Quiz::confirm()
{
    if (!can_confirm()) {
        return false;
    }
    Answer& given = answers_[index_];
    given.confirmed = true;
    given.right = is_right(question(), given.chosen);
    phase_ = traits(question()).watched ? QuizPhase::watching : QuizPhase::revealed;
    return true;
}

bool Quiz::arrive()
{
    if (phase_ != QuizPhase::watching) {
        return false;
    }
    phase_ = QuizPhase::revealed;
    return true;
}

bool Quiz::next()
{
    if (phase_ != QuizPhase::revealed) {
        return false;
    }
    if (index_ + 1 == answers_.size()) {
        phase_ = QuizPhase::finished;
    } else {
        ++index_;
        phase_ = QuizPhase::open;
    }
    return true;
}

void Quiz::finish()
{
    phase_ = QuizPhase::finished;
}

std::vector<std::size_t> standing_order(const Question& question, const Answer& answer)
{
    return answer.chosen.empty() ? listed_options(question) : answer.chosen;
}

std::vector<std::string> withheld(const Quiz& quiz)
{
    std::vector<std::string> findings;
    if (quiz.phase() == QuizPhase::finished) {
        return findings;
    }
    const auto& questions = quiz.scenario().questions;
    for (std::size_t i = quiz.index(); i < questions.size(); ++i) {
        const Question& question = questions[i];
        if (quiz.answers()[i].confirmed) {
            continue;
        }
        if (!question.perform.empty()) {
            findings.push_back(question.perform);
        }
        if (question.number && !question.number->finding.empty()) {
            findings.push_back(question.number->finding);
        }
    }
    return findings;
}

Score score(const Quiz& quiz)
{
    Score s;
    s.of = static_cast<int>(quiz.count());
    for (std::size_t i = 0; i < quiz.count(); ++i) {
        const Answer& answer = quiz.answers()[i];
        if (!answer.confirmed) {
            continue;
        }
        const auto count = [&](Tally& tally) {
            ++tally.answered;
            tally.right += answer.right ? 1 : 0;
        };
        ++s.answered;
        s.right += answer.right ? 1 : 0;
        for (const std::string& claim : quiz.scenario().questions[i].claims) {
            count(s.by_claim[claim]);
        }
        if (answer.certainty) {
            count(s.by_certainty[static_cast<std::size_t>(*answer.certainty)]);
        }
    }
    return s;
}

std::vector<ReviewItem> review(const Quiz& quiz)
{
    std::vector<ReviewItem> items;
    for (std::size_t i = 0; i < quiz.count(); ++i) {
        const Answer& answer = quiz.answers()[i];
        if (!answer.confirmed) {
            continue;
        }
        const auto& options = quiz.scenario().questions[i].options;
        const bool unsafe = std::any_of(answer.chosen.begin(), answer.chosen.end(),
                                        [&](std::size_t chosen) { return options[chosen].unsafe; });
        const bool sure = answer.certainty && *answer.certainty >= Certainty::fairly_sure;
        items.push_back(ReviewItem{i, answer.right, !answer.right && sure, unsafe});
    }
    const auto rank = [](const ReviewItem& item) {
        return item.right ? 0 : 1 + (item.unsafe ? 1 : 0) + (item.confidently_wrong ? 2 : 0);
    };
    std::stable_sort(items.begin(), items.end(),
                     [&](const ReviewItem& a, const ReviewItem& b) { return rank(a) > rank(b); });
    return items;
}

}  // namespace l5s1::scenarios
