#pragma once
// bedside_cues.h: what is worth a word at the bedside.

namespace l5s1::scenarios {

inline constexpr double kReducedTouch_fraction = 0.9;  // below it the patient calls the touch different
inline constexpr double kLimitedRaise_deg = 60.0;      // a straight leg raise that stops earlier is limited
inline constexpr double kShortTiptoe_s = 10.0;         // the article's ten seconds on one leg: a lay cue, not a norm

}  // namespace l5s1::scenarios
