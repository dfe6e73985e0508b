// What a person sees of a refused command: why, for a few seconds, in the frame that follows it.

#include "tests/support/app_bench.h"

using namespace l5s1;
using scenarios::Language;
using tests::AppBench;

namespace {

}  // namespace

TEST_CASE("a refused command says why in the next frame, and a good one takes that away", "[app][refusal]")
{
    for (const Language language : scenarios::all_languages()) {
        AppBench bench(language);
        CAPTURE(static_cast<int>(language));
        bench.raise(scenarios::Undo{});
        CHECK(bench.shows("refusal", bench.words("refusal.nothing_to_undo")));
        bench.raise(scenarios::TakeTest{});
        CHECK(bench.shows("refusal", bench.words("refusal.no_mystery")));
        CHECK_FALSE(bench.shows("refusal", bench.words("refusal.nothing_to_undo")));
        bench.raise(scenarios::SetDay{60.0});
        CHECK_FALSE(bench.shows("refusal"));
    }
}

TEST_CASE("a refusal goes by itself after a few seconds", "[app][refusal]")
{
    AppBench bench;
    bench.raise(scenarios::Redo{});
    REQUIRE(bench.shows("refusal"));
    const int almost = static_cast<int>(render::App::kRefusal_s / AppBench::kStep_s) - 4;  // raise() takes some
    bench.steps(almost);
    CHECK(bench.shows("refusal"));
    bench.steps(8);
    CHECK_FALSE(bench.shows("refusal"));
}

TEST_CASE("a number that was refused is named with its range", "[app][refusal]")
{
    AppBench bench;
    bench.raise(scenarios::SetDay{800.0});
    CHECK(bench.shows("refusal", "day = 800 lies outside 0 to 730"));
    CHECK(bench.view().moment.day != 800.0);
}
