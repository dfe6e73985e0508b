// Text from outside: what a reader cannot see does not come in, in whatever bytes it is written.

#include "scenarios/io/outside_text.h"
#include "tests/support/catch.h"

using namespace l5s1::scenarios;

TEST_CASE("what a reader sees passes the gate", "[io]")
{
    for (const char* fine : {"", "Mei", "腓骨短肌，左侧；“好”", "L4–L5 ≥ 0.5 × ½", "naïve é\u0301", "😀", "\u00AD"}) {
        CAPTURE(fine);
        CHECK_FALSE(wrong_character(fine));
        CHECK(harmless(fine) == fine);
    }
}

TEST_CASE("what a reader does not see is named and stays outside", "[io]")
{
    struct Row {
        std::string_view text;
        const char* named;
    };
    const Row rows[] = {{"a\nb", "U+000A"},
                        {"\x1b[2J", "U+001B"},
                        {"\x7f", "U+007F"},
                        {"\xC2\x85", "U+0085"},
                        {"\xC2\x9B", "U+009B"},
                        {"\u200B", "U+200B"},
                        {"\u202Eevil", "U+202E"},
                        {"\u2028", "U+2028"},
                        {"\u2066", "U+2066"},
                        {"\xEF\xBB\xBFx", "U+FEFF"},
                        {"\xEF\xBF\xBE", "U+FFFE"},
                        {"\xEF\xBF\xBF", "U+FFFF"},
                        {"\xF0\x9F\xBF\xBE", "U+1FFFE"},
                        {"\xEF\xB7\x90", "U+FDD0"},
                        {"\xEE\x80\x80", "U+E000"},
                        {"\xC0\xAF", "byte C0"},          // a slash in more bytes than it needs
                        {"\xE0\x80\xAF", "byte E0"},      // the same in three
                        {"\xED\xA0\x80", "byte ED"},      // half of a surrogate pair
                        {"\xF4\x90\x80\x80", "byte F4"},  // beyond the last character
                        {"ok \xE8\x85", "byte E8"},       // cut within a character
                        {"\x80", "byte 80"}};
    for (const Row& row : rows) {
        CAPTURE(row.named);
        const auto wrong = wrong_character(row.text);
        REQUIRE(wrong);
        CHECK(wrong->find(row.named) != std::string::npos);
        CHECK_FALSE(wrong_character(harmless(row.text)));
        CHECK(harmless(row.text).find('?') != std::string::npos);
    }
}

TEST_CASE("a text is cut between characters", "[io]")
{
    CHECK(beginning("没有没有", 3) == "没有没");
    CHECK(beginning("abc", 5) == "abc");
    CHECK(beginning("é", 0).empty());
    CHECK(beginning("\xE8\x85", 1) == "\xE8");  // bytes that are no character count as one each
}

TEST_CASE("full-width characters count as their ASCII forms", "[io]")
{
    CHECK(half_width("Ａ３，ｂ。　２５．５") == "A3,b. 25.5");
    CHECK(half_width("、") == ",");
    CHECK(half_width("没有 A") == "没有 A");
}
