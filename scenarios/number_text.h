#pragma once
// number_text.h: a number as a person would write it.

#include <string>

namespace l5s1::scenarios {

// 53, not 53.000000; 0.25 where there are digits to say.
[[nodiscard]] std::string plain(double value);

// "33" of 33.4.
[[nodiscard]] std::string whole(double value);

}  // namespace l5s1::scenarios
