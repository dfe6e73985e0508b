// The sections' panel: every word in its place in every window and language; a tip that can be pulled; arrows alike.

#include "render/panels/picture/sections_panel.h"
#include "render/scene/section/section.h"
#include "tests/render/anatomy/body.h"
#include "tests/render/panels/explore_bench.h"

using namespace l5s1;
using render::Area;
using scene::SectionKind;
using scene::SectionSight;

namespace {

const scene::MeshCatalogue& catalogue()
{
    static const scene::MeshCatalogue value(test::atlas().meshes);
    return value;
}

const scene::Interior& interior()
{
    static const scene::Interior value(test::geometry());
    return value;
}

// The panel with the patient's resting body behind it.
struct SectionsBench : tests::Hand<SectionsBench> {
    tests::HeadlessGui gui;
    scenarios::Session session{std::make_shared<const sim::Model>(tests::model()), {}};
    render::SectionsPanelState state;
    scenarios::Outbox raised;
    std::array<scene::Slice, 2> slices;
    render::SectionsLayout where;
    std::array<scene::SectionSight, 2> sights;
    std::optional<scene::TipPull> pulled;

    SectionsBench(scenarios::Language language, glm::vec2 size, const sim::Case& c) : gui(language, size.x, size.y)
    {
        CHECK_FALSE(session.apply(scenarios::SetLanguage{language}));
        CHECK_FALSE(session.apply(scenarios::SetCase{c, true}));
        state.open = true;
    }

    void step()
    {
        scenarios::Outbox out;
        gui.frame([&](render::Ui& ui) {
            render::Layout layout = gui.layout();
            where = render::sections_layout(layout, state, scenarios::Mode::explore);
            const render::PanelContext context{ui, tests::tables(), layout};
            const sim::Herniation& h = session.view().set;
            for (const SectionKind kind : scene::kSectionKinds) {
                const auto n = static_cast<std::size_t>(kind);
                sights[n] = {};
                if (!where.image[n]) {
                    continue;
                }
                const float offset = (kind == SectionKind::axial ? 0.0f : 9.0f) + state.moved_mm[n];
                const auto plane =
                    scene::section_plane(kind, h.level, interior().stack().disc[sim::index(h.level)], offset);
                scene::SectionSight& sight = sights[n];
                sight.field = scene::section_field(kind, where.image[n]->size());
                slices[n] = scene::cut_body(catalogue(), {}, plane, sight.field.low_mm, sight.field.high_mm);
                sight.slice = &slices[n];
                sight.texture = 1;
                sight.tip_mm = kind == SectionKind::axial ? glm::vec2(9, -20) : glm::vec2(20, 0);
                sight.knob_mm = sight.tip_mm;
                const glm::vec3 tip = plane.body(*sight.tip_mm);
                sight.names = scene::section_names(slices[n], interior(), h, tip);
            }
            render::draw_sections_panel(session.view(), context, where, sights, 0, out, state);
        });
        if (state.pull) {
            pulled = state.pull;
        }
        for (const scenarios::Command& command : out) {
            CHECK_FALSE(session.apply(command));
            raised.push_back(command);
        }
    }
    [[nodiscard]] ImVec2 pixel(SectionKind kind, glm::vec2 mm) const
    {
        const auto n = static_cast<std::size_t>(kind);
        const scene::SectionField& f = sights[n].field;
        const glm::vec2 share = f.pixel(mm) / glm::vec2(f.width, f.height);
        const glm::vec2 p = where.image[n]->min + share * where.image[n]->size();
        return {p.x, p.y};
    }
};

bool overlap(const Area& a, const Area& b)
{
    return a.min.x + 1 < b.max.x && b.min.x + 1 < a.max.x && a.min.y + 1 < b.max.y && b.min.y + 1 < a.max.y;
}

sim::Case patient(sim::Level level, sim::Zone zone)
{
    sim::Case c;
    c.level = level;
    c.zone = zone;
    c.type = sim::HerniationType::extrusion;
    c.severity = 0.6;
    return c;
}

}  // namespace

