#pragma once
// transitions.h: what each command does to the state of a session, one overload a command. None draws, reads a clock or
// a file; a refused one has changed nothing. For Session only.

#include "scenarios/session/outcome.h"
#include "scenarios/session/view.h"

#include <span>
#include <string_view>

namespace l5s1::scenarios {

// What a transition may look at.
struct Around {
    const sim::Model& model;
    const sim::LocaliseModel* rules;  // null: no mystery patients
    std::span<const Scenario> scenarios;
    const View& shown;  // of the state before the command
};

// patient.cpp: case, moment, courses
Outcome act(const SetCase& c, SessionState& s, const Around& around);
Outcome act(const SetDay& c, SessionState& s, const Around& around);
Outcome act(const SetPosture& c, SessionState& s, const Around& around);
Outcome act(const SetPlaying& c, SessionState& s, const Around& around);
Outcome act(const SetSpeed& c, SessionState& s, const Around& around);
Outcome act(const BendToPickUp& c, SessionState& s, const Around& around);
Outcome act(const TreatHere& c, SessionState& s, const Around& around);
Outcome act(const DropTreatment& c, SessionState& s, const Around& around);
Outcome act(const KeepCourse& c, SessionState& s, const Around& around);
Outcome act(const SwapCourses& c, SessionState& s, const Around& around);
Outcome act(const Undo& c, SessionState& s, const Around& around);
Outcome act(const Redo& c, SessionState& s, const Around& around);

// settings.cpp: window and picture
Outcome act(const Select& c, SessionState& s, const Around& around);
Outcome act(const Find& c, SessionState& s, const Around& around);
Outcome act(const SetLayers& c, SessionState& s, const Around& around);
Outcome act(const SetCompare& c, SessionState& s, const Around& around);
Outcome act(const SetViewPreset& c, SessionState& s, const Around& around);
Outcome act(const SetMode& c, SessionState& s, const Around& around);
Outcome act(const SetLanguage& c, SessionState& s, const Around& around);
Outcome act(const SetTheme& c, SessionState& s, const Around& around);
Outcome act(const SetTextScale& c, SessionState& s, const Around& around);

// quiz_activity.cpp
Outcome act(const OpenScenario& c, SessionState& s, const Around& around);
Outcome act(const OpenItems& c, SessionState& s, const Around& around);
Outcome act(const CloseScenario& c, SessionState& s, const Around& around);
Outcome act(const ChooseOption& c, SessionState& s, const Around& around);
Outcome act(const ArrangeOption& c, SessionState& s, const Around& around);
Outcome act(const EnterNumber& c, SessionState& s, const Around& around);
Outcome act(const PointAt& c, SessionState& s, const Around& around);
Outcome act(const Perform& c, SessionState& s, const Around& around);
Outcome act(const SetCertainty& c, SessionState& s, const Around& around);
Outcome act(const ConfirmAnswer& c, SessionState& s, const Around& around);
Outcome act(const NextQuestion& c, SessionState& s, const Around& around);
Outcome act(const FinishQuiz& c, SessionState& s, const Around& around);
Outcome act(const RestartQuiz& c, SessionState& s, const Around& around);
Outcome act(const ShowReason& c, SessionState& s, const Around& around);

// mystery_activity.cpp
Outcome act(const OpenMystery& c, SessionState& s, const Around& around);
Outcome act(const OpenLesion& c, SessionState& s, const Around& around);
Outcome act(const TakeTest& c, SessionState& s, const Around& around);
Outcome act(const CommitVerdict& c, SessionState& s, const Around& around);
Outcome act(const GiveUpMystery& c, SessionState& s, const Around& around);

// The steps that several of them share.

// What is shown from now on, with nothing marked as changed.
void show(SessionState& s, const sim::Case& set, const sim::Moment& moment);
// Rows are marked as changed against what was shown until now.
void mark(SessionState& s, const Around& around, std::string_view change);
// Another activity begins: what Explore shows, to come back to. Courses are compared in Explore only.
[[nodiscard]] Bedside leave_explore(SessionState& s);
// Back to what Explore showed, from whatever is going on.
void return_to_explore(SessionState& s);
// A prediction's course has come to its end, or somebody would not wait for it: the verdict.
void end_watching(SessionState& s);
// Time passes while something moves. dt_s > 0, short.
void move_on(SessionState& s, const sim::Model& model, double dt_s);

}  // namespace l5s1::scenarios
