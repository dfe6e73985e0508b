// languages_test.cpp: which language is spoken, is asked of its row only (scenarios/io/language.h). Else a third
// language would have to be known in every room, and be forgotten in one.

#include "scenarios/io/language.h"
#include "tests/house/source_lines.h"
#include "tests/support/catch.h"

#include <regex>
#include <string>
#include <vector>

namespace {

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
    const auto found = l5s1::tests::source_lines(
        names_a_language, [](const std::string& file) { return file == "scenarios/io/language.h"; });
    CHECK(found.elsewhere == std::vector<std::string>{});
    CHECK_FALSE(found.allowed.empty());  // the pattern still finds them
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
