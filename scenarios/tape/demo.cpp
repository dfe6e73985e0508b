#include "scenarios/tape/demo.h"

#include <algorithm>
#include <limits>

namespace l5s1::scenarios {

namespace {

// Where the tape is, in its own time and in that of the demo.
class Clock {
public:
    explicit Clock(DemoPace pace) : pace_(pace) {}

    void move(double dt_s)
    {
        tape_s_ += dt_s;
        demo_s_ += dt_s;
    }
    void rest(double until_s)
    {
        demo_s_ += std::clamp(until_s - tape_s_, 0.0, pace_.most_s);
        tape_s_ = std::max(tape_s_, until_s);
    }
    // A command comes. `dragged`: one of the many steps of a drag.
    double cue(bool dragged)
    {
        if (!dragged) {
            demo_s_ = std::max(demo_s_, last_s_ + pace_.least_s);
        }
        last_s_ = demo_s_;
        return demo_s_;
    }

private:
    DemoPace pace_;
    double tape_s_ = 0.0;
    double demo_s_ = 0.0;
    double last_s_ = -std::numeric_limits<double>::infinity();
};

bool is_dragged(const Command& command)
{
    const auto* set = std::get_if<SetCase>(&command);
    return set && !set->settled;
}

// Whether the command at this line was refused: its result follows it.
bool is_refused(const Tape& tape, std::size_t line)
{
    const auto* result = line + 1 < tape.lines.size() ? std::get_if<Result>(&tape.lines[line + 1].entry) : nullptr;
    return result && !result->refused.empty();
}

}  // namespace

Demo::Demo(const Tape& tape, DemoPace pace)
{
    Clock clock(pace);
    for (std::size_t i = 0; i < tape.lines.size(); ++i) {
        const TapeEntry& entry = tape.lines[i].entry;
        if (const auto* done = std::get_if<Done>(&entry)) {
            if (!is_refused(tape, i)) {
                cues_.push_back({clock.cue(is_dragged(done->command)), done->command});
            }
        } else if (const auto* advanced = std::get_if<Advanced>(&entry)) {
            clock.move(advanced->dt_s * advanced->times);
        } else if (const auto* waited = std::get_if<Waited>(&entry)) {
            clock.rest(waited->until_s);
        }
    }
}

std::vector<Command> Demo::due(double now_s)
{
    std::vector<Command> commands;
    for (; next_ < cues_.size() && cues_[next_].at_s <= now_s; ++next_) {
        commands.push_back(cues_[next_].command);
    }
    return commands;
}

double Demo::next_s() const
{
    return next_ < cues_.size() ? cues_[next_].at_s : std::numeric_limits<double>::infinity();
}

}  // namespace l5s1::scenarios
