#pragma once
// scenario.h: a case to solve: a vignette, the simulated patient behind it, and questions with explained answers.
//
// A scenario is one TOML file with both languages side by side; scenarios/README.md is the guide for authors and
// holds a complete example. It is a list of steps; a step may tell what happened next and may change the patient; it
// holds one or more questions. A question says what the picture shows while it is open (`show`) and what the picture
// does after the answer (`reveal`). What its text claims about the patient stands in `expects` and is checked against
// the simulation, so that a text and the patient beside it cannot disagree.

#include "scenarios/claim.h"
#include "scenarios/language.h"
#include "sim/case.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace l5s1::scenarios {

// choice: exactly one option is right. multiple: any number, at least one; right only if all are chosen and no other.
enum class QuestionKind : std::uint8_t { choice, multiple };

// The camera presets that a scenario may ask for.
enum class ViewPreset : std::uint8_t { spine, leg, whole };

struct Option {
    Text text;
    Text explanation;  // why it is right, or why it tempts and is wrong; never empty
    bool right = false;
    bool unsafe = false;  // choosing it could harm a patient: listed first in the review
};

// What the picture shows while a question is open.
struct Show {
    ViewPreset view = ViewPreset::whole;
    std::vector<std::string> light;  // structures, by id; see is_structure()
    sim::Moment moment;              // day and posture
};

// A stretch of the time course to play.
struct Play {
    double from_day = 0.0;
    double to_day = 0.0;
};

// A statement about the simulated patient: "reflex.achilles.left.grade" "< 2". See scenarios/finding_value.h.
struct Expect {
    std::string finding;
    std::string condition;
    int line = 0;  // in the file
};

// What the picture does once the answer is known.
struct Reveal {
    ViewPreset view = ViewPreset::whole;
    std::vector<std::string> light;
    sim::Moment moment;        // where the picture comes to rest: the end of `play` if there is one
    std::optional<Play> play;  // played before coming to rest
    bool bend = false;         // the patient bends to pick something up: the flare
    Text caption;              // what to look at; may be empty
    std::vector<Expect> expects;
};

// One row of a contrast table: a patient with another lesion, examined at the question's moment.
struct Rival {
    Text name;
    sim::Case patient;
    bool is_this_patient = false;
};

// "Where the lesion is, what is weak": the cells are computed by the model, not written. See scenarios/contrast.h.
struct Contrast {
    std::vector<std::string>
        findings;  // columns: "movement.ankle_dorsiflexion", "reflex.achilles"; on the lesion's side
    std::vector<Rival> rivals;
};

struct Question {
    std::string id;  // stable: progress and review remember it; unique in its scenario
    std::size_t step = 0;
    QuestionKind kind = QuestionKind::choice;
    Text stem;
    std::vector<Option> options;      // two to six
    Text lesson;                      // the one line to take away
    std::vector<std::string> claims;  // at least one
    std::vector<std::string> sources;
    Show show;
    Reveal reveal;
    std::vector<Expect> expects;
    std::optional<Contrast> contrast;
    int line = 0;  // in the file
};

struct Step {
    Text story;         // what happened since the step before; empty in a first step
    sim::Case patient;  // severity 0: no herniation
    sim::Moment moment;
};

struct Scenario {
    std::string id;
    int order = 0;  // in the list of cases
    Text title;
    Text who;       // the patient in a line: "Programmer, 32, sits 8 hours a day"
    Text vignette;  // the story, two or three sentences
    Text goal;      // what a learner can do afterwards
    std::vector<Step> steps;
    std::vector<Question> questions;  // of all steps, in order
};

// Faults read `file:line: key: what`, one line each, in the order of the file.
struct LoadedScenario {
    Scenario scenario;  // complete only if there are no faults
    std::vector<std::string> faults;
};

inline constexpr std::size_t kLargestScenarioBytes = 1'000'000;

// Reads one scenario. Reports every problem at once; never throws, whatever the text holds.
[[nodiscard]] LoadedScenario load_scenario(std::string_view name, std::string_view text,
                                           const std::vector<Claim>& claims);

// Whether `id` names something that the picture can light: "root_l5", a muscle's id, "disc" (the case's own),
// "dural_sac", "sciatic_nerve", "tibial_nerve", "common_fibular_nerve", "deep_fibular_nerve",
// "superficial_fibular_nerve".
[[nodiscard]] bool is_structure(std::string_view id);

}  // namespace l5s1::scenarios

namespace l5s1::sim {
template <>
inline constexpr std::array kIds<scenarios::ViewPreset> = std::to_array<std::string_view>({"spine", "leg", "whole"});
}  // namespace l5s1::sim
