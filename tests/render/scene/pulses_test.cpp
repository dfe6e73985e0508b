#include "render/scene/picture/pulses.h"

#include "tests/support/catch.h"

using namespace l5s1::scene;

namespace {

Pulses healthy()
{
    Pulses p;
    p.strength = 1.0f;
    p.rate_Hz = 1.0f;
    p.spacing_mm = 40.0f;
    p.length_mm = 6.0f;
    return p;
}

// Volleys that pass a point in `seconds`: instants of full brightness.
int volleys(const Pulses& p, float way_mm, int seconds)
{
    int count = 0;
    bool before = false;
    for (int i = 0; i < seconds * 100; ++i) {
        const bool now = volley_strength(p, way_mm, static_cast<float>(i) / 100.0f) > 0.5f;
        count += now && !before;
        before = now;
    }
    return count;
}

}  // namespace

TEST_CASE("a volley runs away from the cord at rate times spacing", "[scene][pulses]")
{
    const Pulses p = healthy();
    CHECK(volley_strength(p, 0.0f, 3.0f) == Approx(1.0f));
    CHECK(volley_strength(p, 20.0f, 3.0f) < 0.01f);
    CHECK(volley_strength(p, 20.0f, 3.5f) == Approx(1.0f));  // 40 mm/s
    CHECK(volley_strength(p, 80.0f, 5.0f) == Approx(1.0f));
}

TEST_CASE("a full block stops every volley at the press and none before it", "[scene][pulses]")
{
    Pulses p = healthy();
    p.press_mm = 60.0f;
    p.passing = 0.0f;
    CHECK(volleys(p, 30.0f, 50) == 50);
    CHECK(volleys(p, 90.0f, 50) == 0);
    CHECK(volleys_per_second(p, 90.0f) == 0.0f);
}

TEST_CASE("half a block lets about half through, and late", "[scene][pulses]")
{
    Pulses p = healthy();
    p.press_mm = 60.0f;
    p.passing = 0.5f;
    p.delay = 0.6f;
    const int through = volleys(p, 120.0f, 400);
    CHECK(through > 140);
    CHECK(through < 260);
    // without the delay a volley would stand at 120 mm at whole seconds
    CHECK(volley_strength(p, 120.0f, 40.0f) < 0.1f);
}

TEST_CASE("lost axons thin the volleys from the start", "[scene][pulses]")
{
    Pulses p = healthy();
    p.dying = 0.75f;
    const int born = volleys(p, 0.0f, 400);
    CHECK(born > 50);
    CHECK(born < 150);
    CHECK(volleys(p, 300.0f, 400) == Approx(born).margin(8));
}

TEST_CASE("the cord's drive sets the rate", "[scene][pulses]")
{
    Pulses p = healthy();
    p.rate_Hz = 0.5f;
    CHECK(volleys(p, 0.0f, 100) == Approx(50).margin(1));
}
