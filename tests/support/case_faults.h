#pragma once
// case_faults.h: what every answer to a case file must be, however broken the file: either a whole case or complaints
// that an author can use.

#include "scenarios/case_file/scenario.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

namespace l5s1::tests {

// An author reads that many at most; a broken file of a page must not bury them.
inline constexpr std::size_t kMostCaseFaults = 20;

// What is wrong with an answer itself: a fault that is not "file:line: key: what" of a line of the file, that is out of
// the file's order or holds a control character; or none and yet no whole case. Empty: nothing.
inline std::vector<std::string> wrong_with(const scenarios::LoadedScenario& loaded, const std::string& file,
                                           const std::string& text)
{
    std::vector<std::string> wrong;
    const auto lines = 1 + std::count(text.begin(), text.end(), '\n');
    long before = 0;
    for (const std::string& fault : loaded.faults) {
        const auto number = file.size() + 1;
        char* end = nullptr;
        const long line = fault.starts_with(file + ":") ? std::strtol(fault.c_str() + number, &end, 10) : 0;
        const auto key = end ? static_cast<std::size_t>(end - fault.c_str()) : 0;
        const auto what = fault.find(": ", key + 2);
        const bool placed = 1 <= line && line <= lines && fault.compare(key, 2, ": ") == 0;
        const bool says = placed && what != std::string::npos && what > key + 2 && what + 2 < fault.size();
        const bool prints =
            std::none_of(fault.begin(), fault.end(), [](char c) { return (0 <= c && c < ' ') || c == '\x7f'; });
        if (!says || !prints || line < before) {
            wrong.push_back(fault);
        }
        before = line;
    }
    if (loaded.faults.size() > kMostCaseFaults) {
        wrong.push_back(std::to_string(loaded.faults.size()) + " faults");
    }
    const scenarios::Scenario& s = loaded.scenario;
    const bool whole = !s.id.empty() && !s.steps.empty() && !s.questions.empty() &&
                       std::all_of(s.questions.begin(), s.questions.end(), [&](const scenarios::Question& q) {
                           return q.step < s.steps.size() && !q.options.empty();
                       });
    if (loaded.faults.empty() && !whole) {
        wrong.push_back("no fault and no whole case");
    }
    return wrong;
}

}  // namespace l5s1::tests
