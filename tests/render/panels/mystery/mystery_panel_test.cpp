// A mystery patient and the pages of the home, driven as a person drives them; every text whole, in words that exist.

#include "scenarios/text/calendar.h"
#include "tests/render/panels/cases_bench.h"

using namespace l5s1;
using tests::CasesBench;

namespace {

const scenarios::MysteryCode kCode{scenarios::Difficulty::textbook, 7919};

struct Window {
    float w, h;
};
constexpr Window kWindows[] = {{1920, 1080}, {1280, 720}, {1024, 768}};

bool overlap(const render::Area& a, const render::Area& b)
{
    constexpr float kTouch_px = 1.5f;
    return a.min.x + kTouch_px < b.max.x && b.min.x + kTouch_px < a.max.x && a.min.y + kTouch_px < b.max.y &&
           b.min.y + kTouch_px < a.max.y;
}

// `scrolls`: a panel whose text goes on under its foot.
void check_texts(const CasesBench& bench, bool scrolls)
{
    const auto& log = bench.gui.log();
    REQUIRE(log.size() > 8);
    const render::Area card = render::area(bench.layout.question);
    for (std::size_t i = 0; i < log.size(); ++i) {
        const render::TextMark& mark = log[i];
        INFO(mark.panel << ": " << mark.text);
        CHECK_FALSE(mark.shortened);
        CHECK(mark.text.find('[') == std::string::npos);
        CHECK(mark.area.max.x <= mark.inside.max.x + 1.5f);
        CHECK(mark.area.min.x >= mark.inside.min.x - 1.5f);
        if (mark.panel == "mystery" || mark.panel == "cases") {
            CHECK(mark.area.min.x >= card.min.x);
            CHECK(mark.area.max.x <= card.max.x);
        }
        for (std::size_t j = i + 1; j < log.size() && !scrolls; ++j) {
            if (mark.panel == log[j].panel && overlap(mark.area, log[j].area)) {
                FAIL_CHECK("over \"" << log[j].text << '"');
            }
        }
    }
}

scenarios::LearningView busy(int today)
{
    scenarios::LearningView learning;
    learning.today = today;
    learning.learner = "Li Lei";
    learning.learners = {{"Han Meimei", "x", {}, 7}, {"Li Lei", "y", {}, 143}};
    learning.answers = 143;
    learning.settings.exam_day = today + 28;
    learning.by_certainty = {{1, 3}, {4, 8}, {30, 32}, {1, 2}};
    learning.queue.today = {{"shopper/s1_signs", today - 1, 0.62}, {"office/root", std::nullopt, 0.0}};
    learning.queue.due = 1;
    learning.lesions = {{scenarios::LesionClass::sciatic_or_plexus, today, 0.51},
                        {scenarios::LesionClass::L5_root, today + 3, 0.93},
                        {scenarios::LesionClass::S1_root, today + 40, 0.99}};
    for (const scenarios::Question& question : tests::catalogue().scenarios.front().questions) {
        learning.sure_but_wrong.push_back({tests::catalogue().scenarios.front().id + "/" + question.id, today, true});
    }
    return learning;
}

}  // namespace

TEST_CASE("a mystery patient is examined, committed to and debriefed by mouse", "[panels][mystery]")
{
    for (const auto language : scenarios::all_languages()) {
        CasesBench bench(language);
        CHECK_FALSE(bench.session.apply(scenarios::OpenMystery{kCode}));
        bench.steps(2);
        bench.click(bench.at("mystery", bench.words("bedside_test.achilles_jerk")));
        REQUIRE(bench.session.view().mystery->told().size() == 1);
        CHECK(bench.shows("chart", bench.words("chart.achilles_jerk")));
        CHECK(bench.shows("chart", "0+"));
        bench.click(bench.at("mystery", bench.words("bedside_test.achilles_jerk")));  // done already
        CHECK(bench.session.view().mystery->told().size() == 1);
        CHECK(bench.session.view().outside);

        bench.click(bench.at("mystery", bench.words("mystery.to_verdict")));
        bench.click(bench.at("mystery", bench.words("mystery.commit")));  // nothing is said yet
        REQUIRE(bench.session.view().mystery->phase() == scenarios::MysteryPhase::examining);
        bench.click(bench.at("mystery", bench.words("lesion_site.S1_root")));
        bench.click(bench.at("mystery", bench.words("side.right")));
        const render::Area severity = bench.hit("mystery", "severity");
        bench.click({severity.min.x + severity.width() * 0.8f, severity.centre().y});
        bench.click(bench.at("mystery", bench.words("mechanism.block")));
        bench.click(bench.at("mystery", bench.words("triage.soon")));
        bench.click(bench.at("mystery", bench.words("cases.certainty.certain")));
        bench.click(bench.at("mystery", bench.words("mystery.commit")));
        REQUIRE(bench.session.view().mystery->phase() == scenarios::MysteryPhase::debriefed);
        CHECK(bench.session.view().mystery->right());
        CHECK(bench.session.view().mystery->marks()->total >= 95);
        CHECK_FALSE(bench.session.view().outside);
        bench.steps(1);
        CHECK(bench.shows("mystery", bench.words("mystery.told_head")));
        CHECK(bench.shows("mystery", text_of(kCode)));

        bench.click(bench.at("mystery", bench.words("mystery.next_patient")));
        CHECK(bench.session.view().mystery->mystery().code == scenarios::next_code(kCode));
        CHECK(bench.session.view().outside);
    }
}

