#include "scenarios/content/mixed.h"

#include <algorithm>

namespace l5s1::scenarios {

std::string item_of(const Scenario& scenario, const Question& question)
{
    return scenario.id.empty() ? question.id : scenario.id + "/" + question.id;
}

std::string_view home_of(std::string_view item)
{
    return item.substr(0, item.find('/'));
}

Mixed mixed_scenario(std::span<const Scenario> scenarios, const std::vector<std::string>& items)
{
    Mixed mixed;
    const Scenario* last_home = nullptr;
    std::size_t last_place = 0;
    std::size_t first_step = 0;
    for (const std::string& item : items) {
        const auto home =
            std::find_if(scenarios.begin(), scenarios.end(), [&](const Scenario& s) { return s.id == home_of(item); });
        if (home == scenarios.end()) {
            continue;
        }
        const auto question = std::find_if(home->questions.begin(), home->questions.end(),
                                           [&](const Question& q) { return item_of(*home, q) == item; });
        if (question == home->questions.end()) {
            continue;
        }
        // a later question of the same case goes on with its story; any other begins it again
        const auto place = static_cast<std::size_t>(question - home->questions.begin());
        if (last_home != &*home || place <= last_place) {
            std::vector<Step>& steps = mixed.scenario.steps;
            first_step = steps.size();
            steps.insert(steps.end(), home->steps.begin(), home->steps.end());
        }
        last_home = &*home;
        last_place = place;
        Question& asked = mixed.scenario.questions.emplace_back(*question);
        asked.id = item;
        asked.step += first_step;
        mixed.first_step.push_back(first_step);
    }
    return mixed;
}

}  // namespace l5s1::scenarios
