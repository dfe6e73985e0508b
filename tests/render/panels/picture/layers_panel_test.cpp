#include "render/panels/picture/layers_panel.h"
#include "render/panels/explore/compare_panel.h"
#include "tests/support/panel_bench.h"

using namespace l5s1;
using scenarios::Compare;
using scenarios::Layer;

namespace {

struct LayersBench : tests::PanelBench {
    float divider_px = 0.0f;

    explicit LayersBench(scenarios::Language language, float width = 1920, float height = 1080)
        : PanelBench(language, width, height)
    {
        panels.view_chip.layers_open = true;
        beside = [this](const render::PanelContext& context, scenarios::Outbox& out) {
            const scene::Rect& free = context.layout.free;
            const double divider = session.view().divider;
            divider_px = divider < 0.0 ? free.centre().x : free.min.x + static_cast<float>(divider) * free.size().x;
            if (session.view().compared) {
                render::draw_compare_panel(session.view(), context, divider_px, out);
            }
        };
    }
};

}  // namespace

TEST_CASE("a layer's slider and the sets set how much is seen", "[panels][layers]")
{
    LayersBench bench(scenarios::Language::english);
    bench.steps(2);
    bench.click(bench.hit("layers", "discs").centre());
    CHECK(bench.session.view().layers.of(Layer::discs) == Approx(0.5));
    bench.click(bench.mark("layers", bench.words("layers.preset.skeleton")).area.centre());
    CHECK(bench.session.view().layers.of(Layer::muscles) == 0.0);
    bench.type("9");
    CHECK(bench.session.view().layers == scenarios::Layers{});
    bench.type("8");
    CHECK(bench.session.view().layers.of(Layer::dermatomes) == 1.0);
}

TEST_CASE("the divider is dragged, and C walks through what the picture is split against", "[panels][compare]")
{
    LayersBench bench(scenarios::Language::english);
    bench.steps(2);
    bench.type("c");
    CHECK(bench.session.view().compare == Compare::healthy);
    REQUIRE(bench.session.view().compared);
    CHECK(bench.session.view().compared->findings.leg_pain_0_10 < bench.session.view().findings.leg_pain_0_10);
    CHECK(bench.mark("compare names", bench.words("layers.half.healthy")).area.max.x < bench.divider_px);
    const scene::Rect& free = bench.gui.layout().free;
    const ImVec2 handle = bench.hit("divider", "handle").centre();
    bench.drag(handle, {handle.x + free.size().x * 0.2f, handle.y});
    CHECK(bench.session.view().divider == Approx(0.7).margin(0.02));
    bench.type("c");
    CHECK(bench.session.view().compare == Compare::day_0);
    CHECK(bench.session.view().compared->findings.day == 0.0);
    bench.type("c");
    CHECK_FALSE(bench.session.view().compared);
}

TEST_CASE("the layers, their values and the halves' names fit in both languages", "[panels][layers][text]")
{
    for (const scenarios::Language language : scenarios::all_languages()) {
        for (const glm::vec2 size : {glm::vec2(1920, 1080), glm::vec2(1280, 720), glm::vec2(1024, 768)}) {
            LayersBench bench(language, size.x, size.y);
            CHECK_FALSE(bench.session.apply(scenarios::SetCompare{Compare::day_0, 0.5}));
            CHECK_FALSE(
                bench.session.apply(scenarios::SetLayers{scenarios::layers_of(scenarios::LayerPreset::nerves)}));
            bench.steps(3);
            for (const render::TextMark& mark : bench.gui.log()) {
                CAPTURE(size.x, mark.text);
                if (mark.panel == "header") {
                    continue;
                }
                CHECK_FALSE(mark.shortened);
                CHECK(mark.text.find('[') == std::string::npos);
                CHECK(mark.area.min.y >= bench.gui.layout().header.max.y);
                CHECK(mark.area.max.x <= size.x);
                for (const render::TextMark& other : bench.gui.log()) {
                    const bool apart = &other == &mark || other.panel != mark.panel ||
                                       mark.area.max.x <= other.area.min.x || other.area.max.x <= mark.area.min.x ||
                                       mark.area.max.y <= other.area.min.y || other.area.max.y <= mark.area.min.y;
                    CAPTURE(other.text);
                    CHECK(apart);
                }
            }
        }
    }
}

TEST_CASE("the divider's line stays within the free picture, and goes all through a picture without panels",
          "[panels][compare]")
{
    const render::Layout window = render::make_layout({1280, 720}, 1.0, scenarios::Mode::explore);
    const scene::Rect line = render::divider_line(window, window.scale, 600.0f);
    CHECK(line.min.y >= window.free.min.y);
    CHECK(line.max.y <= window.free.max.y);
    CHECK(line.max.y <= window.timeline.min.y);
    CHECK(line.centre().x == 600.0f);
    render::Layout alone;
    alone.window = {{0, 0}, {800, 600}};
    alone.free = {{16, 16}, {784, 540}};
    CHECK(render::divider_line(alone, 1.0f, 300.0f).size().y == 600.0f);
}
