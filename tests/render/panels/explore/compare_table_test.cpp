#include "render/panels/explore/compare_table.h"
#include "render/panels/explore/compare_panel.h"
#include "tests/render/panels/explore_bench.h"

using namespace l5s1;
using scenarios::Compare;

namespace {

// Explore with two courses: the table in the findings' place, the names on the picture, the time line.
struct CoursesBench : tests::Hand<CoursesBench> {
    tests::HeadlessGui gui;
    scenarios::Session session{std::make_shared<const sim::Model>(tests::model()), {}};
    render::TimelinePanelState timeline;

    explicit CoursesBench(scenarios::Language language, float width = 1920, float height = 1080,
                          double text_scale = 1.0, scenarios::Theme theme = scenarios::Theme::light)
        : gui(language, width, height, text_scale, theme)
    {
        CHECK_FALSE(session.apply(scenarios::SetLanguage{language}));
        sim::Case c;
        c.severity = 0.85;
        c.events = {{30.0, sim::EventKind::heavy_lift}};
        CHECK_FALSE(session.apply(scenarios::SetCase{c}));
        CHECK_FALSE(session.apply(scenarios::SetDay{150}));
    }
    void step()
    {
        scenarios::Outbox out;
        gui.frame([&](render::Ui& ui) {
            const render::PanelContext context{ui, tests::tables(), gui.layout()};
            const scenarios::View& view = session.view();
            if (view.kept_curves) {
                render::draw_compare_table(view, context, out);
                render::draw_compare_panel(view, context, std::round(gui.layout().free.centre().x), out);
            }
            render::draw_timeline_panel(view, context, out, timeline);
        });
        for (const scenarios::Command& command : out) {
            CHECK_FALSE(session.apply(command));
        }
    }
    [[nodiscard]] bool shows(std::string_view panel, std::string_view text) const
    {
        return std::any_of(gui.log().begin(), gui.log().end(),
                           [&](const render::TextMark& m) { return m.panel == panel && m.text == text; });
    }
    [[nodiscard]] ImVec2 at(std::string_view panel, std::string_view text) const
    {
        for (const render::TextMark& m : gui.log()) {
            if (m.panel == panel && m.text == text) {
                return m.area.centre();
            }
        }
        FAIL("no \"" << text << "\" in " << panel);
        return {};
    }
    void operate(double day)
    {
        CHECK_FALSE(session.apply(scenarios::SetDay{day}));
        CHECK_FALSE(session.apply(scenarios::TreatHere{true}));
        CHECK_FALSE(session.apply(scenarios::SetDay{150}));
    }
};

}  // namespace

TEST_CASE("a treatment that is kept offers the comparison with the course without it", "[panels][courses]")
{
    CoursesBench bench(scenarios::Language::english);
    bench.steps(2);
    CHECK_FALSE(bench.shows("timeline", "Compare"));
    bench.operate(14);
    bench.steps(2);
    bench.click(bench.at("timeline", "Compare"));
    bench.steps(2);
    REQUIRE(bench.session.view().compare == Compare::courses);
    CHECK(bench.shows("courses", "A and B"));
    CHECK(bench.shows("compare names", "not operated"));
    CHECK(bench.shows("compare names", "decompressed, day 14"));
    CHECK_FALSE(bench.shows("timeline", "Compare"));
    bench.click(bench.at("courses", "Swap"));
    bench.steps(2);
    CHECK(bench.session.view().set.events.size() == 1);  // B is the course without the operation now
    CHECK(bench.session.view().compared->set.events.size() == 2);
    bench.click(bench.at("courses", "End"));
    bench.steps(2);
    CHECK_FALSE(bench.session.view().compared);
    CHECK(bench.shows("timeline", "Compare"));
}

TEST_CASE("the table says what differs, and nothing where nothing does", "[panels][courses]")
{
    CoursesBench bench(scenarios::Language::english);
    CHECK_FALSE(bench.session.apply(scenarios::KeepCourse{}));
    bench.steps(2);
    const auto differences = [&] {
        return std::count_if(bench.gui.log().begin(), bench.gui.log().end(), [](const render::TextMark& m) {
            return m.panel == "courses" &&
                   (m.text.starts_with("+") || m.text.starts_with("\u2212") || m.text == "\u2260");
        });
    };
    CHECK(differences() == 0);
    bench.operate(14);
    bench.steps(2);
    CHECK(differences() >= 4);
}

TEST_CASE("the comparison fits in both languages, at every size and in dark", "[panels][courses][text]")
{
    for (const scenarios::Language language : scenarios::all_languages()) {
        for (const glm::vec2 size : {glm::vec2(1920, 1080), glm::vec2(1280, 720), glm::vec2(1024, 768)}) {
            for (const double text : {1.0, 1.15}) {
                CoursesBench bench(language, size.x, size.y, text, scenarios::Theme::dark);
                CHECK_FALSE(bench.session.apply(scenarios::KeepCourse{}));
                for (const double treated : {0.0, 14.0, 120.0}) {
                    if (treated > 0.0) {
                        bench.operate(treated);
                    }
                    bench.steps(2);
                    for (const render::TextMark& mark : bench.gui.log()) {
                        CAPTURE(size.x, text, treated, mark.panel, mark.text);
                        CHECK_FALSE(mark.shortened);
                        CHECK(mark.text.find('[') == std::string::npos);
                        CHECK(mark.text.find('{') == std::string::npos);
                        const scene::Rect& findings = bench.gui.layout().findings;
                        if (mark.panel == "courses") {
                            CHECK(mark.area.min.x >= findings.min.x);
                            CHECK(mark.area.max.x <= findings.max.x);
                            CHECK(mark.area.max.y <= findings.max.y);
                        }
                        for (const render::TextMark& other : bench.gui.log()) {
                            const bool apart =
                                &other == &mark || other.panel != mark.panel || mark.panel == "timeline" ||
                                mark.area.max.x <= other.area.min.x || other.area.max.x <= mark.area.min.x ||
                                mark.area.max.y <= other.area.min.y || other.area.max.y <= mark.area.min.y;
                            CAPTURE(other.text);
                            CHECK(apart);
                        }
                    }
                }
            }
        }
    }
}
