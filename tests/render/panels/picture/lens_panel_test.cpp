#include "render/panels/picture/lens_panel.h"
#include "render/scene/patient/end_organ.h"
#include "tests/render/panels/explore_bench.h"

using namespace l5s1;

namespace {

struct LensBench : tests::Hand<LensBench> {
    tests::HeadlessGui gui;
    scenarios::Session session{std::make_shared<const sim::Model>(tests::model()), {}};
    render::LensPanelState state;
    scene::LensSight sight;

    explicit LensBench(scenarios::Language language, float width = 1920, float height = 1080, double text_scale = 1.0)
        : gui(language, width, height, text_scale)
    {
        CHECK_FALSE(session.apply(scenarios::SetLanguage{language}));
        sight.region = "shin";
        sight.muscle = sim::Muscle::extensor_hallucis_longus;
        sight.nerves_px = {{{180, 0}, {170, 200}, {90, 380}}};
        sight.organ_px = glm::vec2{130, 190};
    }
    void step()
    {
        gui.frame([&](render::Ui& ui) {
            const render::PanelContext context{ui, tests::tables(), gui.layout()};
            const auto where = render::lens_layout(gui.layout());
            if (where && render::lens_wanted(session.view(), state)) {
                render::draw_lens_panel(session.view(), context, *where, sight, state);
            }
        });
    }
    void choose(const char* structure)
    {
        CHECK_FALSE(session.apply(scenarios::Select{structure}));
        steps(2);
    }
};

}  // namespace

TEST_CASE("the lens comes with a choice and goes with its cross", "[panels][lens]")
{
    LensBench bench(scenarios::Language::english);
    bench.steps(2);
    CHECK(bench.gui.log().empty());
    bench.choose("muscle.extensor_hallucis_longus");
    REQUIRE_FALSE(bench.gui.log().empty());
    CHECK(bench.gui.log().front().text == "Left shin, day 42");
    bench.click(bench.hit("lens", "close").centre());
    CHECK(bench.state.closed);
    bench.steps(1);
    CHECK(bench.gui.log().empty());
}

TEST_CASE("no lens where it has no room, no patient or nothing to add", "[panels][lens]")
{
    const auto room = [](float width, float height) {
        return render::lens_layout(render::make_layout({width, height}, 1.0, scenarios::Mode::explore)).has_value();
    };
    CHECK(room(1920, 1080));
    CHECK(room(1280, 720));
    CHECK_FALSE(room(1024, 768));

    scenarios::View view;
    CHECK_FALSE(render::lens_wanted(view, {}));
    view.selected = "root_l5";
    CHECK(render::lens_wanted(view, {}));
    CHECK_FALSE(render::lens_wanted(view, {true}));
    scenarios::View hidden = view;
    hidden.outside = true;  // a mystery patient
    CHECK_FALSE(render::lens_wanted(hidden, {}));
    scenarios::View asked = view;
    asked.mode = scenarios::Mode::cases;  // a quiz
    CHECK_FALSE(render::lens_wanted(asked, {}));
    scenarios::View split = view;
    split.compared = std::make_shared<const scenarios::Compared>();
    CHECK_FALSE(render::lens_wanted(split, {}));
}

TEST_CASE("the lens stands beside the picture's middle, on no other panel", "[panels][lens]")
{
    for (const glm::vec2 size : {glm::vec2(1920, 1080), glm::vec2(1600, 900), glm::vec2(1366, 768),
                                 glm::vec2(1280, 720), glm::vec2(3840, 2160)}) {
        const auto layout = render::make_layout(size, 1.0, scenarios::Mode::explore);
        const auto lens = render::lens_layout(layout);
        REQUIRE(lens);
        for (const scene::Rect& panel :
             {layout.rail, layout.chain, layout.findings, layout.timeline, layout.view_chip}) {
            CHECK_FALSE(lens->panel.overlaps(panel));
        }
        CHECK(layout.free.contains(lens->panel.min));
        CHECK(layout.free.contains(lens->panel.max));
        CHECK(lens->panel.min.x > layout.free.centre().x);
        CHECK(lens->panel.contains(lens->image.min));
        CHECK(lens->panel.contains(lens->image.max));
    }
}

TEST_CASE("every region's title and every muscle's name fit the lens in both languages", "[panels][lens][text]")
{
    std::vector<std::string> faults;
    const scene::LensConfig config = scene::load_lens_config(scenarios::Assets{}, faults);
    REQUIRE(faults.empty());
    for (const scenarios::Language language : scenarios::all_languages()) {
        for (const glm::vec2 size : {glm::vec2(1920, 1080), glm::vec2(1280, 720)}) {
            LensBench bench(language, size.x, size.y);
            CHECK_FALSE(bench.session.apply(scenarios::SetDay{180}));
            bench.choose("root_l5");
            const auto where = render::lens_layout(bench.gui.layout());
            REQUIRE(where);
            for (const scene::LensRegion& region : config.regions) {
                bench.sight.region = region.id;
                for (const sim::Side side : {sim::Side::left, sim::Side::right}) {
                    bench.sight.side = side;
                    for (const sim::Muscle muscle : region.muscles) {
                        for (const float x : {10.0f, 130.0f, 250.0f}) {
                            bench.sight.muscle = muscle;
                            bench.sight.organ_px =
                                glm::vec2{x, where->image.size().y * 0.5f} * glm::vec2(bench.gui.layout().scale, 1.0f);
                            bench.steps(1);
                            for (const render::TextMark& mark : bench.gui.log()) {
                                CAPTURE(size.x, mark.text);
                                CHECK_FALSE(mark.shortened);
                                CHECK(mark.text.find('[') == std::string::npos);
                                CHECK(mark.text.find("lens.") == std::string::npos);
                                CHECK(mark.area.min.x >= where->panel.min.x);
                                CHECK(mark.area.max.x <= where->panel.max.x);
                                CHECK(mark.area.max.x <= mark.inside.max.x + 1.0f);
                            }
                        }
                    }
                }
            }
        }
    }
}
