#include "scenarios/cli/quiz_end.h"

#include "scenarios/quiz/marks.h"

#include <algorithm>
#include <ostream>

namespace l5s1::scenarios::cli {

namespace {

void print(const Terminal& terminal, const Quiz& quiz, const ReviewItem& item)
{
    const Question& q = quiz.scenario().questions[item.question];
    terminal.out << (item.right ? " + " : " - ") << item.question + 1 << "  " << q.stem.in(terminal.language);
    if (item.unsafe) {
        terminal.out << "  [" << terminal.words("cases.review.unsafe") << "]";
    }
    terminal.out << "\n      " << q.lesson.in(terminal.language) << '\n';
}

std::string tally_text(const Terminal& terminal, const std::string& name, const Tally& tally)
{
    return name + " " +
           terminal.words("quiz.take.tally", {std::to_string(tally.right), std::to_string(tally.answered)});
}

// "certain 2/3; unsure 1/1": with the mark that it earned.
void print_certainty(const Terminal& terminal, const Quiz& quiz)
{
    Marks marks;
    for (const Answer& answer : quiz.answers()) {
        marks.count(answer);
    }
    if (marks.marked == 0) {
        return;
    }
    std::string calibration;
    for (std::size_t i = kCertaintyCount; i-- > 0;) {
        if (const Tally& tally = marks.by_certainty[i]; tally.answered > 0) {
            calibration += calibration.empty() ? "" : terminal.words("quiz.take.separator");
            calibration +=
                tally_text(terminal, terminal.words("cases.certainty." + std::string(kCertaintyIds[i])), tally);
        }
    }
    terminal.out << terminal.headed("cases.review.sure", calibration) << '\n'
                 << terminal.words("quiz.marks", {std::to_string(marks.sum), std::to_string(marks.most())}) << '\n';
}

void print_score(const Terminal& terminal, const Quiz& quiz, const Score& result)
{
    terminal.out << terminal.words("cases.review.score", {std::to_string(result.right), std::to_string(result.of)})
                 << '\n';
    if (result.answered < result.of) {
        terminal.out << terminal.words("cases.review.unanswered", {std::to_string(result.of - result.answered)})
                     << '\n';
    }
    print_certainty(terminal, quiz);
    std::string claims;
    for (const auto& [claim, tally] : result.by_claim) {
        claims += (claims.empty() ? "" : terminal.words("quiz.take.separator")) + tally_text(terminal, claim, tally);
    }
    terminal.out << terminal.headed("quiz.take.by_claim", claims) << '\n';
}

}  // namespace

void conclude(const Terminal& terminal, const Quiz& quiz)
{
    const Score result = score(quiz);
    terminal.out << '\n' << terminal.words("cases.review.title") << '\n';
    if (result.answered == 0) {
        terminal.out << terminal.words("cases.review.none") << '\n';
        return;
    }
    const auto items = review(quiz);
    const auto sure = [](const ReviewItem& item) { return item.confidently_wrong; };
    if (std::any_of(items.begin(), items.end(), sure)) {
        terminal.out << terminal.words("quiz.sure_but_wrong") << '\n';
        for (const ReviewItem& item : items) {
            if (item.confidently_wrong) {
                print(terminal, quiz, item);
            }
        }
    }
    print_score(terminal, quiz, result);
    for (const ReviewItem& item : items) {
        if (!item.confidently_wrong) {
            print(terminal, quiz, item);
        }
    }
}

}  // namespace l5s1::scenarios::cli
