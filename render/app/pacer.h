#pragma once
// pacer.h: when the next frame is due, so that a still window draws nothing and costs no processor time.
//
// Four reasons to draw, each with its own end:
//   an event         the interface needs a few frames to settle (hover, release), then one more for a slow tooltip
//   something moves  the time line plays, the camera flies, a slider drags, a shape is being rebuilt
//   unfinished       the still picture gathers samples until it has them all, while the hand rests: a sample takes long
//                    on a machine without a graphics card, and the pointer must not wait for it
//   pulses           run along the nerves while somebody is there, and rest kPulses_s after the last event
//
// Pure: time is an argument.

namespace l5s1::render {

class Pacer {
public:
    static constexpr int kSettlingFrames = 3;
    static constexpr double kQuiet_s = 0.15;    // the hand rests
    static constexpr double kTooltip_s = 0.40;  // a little later than the tooltip's own delay
    static constexpr double kPulses_s = 15.0;
    static constexpr double kPulseFrame_s = 1.0 / 30.0;

    // Without pulses nothing moves by itself.
    explicit Pacer(bool with_pulses = true) : with_pulses_(with_pulses) {}

    // Something happened at `now_s`.
    void event(double now_s);
    // One frame is needed, though nobody touched anything.
    void poke();
    // A frame was drawn at `now_s`; says what it left undone.
    void drawn(double now_s, bool moving, bool unfinished);

    [[nodiscard]] bool due(double now_s) const;
    // How long to sleep: 0 draw at once, negative until an event.
    [[nodiscard]] double sleep_s(double now_s) const;
    // Whether the hand has rested long enough for a slow sample.
    [[nodiscard]] bool may_refine(double now_s) const { return now_s >= last_event_s_ + kQuiet_s; }
    // Whether pulses run now.
    [[nodiscard]] bool pulses(double now_s) const { return with_pulses_ && now_s < pulses_until_s_; }

private:
    bool with_pulses_;
    int settling_ = kSettlingFrames;
    bool moving_ = false;
    bool unfinished_ = false;
    bool tooltip_due_ = false;
    double tooltip_s_ = 0.0;
    double pulses_until_s_ = kPulses_s;
    double last_frame_s_ = -1.0;
    double last_event_s_ = -1.0;
};

}  // namespace l5s1::render
