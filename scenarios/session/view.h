#pragma once
// view.h: everything that one frame shows, computed from the state of a session by one function.
//
// Panels, picture and reports draw one View, so that everything visible in one frame comes from the same moment.

#include "scenarios/session/state.h"
#include "sim/bedside/examine.h"

#include <memory>
#include <optional>
#include <vector>

namespace l5s1::scenarios {

// The patient that the picture is split against.
struct Compared {
    sim::Case set;
    sim::Moment moment;
    sim::Findings findings;
};

using Curves = std::vector<sim::CurvePoint>;  // by day

// Cheap to copy: the long parts are shared and never change.
struct View {
    Mode mode = Mode::explore;
    Language language{};
    Theme theme = Theme::light;
    double text_scale = 1.0;
    ViewPreset preset = ViewPreset::spine;
    int preset_serial = 0;  // grows with each request, so that asking again for the same preset moves the camera again
    std::string selected;   // structure id or empty
    std::string found;      // structure that was looked for last
    int found_serial = 0;   // grows with each search
    Layers layers;
    Compare compare = Compare::off;
    double divider = -1.0;                      // 0..1 of the picture's width; below 0: where the lesion is
    std::shared_ptr<const Compared> compared;   // null while the picture is whole
    bool kept = false;                          // there is a course A to compare the present one with
    std::shared_ptr<const Curves> kept_curves;  // of A while it is compared, else null
    std::vector<std::string> lit;               // structures that a quiz question lights

    sim::Case set;
    sim::Moment moment;
    sim::Findings findings;
    sim::Findings before;    // as they were before the last settled change, for the changed marks
    std::string changed_by;  // text key of what that change was ("change.day", "change.case", ...), or empty
    std::shared_ptr<const sim::Course> course;
    sim::Side side = sim::Side::left;  // of the curves: the lesion's side
    sim::Root culprit = sim::Root::L5;
    sim::Muscle curve_muscle = sim::Muscle::extensor_hallucis_longus;
    std::shared_ptr<const Curves> curves;
    std::shared_ptr<const Curves> treated;  // branch decompressed at treat_day, or null
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

// A course with what is drawn of it.
struct CourseDrawn {
    std::shared_ptr<const sim::Course> course;
    sim::Root culprit{};
    sim::Muscle muscle{};  // of `curves`
    std::shared_ptr<const Curves> curves;
};

// Results of the last view_of, by the values they came from: what is asked again is not computed again and keeps its
// address. Empty ones give the same View.
struct Caches {
    CourseDrawn present;
    CourseDrawn kept;  // of course A; its curves are of the present side and muscle
    sim::Side kept_side{};
    std::optional<double> treat_day;
    sim::Case treated_set;  // with treat_day: what `treated` came from
    std::shared_ptr<const Curves> treated;
    std::optional<sim::Moment> examined;  // of `findings`, in the present course
    sim::Findings findings;
    std::shared_ptr<const Compared> compared;
};

// Everything that a frame shows of `state`. Simulates the whole course if the case is not the cached one (under a
// millisecond; its curves take two).
[[nodiscard]] View view_of(const sim::Model& model, const SessionState& state, Caches& caches);

}  // namespace l5s1::scenarios
