// A tape shown to people: spaced so that it can be followed, no longer than it must be.

#include "scenarios/tape/demo.h"
#include "scenarios/tape/tape.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace l5s1::scenarios;

namespace {

Tape tape_of(std::vector<TapeEntry> entries)
{
    Tape tape;
    for (TapeEntry& entry : entries) {
        append(tape, std::move(entry));
    }
    return tape;
}

// The times at which something is done.
std::vector<double> times_of(const Tape& tape, DemoPace pace)
{
    std::vector<double> times;
    for (Demo demo(tape, pace); std::isfinite(demo.next_s());) {
        times.push_back(demo.next_s());
        CHECK(demo.due(times.back() - 1e-9).empty());
        (void)demo.due(times.back());
    }
    return times;
}

const Result kFine{};
constexpr DemoPace kPace{1.0, 5.0};

}  // namespace

TEST_CASE("a demonstration keeps pauses short and sudden things apart", "[tape][demo]")
{
    // at once; at once again: a second later; after 2 s of motion; after a minute of thought: 5 s
    const Tape tape = tape_of({Done{SetDay{1.0}}, kFine, Done{SetDay{2.0}}, kFine, Advanced{0.5, 4}, Done{SetDay{3.0}},
                               kFine, Waited{62.0}, Done{SetDay{4.0}}, kFine});
    CHECK(times_of(tape, kPace) == std::vector<double>{0.0, 1.0, 3.0, 8.0});
}

TEST_CASE("a demonstration drags as the hand did, and leaves out what was refused", "[tape][demo]")
{
    const Tape tape =
        tape_of({Done{SetCase{{}, false}}, Advanced{0.125, 1}, Done{SetCase{{}, false}}, Advanced{0.125, 1},
                 Done{SetCase{{}, true}}, kFine, Done{Undo{}}, Result{{}, "nothing_to_undo"}});
    CHECK(times_of(tape, kPace) == std::vector<double>{0.0, 0.125, 1.125});
    Demo demo(tape, kPace);
    CHECK(demo.due(100.0).size() == 3);
    CHECK(demo.due(200.0).empty());
}
