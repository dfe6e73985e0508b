// The program's own pictures in an exported file: drawn, in colour, different from question to question.

#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/scratch.h"
#include "tests/support/shell.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

using namespace l5s1;

TEST_CASE("quiz export draws every answer's picture", "[export][program]")
{
    // a case with few questions: each costs seconds
    std::ifstream shipped(L5S1_SOURCE_DIR "/scenarios/cases/tiptoe.toml");
    std::size_t questions = 0;
    for (std::string line; std::getline(shipped, line);) {
        questions += line == "[[steps.questions]]" ? 1u : 0u;
    }
    REQUIRE(questions >= 2);
    const tests::Scratch scratch("export_pictures");
    const std::string out = (scratch.path() / "cases.html").string();
    const auto ran = tests::shell(
        "'" L5S1_BINARY_DIR "/l5s1' quiz export --format html --lang zh --case tiptoe --out '" + out + "'");
    CAPTURE(ran.out);
    REQUIRE(ran.status == 0);
    std::ifstream file(out, std::ios::binary);
    const std::string html{std::istreambuf_iterator<char>(file), {}};
    const std::string before = "data:image/jpeg;base64,";
    std::set<std::string> pictures;
    std::size_t count = 0;
    for (auto at = html.find(before); at != std::string::npos; at = html.find(before, at + 1)) {
        const std::string picture = html.substr(at, html.find('"', at) - at);
        CHECK(picture.size() > 20'000);  // a plain background of this size has less than half of it
        pictures.insert(picture);
        ++count;
    }
    CHECK(count == questions);
    CHECK(pictures.size() >= 2);  // two questions may come to rest on the same picture
}

TEST_CASE("a mistake in the picture's numbers is one line with file, line and field, and exit code 2",
          "[picture][program]")
{
    const tests::Scratch scratch("bad_view");
    std::ifstream shipped(L5S1_SOURCE_DIR "/assets/view.toml");
    std::string numbers{std::istreambuf_iterator<char>(shipped), {}};
    const std::string key = "pitch_deg = ";
    const auto at = numbers.find(key);
    REQUIRE(at != std::string::npos);
    numbers.insert(at + key.size(), "\"steep\" # ");
    std::ofstream(scratch.path() / "view.toml") << numbers;
    const auto line = 1 + std::count(numbers.begin(), numbers.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    const std::string place = "view.toml:" + std::to_string(line) + ": pitch_deg: ";
    const std::string flags =
        " --assets '" + scratch.path().string() + "' --out '" + (scratch.path() / "out.png").string() + "'";
    for (const std::string command : {"render --size 320x240", "screenshot --size 960x600 --draft"}) {
        const auto ran = tests::shell("'" L5S1_BINARY_DIR "/l5s1' " + command + flags);
        CAPTURE(command, ran.out);
        CHECK(ran.status == 2);
        CHECK(ran.out.find(place) != std::string::npos);
    }
}
