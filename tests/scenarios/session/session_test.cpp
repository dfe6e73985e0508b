#include "scenarios/session/session.h"

#include "scenarios/content/catalogue.h"
#include "tests/support/fixture.h"

using namespace l5s1;
using namespace l5s1::scenarios;

namespace {

std::shared_ptr<const sim::Model> shared_model()
{
    return std::make_shared<const sim::Model>(tests::model());
}

SetCase severity(const Session& session, double value, bool settled)
{
    sim::Case next = session.view().set;
    next.severity = value;
    return {next, settled};
}

double toe(const Session& session)
{
    return session.view().findings.movements[0][sim::index(sim::Movement::great_toe_extension)].strength_fraction;
}

// Id of the refusal; empty: not refused.
std::string_view why(const Outcome& outcome)
{
    return outcome ? outcome.refusal->id : std::string_view{};
}

// "shopper/s1_signs" of the first question of that kind.
std::string id_of_first(const Catalogue& catalogue, QuestionKind kind)
{
    for (const Scenario& scenario : catalogue.scenarios) {
        for (const Question& question : scenario.questions) {
            if (question.kind == kind) {
                return scenario.id + "/" + question.id;
            }
        }
    }
    return {};
}

}  // namespace

TEST_CASE("a drag follows the hand and is one step of undo", "[scenarios][session]")
{
    Session session(shared_model(), {});
    const double start = sim::Case{}.severity;
    REQUIRE(start < 1.0);
    const double before = toe(session);
    for (int i = 0; i <= 10; ++i) {
        REQUIRE_FALSE(session.apply(severity(session, start + (1.0 - start) * 0.1 * i, i == 10)));
    }
    CHECK(session.view().set.severity == Approx(1.0));
    CHECK(toe(session) < before);
    CHECK(session.view().can_undo);
    REQUIRE_FALSE(session.apply(Undo{}));
    CHECK(session.view().set.severity == Approx(start));
    CHECK(toe(session) == before);
    CHECK_FALSE(session.view().can_undo);
    REQUIRE_FALSE(session.apply(Redo{}));
    CHECK(session.view().set.severity == Approx(1.0));
}

TEST_CASE("a refused value changes nothing and names its range", "[scenarios][session]")
{
    Session session(shared_model(), {});
    const Outcome outcome = session.apply(severity(session, 3.0, true));
    REQUIRE(outcome);
    CHECK(outcome.refusal->id == "range");
    REQUIRE(outcome.refusal->fault);
    CHECK(outcome.refusal->fault->id == "severity");
    CHECK(outcome.refusal->fault->max == 1.0);
    CHECK(session.view().set == sim::Case{});
    const double day = session.view().moment.day;
    CHECK(session.apply(SetDay{-1.0}));
    CHECK(session.view().moment.day == day);
}

TEST_CASE("the same commands give the same bits, and two sessions never meet", "[scenarios][session][determinism]")
{
    Session a(shared_model(), {});
    Session b(shared_model(), {});
    Session untouched(shared_model(), {});
    for (Session* session : {&a, &b}) {
        for (int i = 0; i <= 20; ++i) {
            REQUIRE_FALSE(session->apply(severity(*session, 0.05 * i, i == 20)));
            session->advance(0.016);
        }
        REQUIRE_FALSE(session->apply(SetDay{100.5}));
        REQUIRE_FALSE(session->apply(BendToPickUp{}));
        session->advance(0.3);
    }
    CHECK(*a.view().course == *b.view().course);
    CHECK(toe(a) == toe(b));
    CHECK(a.view().findings.back_pain_0_10 == b.view().findings.back_pain_0_10);
    CHECK(untouched.view().set == sim::Case{});
}

