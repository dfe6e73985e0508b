// Lines break where a reader would break them.

#include "render/ui/widgets/prose.h"
#include "tests/support/headless_gui.h"

using namespace l5s1;
using scenarios::Language;

namespace {

std::vector<std::string> lines(Language language, std::string_view text, float width)
{
    tests::HeadlessGui gui(language, 1280, 720);
    std::vector<std::string> all;
    gui.frame([&](render::Ui&) {
        for (const std::string_view line : render::wrapped(text, width, language)) {
            all.emplace_back(line);
            CHECK(ImGui::CalcTextSize(all.back().c_str()).x <= width);
        }
    });
    return all;
}

}  // namespace

TEST_CASE("Chinese breaks between characters but never before a closing mark", "[panels][prose]")
{
    for (const std::string& line :
         lines(Language::chinese, "腰酸背痛，腿麻；脚踝发软（左侧）。检查：肌力、反射。", 70.0f)) {
        for (const char* mark : {"，", "；", "）", "。", "、", "："}) {
            CHECK_FALSE(line.starts_with(mark));
        }
        CHECK_FALSE(line.ends_with("（"));
    }
}

TEST_CASE("a level and a counted number stay whole", "[panels][prose]")
{
    for (float width = 60.0f; width < 200.0f; width += 7.0f) {
        for (const std::string& line :
             lines(Language::chinese, "左侧 L4–L5 脱出，第 21 天检查，单腿站 10 秒。", width)) {
            CHECK_FALSE(line.ends_with("–"));
            CHECK_FALSE(line.ends_with("21"));
            CHECK_FALSE(line.ends_with("10"));
        }
    }
}

TEST_CASE("nothing is lost, and line feeds are kept", "[panels][prose]")
{
    const auto all = lines(Language::english, "one two three\nfour five", 1000.0f);
    REQUIRE(all.size() == 2);
    CHECK(all[0] == "one two three");
    CHECK(all[1] == "four five");
    CHECK(lines(Language::english, "", 100.0f).empty());
}

TEST_CASE("a last line of one word is filled from the others", "[panels][prose]")
{
    // five words of one width and a short one: greedy filling would leave the short one alone
    const auto all = lines(Language::english, "weak weak weak weak weak weak weak weak weak weak a", 130.0f);
    REQUIRE(all.size() > 1);
    CHECK(all.back().size() > 1);
}
