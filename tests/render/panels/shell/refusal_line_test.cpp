#include "render/panels/shell/refusal_line.h"

#include "render/panels/explore/compare_panel.h"
#include "tests/support/panel_bench.h"

using namespace l5s1;
using tests::PanelBench;

namespace {

bool overlap(const render::Area& a, const render::Area& b)
{
    return a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
}

// Every text of the line that was cut, or that stands on a text of another panel.
std::vector<std::string> badly_drawn(const PanelBench& bench)
{
    std::vector<std::string> bad;
    for (const render::TextMark& mark : bench.gui.log()) {
        if (mark.panel != "refusal") {
            continue;
        }
        if (mark.shortened || mark.area.max.x > mark.inside.max.x + 1.0f || mark.text.find('[') != std::string::npos) {
            bad.push_back(mark.text);
        }
        for (const render::TextMark& other : bench.gui.log()) {
            const bool story = other.panel == "story";  // hardly any picture is left beside it in a small window
            if (other.panel != mark.panel && !story && overlap(mark.area, other.area)) {
                bad.push_back(mark.text + " on " + other.panel + ": " + other.text);
            }
        }
    }
    return bad;
}

}  // namespace

TEST_CASE("every refusal is said whole over the picture, on no panel, in both languages and at every size",
          "[panels][refusal][text]")
{
    struct Window {
        float width, height;
        double text_scale;
    };
    for (const scenarios::Language language : scenarios::all_languages()) {
        for (const Window& window :
             {Window{1920, 1080, 1.0}, Window{1280, 720, 1.0}, Window{1024, 768, 1.0}, Window{1024, 768, 1.3}}) {
            PanelBench bench(language, window.width, window.height, window.text_scale);
            CHECK_FALSE(bench.session.apply(scenarios::SetCompare{scenarios::Compare::day_0}));
            bench.panels.view_chip.layers_open = window.height > 1000.0f;  // elsewhere they fill the picture
            bench.beside = [&](const render::PanelContext& context, scenarios::Outbox& out) {
                if (bench.session.view().compared) {
                    render::draw_compare_panel(bench.session.view(), context, context.layout.free.centre().x, out);
                }
            };
            for (const std::string_view id : scenarios::kRefusals) {
                bench.panels.refusal = scenarios::Refusal{id, std::nullopt};
                if (id == "range") {
                    bench.panels.refusal->fault = sim::Fault{"text_scale", 17.25, 0.8, 2.0};
                }
                CAPTURE(static_cast<int>(language), window.width, window.text_scale, id);
                bench.steps(2);
                CHECK(bench.shows("refusal", ""));
                CHECK(badly_drawn(bench) == std::vector<std::string>{});
            }
            bench.panels.view_chip.layers_open = false;
            CHECK_FALSE(bench.session.apply(scenarios::SetCompare{scenarios::Compare::off}));
            CHECK_FALSE(bench.session.apply(scenarios::SetMode{scenarios::Mode::cases}));
            CHECK_FALSE(bench.session.apply(scenarios::OpenScenario{"office"}));
            bench.steps(2);
            CHECK(badly_drawn(bench) == std::vector<std::string>{});
        }
    }
}
