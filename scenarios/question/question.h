#pragma once
// question.h: one item of a case: what is asked, what can be answered, and what the picture does.
//
// Whatever its kind (kinds.h), an answer ends in options, so that marks, progress, review and exports go one way.
//
// What only some kinds have are plain members, empty for the others, and not a variant: most who read one ask whether
// there is a place, a structure, a finding to watch, whatever the kind, and two kinds may share one.

#include "scenarios/io/language.h"
#include "scenarios/question/kinds.h"
#include "sim/model/case.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace l5s1::scenarios {

// The camera presets that a scenario may ask for.
enum class ViewPreset : std::uint8_t { spine, leg, whole };

struct Option {
    Text text;
    Text explanation;     // why it is right, or why it tempts and is wrong; never empty
    bool right = false;   // who says so: RightBy; false in an order
    bool unsafe = false;  // choosing it could harm a patient: listed first in the review

    // by kind
    std::size_t place = 0;                // order: 1 is first
    double from = 0.0;                    // numeric: answers from here ..
    double to = 0.0;                      // .. to below here; the last band includes its end
    std::vector<std::string> structures;  // point: any of them; see is_structure()
    bool either_side = false;             // point: the other side counts as well as that of the complaint
    bool otherwise = false;               // point: whatever else was clicked
    std::string when;                     // perform, predict: a condition of expect.h
    std::size_t replaces = 0;             // repair: this line of the reasoning, 1 the first

    int line = 0;  // in the file
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

// A statement about the simulated patient: "reflex.achilles.left.grade" "< 2". See scenarios/findings/finding_value.h.
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

// "Where the lesion is, what is weak": the cells are computed by the model, not written. See
// scenarios/content/contrast.h.
struct Contrast {
    std::vector<std::string>
        findings;  // columns: "movement.ankle_dorsiflexion", "reflex.achilles"; on the lesion's side
    std::vector<Rival> rivals;
};

// The number that is asked for.
struct NumberSought {
    Text unit;
    double from = 0.0;
    double to = 0.0;
    double step = 1.0;    // of the slider
    std::string finding;  // the model's own figure, told with the answer; may be empty
};

// What is watched after a prediction.
struct Watch {
    std::string finding;
    double from_day = 0.0;
    double to_day = 0.0;
};

// Somebody's reasoning, of which one line is wrong.
struct Reasoning {
    Text reasoner;  // "The intern thinks"
    std::vector<Text> lines;
};

struct Question {
    std::string id;  // stable: progress and review remember it; unique in its scenario
    std::size_t step = 0;
    QuestionKind kind{};
    Text stem;
    std::vector<Option> options;  // two to six
    std::optional<NumberSought> number;
    std::string perform;  // the finding that is performed and graded, or empty
    std::optional<Watch> watch;
    std::optional<Reasoning> reasoning;
    Text lesson;                      // the one line to take away
    std::vector<std::string> claims;  // at least one
    std::vector<std::string> sources;
    Show show;
    Reveal reveal;
    std::vector<Expect> expects;
    std::optional<Contrast> contrast;
    int line = 0;  // in the file
};

[[nodiscard]] inline const KindTraits& traits(const Question& question)
{
    return traits(question.kind);
}
[[nodiscard]] inline AnswerForm answer_form(const Question& question)
{
    return traits(question).form;
}

inline constexpr std::size_t kMostOptions = 6;  // letters A to F

// Whether `id` names something that the picture can light: "root_l5", a muscle's id, "disc" (the case's own),
// "dural_sac", "sciatic_nerve", "tibial_nerve", "common_fibular_nerve", "deep_fibular_nerve",
// "superficial_fibular_nerve".
[[nodiscard]] bool is_structure(std::string_view id);

// The options that are shown as a list, in their order: all, but for "anything else" of a question that is pointed at.
[[nodiscard]] std::vector<std::size_t> listed_options(const Question& question);

// The option that an answer falls into; nothing if the number is out of range.
[[nodiscard]] std::optional<std::size_t> option_of_number(const Question& question, double number);

// The option that a structure falls into. `on_side`: it is on the side of the complaint, or has none.
[[nodiscard]] std::optional<std::size_t> option_of_structure(const Question& question, std::string_view structure,
                                                             bool on_side);

// The options as they belong: of an order the right order, else those that are right.
[[nodiscard]] std::vector<std::size_t> right_options(const Question& question);

// Whether these are exactly the right options, of an order in the right order.
[[nodiscard]] bool is_right(const Question& question, const std::vector<std::size_t>& chosen);

}  // namespace l5s1::scenarios

namespace l5s1::sim {

// Ids for read_choice: they belong to case files.
template <>
inline constexpr std::array kIds<scenarios::ViewPreset> = std::to_array<std::string_view>({"spine", "leg", "whole"});

}  // namespace l5s1::sim
