// languages_test.cpp: which language is spoken, is asked of its row only (scenarios/io/language.h). Else a third
// language would have to be known in every room, and be forgotten in one.

#include "scenarios/io/language.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using l5s1::scenarios::Language;

bool names_a_language(const std::string& line)
{
    static const std::regex named(
        R"re(Language::(english|chinese)|"(en|zh|zh-Hans)"|\.(en|zh)\b(?!")|chinese\(\)|\b(en|zh) = )re");
    const std::size_t comment = line.find("//");
    return std::regex_search(line.substr(0, comment), named);
}

}  // namespace

TEST_CASE("nobody but the table of languages names one", "[house][languages]")
{
    std::vector<std::string> naming;
    bool table = false;
    for (const char* top : {"sim", "scenarios", "render"}) {
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(L5S1_SOURCE_DIR) / top)) {
            const std::string file = fs::relative(entry.path(), L5S1_SOURCE_DIR).generic_string();
            if (!file.ends_with(".h") && !file.ends_with(".cpp")) {
                continue;
            }
            std::ifstream in(entry.path());
            int number = 0;
            for (std::string line; std::getline(in, line);) {
                ++number;
                if (!names_a_language(line)) {
                    continue;
                }
                if (file == "scenarios/io/language.h") {
                    table = true;
                } else {
                    naming.push_back(file + ":" + std::to_string(number) + ": " + line);
                }
            }
        }
    }
    CHECK(naming == std::vector<std::string>{});
    CHECK(table);  // the pattern still finds them
}

TEST_CASE("a switch of language comes to every one and back", "[house][languages]")
{
    Language language{};
    for (const Language expected : l5s1::scenarios::all_languages()) {
        CHECK(language == expected);
        CHECK(l5s1::scenarios::language_from_id(l5s1::scenarios::info(language).id) == expected);
        language = next_language(language);
    }
    CHECK(language == Language{});
    CHECK_FALSE(l5s1::scenarios::language_from_id("xx"));
}
