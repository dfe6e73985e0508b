#include "scenarios/quiz/mystery_run.h"
#include "scenarios/session/session.h"
#include "tests/support/cli_run.h"
#include "tests/support/fixture.h"
#include "tests/support/rules.h"

#include <map>
#include <set>

using namespace l5s1;
using namespace l5s1::scenarios;
using tests::model;
using tests::rules;

TEST_CASE("a code comes back as it went, and a slip of the pen is noticed", "[mystery]")
{
    for (std::size_t rung = 0; rung < sim::kCount<Difficulty>; ++rung) {
        for (const std::uint32_t seed : {0U, 1U, 77777U, kMysterySeeds - 1}) {
            const MysteryCode code{static_cast<Difficulty>(rung), seed};
            const std::string text = text_of(code);
            CAPTURE(text);
            CHECK(text.size() == 14);
            CHECK(mystery_code(text) == code);
            // any one digit wrong
            for (std::size_t at = 5; at < text.size(); ++at) {
                if (text[at] != '-') {
                    std::string wrong = text;
                    wrong[at] = text[at] == '7' ? '8' : '7';
                    const auto read = mystery_code(wrong);
                    CHECK((!read || !(*read == code)));
                }
            }
        }
    }
    CHECK(mystery_code("l5s1-4ooo-fezg") == mystery_code("L5S1-4000-FEZG"));
    for (const char* bad : {"", "L5S1-", "L5S1-4000-FEZ", "L5S1-4000-FEZG0", "L4S1-4000-FEZG", "L5S1-4000-FEZU",
                            "L5S1-ZZZZ-ZZZZ", "hello"}) {
        CAPTURE(bad);
        CHECK_FALSE(mystery_code(bad));
    }
}

TEST_CASE("every drawn patient has one solution, and time to find it", "[mystery]")
{
    // brute force: the true lesion against all others, by a complete examination
    std::set<sim::Structure> met;
    for (std::size_t rung = 0; rung < sim::kCount<Difficulty>; ++rung) {
        for (std::uint32_t seed = 0; seed < 25; ++seed) {
            const MysteryCode code{static_cast<Difficulty>(rung), seed * 7919 + 13};
            const Mystery mystery = draw_mystery(model(), rules(), code);
            const sim::Localiser localiser(model(), rules(), mystery.patient, mystery.moment);
            const auto all = sim::read_all(mystery.findings);
            const auto ranked = localiser.rank(all);
            CAPTURE(text_of(code));
            CHECK(ranked.front().site == mystery.truth);
            CHECK(ranked.front().cost < ranked[1].cost);
            CHECK(minutes_of(rules(), localiser.convincing_tests(all, mystery.truth)) <= mystery.budget_minutes);
            met.insert(mystery.truth.structure);
        }
    }
    CHECK(met.size() >= 10);
}

TEST_CASE("a code is the same patient every time", "[mystery][determinism]")
{
    const MysteryCode code{Difficulty::variant, 4242};
    const Mystery a = draw_mystery(model(), rules(), code);
    const Mystery b = draw_mystery(model(), rules(), code);
    CHECK(a.patient == b.patient);
    CHECK(a.moment == b.moment);
    CHECK_FALSE(a.patient == draw_mystery(model(), rules(), {Difficulty::variant, 4243}).patient);
}

TEST_CASE("marks reward the right place, and safety above all", "[mystery]")
{
    Mystery mystery;
    for (std::uint32_t seed = 0;; ++seed) {
        mystery = draw_mystery(model(), rules(), {Difficulty::two_roots, seed});
        if (mystery.truth.structure == sim::Structure::cauda_equina) {
            break;
        }
    }
    REQUIRE(mystery.findings.triage == sim::Triage::emergency);
    const sim::Localiser localiser(model(), rules(), mystery.patient, mystery.moment);
    const auto all = sim::read_all(mystery.findings);
    MysteryVerdict right{mystery.truth, mystery.severity, mystery.mechanism, sim::Triage::emergency,
                         Certainty::certain};
    const MysteryMarks best = mark(mystery, localiser, all, 20.0, right);
    CHECK(best.total == 100);
    CHECK(best.certainty == 3);
    CHECK(best.bits_per_minute > 0.0);
    CHECK_FALSE(best.missed_red_flag);

    sim::Readings careless = all;
    for (const auto test :
         {sim::BedsideItem::bladder_history, sim::BedsideItem::saddle_pin, sim::BedsideItem::residual_urine}) {
        careless[sim::index(test)].reset();
    }
    CHECK(mark(mystery, localiser, careless, 20.0, right).missed_red_flag);
    CHECK(mark(mystery, localiser, careless, 20.0, right).total == 75);

    MysteryVerdict late = right;
    late.urgency = sim::Triage::routine;
    CHECK(mark(mystery, localiser, all, 20.0, late).urgency == 0.0);
    MysteryVerdict near = right;
    near.site.structure = sim::Structure::L5_and_S1_roots;
    CHECK(mark(mystery, localiser, all, 20.0, near).site > 0.0);
    CHECK(mark(mystery, localiser, all, 20.0, near).certainty == -6);
    MysteryVerdict far = right;
    far.site.structure = sim::Structure::ankle_joint;
    CHECK(mark(mystery, localiser, all, 20.0, far).total < mark(mystery, localiser, all, 20.0, near).total);
}

