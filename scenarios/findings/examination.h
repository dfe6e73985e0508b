#pragma once
// examination.h: what an examination found, in a few lines of text.

#include "scenarios/text/strings.h"
#include "sim/bedside/findings.h"
#include "sim/model/constants.h"

#include <string>
#include <string_view>
#include <vector>

namespace l5s1::scenarios {

// What the examination of both legs found, abnormal findings only by the thresholds of bedside.toml, one line a side.
// The findings `withheld` (see finding_value.h) are named as not yet examined instead.
[[nodiscard]] std::vector<std::string> examination(const Strings& strings, Language language,
                                                   const sim::BedsideModel& bedside, const sim::Findings& findings,
                                                   const std::vector<std::string>& withheld = {});

// A grade as it is written: "4-" with a real minus.
[[nodiscard]] std::string grade_text(std::string_view grade);

}  // namespace l5s1::scenarios