TEST_CASE("no word of the card or the chart gives the hidden lesion away", "[panels][mystery]")
{
    CasesBench bench(scenarios::Language::english);
    CHECK_FALSE(bench.session.apply(scenarios::OpenMystery{kCode}));
    bench.steps(2);
    for (const render::TextMark& mark : bench.gui.log()) {
        CAPTURE(mark.text);
        CHECK(mark.text.find(bench.words("lesion_site.S1_root")) == std::string::npos);
        CHECK(mark.text.find("mmHg") == std::string::npos);
    }
}

TEST_CASE("every page of a mystery patient holds its texts", "[panels][mystery][text]")
{
    for (const auto language : scenarios::all_languages()) {
        for (const Window window : kWindows) {
            for (const auto rung : {scenarios::Difficulty::two_roots, scenarios::Difficulty::mimic}) {
                CAPTURE(window.w, static_cast<int>(language));
                CasesBench bench(language, window.w, window.h);
                CHECK_FALSE(bench.session.apply(scenarios::OpenMystery{{rung, 77}}));
                for (std::size_t i = 0; i < sim::kCount<sim::BedsideItem>; ++i) {
                    (void)bench.session.apply(
                        scenarios::TakeTest{static_cast<sim::BedsideItem>(i)});  // till no time is left
                }
                bench.steps(3);
                check_texts(bench, true);
                bench.state.mystery.committing = true;
                bench.steps(2);
                check_texts(bench, true);
                const scenarios::MysteryVerdict verdict{{sim::Structure::common_fibular_nerve, sim::Side::right},
                                                        0.4,
                                                        scenarios::Mechanism::inhibition,
                                                        sim::Triage::routine,
                                                        scenarios::Certainty::certain};
                CHECK_FALSE(bench.session.apply(scenarios::CommitVerdict{verdict}));
                bench.steps(3);
                check_texts(bench, true);
            }
        }
    }
}

TEST_CASE("a code that is typed opens its patient, a wrong one says so", "[panels][mystery]")
{
    CasesBench bench(scenarios::Language::english);
    bench.state.home.page = render::HomePage::mystery;
    bench.state.home.code = "L5S1-4000-FEZH";
    bench.steps(2);
    CHECK(bench.shows("cases", "That is no code"));
    bench.click(bench.at("cases", "Open"));
    CHECK_FALSE(bench.session.view().mystery);
    bench.state.home.code = " l5s1-4ooo-fezg ";
    bench.steps(2);
    bench.click(bench.at("cases", "Open"));
    REQUIRE(bench.session.view().mystery);
    CHECK(text_of(bench.session.view().mystery->mystery().code) == "L5S1-4000-FEZG");
}

TEST_CASE("the home's pages hold their texts, with and without anything to say", "[panels][home][text]")
{
    using enum render::HomePage;
    for (const auto language : scenarios::all_languages()) {
        for (const Window window : kWindows) {
            for (const auto page : {cases, mystery, today, progress}) {
                for (const bool full : {false, true}) {
                    CAPTURE(window.w, static_cast<int>(language), static_cast<int>(page), full);
                    CasesBench bench(language, window.w, window.h);
                    bench.learning.today = 20000;
                    bench.learning = full ? busy(20000) : bench.learning;
                    bench.learning.trouble = full ? scenarios::ProgressTrouble::locked : bench.learning.trouble;
                    bench.state.home.page = page;
                    bench.state.home.choosing = full;
                    bench.steps(3);
                    check_texts(bench, true);
                }
            }
        }
    }
}