TEST_CASE("the flare plays by itself and ends", "[scenarios][session]")
{
    Session session(shared_model(), {});
    REQUIRE_FALSE(session.apply(SetDay{14.0}));
    const double still = session.view().findings.back_pain_0_10;
    REQUIRE_FALSE(session.apply(BendToPickUp{}));
    CHECK(session.view().moving);
    session.advance(0.1);
    session.advance(0.1);
    session.advance(0.1);
    session.advance(0.1);
    CHECK(session.view().findings.back_pain_0_10 > still + 1.0);
    for (int i = 0; i < 400; ++i) {
        session.advance(0.1);
    }
    CHECK_FALSE(session.view().moving);
    CHECK(session.view().findings.back_pain_0_10 == still);
}

TEST_CASE("playing moves the playhead to the end of the time line and stops", "[scenarios][session]")
{
    Session session(shared_model(), {});
    REQUIRE_FALSE(session.apply(SetDay{0.0}));
    REQUIRE_FALSE(session.apply(SetSpeed{100.0}));
    REQUIRE_FALSE(session.apply(SetPlaying{true}));
    session.advance(0.05);
    CHECK(session.view().moment.day == Approx(5.0));
    for (int i = 0; i < 100; ++i) {
        session.advance(0.1);
    }
    CHECK(session.view().moment.day == kTimeLineDays);
    CHECK_FALSE(session.view().playing);
}

TEST_CASE("treating here shows a branch, and keeping it makes it the case", "[scenarios][session]")
{
    Session session(shared_model(), {});
    REQUIRE_FALSE(session.apply(SetDay{20.0}));
    REQUIRE_FALSE(session.apply(TreatHere{}));
    REQUIRE(session.view().treated);
    CHECK((*session.view().treated)[10].strength_fraction == (*session.view().curves)[10].strength_fraction);
    CHECK((*session.view().treated)[150].strength_fraction > (*session.view().curves)[150].strength_fraction);
    REQUIRE_FALSE(session.apply(TreatHere{true}));
    REQUIRE(session.view().set.events.size() == 1);
    CHECK(session.view().set.events.front().day == 20.0);
    CHECK_FALSE(session.view().treated);
}

TEST_CASE("a case shows its patient while a question is open and gives Explore back", "[scenarios][session][quiz]")
{
    const Catalogue catalogue = load_catalogue(Assets{});
    REQUIRE_FALSE(catalogue.scenarios.empty());
    Session session(shared_model(), catalogue.scenarios);
    REQUIRE_FALSE(session.apply(severity(session, 0.9, true)));
    const Scenario& scenario = catalogue.scenarios.front();
    REQUIRE_FALSE(session.apply(OpenScenario{scenario.id}));
    REQUIRE(session.view().quiz);
    CHECK(session.view().mode == Mode::cases);
    CHECK(session.view().set == sim::sorted(scenario.steps.front().patient));
    CHECK(session.view().moment == scenario.questions.front().show.moment);

    CHECK(why(session.apply(ConfirmAnswer{})) == "not_now");  // nothing is chosen
    CHECK(session.view().quiz->phase() == QuizPhase::open);
    REQUIRE_FALSE(session.apply(ChooseOption{0}));
    REQUIRE_FALSE(session.apply(ConfirmAnswer{}));
    CHECK(session.view().quiz->phase() == QuizPhase::revealed);
    CHECK(session.view().lit == scenario.questions.front().reveal.light);
    REQUIRE_FALSE(session.apply(CloseScenario{}));
    CHECK_FALSE(session.view().quiz);
    CHECK(session.view().set.severity == Approx(0.9));
}

