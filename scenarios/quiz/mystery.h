#pragma once
// mystery.h: a patient nobody has seen before, drawn from a code, and the marking of what a trainee made of it.
//
// A code (L5S1-4000-FEZG) holds a rung of the ladder, a seed and a check: the same code is the same patient on every
// machine. A drawn patient is kept only if a complete examination puts the true lesion first among all lesions
// (sim/bedside/localise.h) and the shortest convincing one fits the time there is, so that each can be solved. The
// marks are this program's; only the certainty marks are a published scheme.

#include "scenarios/quiz/quiz.h"
#include "sim/bedside/localise.h"

#include <string>
#include <string_view>

namespace l5s1::scenarios {

// The ladder, easiest first.
enum class Difficulty : std::uint8_t { textbook, partial, two_roots, mimic, variant, recovering };

// What takes most of the strength away.
enum class Mechanism : std::uint8_t { block, axon_loss, inhibition, none };

struct MysteryCode {
    Difficulty rung = Difficulty::textbook;
    std::uint32_t seed = 0;  // below kMysterySeeds

    friend bool operator==(const MysteryCode&, const MysteryCode&) = default;
};
inline constexpr std::uint32_t kMysterySeeds = 1U << 28;

// "L5S1-4000-FEZG" and back. Reads letters of either case, O as 0, I and L as 1; nothing if the check fails.
[[nodiscard]] std::string text_of(const MysteryCode& code);
[[nodiscard]] std::optional<MysteryCode> mystery_code(std::string_view text);

struct Mystery {
    MysteryCode code;
    sim::Case patient;
    sim::Moment moment;
    sim::LesionSite truth;
    double severity = 0.0;  // of the herniation or the other disease
    Mechanism mechanism = Mechanism::none;
    double budget_minutes = 0.0;
    sim::Findings findings;
};

[[nodiscard]] Mystery draw_mystery(const sim::Model& model, const sim::LocaliseModel& rules, const MysteryCode& code);

[[nodiscard]] double minutes_of(const sim::LocaliseModel& rules, const std::vector<sim::BedsideItem>& tests);

// What a trainee commits to.
struct MysteryVerdict {
    sim::LesionSite site;
    double severity = 0.5;
    Mechanism mechanism = Mechanism::block;
    sim::Triage urgency = sim::Triage::soon;
    Certainty certainty = Certainty::unsure;
};

struct MysteryMarks {
    double site = 0.0;  // each 0..1
    double side = 0.0;
    double severity = 0.0;
    double mechanism = 0.0;
    double urgency = 0.0;
    bool missed_red_flag = false;  // an emergency, and nobody asked for bladder or saddle
    int certainty = 0;             // of marks.h, for the right place on the right side
    double bits_per_minute = 0.0;  // knowledge gained about the true lesion
    int total = 0;                 // 0..100
};

// readings: those the trainee took, in `minutes`.
[[nodiscard]] MysteryMarks mark(const Mystery& mystery, const sim::Localiser& localiser, const sim::Readings& readings,
                                double minutes, const MysteryVerdict& verdict);

}  // namespace l5s1::scenarios

namespace l5s1::sim {
template <>
inline constexpr std::array kIds<scenarios::Difficulty> =
    std::to_array<std::string_view>({"textbook", "partial", "two_roots", "mimic", "variant", "recovering"});
template <>
inline constexpr std::array kIds<scenarios::Mechanism> = std::to_array<std::string_view>({"block", "axon_loss",
                                                                                          "inhibition", "none"});
}  // namespace l5s1::sim
