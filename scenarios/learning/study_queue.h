#pragma once
// study_queue.h: what a learner should answer today.
//
// First what is due, the longest due first and the items of one day in the order of the cases, so that a story stays
// together; then a few items never answered. When an item is due follows from its memory and the settings of study
// (review.h), so that a new exam date counts at once.

#include "scenarios/learning/progress.h"
#include "scenarios/quiz/lesion_class.h"

namespace l5s1::scenarios {

inline constexpr std::size_t kNewItemsADay = 5;

struct QueueItem {
    std::string item;            // "shopper/s1_signs"
    std::optional<int> due_day;  // nothing: never answered
    double recall = 0.0;         // predicted chance to answer rightly today; 0 for a new item
};

struct Queue {
    std::vector<QueueItem> today;
    std::size_t due = 0;          // of today: those answered before
    std::optional<int> next_day;  // when the next item falls due after today
};

// `items` are all that there are, in the order of the cases; what is remembered of others is passed over.
[[nodiscard]] Queue queue_of(const std::vector<std::string>& items, const std::map<std::string, Memory>& memories,
                             const StudySettings& settings, int today, std::size_t new_items = kNewItemsADay);

// A class of lesions that was met, and when it should be met again: as a mystery patient, or one of its items.
struct LesionMemory {
    LesionClass lesion{};
    int due_day = 0;
    double recall = 0.0;
};
// The most forgotten first.
[[nodiscard]] std::vector<LesionMemory> lesions_of(const std::map<std::string, Memory>& memories,
                                                   const StudySettings& settings, int today);

}  // namespace l5s1::scenarios
