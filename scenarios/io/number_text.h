#pragma once
// number_text.h: a number as a person would write it.

#include <string>

namespace l5s1::scenarios {

// 53, not 53.000000; 0.25 where there are digits to say.
[[nodiscard]] std::string plain(double value);

// To twelve digits, for a program: "8.999999".
[[nodiscard]] std::string exact(double value);

// "33" of 33.4.
[[nodiscard]] std::string whole(double value);

// "+1.58", "−0.2" with a true minus, "0": what a test told, in bits.
[[nodiscard]] std::string bits_text(double bits);

}  // namespace l5s1::scenarios
