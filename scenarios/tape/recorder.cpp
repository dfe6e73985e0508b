#include "scenarios/tape/recorder.h"

#include "scenarios/tape/state_hash.h"

namespace l5s1::scenarios {

void Recorder::keep_wait()
{
    if (waited_until_s_) {
        keep_(Waited{*waited_until_s_});
        waited_until_s_.reset();
    }
}

void Recorder::coming(const Command& command)
{
    keep_wait();
    keep_(Done{command});
}

// The steps of a drag are many and settle nothing.
void Recorder::applied(const Command& command, const Outcome& outcome, const View& after)
{
    const auto* set = std::get_if<SetCase>(&command);
    if (outcome) {
        keep_(Result{hash_of(after), std::string(outcome.refusal->id)});
    } else if (!set || set->settled) {
        keep_(Result{hash_of(after), {}});
    }
}

void Recorder::advanced(double dt_s, bool moved, const View& after)
{
    if (!moved) {
        waited_until_s_ = after.time_s;
        return;
    }
    keep_wait();
    keep_(Advanced{dt_s, 1});
    if (!after.moving) {
        keep_(Result{hash_of(after), {}});  // it has come to rest
    }
}

}  // namespace l5s1::scenarios
