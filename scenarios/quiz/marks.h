#pragma once
// marks.h: certainty-based marks: honest confidence earns most, confident error costs most.
//
//     certainty   1  2  3        The best level to name is 1 when one is right less than 2 times in 3, 2 up to 4 in 5,
//     right      +1 +2 +3        3 above: nobody gains by saying other than what they believe (Gardner-Medwin).
//     wrong       0 -2 -6
//
// This program asks in four words. A guess and "unsure" are both below 2 in 3 and count as level 1, "fairly sure" as 2,
// "certain" as 3. An answer without a certainty gets no mark.

#include "scenarios/quiz/quiz.h"

#include <string_view>

namespace l5s1::scenarios {

inline constexpr std::string_view kCertaintyIds[kCertaintyCount] = {"guess", "unsure", "fairly_sure", "certain"};
inline constexpr int kLeastMark = -6;
inline constexpr int kMostMark = 3;

[[nodiscard]] int certainty_mark(Certainty certainty, bool right);

struct Marks {
    int sum = 0;
    int marked = 0;  // answers that named a certainty
    std::vector<Tally> by_certainty = std::vector<Tally>(kCertaintyCount);

    void count(const Answer& answer);
    [[nodiscard]] int most() const { return kMostMark * marked; }
};

}  // namespace l5s1::scenarios
