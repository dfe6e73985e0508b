#include "scenarios/quiz.h"

#include <algorithm>
#include <utility>

namespace l5s1::scenarios {

Quiz::Quiz(Scenario scenario) : scenario_(std::move(scenario))
{
    restart();
}

void Quiz::restart()
{
    answers_.assign(scenario_.questions.size(), Answer{});
    index_ = 0;
    phase_ = answers_.empty() ? QuizPhase::finished : QuizPhase::open;
}

void Quiz::choose(std::size_t option)
{
    if (phase_ != QuizPhase::open || option >= question().options.size()) {
        return;
    }
    auto& chosen = answers_[index_].chosen;
    if (question().kind == QuestionKind::choice) {
        chosen = {option};
        return;
    }
    const auto at = std::lower_bound(chosen.begin(), chosen.end(), option);
    if (at != chosen.end() && *at == option) {
        chosen.erase(at);
    } else {
        chosen.insert(at, option);
    }
}

void Quiz::set_certainty(Certainty certainty)
{
    if (phase_ == QuizPhase::open) {
        answers_[index_].certainty = certainty;
    }
}

bool Quiz::can_confirm() const
{
    return phase_ == QuizPhase::open && !answers_[index_].chosen.empty();
}

void Quiz::confirm()
{
    if (!can_confirm()) {
        return;
    }
    Answer& given = answers_[index_];
    given.confirmed = true;
    given.right = is_right(question(), given.chosen);
    phase_ = QuizPhase::revealed;
}

void Quiz::next()
{
    if (phase_ != QuizPhase::revealed) {
        return;
    }
    if (index_ + 1 == answers_.size()) {
        phase_ = QuizPhase::finished;
        return;
    }
    ++index_;
    phase_ = QuizPhase::open;
}

void Quiz::finish()
{
    phase_ = QuizPhase::finished;
}

bool is_right(const Question& question, const std::vector<std::size_t>& chosen)
{
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const bool taken = std::find(chosen.begin(), chosen.end(), i) != chosen.end();
        if (taken != question.options[i].right) {
            return false;
        }
    }
    return true;
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
