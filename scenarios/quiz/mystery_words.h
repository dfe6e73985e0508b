#pragma once
// mystery_words.h: what is said of a mystery patient: readings, places, the patient in a line. Terminal and window.

#include "scenarios/quiz/mystery.h"
#include "scenarios/text/strings.h"

namespace l5s1::scenarios {

// The kinds of things that can be asked or done, in the order of a bedside.
enum class TestGroup : std::uint8_t { history, power, reflexes, feeling, signs, ordered };
[[nodiscard]] TestGroup group_of(sim::BedsideItem test);

struct MysteryWords {
    const Strings& strings;
    Language language;

    // "bedside_test.achilles_jerk" and its like.
    [[nodiscard]] std::string of(std::string_view kind, std::string_view id) const;
    // "A man of 52, 80 kg, 178 cm. For 21 days his foot has not done what he wants."
    [[nodiscard]] std::string patient(const Mystery& mystery) const;
    // "left 2+, right 0+"; of a history and of urine, which have no side, one value.
    [[nodiscard]] std::string said(sim::BedsideItem test, const sim::Reading& reading) const;
    [[nodiscard]] std::string value(sim::ReadingKind kind, double value) const;
    [[nodiscard]] static bool has_sides(sim::BedsideItem test);
    // "S1 root, right"
    [[nodiscard]] std::string site(const sim::LesionSite& site) const;
};

}  // namespace l5s1::scenarios

namespace l5s1::sim {
template <>
inline constexpr std::array kIds<scenarios::TestGroup> =
    std::to_array<std::string_view>({"history", "power", "reflexes", "feeling", "signs", "ordered"});
}  // namespace l5s1::sim
