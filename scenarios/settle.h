#pragma once
// settle.h: what the model says to the questions that leave it to the model.
//
// perform and predict: the one option whose condition holds for the patient is right; a fault if none holds, or
// several. numeric with a finding: the model's own figure must lie in the right band.

#include "scenarios/scenario.h"
#include "scenarios/toml_reader.h"
#include "sim/examine.h"

namespace l5s1::scenarios {

// Sets `right` of those options and notes in `reader` where file and model disagree. Questions that are broken already
// are passed over. Requires sound patients and moments.
void settle(TomlReader& reader, const sim::Model& model, Scenario& scenario);

// The moment at which a question's own finding is taken: of a prediction the end of what is watched, of a manoeuvre
// the posture in which it is performed, else that of the open question.
[[nodiscard]] sim::Moment moment_of_finding(const Question& question);

// The finding that the question is about: `perform`, `watch.finding`, `number.finding`; empty if it names none.
[[nodiscard]] const std::string& finding_asked(const Question& question);

}  // namespace l5s1::scenarios
