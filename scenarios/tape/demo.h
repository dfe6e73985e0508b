#pragma once
// demo.h: a tape at the pace of somebody who shows the program: what was done, in its order, spaced so that it can be
// followed. Nothing is compared; what was refused is left out. Drags keep their own time.

#include "scenarios/tape/tape.h"

#include <cstddef>
#include <vector>

namespace l5s1::scenarios {

struct DemoPace {
    double least_s = 1.0;  // between two things done at rest: a tape made by a program has no pauses of its own
    double most_s = 6.0;   // of a pause in which nothing moved: nobody watches a person think
};

class Demo {
public:
    explicit Demo(const Tape& tape, DemoPace pace = {});

    // The commands that come at `now_s` seconds from the start, or came since the last call.
    [[nodiscard]] std::vector<Command> due(double now_s);
    // When the next one comes; infinite after the last.
    [[nodiscard]] double next_s() const;

private:
    struct Cue {
        double at_s = 0.0;
        Command command;
    };
    std::vector<Cue> cues_;
    std::size_t next_ = 0;
};

}  // namespace l5s1::scenarios
