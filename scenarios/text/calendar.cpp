#include "scenarios/text/calendar.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace l5s1::scenarios {

namespace {

namespace chrono = std::chrono;

constexpr chrono::year kFirstYear{1970};
constexpr chrono::year kLastYear{9999};
constexpr int kLastDay =
    chrono::sys_days(kLastYear / chrono::December / chrono::last).time_since_epoch() / chrono::days(1);

// The number that `text` is from its first digit to its last, or nothing.
std::optional<int> digits(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool sign = text.starts_with('-');
    return error == std::errc() && end == text.data() + text.size() && !sign ? std::optional(value) : std::nullopt;
}

}  // namespace

std::string date_text(int day)
{
    const chrono::year_month_day date(chrono::sys_days(chrono::days(std::clamp(day, 0, kLastDay))));
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

std::optional<int> day_of_date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    const chrono::year_month_day date(chrono::year(*year), chrono::month(static_cast<unsigned>(*month)),
                                      chrono::day(static_cast<unsigned>(*day)));
    if (!date.ok() || date.year() < kFirstYear) {
        return std::nullopt;
    }
    return chrono::sys_days(date).time_since_epoch() / chrono::days(1);
}

std::string time_text(std::int64_t unix_s)
{
    const chrono::seconds time(std::max<std::int64_t>(0, unix_s));
    const auto day = chrono::floor<chrono::days>(time);
    const chrono::hh_mm_ss clock(time - day);
    char text[40];
    std::snprintf(text, sizeof text, "T%02d:%02d:%02dZ", static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return date_text(static_cast<int>(day.count())) + text;
}

}  // namespace l5s1::scenarios
