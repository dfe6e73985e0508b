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
    const auto fault = session.apply(severity(session, 3.0, true));
    REQUIRE(fault);
    CHECK(fault->id == "severity");
    CHECK(fault->max == 1.0);
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

    REQUIRE_FALSE(session.apply(ConfirmAnswer{}));  // nothing chosen: nothing happens
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
    REQUIRE_FALSE(session.apply(SetCompare{Compare::courses}));
    CHECK_FALSE(session.view().compared);
    REQUIRE_FALSE(session.apply(KeepCourse{}));
    CHECK_FALSE(session.view().compared);
}
