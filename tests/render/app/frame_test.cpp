// The whole window without a window: it starts, shows every mode, obeys every key, changes language and theme, at
// three sizes.

#include "render/panels/shell/actions.h"
#include "tests/support/app_bench.h"

using namespace l5s1;
using render::ActionId;
using scenarios::Compare;
using scenarios::Language;
using scenarios::Mode;
using scenarios::ViewPreset;
using tests::AppBench;

namespace {

const glm::ivec2 kSizes_px[] = {{1920, 1080}, {1280, 720}, {1024, 768}};

}  // namespace

TEST_CASE("the window starts in both languages at three sizes, with nothing cut", "[app]")
{
    for (const Language language : scenarios::all_languages()) {
        for (const glm::ivec2 size : kSizes_px) {
            CAPTURE(static_cast<int>(language), size.x, size.y);
            AppBench bench(language, size);
            CHECK(bench.view().mode == Mode::explore);
            CHECK(bench.shows("header", bench.words("mode.explore")));
            CHECK(bench.shows("rail"));
            CHECK(bench.shows("timeline"));
            CHECK(bench.badly_drawn() == std::vector<std::string>{});
        }
    }
}

TEST_CASE("language, theme, text size and the window's size change under everything that is open", "[app]")
{
    AppBench bench;
    bench.key("S");
    bench.key("E");
    bench.raise(scenarios::Select{"muscle.tibialis_anterior"});
    bench.raise(scenarios::SetCompare{Compare::healthy});
    for (const Language language : scenarios::all_languages()) {
        bench.raise(scenarios::SetLanguage{language});
        for (const auto theme : {scenarios::Theme::light, scenarios::Theme::dark, scenarios::Theme::high_contrast,
                                 scenarios::Theme::chalkboard}) {
            bench.raise(scenarios::SetTheme{theme});
            for (const glm::ivec2 size : kSizes_px) {
                bench.resize(size);
                CAPTURE(static_cast<int>(language), static_cast<int>(theme), size.x, size.y);
                CHECK(bench.shows("header", bench.words("mode.cases")));
                CHECK(bench.shows("events"));
            }
        }
    }
    for (const double scale : {1.0, 1.15, 1.3}) {
        bench.raise(scenarios::SetTextScale{scale});
        CHECK(bench.view().text_scale == scale);
        CHECK(bench.shows("header"));
    }
}

TEST_CASE("4 looks at the herniation from near and leaves the layers alone", "[app][keys]")
{
    AppBench bench;
    bench.key("6");
    const auto layers = bench.view().layers;
    REQUIRE_FALSE(layers == scenarios::Layers{});
    bench.key("2");
    REQUIRE(bench.view().preset == ViewPreset::leg);
    bench.key("4");
    CHECK(bench.view().preset == ViewPreset::spine);
    CHECK(bench.view().layers == layers);
    bench.key("9");
    CHECK(bench.view().layers == scenarios::Layers{});
}

TEST_CASE("Esc does one thing: it closes what is open, and only then lets go of what is chosen", "[app][keys]")
{
    AppBench bench;
    bench.raise(scenarios::Select{"root_l5"});
    bench.key("E");
    REQUIRE(bench.shows("events"));
    bench.key("Esc");
    CHECK_FALSE(bench.shows("events"));
    CHECK(bench.view().selected == "root_l5");
    bench.key("?");
    REQUIRE(bench.shows("help"));
    bench.key("Esc");
    CHECK_FALSE(bench.shows("help"));
    CHECK(bench.view().selected == "root_l5");
    bench.key("Ctrl+K");
    REQUIRE(bench.shows("palette"));
    bench.key("Esc");
    CHECK_FALSE(bench.shows("palette"));
    CHECK(bench.view().selected == "root_l5");
    bench.key("Esc");
    CHECK(bench.view().selected.empty());
}

TEST_CASE("capitals are the same keys: Caps Lock changes nothing", "[app][keys]")
{
    AppBench bench;
    for (const char* letter : {"s", "S"}) {
        bench.type(letter);
        CHECK(bench.frame().interface().sections.open == (letter[0] == 's'));
    }
    bench.type("C");
    CHECK(bench.view().compare == Compare::healthy);
    bench.type("c");
    CHECK(bench.view().compare == Compare::day_0);
}

TEST_CASE("undo and redo are chords by the label of the key, and a quick one is not lost", "[app][keys]")
{
    AppBench bench;
    sim::Case next = bench.view().set;
    const sim::Case before = next;
    next.severity = 0.9;
    bench.raise(scenarios::SetCase{next, true});
    bench.key("Ctrl+Z");  // down and up within one frame
    CHECK(bench.view().set == before);
    bench.key("Ctrl+Y");
    CHECK(bench.view().set == next);
    bench.key("Ctrl+Z");
    bench.key("Ctrl+Shift+Z");
    CHECK(bench.view().set == next);
}

