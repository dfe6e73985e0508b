#include "scenarios/quiz/marks.h"

namespace l5s1::scenarios {

int certainty_mark(Certainty certainty, bool right)
{
    switch (certainty) {
        case Certainty::guess:
        case Certainty::unsure:
            return right ? 1 : 0;
        case Certainty::fairly_sure:
            return right ? 2 : -2;
        case Certainty::certain:
            break;
    }
    return right ? kMostMark : kLeastMark;
}

void Marks::count(const Answer& answer)
{
    if (!answer.confirmed || !answer.certainty) {
        return;
    }
    sum += certainty_mark(*answer.certainty, answer.right);
    ++marked;
    Tally& tally = by_certainty[static_cast<std::size_t>(*answer.certainty)];
    ++tally.answered;
    tally.right += answer.right ? 1 : 0;
}

}  // namespace l5s1::scenarios
