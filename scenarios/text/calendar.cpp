#include "scenarios/text/calendar.h"

#include <algorithm>
#include <cstdio>

namespace l5s1::scenarios {

namespace {

struct Date {
    int year;
    int month;
    int day;
};

constexpr int kDaysInEra = 146097;  // 400 years, after which the calendar repeats

// Years begin in March here, so that the leap day is a year's last.
int days_since_1970(const Date& date)
{
    const int year = date.year - (date.month <= 2 ? 1 : 0);
    const int era = year / 400;
    const int year_of_era = year % 400;
    const int day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    return era * kDaysInEra + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

Date date_of(int days)
{
    const int shifted = std::max(0, days) + 719468;
    const int era = shifted / kDaysInEra;
    const int day_of_era = shifted % kDaysInEra;
    const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int month_from_march = (5 * day_of_year + 2) / 153;
    const int month = month_from_march + (month_from_march < 10 ? 3 : -9);
    return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day_of_year - (153 * month_from_march + 2) / 5 + 1};
}

}  // namespace

std::string date_text(int day)
{
    const Date date = date_of(day);
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
    return text;
}

std::optional<int> day_of_date(std::string_view text)
{
    constexpr std::string_view kShape = "0000-00-00";
    if (text.size() != kShape.size()) {
        return std::nullopt;
    }
    int numbers[3] = {};
    int part = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = '0' <= text[i] && text[i] <= '9';
        if (digit != (kShape[i] == '0') || (!digit && text[i] != '-')) {
            return std::nullopt;
        }
        if (digit) {
            numbers[part] = numbers[part] * 10 + (text[i] - '0');
        } else {
            ++part;
        }
    }
    const Date date{numbers[0], numbers[1], numbers[2]};
    if (date.year < 1970 || date.month < 1 || date.month > 12 || date.day < 1) {
        return std::nullopt;
    }
    const int day = days_since_1970(date);
    return date_text(day) == text ? std::optional(day) : std::nullopt;  // no 30th of February
}

std::string time_text(std::int64_t unix_s)
{
    constexpr std::int64_t kDay_s = 86400;
    const std::int64_t time = std::max<std::int64_t>(0, unix_s);
    const int rest = static_cast<int>(time % kDay_s);
    char text[40];
    std::snprintf(text, sizeof text, "T%02d:%02d:%02dZ", rest / 3600, rest / 60 % 60, rest % 60);
    return date_text(static_cast<int>(time / kDay_s)) + text;
}

}  // namespace l5s1::scenarios