TEST_CASE("a kept course stays while the other is changed, and both can be exchanged and undone",
          "[scenarios][session][courses]")
{
    Session session(shared_model(), {});
    REQUIRE_FALSE(session.apply(severity(session, 0.8, true)));
    REQUIRE_FALSE(session.apply(SetDay{120}));
    const sim::Case untreated = session.view().set;
    REQUIRE_FALSE(session.apply(KeepCourse{}));
    REQUIRE(session.view().compared);
    CHECK(session.view().compared->set == untreated);
    REQUIRE(session.view().kept_curves);

    sim::Case treated = untreated;
    treated.events.push_back({14, sim::EventKind::decompression});
    REQUIRE_FALSE(session.apply(SetCase{treated, true}));
    CHECK(session.view().compared->set == untreated);
    CHECK(session.view().compared->findings.day == session.view().findings.day);
    CHECK(session.view().kept_curves->at(170).strength_fraction < session.view().curves->at(170).strength_fraction);
    REQUIRE_FALSE(session.apply(SetDay{40}));
    CHECK(session.view().compared->findings.day == 40.0);  // on the playhead's day

    REQUIRE_FALSE(session.apply(SwapCourses{}));
    CHECK(session.view().set == untreated);
    CHECK(session.view().compared->set == treated);
    CHECK(session.view().kept_curves->at(170).strength_fraction > session.view().curves->at(170).strength_fraction);
    REQUIRE_FALSE(session.apply(Undo{}));
    CHECK(session.view().set == treated);
    CHECK(session.view().compared->set == untreated);
    REQUIRE_FALSE(session.apply(Redo{}));
    CHECK(session.view().set == untreated);
    CHECK(session.view().compared->set == treated);
    REQUIRE_FALSE(session.apply(Undo{}));
    REQUIRE_FALSE(session.apply(Undo{}));
    CHECK(session.view().set == untreated);
    CHECK(session.view().compared->set == untreated);

    REQUIRE_FALSE(session.apply(SetCompare{}));
    CHECK_FALSE(session.view().compared);
    CHECK_FALSE(session.view().kept_curves);
    CHECK(session.view().kept);
}

TEST_CASE("keeping a treatment keeps the course without it, and a case ends the comparison",
          "[scenarios][session][courses][quiz]")
{
    const Catalogue catalogue = load_catalogue(Assets{});
    Session session(shared_model(), catalogue.scenarios);
    const sim::Case untreated = session.view().set;
    CHECK_FALSE(session.view().kept);
    REQUIRE_FALSE(session.apply(SetDay{30}));
    REQUIRE_FALSE(session.apply(TreatHere{true}));
    REQUIRE_FALSE(session.apply(SetCompare{Compare::courses}));
    REQUIRE(session.view().compared);
    CHECK(session.view().compared->set == untreated);
    REQUIRE_FALSE(session.apply(OpenScenario{catalogue.scenarios.front().id}));
    CHECK_FALSE(session.view().compared);
    CHECK(why(session.apply(SetCompare{Compare::courses})) == "other_patient");
    CHECK_FALSE(session.view().compared);
    CHECK(why(session.apply(KeepCourse{})) == "other_patient");
    CHECK_FALSE(session.view().compared);
}