TEST_CASE("everything that a mystery can say has words in both languages", "[mystery][text]")
{
    const auto words = [](std::string_view kind, auto ids) {
        for (const std::string_view id : ids) {
            const std::string key = std::string(kind) + "." + std::string(id);
            CAPTURE(key);
            CHECK(tests::strings().has(key));
        }
    };
    words("bedside_test", sim::kIds<sim::BedsideItem>);
    words("lesion_site", sim::kIds<sim::Structure>);
    words("mechanism", sim::kIds<Mechanism>);
    words("rung", sim::kIds<Difficulty>);
}

TEST_CASE("a mystery is examined, solved and debriefed in the terminal", "[mystery][cli]")
{
    const MysteryCode code{Difficulty::textbook, 7919};
    const Mystery mystery = draw_mystery(model(), rules(), code);
    REQUIRE(mystery.truth == sim::LesionSite{sim::Structure::S1_root, sim::Side::right});
    const std::string name = text_of(code);
    // ankle jerk, nonsense, the same again, residual urine, needle for which there is no time left, then the verdict
    const std::string answers = "16\nwhat\n16\n29\n32\nc\n4\nr\n0.87\n1\n2\n4\n";
    const auto ran = tests::run_cli({"mystery", name.c_str(), "--text"}, answers);
    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    for (const char* part : {"Achilles reflex: left 2+, right 0+", "Not understood", "Done already", "no time",
                             "S1 root, right", "Marks 100 of 100", "Certainty mark +3", "The shortest convincing"}) {
        CAPTURE(part);
        CHECK(ran.out.find(part) != std::string::npos);
    }
    const auto chinese = tests::run_cli({"mystery", name.c_str(), "--lang", "zh"}, "16\n");  // the input ends
    CHECK(chinese.code == 0);
    CHECK(chinese.out.find("跟腱反射：左 2+，右 0+") != std::string::npos);
    CHECK(chinese.out.find("已放弃") != std::string::npos);
}

TEST_CASE("a mystery that there is not is bad input", "[mystery][cli]")
{
    tests::refused(tests::run_cli({"mystery", "L5S1-4000-FEZ"}), "'L5S1-4000-FEZ' is not a code such as L5S1-");
    tests::refused(tests::run_cli({"mystery", "--rung", "hard"}), "--rung: 'hard' is not one of textbook");
    tests::refused(tests::run_cli({"mystery", "--seed", "-1"}), "--seed");
}

