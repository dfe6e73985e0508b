#pragma once
// tape.h: a session as it went, one JSON object a line: what was done, when, and what came of it.
//
//     {"format":"l5s1.tape","version":1,"program":"0.1.0","tables":"4b0f..","cases":"91c2.."}
//     {"do":"set_day","day":14.0}                        a command, before it acts
//     {"is":["8d1e..","27aa..","c3f0.."]}                what a settled command led to; see state_hash.h
//     {"is":["8d1e..","27aa..","c3f0.."],"refused":"nothing_to_undo"}
//     {"advance":0.0166,"times":3}                       frames while something moved; "times" 1 is left out
//     {"wait_until_s":12.5}                              frames while nothing moved: the session's time afterwards
//     {"crash":"SIGSEGV"}                                the last line of a session that a fatal signal ended
//
// Undo in words, replay, demos, bug reports and the crash report are this one thing. Numbers are exact: they come back
// to the same bits. Not on it: the camera, the window's pages, the learner, the files of the cases.
//
// Read strictly: an unknown key or value is a fault, one line `file:line: key: what`. Only a last line without its end,
// as a power cut leaves it, is left out and told of.

#include "scenarios/session/command.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace l5s1::scenarios {

inline constexpr int kTapeVersion = 1;

struct TapeHeader {
    std::string program;  // its version
    std::string tables;   // hash of assets/model, see hash_of_assets
    std::string cases;    // of assets/cases

    friend bool operator==(const TapeHeader&, const TapeHeader&) = default;
};

// What is shown, in three parts, so that a difference says where it lies. 16 hex digits each.
struct StateHash {
    std::string picture;   // settings of window and picture, undo, what plays
    std::string patient;   // case, moment, findings
    std::string activity;  // quiz or mystery patient

    friend bool operator==(const StateHash&, const StateHash&) = default;
};

struct Done {
    Command command;
};
struct Result {
    StateHash hash;
    std::string refused;  // id of the refusal, or empty
};
struct Advanced {
    double dt_s = 0.0;
    int times = 1;
};
struct Waited {
    double until_s = 0.0;
};
struct Crashed {
    std::string signal;
};
using TapeEntry = std::variant<Done, Result, Advanced, Waited, Crashed>;

struct TapeLine {
    int number = 0;  // in its file; the header is line 1
    TapeEntry entry;
};

struct Tape {
    TapeHeader header;
    std::vector<TapeLine> lines;
    bool cut = false;  // the last line was not written to its end, and is left out
};

// Without the line's end.
[[nodiscard]] std::string text_of(const TapeHeader& header);
[[nodiscard]] std::string text_of(const TapeEntry& entry);

// Equal advances in a row become one line.
void append(Tape& tape, TapeEntry entry);
[[nodiscard]] std::string text_of(const Tape& tape);

// Returns the tape, or nothing and what is wrong with it as `name:line: key: what`. A header of another version of the
// format is a fault; one of another program or other tables is not: see replay.h.
[[nodiscard]] std::optional<Tape> read_tape(std::string_view text, const std::string& name, std::string& fault);
// The same from a file.
[[nodiscard]] std::optional<Tape> read_tape_file(const std::filesystem::path& file, std::string& fault);

}  // namespace l5s1::scenarios
