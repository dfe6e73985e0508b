#include "scenarios/text/calendar.h"

#include "tests/support/catch.h"

using namespace l5s1::scenarios;

TEST_CASE("a day and its date are one, leap years and centuries included", "[scenarios][calendar]")
{
    CHECK(date_text(0) == "1970-01-01");
    CHECK(date_text(11016) == "2000-02-29");
    CHECK(date_text(20779) == "2026-11-22");
    CHECK(day_of_date("2026-11-22") == 20779);
    for (int day = 0; day < 100'000; day += 13) {
        CAPTURE(day);
        REQUIRE(day_of_date(date_text(day)) == day);
    }
}

TEST_CASE("what is no date is none", "[scenarios][calendar]")
{
    for (const char* text : {"", "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "1969-12-31",
                             "2026-1-01", "2026/01/01", "2026-01-1a", "-026-01-01", "2026--1-01", "2026-01-011"}) {
        CAPTURE(text);
        CHECK_FALSE(day_of_date(text));
    }
}

TEST_CASE("a date out of the calendar is written as its nearest", "[scenarios][calendar]")
{
    CHECK(date_text(-5) == "1970-01-01");
    CHECK(date_text(2'147'483'647) == "9999-12-31");
    CHECK(time_text(-1) == "1970-01-01T00:00:00Z");
    CHECK(time_text(1795342530) == "2026-11-22T10:15:30Z");
}
