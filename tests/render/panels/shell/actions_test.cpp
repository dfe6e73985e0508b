// The table of actions: no key means two things, everything has a key path and words, the page of keys is up to date.

#include "render/panels/shell/actions.h"

#include "tests/support/catch.h"
#include "tests/support/fixture.h"
#include "tests/support/paths.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

using namespace l5s1;
using namespace l5s1::render;

namespace {

std::vector<std::string> keys_of(const Action& action)
{
    std::istringstream words{std::string(action.keys)};
    return {std::istream_iterator<std::string>(words), {}};
}

std::string contents(const std::filesystem::path& path)
{
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("no key means two things in one place", "[keys]")
{
    for (const Action& a : actions()) {
        for (const Action& b : actions()) {
            if (a.id >= b.id || !meet(a.where, b.where) || a.where == Where::control || b.where == Where::control) {
                continue;
            }
            for (const std::string& key : keys_of(a)) {
                for (const std::string& other : keys_of(b)) {
                    CAPTURE(a.name, b.name, key);
                    CHECK_FALSE(*parse_key(key) == *parse_key(other));
                }
            }
        }
    }
}

TEST_CASE("a key that a control may want first yields to it", "[keys]")
{
    std::set<std::string> of_controls;
    for (const Action& a : actions()) {
        if (a.where == Where::control) {
            for (const std::string& key : keys_of(a)) {
                of_controls.insert(key);
            }
        }
    }
    REQUIRE(of_controls.contains("Enter"));
    for (const Action& a : actions()) {
        for (const std::string& key : keys_of(a)) {
            if (meet(a.where, Where::control) && a.act && of_controls.contains(key)) {
                CAPTURE(a.name, key);
                CHECK(a.yields);
            }
        }
    }
}

TEST_CASE("every action can be reached by keys and has words in both languages", "[keys]")
{
    for (const Action& a : actions()) {
        CAPTURE(a.name);
        CHECK((!a.keys.empty() || a.found));
        CHECK((a.act || a.where == Where::control));
        CHECK(tests::strings().has(words_key(a)));
        for (const std::string& key : keys_of(a)) {
            CAPTURE(key);
            CHECK(parse_key(key));
        }
    }
}

TEST_CASE("keys are read by their names", "[keys]")
{
    CHECK(*parse_key("Ctrl+Shift+Z") == KeyPress{Key::character, 'z', true, true});
    CHECK(*parse_key("s") == *parse_key("S"));
    CHECK(*parse_key("Space") == KeyPress{Key::character, ' ', false, false});
    CHECK(*parse_key("Esc") == KeyPress{Key::escape, '\0', false, false});
    CHECK_FALSE(parse_key("Nonsense"));
    CHECK_FALSE(parse_key(""));
}

TEST_CASE("docs/keys.md is the table (L5S1_WRITE_DOCS=1 writes it and fails once)", "[keys][docs]")
{
    const std::filesystem::path page = std::filesystem::path(L5S1_SOURCE_DIR) / "docs/keys.md";
    const std::string wanted = keys_page(tests::strings());
    if (std::getenv("L5S1_WRITE_DOCS")) {
        std::ofstream(page) << wanted;
        FAIL("docs/keys.md was written, not compared");
    }
    CHECK(contents(page) == wanted);
}

TEST_CASE("no panel asks the keyboard itself", "[keys][house]")
{
    std::vector<std::string> askers;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path(L5S1_SOURCE_DIR) / "render/panels")) {
        const std::string text = entry.is_regular_file() ? contents(entry.path()) : "";
        for (const char* asks :
             {"ImGuiKey", "IsKeyPressed", "InputQueueCharacters", "KeyCtrl", "KeyShift", "typed('"}) {
            if (text.find(asks) != std::string::npos) {
                askers.push_back(entry.path().filename().string() + ": " + asks);
            }
        }
    }
    CHECK(askers == std::vector<std::string>{});
}
