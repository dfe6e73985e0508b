#pragma once
// replay.h: plays a tape on a session, and says where the session goes another way than it did.

#include "scenarios/session/session.h"
#include "scenarios/tape/tape.h"

#include <optional>
#include <string>

namespace l5s1::scenarios {

struct Replayed {
    int commands = 0;
    int frames = 0;   // advances while something moved
    int results = 0;  // compared
    int line = 1;     // the last one played
    // Of the first result that is another one: "12: set_day: the patient is another one than on the tape".
    std::optional<std::string> difference;
    std::string crash;  // the signal that ended the recorded session, or empty
};

// Plays the lines up to `last_line` (0: all) on a new session. Goes on after a difference.
[[nodiscard]] Replayed replay(const Tape& tape, Session& session, int last_line = 0);

// What keeps the hashes of a tape from being compared: "recorded by l5s1 0.2.0, this is 0.1.0", other tables, other
// cases; else nothing.
[[nodiscard]] std::optional<std::string> of_another_version(const TapeHeader& tape, const TapeHeader& here);

}  // namespace l5s1::scenarios
