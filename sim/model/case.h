#pragma once
// case.h: everything the trainee can set, and the one table that describes its numbers.
//
// kInputs drives the sliders, the case files, the command line, the range check and the tests. To add a number: a
// field, a row, its words in assets/text. Choices are enumerations of anatomy.h; their ids are their values everywhere.

#include "sim/model/anatomy.h"
#include "sim/model/fault.h"

#include <array>
#include <vector>

namespace l5s1::sim {

// Something that happens to the patient on a day of the course.
struct Event {
    double day = 0.0;
    EventKind kind = EventKind::rest;

    friend bool operator==(const Event&, const Event&) = default;
};

// One herniated disc.
struct Herniation {
    Level level = Level::L4_L5;
    Zone zone = Zone::subarticular;
    Side side = Side::left;  // central herniations press both sides and ignore it
    HerniationType type = HerniationType::extrusion;
    Migration migration = Migration::none;
    double severity = 0.6;  // 0 none .. 1 worst; mmHg on the culprit root by assets/model/severity.toml

    friend bool operator==(const Herniation&, const Herniation&) = default;
};

// The case's own herniation is the first, that of the complaint; `further` holds the rest.
struct Case : Herniation {
    std::vector<Herniation> further;  // at most kMostHerniations - 1, with the same onset
    Onset onset = Onset::sudden;

    // the patient
    double age_y = 45.0;
    Sex sex = Sex::male;
    double body_mass_kg = 75.0;
    double height_cm = 175.0;
    double diabetes = 0.0;  // 0 no, 1 yes

    // how this patient's nerves differ from the table
    Plexus plexus = Plexus::normal;
    Conjoined conjoined = Conjoined::none;  // on the side of the first herniation
    double l5_dominant_tibialis = 0.0;      // 0 no, 1 yes: tibialis anterior hangs nearly on L5 alone
    double accessory_fibular = 0.0;         // 0 no, 1 yes: extensor digitorum brevis also from the superficial fibular

    OtherDisease other = OtherDisease::none;
    double other_severity = 0.0;  // 0..1; left side when one-sided: it follows `side`

    std::vector<Event> events;  // sorted by day; see sorted()

    friend bool operator==(const Case&, const Case&) = default;
};

struct InputInfo {
    std::string_view id;  // in case files, flags and text keys: never renamed
    double Case::*field;
    double min;
    double max;
    const char* format;  // printf style, for one double
};

// clang-format off
inline constexpr std::array kInputs{
    InputInfo{"severity",             &Case::severity,              0.0,   1.0, "%.2f"},
    InputInfo{"age_y",                &Case::age_y,                18.0,  90.0, "%.0f"},
    InputInfo{"body_mass_kg",         &Case::body_mass_kg,         40.0, 160.0, "%.0f"},
    InputInfo{"height_cm",            &Case::height_cm,           140.0, 205.0, "%.0f"},
    InputInfo{"diabetes",             &Case::diabetes,              0.0,   1.0, "%.0f"},
    InputInfo{"l5_dominant_tibialis", &Case::l5_dominant_tibialis,  0.0,   1.0, "%.0f"},
    InputInfo{"accessory_fibular",    &Case::accessory_fibular,     0.0,   1.0, "%.0f"},
    InputInfo{"other_severity",       &Case::other_severity,        0.0,   1.0, "%.2f"},
};
// clang-format on

// The course covers this many days after onset; events lie inside it.
inline constexpr double kCourseDays = 730.0;

// What the patient is doing at the instant that is examined.
struct Moment {
    double day = 42.0;  // since onset, 0..kCourseDays
    Posture posture = Posture::standing;
    double bend_s = -1.0;  // seconds since the patient began to bend down to pick something up; negative: not bending

    friend bool operator==(const Moment&, const Moment&) = default;
};

// The n-th herniation, 0 the case's own. n <= c.further.size().
[[nodiscard]] inline const Herniation& herniation(const Case& c, std::size_t n)
{
    return n == 0 ? static_cast<const Herniation&>(c) : c.further[n - 1];
}

// Returns the first number out of range, a herniation too many, an event outside the course, or nothing.
[[nodiscard]] inline std::optional<Fault> check(const Case& c) noexcept
{
    if (const auto fault = first_fault(kInputs, c)) {
        return fault;
    }
    if (c.further.size() >= kMostHerniations) {
        return Fault{"herniations", static_cast<double>(c.further.size() + 1), 0.0,
                     static_cast<double>(kMostHerniations)};
    }
    for (const Herniation& h : c.further) {
        if (!(0.0 <= h.severity && h.severity <= 1.0)) {
            return Fault{"further.severity", h.severity, 0.0, 1.0};
        }
    }
    for (const Event& event : c.events) {
        if (!(0.0 <= event.day && event.day <= kCourseDays)) {
            return Fault{"event.day", event.day, 0.0, kCourseDays};
        }
    }
    return std::nullopt;
}

// Returns the case with its events in order of day; equal days keep their order.
[[nodiscard]] Case sorted(Case c);

}  // namespace l5s1::sim