TEST_CASE("a text field has the keys", "[app][keys]")
{
    AppBench bench;
    bench.key("Ctrl+K");
    bench.type("s5");
    CHECK_FALSE(bench.frame().interface().sections.open);
    CHECK(bench.view().layers == scenarios::Layers{});
    bench.key("Esc");
    bench.key("S");
    CHECK(bench.frame().interface().sections.open);
}

TEST_CASE("every key of the table does what its row says, in its place, and crashes nowhere", "[app][keys]")
{
    for (const Mode mode : {Mode::explore, Mode::cases}) {
        AppBench bench;
        bench.raise(scenarios::SetMode{mode});
        if (mode == Mode::cases) {
            bench.raise(scenarios::OpenScenario{tests::program().catalogue.scenarios.front().id});
            REQUIRE(bench.view().quiz);
        }
        for (const render::Action& action : render::actions()) {
            std::string_view rest = action.keys;
            while (!rest.empty()) {
                const auto end = std::min(rest.find(' '), rest.size());
                CAPTURE(action.name, rest);
                bench.key(rest.substr(0, end));
                CHECK(bench.shows("header"));
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
            if ((bench.frame().interface().modal() == render::Modal::help) || bench.shows("palette")) {
                bench.key("Esc");
            }
        }
    }
}

TEST_CASE("a question is answered by keys alone", "[app][keys]")
{
    AppBench bench;
    bench.raise(scenarios::SetMode{Mode::cases});
    bench.raise(scenarios::OpenScenario{tests::program().catalogue.scenarios.front().id});
    REQUIRE(bench.view().quiz);
    REQUIRE(bench.view().quiz->phase() == scenarios::QuizPhase::open);
    bench.key("A");
    bench.key("Right");
    bench.key("Right");
    CHECK(bench.view().quiz->answer().certainty == scenarios::Certainty::unsure);
    bench.key("Left");
    CHECK(bench.view().quiz->answer().certainty == scenarios::Certainty::guess);
    bench.key("Enter");
    CHECK(bench.view().quiz->phase() != scenarios::QuizPhase::open);
    while (bench.view().quiz->phase() != scenarios::QuizPhase::open) {
        bench.key("Enter");
    }
    CHECK(bench.view().quiz->index() == 1);
}

TEST_CASE("every page of Cases is drawn in both languages at three sizes, with nothing cut", "[app]")
{
    for (const Language language : scenarios::all_languages()) {
        AppBench bench(language);
        bench.raise(scenarios::SetMode{Mode::cases});
        for (const glm::ivec2 size : kSizes_px) {
            bench.resize(size);
            for (const char* page : {"cases", "mystery", "today", "progress"}) {
                bench.frame().show_page(page, false);
                bench.steps(2);
                CAPTURE(page, size.x, size.y);
                CHECK(bench.badly_drawn(true) == std::vector<std::string>{});
            }
        }
    }
}

TEST_CASE("the help sheet has every action that has a key, in both languages at three sizes and text sizes, uncut",
          "[app][keys]")
{
    for (const Language language : scenarios::all_languages()) {
        AppBench bench(language);
        for (const glm::ivec2 size : kSizes_px) {
            for (const double scale : {1.0, 1.3}) {
                bench.raise(scenarios::SetTextScale{scale});
                bench.resize(size);
                bench.key("?");
                REQUIRE((bench.frame().interface().modal() == render::Modal::help));
                for (const render::Action& action : render::actions()) {
                    if (!action.keys.empty()) {
                        CAPTURE(action.name, size.x, size.y, scale);
                        CHECK(bench.shows("help", bench.words(render::words_key(action))));
                    }
                }
                std::vector<std::string> bad = bench.badly_drawn();
                std::erase_if(bad, [](const std::string& text) { return !text.starts_with("help: "); });
                CAPTURE(size.x, size.y, scale);
                CHECK(bad == std::vector<std::string>{});
                bench.key("Esc");
            }
        }
    }
}

TEST_CASE("a card names what the pointer rests on in the header, with its key", "[app][keys]")
{
    AppBench bench;
    bench.click(bench.at("header", bench.words("mode.explore")));
    bench.move(bench.hit("header", "undo").centre());
    bench.steps(2);
    CHECK(std::any_of(bench.log().begin(), bench.log().end(),
                      [](const render::TextMark& mark) { return mark.text == "Ctrl+Z"; }));
}
