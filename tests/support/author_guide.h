#pragma once
// author_guide.h: the examples of scenarios/README.md: one whole case, and a question of every further kind that could
// stand in it.

#include "tests/support/paths.h"

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace l5s1::tests {

// Every ```toml block of the guide, the whole case first.
inline std::vector<std::string> guide_examples()
{
    std::ifstream file(std::string(L5S1_SOURCE_DIR) + "/scenarios/README.md");
    std::stringstream read;
    read << file.rdbuf();
    const std::string guide = read.str();
    const std::string fence = "```toml\n";
    std::vector<std::string> blocks;
    for (std::size_t at = guide.find(fence); at != std::string::npos; at = guide.find(fence, at)) {
        at += fence.size();
        const std::size_t end = guide.find("```", at);
        blocks.push_back(guide.substr(at, end - at));
        at = end;
    }
    return blocks;
}

// The whole case with all further questions in its last step.
inline std::string guide_case()
{
    std::string all;
    for (const std::string& block : guide_examples()) {
        all += block + "\n";
    }
    return all;
}

}  // namespace l5s1::tests
