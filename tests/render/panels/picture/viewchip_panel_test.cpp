#include "tests/render/panels/explore_bench.h"

using namespace l5s1;

TEST_CASE("where one row is too short the chip takes a second one, as high, and the picture gives way",
          "[panels][viewchip]")
{
    for (const scenarios::Language language : tests::kLanguages) {
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
