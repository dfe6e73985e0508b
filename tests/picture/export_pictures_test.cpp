// The program's own pictures in an exported file: drawn, in colour, different from question to question.

#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/scratch.h"
#include "tests/support/shell.h"

#include <fstream>
#include <iterator>
#include <set>

using namespace l5s1;

TEST_CASE("quiz export draws every answer's picture", "[export]")
{
    const tests::Scratch scratch("export_pictures");
    const std::string out = (scratch.path() / "cases.html").string();
    const auto ran = tests::shell(
        "'" L5S1_BINARY_DIR "/l5s1' quiz export --format html --lang zh --case calcium --out '" + out + "'");
    CAPTURE(ran.out);
    REQUIRE(ran.status == 0);
    std::ifstream file(out, std::ios::binary);
    const std::string html{std::istreambuf_iterator<char>(file), {}};
    const std::string before = "data:image/jpeg;base64,";
    std::set<std::string> pictures;
    for (auto at = html.find(before); at != std::string::npos; at = html.find(before, at + 1)) {
        const std::string picture = html.substr(at, html.find('"', at) - at);
        CHECK(picture.size() > 20'000);  // a plain background of this size has less than half of it
        pictures.insert(picture);
    }
    CHECK(pictures.size() >= 2);  // two questions may come to rest on the same picture
}
