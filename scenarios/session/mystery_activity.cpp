// mystery_activity.cpp: the mystery patient in a session: from outside while examined, as they are in the debrief.

#include "scenarios/quiz/lesion_class.h"
#include "scenarios/session/transitions.h"

namespace l5s1::scenarios {

namespace {

// The same person without the lesion, and without what would turn a camera towards it.
sim::Case outside_of(const sim::Case& patient)
{
    sim::Case seen;
    seen.severity = 0.0;
    seen.age_y = patient.age_y;
    seen.sex = patient.sex;
    seen.body_mass_kg = patient.body_mass_kg;
    seen.height_cm = patient.height_cm;
    return seen;
}

void show_patient(SessionState& s, const MysteryActivity& activity)
{
    const Mystery& mystery = activity.run->mystery();
    const bool outside = activity.outside();
    s.playback.stop();
    s.treated = false;
    s.picture.selected.clear();
    s.picture.lit = outside ? std::vector<std::string>() : lit_by(mystery.truth.structure);
    s.picture.look(outside ? ViewPreset::whole : seen_in(mystery.truth.structure));
    show(s, outside ? outside_of(mystery.patient) : mystery.patient, mystery.moment);
}

void open(SessionState& s, const Around& around, const MysteryCode& code)
{
    const MysteryActivity activity{std::make_shared<const MysteryRun>(around.model, *around.rules, code),
                                   leave_explore(s)};
    s.activity = activity;
    show_patient(s, activity);
}

MysteryActivity* examined_in(SessionState& s)
{
    auto* activity = std::get_if<MysteryActivity>(&s.activity);
    return activity && activity->outside() ? activity : nullptr;
}

}  // namespace

Outcome act(const OpenMystery& c, SessionState& s, const Around& around)
{
    if (!around.rules) {
        return refuse("no_rules");
    }
    open(s, around, c.code);
    return done();
}

Outcome act(const OpenLesion& c, SessionState& s, const Around& around)
{
    if (!around.rules) {
        return refuse("no_rules");
    }
    open(s, around, code_of_class(around.model, *around.rules, c.lesion, c.seed));
    return done();
}

Outcome act(const TakeTest& c, SessionState& s, const Around&)
{
    MysteryActivity* activity = examined_in(s);
    if (!activity) {
        return refuse("no_mystery");
    }
    MysteryRun run = *activity->run;
    switch (run.take(c.test)) {
        case TakeResult::already:
            return refuse("test_done");
        case TakeResult::no_time:
            return refuse("no_time");
        case TakeResult::taken:
            break;
    }
    activity->run = std::make_shared<const MysteryRun>(std::move(run));
    return done();
}

Outcome act(const CommitVerdict& c, SessionState& s, const Around&)
{
    if (!(0.0 <= c.verdict.severity && c.verdict.severity <= 1.0)) {
        return refuse({"severity", c.verdict.severity, 0.0, 1.0});
    }
    MysteryActivity* activity = examined_in(s);
    if (!activity) {
        return refuse("no_mystery");
    }
    MysteryRun run = *activity->run;
    run.commit(c.verdict);
    activity->run = std::make_shared<const MysteryRun>(run);
    show_patient(s, *activity);
    return done(VerdictCommitted{std::move(run)});
}

Outcome act(const GiveUpMystery&, SessionState& s, const Around&)
{
    MysteryActivity* activity = examined_in(s);
    if (!activity) {
        return refuse("no_mystery");
    }
    MysteryRun run = *activity->run;
    run.give_up();
    activity->run = std::make_shared<const MysteryRun>(std::move(run));
    show_patient(s, *activity);
    return done();
}

}  // namespace l5s1::scenarios
