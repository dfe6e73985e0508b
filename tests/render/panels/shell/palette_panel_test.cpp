#include "render/panels/shell/palette_panel.h"

#include "tests/support/panel_bench.h"

#include <variant>

using namespace l5s1;

namespace {

struct PaletteBench : tests::PanelBench {
    using tests::PanelBench::PanelBench;
    render::PaletteState& state = panels.palette;
};

}  // namespace

TEST_CASE("a slash, a few letters and Enter choose a structure by the keyboard alone", "[panels][palette]")
{
    for (const scenarios::Language language : scenarios::all_languages()) {
        PaletteBench bench(language);
        bench.steps(2);
        bench.type("/");
        REQUIRE(bench.state.open);
        bench.type("jgqj");
        bench.press(ImGuiKey_Enter);
        CHECK_FALSE(bench.state.open);
        REQUIRE(bench.raised.size() == 1);
        REQUIRE(std::holds_alternative<scenarios::Find>(bench.raised[0]));
        CHECK(bench.session.view().selected == "muscle.tibialis_anterior");
        CHECK(bench.session.view().found_serial == 1);
    }
}

TEST_CASE("arrows walk the rows, and Escape changes nothing", "[panels][palette]")
{
    PaletteBench bench(scenarios::Language::english);
    bench.steps(2);
    bench.type("/");
    bench.type("chalkboard");
    bench.press(ImGuiKey_Enter);
    CHECK(bench.session.view().theme == scenarios::Theme::chalkboard);
    bench.type("/");
    bench.type("peroneal");
    bench.press(ImGuiKey_DownArrow);
    CHECK(bench.state.chosen == 1);
    bench.press(ImGuiKey_Escape);
    CHECK_FALSE(bench.state.open);
    CHECK(bench.raised.size() == 1);
}

TEST_CASE("a click on the header's field opens the search", "[panels][palette]")
{
    PaletteBench bench(scenarios::Language::english);
    bench.steps(2);
    for (const render::TextMark& mark : bench.gui.log()) {
        if (mark.text == tests::strings().text(scenarios::Language::english, "search.hint")) {
            const ImVec2 at = mark.area.centre();
            bench.click(at);
            break;
        }
    }
    CHECK(bench.state.open);
}

TEST_CASE("no name in the search is cut or leaves its row", "[panels][palette][text]")
{
    for (const scenarios::Language language : scenarios::all_languages()) {
        for (const glm::vec2 size : {glm::vec2(1920, 1080), glm::vec2(1280, 720), glm::vec2(1024, 768)}) {
            PaletteBench bench(language, size.x, size.y);
            for (const char* query :
                 {"", "nerve", "phalanx", "肌", "gastroc", "biceps", "layers", "nothing has this"}) {
                render::open_palette(bench.state);
                std::string_view(query).copy(bench.state.query.data(), bench.state.query.size() - 1);
                bench.steps(3);
                for (const render::TextMark& mark : bench.gui.log()) {
                    if (mark.panel != "palette") {
                        continue;
                    }
                    CAPTURE(query, mark.text, size.x);
                    CHECK_FALSE(mark.shortened);
                    CHECK(mark.area.max.x <= size.x);
                    CHECK(mark.area.max.y <= size.y);
                    for (const render::TextMark& other : bench.gui.log()) {
                        const bool apart = &other == &mark || other.panel != "palette" ||
                                           mark.area.max.x <= other.area.min.x || other.area.max.x <= mark.area.min.x ||
                                           mark.area.max.y <= other.area.min.y + 2.0f ||
                                           other.area.max.y <= mark.area.min.y + 2.0f;
                        CAPTURE(other.text);
                        CHECK(apart);
                    }
                }
                bench.state.open = false;
                bench.steps(1);
            }
        }
    }
}
