#pragma once
// cases_bench.h: the app's frame in miniature for Cases: draw a view, apply what the drawing and the keys asked for.

#include "render/panels/cases/cases_panel.h"
#include "render/panels/picture/viewchip_panel.h"
#include "render/panels/shell/keyboard.h"
#include "scenarios/content/catalogue.h"
#include "scenarios/tables/localise_tables.h"
#include "tests/support/headless_gui.h"

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

struct CasesBench : Hand<CasesBench> {
    glm::vec2 size;
    HeadlessGui gui;
    scenarios::Session session;
    scenarios::LibraryView library;
    std::vector<scenarios::LibraryRequest> wished;  // of all frames so far
    scenarios::LearningView learning;               // as a test sets it
    std::vector<scenarios::LearningRequest> asked;  // of all frames so far
    render::CasesPanelState state;
    render::ViewChipState chip;
    render::Focus no_focus;
    render::Layout layout;

    explicit CasesBench(scenarios::Language language, float width = 1920, float height = 1080,
                        std::span<const scenarios::Scenario> cases = catalogue().scenarios)
        : size(width, height),
          gui(language, width, height),
          session(std::make_shared<const sim::Model>(model()), cases, mystery_rules())
    {
        scenarios::Catalogue shown = catalogue();
        shown.scenarios.assign(cases.begin(), cases.end());
        library.catalogue = std::make_shared<const scenarios::Catalogue>(std::move(shown));
        CHECK_FALSE(session.apply(scenarios::SetLanguage{language}));
        CHECK_FALSE(session.apply(scenarios::SetMode{scenarios::Mode::cases}));
    }

    scenarios::Outbox step()
    {
        scenarios::Outbox out;
        gui.frame([&](render::Ui& ui) {
            const scenarios::View& view = session.view();
            const render::CasesContext room{library, learning, state, asked, wished};
            layout = render::fitted_to_story(ui, render::make_layout(size, 1.0, scenarios::Mode::cases), view, room);
            const render::PanelContext context{ui, tables(), layout};
            render::read_keyboard(view, ui.focus, out);
            render::draw_cases_panel(view, context, {model(), catalogue().claims}, room, out);
            render::draw_viewchip_panel(view, context, layout.case_view_chip, out, chip);
        });
        for (const scenarios::Command& command : out) {
            CHECK_FALSE(session.apply(command));
        }
        return out;
    }
    void type(const char* characters)
    {
        ImGui::GetIO().AddInputCharactersUTF8(characters);
        steps(2);
    }
    void press(ImGuiKey key)
    {
        gui.key(key, true);
        steps(2);
        gui.key(key, false);
        steps(2);
    }
    // The middle of the first drawn text of a panel that begins like this; fails the test when there is none.
    [[nodiscard]] ImVec2 at(std::string_view panel, std::string_view beginning) const
    {
        for (const render::TextMark& mark : gui.log()) {
            if (mark.panel == panel && std::string_view(mark.text).starts_with(beginning)) {
                return mark.area.centre();
            }
        }
        FAIL("no \"" << beginning << "\" in " << panel);
        return {};
    }
    [[nodiscard]] bool shows(std::string_view panel, std::string_view beginning) const
    {
        return std::any_of(gui.log().begin(), gui.log().end(), [&](const render::TextMark& mark) {
            return mark.panel == panel && std::string_view(mark.text).starts_with(beginning);
        });
    }
    [[nodiscard]] const std::string& words(std::string_view key) const
    {
        return strings().text(session.view().language, key);
    }
    [[nodiscard]] const scenarios::Quiz& quiz() const { return *session.view().quiz; }

    void open(std::string_view id) { CHECK_FALSE(session.apply(scenarios::OpenScenario{std::string(id)})); }
    // Some answer to the open question, and its confirmation; a prediction is not waited for.
    void answer_somehow()
    {
        const scenarios::Question question = quiz().question();
        CHECK_FALSE(session.apply(scenarios::Perform{}));
        CHECK_FALSE(session.apply(scenarios::ArrangeOption{0, 1}));
        CHECK_FALSE(session.apply(scenarios::PointAt{"soleus", true}));
        CHECK_FALSE(session.apply(scenarios::ChooseOption{0}));
        CHECK_FALSE(session.apply(scenarios::SetCertainty{scenarios::Certainty::certain}));
        CHECK_FALSE(session.apply(scenarios::ConfirmAnswer{}));
        if (question.kind == scenarios::QuestionKind::predict) {
            CHECK(quiz().phase() == scenarios::QuizPhase::watching);
            step();
            CHECK_FALSE(session.apply(scenarios::NextQuestion{}));
        }
        CHECK(quiz().phase() == scenarios::QuizPhase::revealed);
    }
    // Letters of the right options, or of wrong ones.
    [[nodiscard]] std::string letters(bool right) const
    {
        std::string all;
        const auto& options = quiz().question().options;
        for (std::size_t i = 0; i < options.size(); ++i) {
            if (options[i].right == right && (right || all.empty())) {
                all += static_cast<char>('a' + i);
            }
        }
        return all;
    }
};

inline constexpr scenarios::Language kBothLanguages[] = {scenarios::Language::english, scenarios::Language::chinese};

}  // namespace l5s1::tests
