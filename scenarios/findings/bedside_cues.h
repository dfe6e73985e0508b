#pragma once
// bedside_cues.h: what is worth a word at the bedside.

#include "sim/bedside/findings.h"

#include <string_view>
#include <vector>

namespace l5s1::scenarios {

inline constexpr double kReducedTouch_fraction = 0.9;  // below it the patient calls the touch different
inline constexpr double kLimitedRaise_deg = 60.0;      // a straight leg raise that stops earlier is limited
inline constexpr double kShortTiptoe_s = 10.0;         // the article's ten seconds on one leg: a lay cue, not a norm
inline constexpr double kSoundTone_fraction = 0.95;    // of the anal sphincter
inline constexpr double kArterialIndex = 0.9;          // ankle-brachial; arterial disease begins below it

// Whether the sacral roots of the cauda equina have lost something that an examination finds.
[[nodiscard]] bool cauda_equina_shows(const sim::Findings& findings);

// A sign of a disease elsewhere. Its words are "other_sign.<id>".
struct OtherSign {
    std::string_view id;
    sim::BySide<bool> present{};
    bool is_index = false;  // the ankle-brachial index: a number, not a yes or no
};

// Those that are present, in the order of sim::OtherSignFinding.
[[nodiscard]] std::vector<OtherSign> other_signs(const sim::Findings& findings);

}  // namespace l5s1::scenarios
