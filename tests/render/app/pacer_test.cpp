// A window at rest draws nothing; a busy hand never waits for a slow sample.

#include "render/app/pacer.h"
#include "tests/support/catch.h"

using l5s1::render::Pacer;

namespace {

// Draws whatever is due from `from_s` on, until nothing more is due or the time is up. Returns the number of frames.
int frames_until(Pacer& pacer, double from_s, double until_s, int unfinished_frames)
{
    int frames = 0;
    double now = from_s;
    while (true) {
        const double sleep = pacer.sleep_s(now);
        if (sleep < 0.0 || now + sleep >= until_s) {
            return frames;
        }
        now += sleep + 0.001;  // a frame takes a moment
        if (!pacer.due(now)) {
            continue;  // the pulses ended while it slept
        }
        ++frames;
        pacer.drawn(now, false, --unfinished_frames > 0);
    }
}

}  // namespace

TEST_CASE("after the last event pulses run for a while, then the window sleeps", "[window][pacer]")
{
    Pacer pacer;
    pacer.event(0.0);
    const int busy = frames_until(pacer, 0.0, Pacer::kPulses_s, 0);
    CHECK(busy > 25 * static_cast<int>(Pacer::kPulses_s));
    CHECK(frames_until(pacer, Pacer::kPulses_s + 0.1, 1000.0, 0) <= 1);
    CHECK(pacer.sleep_s(2000.0) < 0.0);
}

TEST_CASE("an unfinished picture goes on only when the hand rests", "[window][pacer]")
{
    Pacer pacer;
    pacer.event(10.0);
    for (int i = 0; i < Pacer::kSettlingFrames; ++i) {
        pacer.drawn(10.0, false, true);
    }
    CHECK_FALSE(pacer.may_refine(10.0));
    CHECK(pacer.sleep_s(10.0) > 0.0);
    CHECK(pacer.may_refine(10.0 + Pacer::kQuiet_s));
    CHECK(pacer.due(10.0 + Pacer::kQuiet_s));
}

TEST_CASE("a shape that is ready wakes one frame", "[window][pacer]")
{
    Pacer pacer;
    frames_until(pacer, 0.0, 100.0, 0);
    REQUIRE(pacer.sleep_s(100.0) < 0.0);
    pacer.poke();
    CHECK(pacer.due(100.0));
    pacer.drawn(100.0, false, false);
    CHECK(pacer.sleep_s(100.1) < 0.0);
}