TEST_CASE("a session shows a mystery patient from outside only, until the verdict", "[mystery][session]")
{
    const auto shared = std::make_shared<const sim::Model>(model());
    const auto its_rules = std::make_shared<const sim::LocaliseModel>(rules());
    Session session(shared, {}, its_rules);
    for (std::size_t rung = 0; rung < sim::kCount<Difficulty>; ++rung) {
        const MysteryCode code{static_cast<Difficulty>(rung), 7919};
        CAPTURE(text_of(code));
        CHECK_FALSE(session.apply(OpenMystery{code}));
        REQUIRE(session.view().mystery);
        const Mystery& mystery = session.view().mystery->mystery();
        const View& view = session.view();
        CHECK(view.outside);
        CHECK(view.preset != ViewPreset::spine);
        CHECK(session.apply(SetViewPreset{ViewPreset::spine}).refusal->id == "seen_from_outside");
        CHECK(view.preset != ViewPreset::spine);
        CHECK(view.set.severity == 0.0);
        CHECK(view.set.other == sim::OtherDisease::none);
        CHECK(view.set.further.empty());
        CHECK(view.lit.empty());
        // but for the bulk of the muscles, two patients of one build look alike
        for (std::size_t s = 0; s < sim::kCount<sim::Side>; ++s) {
            for (const sim::RootFinding& root : view.findings.roots[s]) {
                CHECK(root.pressure_mmHg == 0.0);
                CHECK(root.conduction_fraction == 1.0);
            }
            for (std::size_t m = 0; m < sim::kCount<sim::Muscle>; ++m) {
                CHECK(view.findings.muscles[s][m].strength_fraction == 1.0);
                CHECK(view.findings.muscles[s][m].irreversible_fraction == 0.0);
                CHECK(view.findings.muscles[s][m].bulk_fraction == mystery.findings.muscles[s][m].bulk_fraction);
            }
        }
        CHECK_FALSE(session.apply(GiveUpMystery{}));
        CHECK_FALSE(session.view().outside);
        CHECK(session.view().set == mystery.patient);
    }
    CHECK_FALSE(session.apply(CloseScenario{}));
    CHECK_FALSE(session.view().mystery);
    CHECK(session.view().set == sim::Case{});
}

TEST_CASE("the same commands earn the same marks in the terminal and in a session", "[mystery][session][cli]")
{
    const MysteryCode code{Difficulty::textbook, 7919};
    Session session(std::make_shared<const sim::Model>(model()), {},
                    std::make_shared<const sim::LocaliseModel>(rules()));
    CHECK_FALSE(session.apply(OpenMystery{code}));
    CHECK_FALSE(session.apply(TakeTest{sim::BedsideItem::achilles_jerk}));
    CHECK_FALSE(session.apply(TakeTest{sim::BedsideItem::leg_pain}));
    CHECK(session.apply(TakeTest{sim::BedsideItem::achilles_jerk}).refusal->id == "test_done");
    CHECK(session.apply(TakeTest{sim::BedsideItem::paraspinal_needle}).refusal->id == "no_time");
    const MysteryVerdict verdict{{sim::Structure::L5_root, sim::Side::right},
                                 0.6,
                                 Mechanism::axon_loss,
                                 sim::Triage::urgent,
                                 Certainty::fairly_sure};
    CHECK(session.apply(CommitVerdict{{verdict.site, 1.5}}));  // refused: no such severity
    CHECK_FALSE(session.apply(CommitVerdict{verdict}));
    const MysteryMarks& marks = *session.view().mystery->marks();
    CHECK(session.view().mystery->told().size() == 2);  // done already; no time
    const auto percent = [](double share) { return std::to_string(std::lround(100.0 * share)); };
    const std::string in_words =
        tests::strings().format(Language::english, "mystery.marks",
                                {std::to_string(marks.total), percent(marks.site), percent(marks.side),
                                 percent(marks.severity), percent(marks.mechanism), percent(marks.urgency)});
    // L5 is the fourth of the sites from the L3 root on
    const auto ran = tests::run_cli({"mystery", text_of(code).c_str()}, "16\n2\n16\n32\nc\n3\nr\n0.6\n2\n3\n3\n");
    CAPTURE(ran.out);
    CHECK(ran.out.find(in_words) != std::string::npos);
    CHECK(ran.out.find(text_of(session.view().mystery->mystery().code)) != std::string::npos);
    CHECK(marks.total < 100);
}

TEST_CASE("the next patient is another one, and the ladder never ends", "[mystery]")
{
    std::set<std::uint32_t> met;
    MysteryCode code{Difficulty::partial, 5};
    for (int i = 0; i < 100'000; ++i) {
        CHECK(met.insert(code.seed).second);
        code = next_code(code);
        REQUIRE(code.rung == Difficulty::partial);
        REQUIRE(code.seed < kMysterySeeds);
    }
}

TEST_CASE("lost motor neurons are lost axons, not a block", "[mystery]")
{
    int seen = 0;
    for (std::uint32_t seed = 0; seed < 40 && seen < 3; ++seed) {
        const Mystery m = draw_mystery(model(), rules(), {Difficulty::mimic, seed});
        if (m.patient.other == sim::OtherDisease::motor_neuron_disease) {
            CHECK(m.mechanism == Mechanism::axon_loss);
            ++seen;
        }
    }
    CHECK(seen > 0);
}
