#pragma once
// calendar.h: dates as whole days since 1970-01-01, and as people and machines write them. No clock: time is given.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace l5s1::scenarios {

// A moment, and the calendar day it falls on where the learner is.
struct Instant {
    std::int64_t unix_s = 0;
    int day = 0;  // since 1970-01-01, local
};

// "2026-11-22"
[[nodiscard]] std::string date_text(int day);

// The day of "2026-11-22". Nothing if it is written otherwise or there is no such day; years 1970 to 9999.
[[nodiscard]] std::optional<int> day_of_date(std::string_view text);

// "2026-11-22T10:15:30Z"
[[nodiscard]] std::string time_text(std::int64_t unix_s);

}  // namespace l5s1::scenarios
