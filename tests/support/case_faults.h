#pragma once
// case_faults.h: what every answer to a case file must be, however broken the file: either a whole case or complaints
// that an author can use.

#include "scenarios/case_file/scenario.h"

#include <algorithm>
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
    for (const scenarios::Fault& fault : loaded.faults) {
        const std::string line = scenarios::written(fault);
        const bool placed = fault.file == file && 1 <= fault.line && fault.line <= lines;
        const bool prints =
            std::none_of(line.begin(), line.end(), [](char c) { return (0 <= c && c < ' ') || c == '\x7f'; });
        if (!placed || fault.key.empty() || fault.what.empty() || !prints || fault.line < before) {
            wrong.push_back(line);
        }
        before = fault.line;
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
