#pragma once
// session.h: one trainee, one case; the only thing in the program that changes.
//
// apply() and advance() change it, nothing else. After each change of the case the whole course is simulated again
// (under a millisecond; its curves take two) and a View is frozen; panels, picture and reports draw that View, so that
// everything visible in one frame comes from the same moment. Two sessions never meet: no globals.
//
// Same model, same commands, same advances: same bits.

#include "scenarios/quiz/mystery_run.h"
#include "scenarios/session/command.h"
#include "sim/bedside/examine.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace l5s1::scenarios {

// The patient that the picture is split against.
struct Compared {
    sim::Case set;
    sim::Moment moment;
    sim::Findings findings;
};

// Everything that one frame shows. Cheap to copy: the long parts are shared and never change.
struct View {
    Mode mode = Mode::explore;
    Language language = Language::english;
    Theme theme = Theme::light;
    double text_scale = 1.0;
    ViewPreset preset = ViewPreset::spine;
    int preset_serial = 0;  // grows with each request, so that asking again for the same preset moves the camera again
    std::string selected;   // structure id or empty
    std::string found;      // structure that was looked for last
    int found_serial = 0;   // grows with each search
    Layers layers;
    Compare compare = Compare::off;
    double divider = -1.0;                     // 0..1 of the picture's width; below 0: where the lesion is
    std::shared_ptr<const Compared> compared;  // null while the picture is whole
    bool kept = false;                         // there is a course A to compare the present one with
    std::shared_ptr<const std::vector<sim::CurvePoint>> kept_curves;  // of A while it is compared, else null
    std::vector<std::string> lit;                                     // structures that a quiz question lights

    sim::Case set;
    sim::Moment moment;
    sim::Findings findings;
    sim::Findings before;    // as they were before the last settled change, for the changed marks
    std::string changed_by;  // text key of what that change was ("change.day", "change.case", ...), or empty
    std::shared_ptr<const sim::Course> course;
    sim::Side side = sim::Side::left;  // of the curves: the lesion's side
    sim::Root culprit = sim::Root::L5;
    sim::Muscle curve_muscle = sim::Muscle::extensor_hallucis_longus;
    std::shared_ptr<const std::vector<sim::CurvePoint>> curves;   // by day
    std::shared_ptr<const std::vector<sim::CurvePoint>> treated;  // branch decompressed at treat_day, or null
    double treat_day = 0.0;

    bool playing = false;
    double days_per_s = 10.0;
    double time_s = 0.0;  // of the session, for pulses and blinking: an argument, never a clock
    bool moving = false;  // something advances by itself: frames are needed
    bool can_undo = false;
    bool can_redo = false;

    std::shared_ptr<const Quiz> quiz;  // null: the list of cases, or a mystery patient
    std::shared_ptr<const MysteryRun> mystery;
    // While a mystery patient is examined the View holds what can be seen of them: `set` without the lesion, findings
    // of a healthy person but for the bulk of the muscles. The picture shows the skin only.
    bool outside = false;
};

// The days that the time line shows.
inline constexpr int kTimeLineDays = 180;

class Session {
public:
    // `scenarios` outlives the session, or until the next offer(). Without `rules` there are no mystery patients.
    Session(std::shared_ptr<const sim::Model> model, std::span<const Scenario> scenarios,
            std::shared_ptr<const sim::LocaliseModel> rules = nullptr);

    // The library was read again: what is opened from now on comes from here. A quiz that runs keeps its own copy.
    void offer(std::span<const Scenario> scenarios) { scenarios_ = scenarios; }

    // Applies a command. A refused one changes nothing and says which value was out of which range.
    [[nodiscard]] std::optional<sim::Fault> apply(const Command& command);

    // Lets time pass: the playhead while playing, the flare, pulses. seconds >= 0; more than 0.1 counts as 0.1.
    void advance(double seconds);

    [[nodiscard]] const View& view() const { return view_; }
    [[nodiscard]] std::span<const Scenario> scenarios() const { return scenarios_; }
    [[nodiscard]] const sim::Model& model() const { return *model_; }

private:
    struct Doing;  // one overload a command

    void show_case(const sim::Case& next);
    void refresh_findings();
    void refresh_treated();
    void refresh_compared();
    void refresh_courses();
    void keep_course(const sim::Case& a);
    void end_courses();
    void mark(std::string_view change);
    void show_question();
    void start_reveal();
    void end_watching();
    void begin_quiz(Scenario scenario);
    void leave_quiz();
    // in session_mystery.cpp
    void open_mystery(const MysteryCode& code);
    void examine_mystery(const std::function<void(MysteryRun&)>& act);
    void show_mystery();

    std::shared_ptr<const sim::Model> model_;
    std::shared_ptr<const sim::LocaliseModel> rules_;
    std::span<const Scenario> scenarios_;
    View view_;
    struct Step {
        sim::Case set;
        std::optional<sim::Case> kept;  // of a swap: what was A
    };
    std::vector<Step> undo_;
    std::vector<Step> redo_;
    std::optional<sim::Case> kept_;  // course A
    std::shared_ptr<const sim::Course> kept_course_;
    sim::Side kept_side_{};  // of View::kept_curves
    sim::Muscle kept_muscle_{};
    std::optional<sim::Case> drag_start_;  // the case before an unsettled drag
    std::optional<Quiz> quiz_;
    std::optional<MysteryRun> mystery_;
    sim::Case explored_;  // what Explore showed when the quiz or the mystery began
    sim::Moment explored_moment_;
    std::optional<double> play_until_day_;
};

}  // namespace l5s1::scenarios
