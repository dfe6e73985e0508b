#include "render/app/pacer.h"

#include <algorithm>

namespace l5s1::render {

void Pacer::event(double now_s)
{
    settling_ = kSettlingFrames;
    tooltip_due_ = true;
    tooltip_s_ = now_s + kTooltip_s;
    pulses_until_s_ = now_s + kPulses_s;
    last_event_s_ = now_s;
}

void Pacer::poke()
{
    settling_ = std::max(1, settling_);
}

void Pacer::drawn(double now_s, bool moving, bool unfinished)
{
    settling_ = std::max(0, settling_ - 1);
    tooltip_due_ = tooltip_due_ && now_s < tooltip_s_;
    moving_ = moving;
    unfinished_ = unfinished;
    last_frame_s_ = now_s;
}

bool Pacer::due(double now_s) const
{
    return sleep_s(now_s) == 0.0;
}

double Pacer::sleep_s(double now_s) const
{
    if (settling_ > 0 || moving_) {
        return 0.0;
    }
    double sleep = -1.0;
    const auto until = [&](double moment_s) {
        const double wait = std::max(0.0, moment_s - now_s);
        sleep = sleep < 0.0 ? wait : std::min(sleep, wait);
    };
    if (unfinished_) {
        until(last_event_s_ + kQuiet_s);
    }
    if (pulses(now_s)) {
        until(last_frame_s_ + kPulseFrame_s);
    }
    if (tooltip_due_) {
        until(tooltip_s_);
    }
    return sleep;
}

}  // namespace l5s1::render
