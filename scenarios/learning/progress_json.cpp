#include "scenarios/learning/progress_json.h"

#include "scenarios/quiz/marks.h"

#include <nlohmann/json.hpp>

namespace l5s1::scenarios {

std::string progress_json(const Learner& learner, const std::vector<Attempt>& attempts,
                          const std::map<std::string, Memory>& memories)
{
    using Json = nlohmann::ordered_json;
    Json out{{"schema", "l5s1.progress/1"}, {"learner", learner.name}, {"id", learner.opaque}};
    out["settings"] = {{"wanted_recall", learner.settings.wanted_recall}};
    if (learner.settings.exam_day) {
        out["settings"]["exam"] = date_text(*learner.settings.exam_day);
    }
    out["attempts"] = Json::array();
    for (const Attempt& attempt : attempts) {
        Json one{{"id", attempt.id},
                 {"item", attempt.item},
                 {"time", time_text(attempt.when.unix_s)},
                 {"day", date_text(attempt.when.day)},
                 {"chosen", attempt.chosen},
                 {"right", attempt.right},
                 {"unsafe", attempt.unsafe}};
        if (attempt.certainty) {
            one["certainty"] = kCertaintyIds[static_cast<std::size_t>(*attempt.certainty)];
        }
        if (!attempt.given.empty()) {
            one["given"] = attempt.given;
        }
        if (!attempt.lesion.empty()) {
            one["lesion"] = attempt.lesion;
        }
        out["attempts"].push_back(std::move(one));
    }
    out["schedule"] = Json::array();
    for (const auto& [item, memory] : memories) {
        out["schedule"].push_back(
            {{"item", item},
             {"stability_day", memory.stability_day},
             {"difficulty", memory.difficulty},
             {"last_day", date_text(memory.last_day)},
             {"due_day", date_text(due_day(memory, learner.settings.exam_day, learner.settings.wanted_recall))}});
    }
    return out.dump(2) + "\n";
}

}  // namespace l5s1::scenarios
