#pragma once
// explore_bench.h: the app's frame in miniature for Explore: draw a view, apply what the drawing asked for.

#include "render/panels/explore/chain_panel.h"
#include "render/panels/explore/findings_panel.h"
#include "render/panels/explore/setup_panel.h"
#include "render/panels/explore/timeline_panel.h"
#include "render/panels/picture/viewchip_panel.h"
#include "render/panels/shell/header_panel.h"
#include "tests/support/headless_gui.h"

namespace l5s1::tests {

struct ExploreBench : Hand<ExploreBench> {
    HeadlessGui gui;
    scenarios::Session session{std::make_shared<const sim::Model>(model()), {}};
    render::SetupPanelState rail;
    render::FindingsPanelState findings;
    render::TimelinePanelState timeline;
    render::ViewChipState chip{false, "behind"};
    scenarios::Outbox raised;  // every command since the bench was made

    explicit ExploreBench(scenarios::Language language, float width = 1920, float height = 1080,
                          double text_scale = 1.0, scenarios::Theme theme = scenarios::Theme::light)
        : gui(language, width, height, text_scale, theme)
    {
        CHECK_FALSE(session.apply(scenarios::SetLanguage{language}));
    }

    void step()
    {
        scenarios::Outbox out;
        gui.frame([&](render::Ui& ui) {
            const render::PanelContext context{ui, tables(), gui.layout()};
            const scenarios::View& view = session.view();
            render::draw_chain_panel(view, context, out);
            render::draw_header_panel(view, context, out);
            render::draw_setup_panel(view, context, out, rail);
            render::draw_findings_panel(view, context, out, findings);
            render::draw_timeline_panel(view, context, out, timeline);
            render::draw_viewchip_panel(view, context, gui.layout().view_chip, out, chip);
        });
        for (const scenarios::Command& command : out) {
            CHECK_FALSE(session.apply(command));
            raised.push_back(command);
        }
    }
    void drag(ImVec2 from, ImVec2 to)
    {
        gui.move(from);
        steps(2);
        gui.press();
        steps(2);
        gui.move({(from.x + to.x) * 0.5f, (from.y + to.y) * 0.5f});
        steps(2);
        gui.move(to);
        steps(2);
        gui.release();
        steps(2);
    }
    // The middle of a drawn text of a panel; fails the test when it is not there.
    [[nodiscard]] ImVec2 at(std::string_view panel, std::string_view text) const
    {
        for (const render::TextMark& mark : gui.log()) {
            if (mark.panel == panel && mark.text == text) {
                return mark.area.centre();
            }
        }
        FAIL("no \"" << text << "\" in " << panel);
        return {};
    }
    template <class C>
    [[nodiscard]] int count() const
    {
        int n = 0;
        for (const scenarios::Command& command : raised) {
            n += std::holds_alternative<C>(command);
        }
        return n;
    }
    [[nodiscard]] const std::string& words(std::string_view key) const
    {
        return strings().text(session.view().language, key);
    }
};

inline constexpr scenarios::Language kLanguages[] = {scenarios::Language::english, scenarios::Language::chinese};

}  // namespace l5s1::tests
