// Cases mode driven as a person drives it: by mouse and by keyboard, in both languages, at every size.

#include "tests/render/panels/cases_bench.h"

using namespace l5s1;
using scenarios::QuizPhase;
using tests::CasesBench;

TEST_CASE("a click on a case opens it, and the first question is asked", "[panels][cases]")
{
    for (const auto language : scenarios::all_languages()) {
        CasesBench bench(language);
        bench.steps(2);
        const scenarios::Scenario& first = tests::catalogue().scenarios.front();
        bench.click(bench.at("cases", first.title.in(language)));
        REQUIRE(bench.session.view().quiz);
        CHECK(bench.quiz().scenario().id == first.id);
        CHECK(bench.quiz().index() == 0);
        CHECK(bench.shows("story", first.who.in(language).substr(0, 6)));
    }
}

TEST_CASE("a case can be answered by the keyboard alone, to its score", "[panels][cases]")
{
    for (const auto language : scenarios::all_languages()) {
        CasesBench bench(language, 1280, 720);
        bench.open("tiptoe");
        bench.steps(2);
        const std::size_t count = bench.quiz().count();
        for (std::size_t i = 0; i < count; ++i) {
            REQUIRE(bench.quiz().index() == i);
            bench.press(ImGuiKey_Enter);  // nothing is chosen: Enter does nothing
            REQUIRE(bench.quiz().phase() == QuizPhase::open);
            bench.type(bench.letters(true).c_str());
            bench.press(ImGuiKey_Enter);  // certainty comes first
            REQUIRE(bench.quiz().phase() == QuizPhase::open);
            bench.press(ImGuiKey_LeftArrow);  // the surest
            REQUIRE(bench.quiz().answer().certainty == scenarios::Certainty::certain);
            bench.press(ImGuiKey_Enter);
            REQUIRE(bench.quiz().phase() == QuizPhase::revealed);
            CHECK(bench.shows("question", bench.words("cases.question.right")));
            bench.press(ImGuiKey_Enter);
        }
        REQUIRE(bench.quiz().phase() == QuizPhase::finished);
        CHECK(scenarios::score(bench.quiz()).right == static_cast<int>(count));
        bench.click(bench.at("review", bench.words("cases.review.list")));
        CHECK_FALSE(bench.session.view().quiz);
        CHECK(bench.state.home.best.at("tiptoe").right == static_cast<int>(count));
    }
}

TEST_CASE("the review begins with what was wrong and sure, and opens its explanations", "[panels][cases]")
{
    for (const auto language : scenarios::all_languages()) {
        CasesBench bench(language);
        bench.open("tiptoe");
        const std::size_t wrong = 2;
        for (std::size_t i = 0; bench.quiz().phase() != QuizPhase::finished; ++i) {
            bench.steps(1);
            bench.type(bench.letters(i != wrong).c_str());
            bench.press(ImGuiKey_LeftArrow);
            bench.press(ImGuiKey_Enter);
            bench.press(ImGuiKey_Enter);
        }
        bench.steps(2);
        const scenarios::Question& missed = bench.quiz().scenario().questions[wrong];
        const std::string row = "3. ";
        CHECK(bench.shows("review", bench.words("cases.review.confidently_wrong")));
        const ImVec2 at = bench.at("review", row);
        for (const char* other : {"1. ", "2. "}) {
            CHECK(at.y < bench.at("review", other).y);
        }
        CHECK_FALSE(bench.shows("review", missed.lesson.in(language).substr(0, 6)));
        bench.click(at);
        CHECK(bench.shows("review", missed.lesson.in(language).substr(0, 6)));
    }
}

TEST_CASE("story, signs, chip and card never overlap and stay in the window", "[panels][cases]")
{
    for (const auto language : scenarios::all_languages()) {
        for (const glm::vec2 size : {glm::vec2(1920, 1080), glm::vec2(1280, 720), glm::vec2(1024, 768)}) {
            for (const scenarios::Scenario& scenario : tests::catalogue().scenarios) {
                CasesBench bench(language, size.x, size.y);
                bench.open(scenario.id);
                bench.steps(2);
                INFO(scenario.id << " at " << size.x << " x " << size.y);
                const render::Layout& l = bench.layout;
                CHECK(l.story.max.y < l.free.min.y);
                CHECK(l.free.size().y > 0.25f * size.y);  // something is left of the patient
                CHECK(l.free.max.y <= l.case_view_chip.min.y);
                CHECK(l.case_view_chip.max.y < l.case_findings.min.y);
                CHECK(l.case_findings.max.x < l.question.min.x);
                CHECK(l.case_findings.max.y <= size.y);
                CHECK(l.question.max.x <= size.x);
            }
        }
    }
}