TEST_CASE("today says until when nothing is due, and offers a mystery patient", "[panels][home]")
{
    CasesBench bench(scenarios::Language::english);
    bench.learning.learner = "Li Lei";
    bench.learning.today = *scenarios::day_of_date("2026-11-22");  // a Sunday
    bench.learning.queue.next_day = bench.learning.today + 4;
    bench.state.home.page = render::HomePage::today;
    bench.steps(2);
    CHECK(bench.shows("cases", "Nothing due until Thursday"));
    bench.click(bench.at("cases", bench.words("learn.to_mystery")));
    CHECK(bench.state.home.page == render::HomePage::mystery);
    bench.click(bench.at("cases", "2  " + bench.words("rung.partial")));
    REQUIRE(bench.session.view().mystery);
    CHECK(bench.session.view().mystery->mystery().code.rung == scenarios::Difficulty::partial);
}

TEST_CASE("what is due opens: the questions together, one alone, a class as a patient", "[panels][home]")
{
    const auto fresh = [](CasesBench& bench) {
        bench.learning = busy(20000);
        bench.state.home.page = render::HomePage::today;
        bench.steps(2);
    };
    CasesBench bench(scenarios::Language::english);
    fresh(bench);
    bench.click(bench.at("cases", bench.words("lesion_class.sciatic_or_plexus")));
    REQUIRE(bench.session.view().mystery);
    CHECK(scenarios::class_of(bench.session.view().mystery->mystery().truth.structure) ==
          scenarios::LesionClass::sciatic_or_plexus);
    CHECK_FALSE(bench.session.apply(scenarios::CloseScenario{}));

    bench.learning = busy(20000);
    const scenarios::Scenario& first = tests::catalogue().scenarios.front();
    bench.learning.queue.today = {
        {first.id + "/" + first.questions[1].id, 20000, 0.5},
        {tests::catalogue().scenarios[1].id + "/" + tests::catalogue().scenarios[1].questions[0].id, std::nullopt,
         0.0}};
    bench.steps(2);
    bench.click(bench.at("cases", bench.words("learn.start")));
    REQUIRE(bench.session.view().quiz);
    CHECK(bench.quiz().count() == 2);
    CHECK(bench.quiz().question().stem == first.questions[1].stem);
    bench.steps(1);
    CHECK(bench.shows("story", first.who.in(scenarios::Language::english).substr(0, 6)));
}

TEST_CASE("learners are added, exams set, data erased only when sure", "[panels][home]")
{
    CasesBench bench(scenarios::Language::english);
    bench.state.home.page = render::HomePage::progress;
    bench.state.home.name = "Han Meimei";
    bench.steps(2);
    bench.click(bench.at("cases", bench.words("learn.add")));
    REQUIRE_FALSE(bench.asked.empty());
    CHECK(std::get<scenarios::ChooseLearner>(bench.asked.front()).name == "Han Meimei");

    bench.asked.clear();
    bench.learning.learner = "Li Lei";
    bench.steps(2);
    bench.click(bench.at("cases", bench.words("learn.erase")));
    CHECK(bench.asked.empty());  // asked back first
    bench.click(bench.at("cases", bench.words("learn.erase_yes")));
    REQUIRE_FALSE(bench.asked.empty());
    CHECK(std::holds_alternative<scenarios::EraseLearner>(bench.asked.front()));

    bench.asked.clear();
    bench.state.home.page = render::HomePage::today;
    bench.learning.today = 20000;
    bench.state.home.exam = scenarios::date_text(20010);
    bench.steps(2);
    bench.click(bench.at("cases", bench.words("learn.set_exam")));
    REQUIRE_FALSE(bench.asked.empty());
    CHECK(std::get<scenarios::SetExamDay>(bench.asked.front()).day == 20010);
}

TEST_CASE("beside a mystery patient, seen from outside only, no layers are offered", "[panels][mystery]")
{
    for (const auto language : scenarios::all_languages()) {
        CasesBench bench(language);
        bench.steps(2);
        CHECK(bench.shows("view chip", bench.words("layers.title")));
        bench.panels.view_chip.layers_open = true;
        CHECK_FALSE(bench.session.apply(scenarios::OpenMystery{kCode}));
        REQUIRE(bench.session.view().outside);
        bench.steps(2);
        CHECK_FALSE(bench.shows("view chip", bench.words("layers.title")));
        CHECK_FALSE(bench.shows("layers", ""));
        CHECK(bench.shows("view chip", bench.words("picture.legend")));
    }
}
