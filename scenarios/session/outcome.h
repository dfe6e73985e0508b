#pragma once
// outcome.h: what a command led to: a refusal that says why, or the events it caused.

#include "scenarios/session/event.h"
#include "sim/model/fault.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace l5s1::scenarios {

// Why a command was refused. Ids are stable; their words are refusal.<id> in assets/text.
inline constexpr std::array kRefusals = std::to_array<std::string_view>({
    "range",              // a number; `fault` says which one, and its range
    "unknown_case",       // no case of that id in the library
    "no_items",           // none of the items is in the library
    "no_rules",           // this session has no mystery patients
    "other_patient",      // courses and undo belong to the patient of Explore
    "nothing_kept",       // there is no course A
    "nothing_to_undo",    //
    "nothing_to_redo",    //
    "seen_from_outside",  // nobody sees the spine of a patient who is examined
    "no_quiz",            // no case is open
    "not_this_answer",    // the open question does not take this answer, or not now
    "not_now",            // the quiz is at another point: nothing chosen yet, not revealed yet
    "no_mystery",         // no mystery patient is being examined
    "test_done",          // it was taken already
    "no_time",            // the test takes more minutes than are left
});

struct Refusal {
    std::string_view id;              // one of kRefusals
    std::optional<sim::Fault> fault;  // of "range"
};

// True if the command was refused; then nothing has changed and nothing has happened.
struct [[nodiscard]] Outcome {
    std::optional<Refusal> refusal;
    std::vector<Event> events;

    explicit operator bool() const { return refusal.has_value(); }
};

[[nodiscard]] inline Outcome done()
{
    return {};
}
[[nodiscard]] inline Outcome done(Event event)
{
    Outcome outcome;
    outcome.events.push_back(std::move(event));
    return outcome;
}
[[nodiscard]] inline Outcome refuse(std::string_view id)
{
    return {Refusal{id, std::nullopt}, {}};
}
[[nodiscard]] inline Outcome refuse(const sim::Fault& fault)
{
    return {Refusal{"range", fault}, {}};
}

}  // namespace l5s1::scenarios
