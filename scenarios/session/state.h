#pragma once
// state.h: everything that a session is, as values. What a screen shows follows from it: view.h.

#include "scenarios/quiz/mystery_run.h"
#include "scenarios/session/command.h"
#include "sim/bedside/findings.h"

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace l5s1::scenarios {

struct WindowSettings {
    Language language{};
    Theme theme = Theme::light;
    double text_scale = 1.0;
};

struct PictureSettings {
    ViewPreset preset = ViewPreset::spine;
    int preset_serial = 0;  // grows with each request, so that asking again for the same preset moves the camera again
    Layers layers;
    std::vector<std::string> lit;  // structures that a quiz question lights
    std::string selected;          // structure id or empty
    std::string found;             // structure that was looked for last
    int found_serial = 0;          // grows with each search
    Compare compare = Compare::off;
    double divider = -1.0;  // 0..1 of the picture's width; below 0: where the lesion is

    void look(ViewPreset from)
    {
        preset = from;
        ++preset_serial;
    }
};

// A patient at a moment.
struct Bedside {
    sim::Case set;  // events sorted
    sim::Moment moment;
};

struct Playback {
    bool playing = false;
    double days_per_s = 10.0;
    std::optional<double> until_day;  // else the end of the time line

    void stop()
    {
        playing = false;
        until_day.reset();
    }
};

// What undo goes back to.
struct UndoStep {
    sim::Case set;
    std::optional<sim::Case> kept;  // of a swap: what was A
};

// What is going on: one of these.
struct Explore {};
struct QuizActivity {
    std::shared_ptr<const Quiz> quiz;  // never null
    Bedside explored;                  // what Explore showed when it began
};
struct MysteryActivity {
    std::shared_ptr<const MysteryRun> run;  // never null
    Bedside explored;

    // Examined from outside: nothing of the lesion may be seen but wasting.
    [[nodiscard]] bool outside() const { return run->phase() == MysteryPhase::examining; }
};
using Activity = std::variant<Explore, QuizActivity, MysteryActivity>;

struct SessionState {
    Mode mode = Mode::explore;
    WindowSettings window;
    PictureSettings picture;
    Activity activity;

    Bedside bedside;  // who is shown: Explore's patient, the question's, the mystery patient
    Playback playback;
    double time_s = 0.0;
    bool treated = false;  // the branch decompressed at treat_day is shown
    double treat_day = 0.0;

    std::optional<sim::Case> kept;  // course A; there is one while compare is `courses`
    std::vector<UndoStep> undo;
    std::vector<UndoStep> redo;
    std::optional<sim::Case> drag_start;  // the case before an unsettled drag

    // As they were before the last settled change; nothing: as they are from now on.
    std::optional<sim::Findings> before;
    std::string changed_by;  // text key of what that change was, or empty

    [[nodiscard]] bool exploring() const { return std::holds_alternative<Explore>(activity); }
    // Something advances by itself.
    [[nodiscard]] bool moving() const { return playback.playing || bedside.moment.bend_s >= 0.0; }
};

// The same patient, decompressed on that day and on no other.
[[nodiscard]] inline sim::Case decompressed(sim::Case set, double day)
{
    std::erase_if(set.events, [](const sim::Event& e) { return e.kind == sim::EventKind::decompression; });
    set.events.push_back({day, sim::EventKind::decompression});
    return set;
}

}  // namespace l5s1::scenarios
