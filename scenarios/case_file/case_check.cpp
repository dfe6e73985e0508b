#include "scenarios/case_file/case_check.h"

#include "scenarios/case_file/expect.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace l5s1::scenarios {

LoadedScenario check_case(std::string_view name, std::string_view text, const std::vector<Claim>& claims,
                          const Tables& tables)
{
    LoadedScenario loaded = load_scenario(name, text, claims, tables.model);
    const std::string file(name);
    if (loaded.patient_is_sound) {
        auto denied = contradictions(tables.model, file, loaded.scenario);
        std::move(denied.begin(), denied.end(), std::back_inserter(loaded.faults));
    }
    for (const Question& question : loaded.scenario.questions) {
        for (const std::string& source : question.sources) {
            if (!tables.sources.contains(source)) {
                loaded.faults.push_back(file + ":" + std::to_string(question.line) + ": " + question.id +
                                        ".sources: there is no source \"" + source + "\"");
            }
        }
    }
    const auto line = [&](const std::string& fault) { return std::atoi(fault.c_str() + file.size() + 1); };
    std::stable_sort(loaded.faults.begin(), loaded.faults.end(),
                     [&](const std::string& a, const std::string& b) { return line(a) < line(b); });
    return loaded;
}

}  // namespace l5s1::scenarios
