#pragma once
// gift.h: Moodle's GIFT text format, one category a case.
//
// A question with several right answers divides the mark among them; a wrong option takes the whole mark, which comes
// nearest to this program's rule that only the exact set is right. Only fractions that Moodle knows are written.

#include "scenarios/exports/collection.h"

namespace l5s1::scenarios::exports {

[[nodiscard]] std::string gift(const Collection& all);

// "50" for one of two right answers, as Moodle spells the share; 1 to 6.
[[nodiscard]] std::string_view moodle_share(std::size_t right);

}  // namespace l5s1::scenarios::exports