TEST_CASE("the sections' words are whole and apart in every window and language", "[panels][sections]")
{
    for (const auto language : scenarios::all_languages()) {
        for (const glm::vec2 size : {glm::vec2(1920, 1080), glm::vec2(1280, 720), glm::vec2(1024, 768)}) {
            for (const bool large : {false, true}) {
                for (const sim::Level level : {sim::Level::L4_L5, sim::Level::L5_S1}) {
                    SectionsBench bench(language, size, patient(level, sim::Zone::subarticular));
                    bench.state.large = large;
                    for (const SectionKind single : scene::kSectionKinds) {
                        bench.state.single = single;
                        bench.step();
                        const auto& log = bench.gui.log();
                        CHECK(log.size() > 8);
                        for (std::size_t i = 0; i < log.size(); ++i) {
                            INFO(size.x << (large ? " large " : " ") << log[i].text);
                            CHECK_FALSE(log[i].shortened);
                            CHECK(log[i].text.find('[') == std::string::npos);
                            CHECK(log[i].area.min.x >= bench.where.panel.min.x);
                            CHECK(log[i].area.max.x <= bench.where.panel.max.x);
                            CHECK(log[i].area.max.x <= log[i].inside.max.x + 1.5f);
                            for (std::size_t k = i + 1; k < log.size(); ++k) {
                                if (overlap(log[i].area, log[k].area)) {
                                    FAIL_CHECK(log[i].text << " over " << log[k].text);
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

TEST_CASE("a tip is pulled by the hand and let go once", "[panels][sections]")
{
    SectionsBench bench(scenarios::Language::english, {1920, 1080},
                        patient(sim::Level::L4_L5, sim::Zone::subarticular));
    bench.step();
    bench.gui.move(bench.pixel(SectionKind::axial, {9, -20}));
    bench.steps(2);
    bench.gui.press();
    bench.steps(2);
    REQUIRE(bench.state.held == SectionKind::axial);
    bench.gui.move(bench.pixel(SectionKind::axial, {-12, -22}));
    bench.steps(2);
    REQUIRE(bench.pulled);
    CHECK_FALSE(bench.pulled->settled);
    CHECK(glm::distance(bench.pulled->to_mm, glm::vec2(-12, -22)) < 1.0f);
    bench.gui.release();
    bench.steps(2);
    CHECK(bench.pulled->settled);
    CHECK_FALSE(bench.state.held);
}

TEST_CASE("without the mouse: arrows walk zones, size and migration, Page up moves the slice", "[panels][sections]")
{
    SectionsBench bench(scenarios::Language::english, {1920, 1080},
                        patient(sim::Level::L4_L5, sim::Zone::subarticular));
    const auto press = [&](ImGuiKey key) {
        bench.gui.key(key, true);
        bench.step();
        bench.gui.key(key, false);
        bench.step();
    };
    bench.step();
    bench.click(bench.pixel(SectionKind::axial, {-40, -40}));  // gives it the keyboard
    press(ImGuiKey_LeftArrow);
    CHECK(bench.session.view().set.zone == sim::Zone::central);
    press(ImGuiKey_LeftArrow);
    CHECK(bench.session.view().set.zone == sim::Zone::subarticular);
    CHECK(bench.session.view().set.side == sim::Side::right);
    press(ImGuiKey_DownArrow);
    CHECK(bench.session.view().set.severity == Approx(0.61));
    press(ImGuiKey_PageUp);
    CHECK(bench.state.moved_mm[0] == Approx(1.0f));
    bench.click(bench.pixel(SectionKind::sagittal, {-15, -28}));
    press(ImGuiKey_UpArrow);
    CHECK(bench.session.view().set.migration == sim::Migration::up);
    press(ImGuiKey_DownArrow);
    press(ImGuiKey_DownArrow);
    CHECK(bench.session.view().set.migration == sim::Migration::down);
}
