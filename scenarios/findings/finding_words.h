#pragma once
// finding_words.h: how a finding of scenarios/findings/finding_value.h and its value are called.

#include "scenarios/findings/finding_value.h"
#include "scenarios/text/strings.h"

#include <string>
#include <string_view>

namespace l5s1::scenarios {

// "Tibialis anterior, left: bulk" of "muscle.tibialis_anterior.left.bulk_fraction".
[[nodiscard]] std::string finding_name(const Strings& strings, Language language, std::string_view finding);

// "83 %", "MRC 4−", "12 s", "foot slap".
[[nodiscard]] std::string finding_value_text(const Strings& strings, Language language, std::string_view finding,
                                             const FindingValue& value);

}  // namespace l5s1::scenarios
