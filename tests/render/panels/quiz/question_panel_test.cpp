// The question card: what it asks, what it tells and what it keeps to itself.

#include "tests/render/panels/cases_bench.h"
#include "tests/support/author_guide.h"

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

// The guide's case: a question of every kind. The last of each kind is the one that stands alone in the guide.
std::span<const scenarios::Scenario> every_kind()
{
    static const auto loaded =
        scenarios::load_scenario("guide.toml", tests::guide_case(), tests::catalogue().claims, tests::model());
    REQUIRE(loaded.faults == std::vector<scenarios::Fault>{});
    return {&loaded.scenario, 1};
}

// Walks to the question of that kind.
void walk_to(CasesBench& bench, scenarios::QuestionKind kind)
{
    bench.open("example");
    while (bench.quiz().question().kind != kind) {
        bench.answer_somehow();
        REQUIRE_FALSE(bench.session.apply(scenarios::NextQuestion{}));
        REQUIRE(bench.quiz().phase() == QuizPhase::open);
    }
    bench.steps(2);
}

}  // namespace

TEST_CASE("a click chooses an option, a click on a certainty and Answer reveal it", "[panels][question]")
{
    for (const auto language : scenarios::all_languages()) {
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
    for (const auto language : scenarios::all_languages()) {
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
    for (const auto language : scenarios::all_languages()) {
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
                    bench.answer_somehow();
                    bench.step();
                    check_texts(bench, render::area(bench.layout.question));
                    CHECK_FALSE(bench.session.apply(scenarios::NextQuestion{}));
                }
                CHECK_FALSE(bench.session.apply(scenarios::CloseScenario{}));
            }
        }
    }
}

TEST_CASE("every kind of question is whole, open and revealed, in both languages at every size", "[panels][question]")
{
    for (const auto language : scenarios::all_languages()) {
        for (const glm::vec2 size : {glm::vec2(1920, 1080), glm::vec2(1280, 720), glm::vec2(1024, 768)}) {
            CasesBench bench(language, size.x, size.y, every_kind());
            bench.open("example");
            while (bench.quiz().phase() != QuizPhase::finished) {
                INFO(bench.quiz().question().id << " at " << size.x);
                bench.step();
                check_texts(bench, render::area(bench.layout.question));
                bench.answer_somehow();
                bench.step();
                check_texts(bench, render::area(bench.layout.question));
                CHECK_FALSE(bench.session.apply(scenarios::NextQuestion{}));
            }
        }
    }
}

TEST_CASE("an order is moved with the keys, a number typed, a manoeuvre performed", "[panels][question]")
{
    using scenarios::QuestionKind;
    CasesBench bench(scenarios::Language::english, 1920, 1080, every_kind());
    walk_to(bench, QuestionKind::order);
    bench.type("b");
    CHECK(bench.quiz().answer().chosen.empty());
    bench.press(ImGuiKey_UpArrow);
    REQUIRE(bench.quiz().answer().chosen.size() == 3);
    CHECK(bench.quiz().answer().chosen.front() == 1);

    walk_to(bench, QuestionKind::numeric);
    bench.type("2");
    bench.type("5");
    CHECK(bench.quiz().answer().number == 25.0);
    bench.press(ImGuiKey_UpArrow);
    CHECK(bench.quiz().answer().number > 25.0);
    CHECK_FALSE(bench.shows("question", "10 s or more"));  // the bands would be a help

    walk_to(bench, QuestionKind::perform);
    CHECK_FALSE(bench.shows("question", "Less than 5"));
    bench.click(bench.at("question", bench.words("cases.perform.do")));
    CHECK(bench.quiz().answer().performed);
    bench.steps(2);
    CHECK(bench.shows("question", "It holds"));
    bench.click(bench.at("question", "Less than 5"));
    CHECK(bench.quiz().answer().chosen == std::vector<std::size_t>{1});

    walk_to(bench, QuestionKind::repair);
    CHECK_FALSE(bench.shows("question", "The great toe is moved by L5"));
    bench.click(bench.at("question", "The great toe is moved by S1"));
    bench.steps(2);
    bench.click(bench.at("question", "The great toe is moved by L5"));
    CHECK(bench.quiz().answer().chosen == std::vector<std::size_t>{0});
}

TEST_CASE("a prediction shows no verdict before the course has been watched", "[panels][question]")
{
    CasesBench bench(scenarios::Language::chinese, 1920, 1080, every_kind());
    walk_to(bench, scenarios::QuestionKind::predict);
    bench.type("b");
    CHECK_FALSE(bench.session.apply(scenarios::SetCertainty{scenarios::Certainty::unsure}));
    bench.press(ImGuiKey_Enter);
    REQUIRE(bench.quiz().phase() == QuizPhase::watching);
    CHECK(bench.session.view().playing);
    CHECK_FALSE(bench.shows("question", bench.words("cases.question.right")));
    for (int i = 0; i < 100 && bench.quiz().phase() == QuizPhase::watching; ++i) {
        bench.session.advance(0.1);
    }
    REQUIRE(bench.quiz().phase() == QuizPhase::revealed);
    CHECK(bench.session.view().moment.day == 120.0);
    bench.steps(2);
    CHECK(bench.shows("question", bench.words("cases.question.right")));
}
