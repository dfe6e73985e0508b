#include "scenarios/learning/study_queue.h"

#include <algorithm>

namespace l5s1::scenarios {

Queue queue_of(const std::vector<std::string>& items, const std::map<std::string, Memory>& memories,
               const StudySettings& settings, int today, std::size_t new_items)
{
    Queue queue;
    std::vector<QueueItem> fresh;
    for (const std::string& item : items) {
        const auto known = memories.find(item);
        if (known == memories.end()) {
            if (fresh.size() < new_items) {
                fresh.push_back({item, std::nullopt, 0.0});
            }
            continue;
        }
        const Memory& memory = known->second;
        const int due = due_day(memory, settings.exam_day, settings.wanted_recall);
        if (due > today) {
            queue.next_day = std::min(due, queue.next_day.value_or(due));
            continue;
        }
        queue.today.push_back({item, due, recall_chance(memory, std::max(0, today - memory.last_day))});
    }
    std::stable_sort(queue.today.begin(), queue.today.end(),
                     [](const QueueItem& a, const QueueItem& b) { return *a.due_day < *b.due_day; });
    queue.due = queue.today.size();
    queue.today.insert(queue.today.end(), fresh.begin(), fresh.end());
    return queue;
}

std::vector<LesionMemory> lesions_of(const std::map<std::string, Memory>& memories, const StudySettings& settings,
                                     int today)
{
    std::vector<LesionMemory> all;
    for (const auto& [item, memory] : memories) {
        if (const auto lesion = lesion_of_item(item)) {
            all.push_back({*lesion, due_day(memory, settings.exam_day, settings.wanted_recall),
                           recall_chance(memory, std::max(0, today - memory.last_day))});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.recall < b.recall; });
    return all;
}

}  // namespace l5s1::scenarios
