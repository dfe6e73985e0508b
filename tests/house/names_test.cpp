// names_test.cpp: every test can be asked for by its name. ctest hands each name to CMake, which splits lists at `;`
// and joins them in brackets, and to Catch2, whose patterns take `*`, `~`, quotes and backslashes for themselves: a
// test of such a name is found by nobody, or stands for others.

#include "tests/support/catch.h"
#include "tests/support/paths.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

// The names of the cases in a source, as Catch2 sees them: neighbouring literals are one.
std::vector<std::string> names_in(const std::string& source)
{
    static const std::regex at_case(R"re((?:TEST_CASE|SCENARIO)(?:_METHOD)?\s*\(([^")]*))re");
    static const std::regex literal(R"re(^\s*"((?:[^"\\]|\\.)*)")re");
    std::vector<std::string> names;
    for (std::sregex_iterator at(source.begin(), source.end(), at_case), end; at != end; ++at) {
        auto from = source.begin() + at->position() + at->length();
        std::string name;
        for (std::smatch part; std::regex_search(from, source.end(), part, literal); from = part[0].second) {
            name += part[1];
        }
        names.push_back(name);
    }
    return names;
}

// Why nobody can ask for a test of that name; empty: one can.
std::string trouble(const std::string& name)
{
    if (name.empty()) {
        return "no name";
    }
    if (const auto at = name.find_first_of(";[]*\"\\"); at != std::string::npos) {
        return std::string("holds ") + name[at];
    }
    if (name.front() == ' ' || name.back() == ' ') {
        return "begins or ends with a blank";
    }
    return name.front() == '~' || name.starts_with("exclude:") ? "begins like an exclusion" : "";
}

}  // namespace

TEST_CASE("every test can be asked for by its name", "[house][names]")
{
    std::vector<std::string> wrong;
    std::size_t count = 0;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(L5S1_SOURCE_DIR) / "tests")) {
        if (entry.path().extension() != ".cpp") {
            continue;
        }
        std::ifstream in(entry.path());
        for (const std::string& name : names_in({std::istreambuf_iterator<char>(in), {}})) {
            ++count;
            if (const std::string why = trouble(name); !why.empty()) {
                wrong.push_back(fs::relative(entry.path(), L5S1_SOURCE_DIR).generic_string() + ": " + why + ": " +
                                name);
            }
        }
    }
    CHECK(wrong == std::vector<std::string>{});
    CHECK(count > 400);
}

TEST_CASE("a name that ctest would split, or a pattern take for another, is refused", "[house][names]")
{
    const std::string macro = "TEST_";  // not a case of this file
    CHECK(names_in(macro + "CASE(\"one; \"\n    \"two\", \"[tag]\")\n" + macro + "CASE(\"three\")") ==
          std::vector<std::string>{"one; two", "three"});
    for (const char* name :
         {"one; two", "[one]", "any*", " one", "one ", "~one", "exclude:one", R"(a \"quote\")", ""}) {
        CAPTURE(name);
        CHECK_FALSE(trouble(name).empty());
    }
    CHECK(trouble("by physics grade 4 spans nearly everything, at 5-1 (L5)").empty());
}
