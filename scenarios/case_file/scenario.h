#pragma once
// scenario.h: a case to solve: a vignette, the simulated patient behind it, and questions with explained answers.
//
// A scenario is one TOML file with both languages side by side; scenarios/README.md is the guide for authors and
// holds a complete example. It is a list of steps; a step may tell what happened next and may change the patient; it
// holds one or more questions. A question says what the picture shows while it is open (`show`) and what the picture
// does after the answer (`reveal`). What its text claims about the patient stands in `expects` and is checked against
// the simulation, so that a text and the patient beside it cannot disagree.

#include "scenarios/case_file/claim.h"
#include "scenarios/question/question.h"
#include "sim/model/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace l5s1::scenarios {

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

// Faults stand in the order of the file.
struct LoadedScenario {
    Scenario scenario;  // complete only if there are no faults
    std::vector<Fault> faults;
    bool patient_is_sound = false;  // nothing is wrong with the patients and days: what is said of them can be checked
};

inline constexpr std::size_t kLargestScenarioBytes = 1'000'000;

// Reads one scenario and lets the model say which option is right where the file leaves that to it (model_answers.h).
// Reports every problem at once; never throws, whatever the text holds.
[[nodiscard]] LoadedScenario load_scenario(std::string_view name, std::string_view text,
                                           const std::vector<Claim>& claims, const sim::Model& model);

}  // namespace l5s1::scenarios
