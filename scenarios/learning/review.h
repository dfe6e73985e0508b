#pragma once
// review.h: when to ask an item again: FSRS-6, the open spaced-repetition scheduler, with its default weights.
//
//     chance      R(t, S) = (1 + f t / S)^-w20,  f = 0.9^(-1 / w20) - 1          to recall after t days; R(S, S) = 0.9
//     interval    I(S, r) = S / f (r^(-1 / w20) - 1)                            days until the chance has fallen to r
//     success     S' = S (1 + e^w8 (11 - D) S^-w9 (e^(w10 (1 - R)) - 1) (w15 if hard) (w16 if easy))
//     failure     S' = min(w11 D^-w12 ((S + 1)^w13 - 1) e^(w14 (1 - R)), S / e^(w17 w18))
//     same day    S' = S max(1 or 0, e^(w17 (G - 3 + w18)) S^-w19)
//     difficulty  D' = D - w6 (G - 3) (10 - D) / 9, drawn back to D0(easy) by w7
//
// The weights are those that its authors fitted to millions of reviews (fsrs 6); a learner's own need hundreds of
// reviews more than this program has items. No clock and no dice here: days are arguments, nothing is fuzzed.
//
// Left out: learning steps of minutes. An item that was missed is due again the next day, or the same day if the
// learner asks for it.

#include "scenarios/quiz/quiz.h"

#include <optional>

namespace l5s1::scenarios {

// What a learner knew: wrong, right with effort, right, right at once and sure.
enum class Recall : std::uint8_t { again = 1, hard, good, easy };

// What is remembered of one item.
struct Memory {
    double stability_day = 0.0;  // after this long the chance to recall has fallen to 0.9
    double difficulty = 0.0;     // 1 easy .. 10 hard
    int last_day = 0;            // whole days, of any calendar

    friend bool operator==(const Memory&, const Memory&) = default;
};

// Chance to recall `elapsed_day` after the last review, 0..1.
[[nodiscard]] double recall_chance(const Memory& memory, double elapsed_day);

// Returns the memory after a review on `day`; without `before` the item is new. day >= before->last_day.
[[nodiscard]] Memory reviewed(const std::optional<Memory>& before, Recall recall, int day);

// Whole days from the last review until the chance has fallen to `wanted` (0.7..0.97), at least 1.
[[nodiscard]] int interval_day(const Memory& memory, double wanted = 0.9);

// The day on which the item is due. With an exam the item comes back before it, and in its last week at a higher
// wanted chance.
[[nodiscard]] int due_day(const Memory& memory, std::optional<int> exam_day, double wanted = 0.9);

// How an answer counts: wrong is again; right counts the more the surer the learner was. Without a certainty: good.
[[nodiscard]] Recall recall_of(const Answer& answer);

}  // namespace l5s1::scenarios
