// quiz_activity.cpp: a case, or chosen questions, in a session: who is shown with a question, and what its answer
// plays.

#include "scenarios/content/mixed.h"
#include "scenarios/question/performance.h"
#include "scenarios/session/transitions.h"

#include <algorithm>
#include <cmath>

namespace l5s1::scenarios {

namespace {

constexpr double kRevealPlay_s = 6.0;  // a reveal shows its stretch of days in about this time
constexpr double kSlowestReveal_days_per_s = 0.5;
constexpr double kFastestReveal_days_per_s = 200.0;

QuizActivity* quiz_in(SessionState& s)
{
    return std::get_if<QuizActivity>(&s.activity);
}

bool stands_at(const QuizActivity* quiz, QuizPhase phase)
{
    return quiz && quiz->quiz->phase() == phase;
}

// The patient of the open question, lit as it asks; after the last question the patient stays.
void show_question(SessionState& s, const Quiz& quiz)
{
    s.playback.playing = false;
    if (quiz.phase() == QuizPhase::finished) {
        s.picture.lit.clear();
        return;
    }
    const Show& asked = quiz.question().show;
    s.playback.stop();
    s.treated = false;
    s.picture.lit = asked.light;
    s.picture.selected.clear();
    s.picture.look(asked.view);
    show(s, quiz.step().patient, asked.moment);
}

void show_reveal(SessionState& s, const Reveal& reveal)
{
    s.picture.lit = reveal.light;
    s.picture.look(reveal.view);
    s.bedside.moment = reveal.moment;
    s.playback.until_day.reset();
    if (reveal.play) {
        s.bedside.moment.day = reveal.play->from_day;
        s.playback.until_day = reveal.play->to_day;
        const double days = std::abs(reveal.play->to_day - reveal.play->from_day);
        s.playback.days_per_s = std::clamp(days / kRevealPlay_s, kSlowestReveal_days_per_s, kFastestReveal_days_per_s);
        s.playback.playing = true;
    }
    if (reveal.bend) {
        s.playback.playing = false;
        s.bedside.moment.bend_s = 0.0;
    }
}

void begin(SessionState& s, Scenario scenario)
{
    auto quiz = std::make_shared<const Quiz>(std::move(scenario));
    s.activity = QuizActivity{quiz, leave_explore(s)};
    show_question(s, *quiz);
}

// Lets `move` act on the quiz; it returns whether the quiz took it.
template <class Move>
Outcome move_quiz(SessionState& s, std::string_view otherwise, Move move)
{
    QuizActivity* activity = quiz_in(s);
    if (!activity) {
        return refuse("no_quiz");
    }
    Quiz next = *activity->quiz;
    if (!move(next)) {
        return refuse(otherwise);
    }
    activity->quiz = std::make_shared<const Quiz>(std::move(next));
    return done();
}

}  // namespace

void end_watching(SessionState& s)
{
    QuizActivity* activity = quiz_in(s);
    if (!stands_at(activity, QuizPhase::watching)) {
        return;
    }
    (void)move_quiz(s, {}, [](Quiz& quiz) { return quiz.arrive(); });
    s.bedside.moment.day = activity->quiz->question().reveal.moment.day;
    s.playback.stop();
}

Outcome act(const OpenScenario& c, SessionState& s, const Around& around)
{
    const auto found = std::find_if(around.scenarios.begin(), around.scenarios.end(),
                                    [&](const Scenario& scenario) { return scenario.id == c.id; });
    if (found == around.scenarios.end()) {
        return refuse("unknown_case");
    }
    begin(s, *found);
    return done();
}

Outcome act(const OpenItems& c, SessionState& s, const Around& around)
{
    Scenario mixed = mixed_scenario(around.scenarios, c.items).scenario;
    if (mixed.questions.empty()) {
        return refuse("no_items");
    }
    begin(s, std::move(mixed));
    return done();
}

// Also when nothing is open: what was wanted is so.
Outcome act(const CloseScenario&, SessionState& s, const Around&)
{
    return_to_explore(s);
    return done();
}

Outcome act(const ChooseOption& c, SessionState& s, const Around&)
{
    return move_quiz(s, "not_this_answer", [&](Quiz& quiz) { return quiz.choose(c.option); });
}

Outcome act(const ArrangeOption& c, SessionState& s, const Around&)
{
    return move_quiz(s, "not_this_answer", [&](Quiz& quiz) { return quiz.move(c.option, c.place); });
}

Outcome act(const EnterNumber& c, SessionState& s, const Around&)
{
    return move_quiz(s, "not_this_answer", [&](Quiz& quiz) { return quiz.enter(c.number); });
}

Outcome act(const PointAt& c, SessionState& s, const Around&)
{
    return move_quiz(s, "not_this_answer", [&](Quiz& quiz) { return quiz.point(c.structure, c.on_side); });
}

Outcome act(const Perform&, SessionState& s, const Around&)
{
    Outcome outcome = move_quiz(s, "not_this_answer", [](Quiz& quiz) { return quiz.perform(); });
    if (!outcome) {
        s.bedside.moment = performing_moment(quiz_in(s)->quiz->question());
        s.picture.look(ViewPreset::leg);
    }
    return outcome;
}

Outcome act(const SetCertainty& c, SessionState& s, const Around&)
{
    return move_quiz(s, "not_now", [&](Quiz& quiz) { return quiz.set_certainty(c.certainty); });
}

Outcome act(const ConfirmAnswer&, SessionState& s, const Around& around)
{
    const Outcome outcome = move_quiz(s, "not_now", [](Quiz& quiz) { return quiz.confirm(); });
    if (outcome) {
        return outcome;
    }
    const Quiz& quiz = *quiz_in(s)->quiz;
    show_reveal(s, quiz.question().reveal);
    return done(answer_confirmed(around.model, quiz));
}

Outcome act(const NextQuestion&, SessionState& s, const Around&)
{
    if (stands_at(quiz_in(s), QuizPhase::watching)) {
        end_watching(s);
        return done();
    }
    const Outcome outcome = move_quiz(s, "not_now", [](Quiz& quiz) { return quiz.next(); });
    if (!outcome) {
        show_question(s, *quiz_in(s)->quiz);
    }
    return outcome;
}

Outcome act(const FinishQuiz&, SessionState& s, const Around&)
{
    const Outcome outcome = move_quiz(s, {}, [](Quiz& quiz) {
        quiz.finish();
        return true;
    });
    if (!outcome) {
        show_question(s, *quiz_in(s)->quiz);
    }
    return outcome;
}

// From the library, if it still has the case: it may have been edited.
Outcome act(const RestartQuiz&, SessionState& s, const Around& around)
{
    const Outcome outcome = move_quiz(s, {}, [&](Quiz& quiz) {
        const auto now = std::find_if(around.scenarios.begin(), around.scenarios.end(),
                                      [&](const Scenario& scenario) { return scenario.id == quiz.scenario().id; });
        if (now != around.scenarios.end()) {
            quiz = Quiz(*now);
        } else {
            quiz.restart();
        }
        return true;
    });
    if (!outcome) {
        show_question(s, *quiz_in(s)->quiz);
    }
    return outcome;
}

Outcome act(const ShowReason&, SessionState& s, const Around&)
{
    const QuizActivity* activity = quiz_in(s);
    if (!activity) {
        return refuse("no_quiz");
    }
    if (!stands_at(activity, QuizPhase::revealed)) {
        return refuse("not_now");
    }
    show_reveal(s, activity->quiz->question().reveal);
    return done();
}

}  // namespace l5s1::scenarios
