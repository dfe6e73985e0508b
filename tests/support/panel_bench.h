#pragma once
// panel_bench.h: the interface as the frame draws it, without OpenGL: a View, what drawing it and the keys asked for,
// and the session that obeys. The values of Cases (library, learner) are as a test sets them.

#include "render/app/interface.h"
#include "scenarios/content/catalogue.h"
#include "scenarios/tables/localise_tables.h"
#include "tests/support/headless_gui.h"

#include <functional>

namespace l5s1::tests {

inline const scenarios::Catalogue& catalogue()
{
    static const scenarios::Catalogue loaded = scenarios::load_catalogue(scenarios::Assets{});
    return loaded;
}

inline std::shared_ptr<const sim::LocaliseModel> mystery_rules()
{
    static const auto loaded = [] {
        std::vector<scenarios::Fault> faults;
        scenarios::Tables read = tables();
        return std::make_shared<const sim::LocaliseModel>(scenarios::load_localise(scenarios::Assets{}, read, faults));
    }();
    return loaded;
}

inline const scenarios::Terms& terms()
{
    static const scenarios::Terms loaded = [] {
        std::vector<std::string> faults;
        return scenarios::load_terms(scenarios::Assets{}, faults);
    }();
    return loaded;
}

struct PanelBench : Hand<PanelBench> {
    glm::vec2 size_px;
    HeadlessGui gui;
    scenarios::Session session;
    scenarios::LibraryView library;
    scenarios::LearningView learning;
    std::vector<scenarios::LearningRequest> asked;  // of all frames so far
    std::vector<scenarios::LibraryRequest> wished;  // of all frames so far
    scenarios::Outbox raised;                       // of all frames so far
    render::Interface panels;
    render::Layout layout;                                                        // of the last frame
    std::vector<render::KeyPress> chords;                                         // of the next frame
    std::function<void(const render::PanelContext&, scenarios::Outbox&)> beside;  // drawn after the panels

    explicit PanelBench(scenarios::Language language, float width = 1920, float height = 1080, double text_scale = 1.0,
                        scenarios::Theme theme = scenarios::Theme::light,
                        std::span<const scenarios::Scenario> cases = catalogue().scenarios)
        : size_px(width, height),
          gui(language, width, height, text_scale, theme),
          session(std::make_shared<const sim::Model>(model()), cases, mystery_rules()),
          panels(model(), strings(), terms(), [](std::string_view) { return std::nullopt; })
    {
        scenarios::Catalogue shown = catalogue();
        shown.scenarios.assign(cases.begin(), cases.end());
        library.catalogue = std::make_shared<const scenarios::Catalogue>(std::move(shown));
        panels.view_chip.seen_from = "behind";
        CHECK_FALSE(session.apply(scenarios::SetLanguage{language}));
        CHECK_FALSE(session.apply(scenarios::SetTextScale{text_scale}));
        CHECK_FALSE(session.apply(scenarios::SetTheme{theme}));
    }

    // Returns what this frame raised; it has been applied.
    scenarios::Outbox step()
    {
        scenarios::Outbox out;
        const render::CasesDesk desk{library, learning, asked, wished};
        gui.frame([&](render::Ui& drawn) {
            const scenarios::View& view = session.view();
            panels.begin(view, chords, out);
            render::Ui ui{drawn.colours, drawn.fonts,  drawn.strings, drawn.language,
                          drawn.scale,   panels.focus, drawn.log};
            ui.hits = drawn.hits;
            layout = panels.layout(ui, view, desk, size_px, 1.0f);
            const render::PanelContext context{ui, tables(), layout};
            panels.draw(view, context, desk, out);
            if (beside) {
                beside(context, out);
            }
            panels.draw_over(context);
        });
        chords.clear();
        for (const scenarios::Command& command : out) {
            CHECK_FALSE(session.apply(command));
            raised.push_back(command);
        }
        return out;
    }
    void type(const char* characters)
    {
        ImGui::GetIO().AddInputCharactersUTF8(characters);
        steps(3);
    }
    void press(ImGuiKey key)
    {
        gui.key(key, true);
        steps(2);
        gui.key(key, false);
        steps(2);
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
    // The first drawn text of a panel that begins like this; fails the test when there is none.
    [[nodiscard]] const render::TextMark& mark(std::string_view panel, std::string_view beginning) const
    {
        const auto at = std::find_if(gui.log().begin(), gui.log().end(), [&](const render::TextMark& m) {
            return m.panel == panel && std::string_view(m.text).starts_with(beginning);
        });
        if (at == gui.log().end()) {
            FAIL("no \"" << beginning << "\" in " << panel);
        }
        return *at;
    }
    // The middle of the drawn text that reads just like this; fails the test when there is none.
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
    [[nodiscard]] bool shows(std::string_view panel, std::string_view beginning) const
    {
        return std::any_of(gui.log().begin(), gui.log().end(), [&](const render::TextMark& m) {
            return m.panel == panel && std::string_view(m.text).starts_with(beginning);
        });
    }
    template <class C>
    [[nodiscard]] int count() const
    {
        return static_cast<int>(std::count_if(raised.begin(), raised.end(), [](const scenarios::Command& command) {
            return std::holds_alternative<C>(command);
        }));
    }
    [[nodiscard]] const std::string& words(std::string_view key) const
    {
        return strings().text(session.view().language, key);
    }
};

}  // namespace l5s1::tests
