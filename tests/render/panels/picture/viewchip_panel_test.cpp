#include "tests/render/panels/explore_bench.h"

using namespace l5s1;

TEST_CASE("where one row is too short the chip takes a second one, as high, and the picture gives way",
          "[panels][viewchip]")
{
    for (const scenarios::Language language : scenarios::all_languages()) {
        for (const double text_scale : {1.0, 1.3}) {
            tests::ExploreBench bench(language, 1024, 768, text_scale);
            bench.steps(2);
            CAPTURE(static_cast<int>(language), text_scale);
            const render::Area legend = bench.hit("view chip", "legend");
            CHECK(legend.height() >= 29.0f * bench.layout.scale);
            CHECK(legend.max.y <= bench.layout.timeline.min.y);
            CHECK(legend.min.y >= bench.layout.free.max.y);
            for (const render::TextMark& mark : bench.gui.log()) {
                CAPTURE(mark.text);
                CHECK((mark.panel != "view chip" || !mark.shortened));
            }
        }
    }
}

TEST_CASE("what this is stands whole in the chip: teaching model, not a medical device", "[panels][viewchip][text]")
{
    struct Window {
        float width, height;
        double text_scale;
    };
    for (const scenarios::Language language : scenarios::all_languages()) {
        for (const Window& window : {Window{1920, 1080, 1.3}, Window{1600, 900, 1.15}, Window{1366, 768, 1.3},
                                     Window{1280, 720, 1.0}, Window{1024, 768, 1.3}}) {
            for (const char* from : {"front", "behind", "left", "right", ""}) {
                tests::ExploreBench bench(language, window.width, window.height, window.text_scale);
                bench.chip.seen_from = from;
                bench.steps(2);
                CAPTURE(static_cast<int>(language), window.width, window.text_scale, from);
                for (const render::TextMark& mark : bench.gui.log()) {
                    CAPTURE(mark.text);
                    CHECK((mark.panel != "view chip" || !mark.shortened));
                }
            }
        }
    }
}
