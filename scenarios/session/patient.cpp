// patient.cpp: the patient who is shown: the case and its undo, the moment, courses A and B.

#include "scenarios/session/transitions.h"
#include "sim/course/inhibition.h"

#include <algorithm>

namespace l5s1::scenarios {

namespace {

constexpr double kFastestPlay_days_per_s = 200.0;
constexpr std::size_t kUndoDepth = 200;

void remember(SessionState& s, UndoStep step)
{
    s.undo.push_back(std::move(step));
    if (s.undo.size() > kUndoDepth) {
        s.undo.erase(s.undo.begin());
    }
    s.redo.clear();
}

void step_back(SessionState& s, const Around& around, std::vector<UndoStep>& from, std::vector<UndoStep>& to)
{
    mark(s, around, "change.case");
    const UndoStep step = from.back();
    from.pop_back();
    to.push_back({s.bedside.set, step.kept ? s.kept : std::nullopt});
    if (step.kept) {
        s.kept = step.kept;
    }
    s.bedside.set = step.set;
}

}  // namespace

void show(SessionState& s, const sim::Case& set, const sim::Moment& moment)
{
    s.bedside = {sim::sorted(set), moment};
    s.before.reset();
    s.changed_by.clear();
}

void mark(SessionState& s, const Around& around, std::string_view change)
{
    // a command may have gone on to another moment first
    s.before = s.bedside.moment == around.shown.moment
                   ? around.shown.findings
                   : sim::examine(around.model, *around.shown.course, s.bedside.moment);
    s.changed_by = change;
}

Bedside leave_explore(SessionState& s)
{
    Bedside explored = s.bedside;
    if (const auto* quiz = std::get_if<QuizActivity>(&s.activity)) {
        explored = quiz->explored;
    } else if (const auto* mystery = std::get_if<MysteryActivity>(&s.activity)) {
        explored = mystery->explored;
    }
    s.mode = Mode::cases;
    if (s.picture.compare == Compare::courses) {
        s.picture.compare = Compare::off;  // they are of the patient of Explore
    }
    return explored;
}

void return_to_explore(SessionState& s)
{
    if (s.exploring()) {
        return;
    }
    const Bedside explored = leave_explore(s);
    s.activity = Explore{};
    s.picture.lit.clear();
    s.playback.stop();
    show(s, explored.set, explored.moment);
}

Outcome act(const SetCase& c, SessionState& s, const Around& around)
{
    if (const auto fault = sim::check(c.next)) {
        return refuse(*fault);
    }
    if (!s.drag_start) {
        s.drag_start = s.bedside.set;
        mark(s, around, "change.case");
    }
    const sim::Case next = sim::sorted(c.next);
    if (c.settled) {
        if (!(*s.drag_start == next)) {
            remember(s, {*s.drag_start, std::nullopt});
        }
        s.drag_start.reset();
    }
    s.bedside.set = next;
    return done();
}

Outcome act(const SetDay& c, SessionState& s, const Around& around)
{
    if (!(0.0 <= c.day && c.day <= sim::kCourseDays)) {
        return refuse({"day", c.day, 0.0, sim::kCourseDays});
    }
    end_watching(s);
    if (s.changed_by != "change.day") {
        mark(s, around, "change.day");
    }
    s.bedside.moment.day = c.day;
    s.playback.until_day.reset();
    return done();
}

Outcome act(const SetPosture& c, SessionState& s, const Around& around)
{
    mark(s, around, "change.posture");
    s.bedside.moment.posture = c.posture;
    s.bedside.moment.bend_s = -1.0;
    return done();
}

Outcome act(const SetPlaying& c, SessionState& s, const Around& around)
{
    end_watching(s);
    s.playback.playing = c.on;
    s.playback.until_day.reset();
    if (c.on) {
        mark(s, around, "change.day");
        if (s.bedside.moment.day >= kTimeLineDays) {
            s.bedside.moment.day = 0.0;
        }
    }
    return done();
}

Outcome act(const SetSpeed& c, SessionState& s, const Around&)
{
    if (!(0.0 < c.days_per_s && c.days_per_s <= kFastestPlay_days_per_s)) {
        return refuse({"days_per_s", c.days_per_s, 0.0, kFastestPlay_days_per_s});
    }
    s.playback.days_per_s = c.days_per_s;
    return done();
}

Outcome act(const BendToPickUp&, SessionState& s, const Around& around)
{
    mark(s, around, "change.bend");
    s.playback.playing = false;
    s.bedside.moment.bend_s = 0.0;
    return done();
}

Outcome act(const TreatHere& c, SessionState& s, const Around& around)
{
    s.treat_day = s.bedside.moment.day;
    s.treated = !c.keep;
    if (!c.keep) {
        return done();
    }
    if (s.exploring() && s.picture.compare != Compare::courses) {
        s.kept = s.bedside.set;  // untreated, to compare with
    }
    return act(SetCase{decompressed(s.bedside.set, s.treat_day), true}, s, around);
}

Outcome act(const DropTreatment&, SessionState& s, const Around&)
{
    s.treated = false;
    return done();
}

Outcome act(const KeepCourse&, SessionState& s, const Around&)
{
    if (!s.exploring()) {
        return refuse("other_patient");
    }
    s.kept = s.bedside.set;
    s.picture.compare = Compare::courses;
    return done();
}

Outcome act(const SwapCourses&, SessionState& s, const Around& around)
{
    if (!s.exploring()) {
        return refuse("other_patient");
    }
    if (!s.kept) {
        return refuse("nothing_kept");
    }
    const UndoStep before{s.bedside.set, s.kept};
    remember(s, before);
    mark(s, around, "change.case");
    s.kept = before.set;
    s.bedside.set = *before.kept;
    return done();
}

Outcome act(const Undo&, SessionState& s, const Around& around)
{
    if (!s.exploring()) {
        return refuse("other_patient");
    }
    if (s.undo.empty()) {
        return refuse("nothing_to_undo");
    }
    step_back(s, around, s.undo, s.redo);
    return done();
}

Outcome act(const Redo&, SessionState& s, const Around& around)
{
    if (!s.exploring()) {
        return refuse("other_patient");
    }
    if (s.redo.empty()) {
        return refuse("nothing_to_redo");
    }
    step_back(s, around, s.redo, s.undo);
    return done();
}

void move_on(SessionState& s, const sim::Model& model, double dt_s)
{
    sim::Moment& moment = s.bedside.moment;
    if (moment.bend_s >= 0.0) {
        moment.bend_s += dt_s;
        if (moment.bend_s > sim::flare_end_s(model.inhibition)) {
            moment.bend_s = -1.0;
        }
        return;
    }
    const double end = s.playback.until_day.value_or(kTimeLineDays);
    moment.day = std::min(end, moment.day + dt_s * s.playback.days_per_s);
    if (moment.day >= end) {
        s.playback.stop();
        end_watching(s);
    }
}

}  // namespace l5s1::scenarios