TEST_CASE("what cannot be done is refused, says why in both languages, and changes nothing", "[scenarios][session]")
{
    const Catalogue catalogue = load_catalogue(Assets{});
    Session session(shared_model(), catalogue.scenarios);
    const std::string choice = id_of_first(catalogue, QuestionKind::choice);
    const auto refused = [&](const Command& command, std::string_view id) {
        const auto course = session.view().course;
        const auto quiz = session.view().quiz;
        const auto preset = session.view().preset_serial;
        CHECK(why(session.apply(command)) == id);
        CHECK(session.view().course == course);
        CHECK(session.view().quiz == quiz);
        CHECK(session.view().preset_serial == preset);
    };
    refused(Undo{}, "nothing_to_undo");
    refused(Redo{}, "nothing_to_redo");
    refused(SwapCourses{}, "nothing_kept");
    refused(OpenScenario{"no_such_case"}, "unknown_case");
    refused(OpenItems{{"no_such_case/question"}}, "no_items");
    refused(OpenMystery{}, "no_rules");
    refused(OpenLesion{}, "no_rules");
    refused(TakeTest{}, "no_mystery");
    refused(CommitVerdict{}, "no_mystery");
    refused(GiveUpMystery{}, "no_mystery");
    for (const Command& command :
         std::vector<Command>{ChooseOption{}, ArrangeOption{}, EnterNumber{}, PointAt{}, Perform{}, SetCertainty{},
                              ConfirmAnswer{}, NextQuestion{}, FinishQuiz{}, RestartQuiz{}, ShowReason{}}) {
        refused(command, "no_quiz");
    }
    CHECK_FALSE(session.apply(CloseScenario{}));  // nothing is open afterwards, as wanted

    REQUIRE_FALSE(session.apply(OpenItems{{choice}}));
    refused(Undo{}, "other_patient");
    refused(SwapCourses{}, "other_patient");
    refused(ChooseOption{99}, "not_this_answer");
    refused(ArrangeOption{}, "not_this_answer");
    refused(EnterNumber{1.0}, "not_this_answer");
    refused(PointAt{"soleus", true}, "not_this_answer");
    refused(Perform{}, "not_this_answer");
    refused(ConfirmAnswer{}, "not_now");
    refused(NextQuestion{}, "not_now");
    refused(ShowReason{}, "not_now");
    REQUIRE_FALSE(session.apply(ChooseOption{0}));
    const Outcome confirmed = session.apply(ConfirmAnswer{});
    REQUIRE(confirmed.events.size() == 1);
    CHECK(std::get<AnswerConfirmed>(confirmed.events.front()).item == choice);
    refused(ConfirmAnswer{}, "not_now");
    refused(SetCertainty{}, "not_now");

    for (const std::string_view id : kRefusals) {
        CAPTURE(id);
        CHECK(tests::strings().has("refusal." + std::string(id)));
    }
}

TEST_CASE("the view follows from the state alone", "[scenarios][session]")
{
    const Catalogue catalogue = load_catalogue(Assets{});
    Session session(shared_model(), catalogue.scenarios);
    const auto same_from_nothing = [&] {
        Caches empty;
        const View& view = session.view();
        const View again = view_of(session.model(), session.state(), empty);
        CHECK(*again.course == *view.course);
        CHECK(again.findings.leg_pain_0_10 == view.findings.leg_pain_0_10);
        CHECK(again.before.leg_pain_0_10 == view.before.leg_pain_0_10);
        CHECK((again.compared == nullptr) == (view.compared == nullptr));
        if (view.compared) {
            CHECK(again.compared->set == view.compared->set);
            CHECK(again.compared->moment == view.compared->moment);
            CHECK(again.compared->findings.leg_pain_0_10 == view.compared->findings.leg_pain_0_10);
        }
        for (const auto curves : {&View::curves, &View::treated, &View::kept_curves}) {
            REQUIRE((again.*curves == nullptr) == (view.*curves == nullptr));
            for (std::size_t day = 0; view.*curves && day < (view.*curves)->size(); ++day) {
                REQUIRE((*(again.*curves))[day].strength_fraction == (*(view.*curves))[day].strength_fraction);
            }
        }
    };
    const auto both = [&](const Command& command) {
        CHECK_FALSE(session.apply(command));
        same_from_nothing();
    };
    both(severity(session, 0.9, true));
    both(SetDay{30});
    both(TreatHere{});
    both(KeepCourse{});
    both(severity(session, 0.3, true));
    both(SwapCourses{});
    both(SetCompare{Compare::day_0});  // of the same case as A, on another day
    CHECK(session.view().compared->moment.day == 0.0);
    both(SetCompare{Compare::healthy});
    both(Undo{});
    both(SetPosture{sim::Posture::sitting});
    const auto course = session.view().course;
    both(OpenScenario{catalogue.scenarios.front().id});
    CHECK(session.view().course != course);
    both(CloseScenario{});
    const auto back = session.view().curves;
    both(Select{"root_l5"});
    both(SetCase{session.view().set});
    CHECK(session.view().curves == back);  // the same case: the same curves, not a copy
}
