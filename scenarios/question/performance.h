#pragma once
// performance.h: a manoeuvre of the bedside, performed on the simulated patient and told in words: what the examiner
// feels, sees and counts, but never the grade, which the learner gives.
//
// Performable: movement.<id>.<side>.mrc, reflex.<id>.<side>.grade, function.<side>.tiptoe_hold_s |
// heel_rise_repetitions | heel_walk | tiptoe_walk, sign.<side>.straight_leg_raise_deg | crossed_straight_leg_raise,
// dermatome.<root>.<side>.pinprick_fraction | light_touch_fraction, cauda.<side>.saddle_pinprick_fraction.

#include "scenarios/question/question.h"
#include "scenarios/text/strings.h"
#include "sim/bedside/findings.h"
#include "sim/model/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace l5s1::scenarios {

[[nodiscard]] bool is_performable(std::string_view finding);

// Day and posture of the manoeuvre: on tiptoe, walking, or as the question shows the patient.
[[nodiscard]] sim::Moment performing_moment(const Question& question);

// What is felt and seen, one sentence an entry. Requires is_performable(finding).
[[nodiscard]] std::vector<std::string> felt(const Strings& strings, Language language, const sim::Model& model,
                                            const sim::Findings& findings, std::string_view finding);

// The moment at which a question's own finding is taken: of a prediction the end of what is watched, of a manoeuvre
// the posture in which it is performed, else that of the open question.
[[nodiscard]] sim::Moment moment_of_finding(const Question& question);

// The finding that the question is about: `perform`, `watch.finding`, `number.finding`; empty if it names none.
[[nodiscard]] const std::string& finding_asked(const Question& question);

}  // namespace l5s1::scenarios
