#pragma once
// model_answers.h: what the model says to the questions that leave it to the model.
//
// RightBy::model: the one option whose condition holds for the patient is right; a fault if none holds, or several. A
// number with a finding: the model's own figure must lie in the right band.

#include "scenarios/case_file/scenario.h"
#include "scenarios/io/toml_reader.h"
#include "sim/bedside/examine.h"

namespace l5s1::scenarios {

// Sets `right` of those options and notes in `reader` where file and model disagree. Questions that are broken already
// are passed over. Requires sound patients and moments.
void settle(TomlReader& reader, const sim::Model& model, Scenario& scenario);

}  // namespace l5s1::scenarios
