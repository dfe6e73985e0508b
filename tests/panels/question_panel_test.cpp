// The question card: what it asks, what it tells and what it keeps to itself.

#include "tests/panels/cases_bench.h"

using namespace l5s1;
using scenarios::QuizPhase;
using tests::CasesBench;

namespace {

void check_texts(const CasesBench& bench, const render::Area& card)
{
    for (const render::TextMark& mark : bench.gui.log()) {
        if (mark.panel != "question" && mark.panel != "story" && mark.panel != "signs") {
            continue;
        }
        INFO(mark.panel << ": " << mark.text);
        CHECK_FALSE(mark.shortened);
        CHECK(mark.text.find('[') == std::string::npos);  // a key without words shows itself in brackets
        CHECK(mark.area.max.x <= mark.inside.max.x + 1.5f);
        if (mark.panel == "question") {
            CHECK(mark.area.min.x >= card.min.x);
            CHECK(mark.area.max.x <= card.max.x);
        }
    }
}

}  // namespace

TEST_CASE("a click chooses an option, a click on a certainty and Answer reveal it", "[panels][question]")
{
    for (const auto language : tests::kBothLanguages) {
        CasesBench bench(language);
        bench.open("office");
        bench.steps(2);
        const scenarios::Option& option = bench.quiz().question().options[1];
        bench.click(bench.at("question", option.text.in(language).substr(0, 6)));
        REQUIRE(bench.quiz().answer().chosen == std::vector<std::size_t>{1});
        CHECK_FALSE(bench.shows("question", option.explanation.in(language).substr(0, 9)));
        bench.click(bench.at("question", bench.words("cases.certainty.unsure")));
        REQUIRE(bench.quiz().answer().certainty == scenarios::Certainty::unsure);
        bench.click(bench.at("question", bench.words("cases.question.answer") + "   Enter"));
        REQUIRE(bench.quiz().phase() == QuizPhase::revealed);
        bench.steps(2);
        for (const scenarios::Option& o : bench.quiz().question().options) {
            CHECK(bench.shows("question", o.explanation.in(language).substr(0, 6)));
        }
        // a click leaves Enter to the card: one press, one question on
        bench.press(ImGuiKey_Enter);
        CHECK(bench.quiz().index() == 1);
    }
}

TEST_CASE("a wrong choice is marked as the reader's own, and the lesson is told", "[panels][question]")
{
    for (const auto language : tests::kBothLanguages) {
        CasesBench bench(language);
        bench.open("office");
        bench.steps(2);
        bench.type(bench.letters(false).c_str());
        bench.press(ImGuiKey_RightArrow);
        bench.press(ImGuiKey_Enter);
        CHECK(bench.shows("question", bench.words("cases.question.wrong")));
        CHECK(bench.shows("question", bench.words("cases.question.your_choice")));
        CHECK(bench.shows("question", bench.quiz().question().lesson.in(language).substr(0, 6)));
    }
}

TEST_CASE("every question of every case is whole in both languages at every size", "[panels][question]")
{
    for (const auto language : tests::kBothLanguages) {
        for (const glm::vec2 size : {glm::vec2(1920, 1080), glm::vec2(1280, 720), glm::vec2(1024, 768)}) {
            CasesBench bench(language, size.x, size.y);
            for (const scenarios::Scenario& scenario : tests::catalogue().scenarios) {
                bench.open(scenario.id);
                while (bench.quiz().phase() != QuizPhase::finished) {
                    INFO(scenario.id << " question " << bench.quiz().index() + 1 << " at " << size.x);
                    bench.step();
                    check_texts(bench, render::area(bench.layout.question));
                    // an open question needs no scrolling: its foot is below its last line
                    CHECK(bench.state.question.scroll.offset == 0.0f);
                    CHECK_FALSE(bench.session.apply(scenarios::ChooseOption{0}));
                    CHECK_FALSE(bench.session.apply(scenarios::SetCertainty{scenarios::Certainty::certain}));
                    CHECK_FALSE(bench.session.apply(scenarios::ConfirmAnswer{}));
                    bench.step();
                    check_texts(bench, render::area(bench.layout.question));
                    CHECK_FALSE(bench.session.apply(scenarios::NextQuestion{}));
                }
                CHECK_FALSE(bench.session.apply(scenarios::CloseScenario{}));
            }
        }
    }
}
