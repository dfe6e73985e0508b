#pragma once
// source_lines.h: every line of the program's own sources, for tests that look for what may not stand in them.

#include "tests/support/paths.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace l5s1::tests {

// Lines of sim, scenarios and render that `wanted` picks, as "file:line: text", apart by whether they may be there.
struct FoundLines {
    std::vector<std::string> allowed;
    std::vector<std::string> elsewhere;
};

// wanted(line) and may_hold(file) are asked; a file is named from the root: "scenarios/io/language.h".
template <class Wanted, class MayHold>
FoundLines source_lines(Wanted wanted, MayHold may_hold)
{
    namespace fs = std::filesystem;
    FoundLines found;
    for (const char* top : {"sim", "scenarios", "render"}) {
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(L5S1_SOURCE_DIR) / top)) {
            const std::string file = fs::relative(entry.path(), L5S1_SOURCE_DIR).generic_string();
            if (!file.ends_with(".h") && !file.ends_with(".cpp")) {
                continue;
            }
            auto& list = may_hold(file) ? found.allowed : found.elsewhere;
            std::ifstream in(entry.path());
            int number = 0;
            for (std::string line; std::getline(in, line);) {
                ++number;
                if (wanted(line)) {
                    list.push_back(file + ":" + std::to_string(number) + ": " + line);
                }
            }
        }
    }
    return found;
}

}  // namespace l5s1::tests
