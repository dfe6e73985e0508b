#pragma once
// cases_bench.h: the interface in Cases, and answers to its questions.

#include "tests/support/panel_bench.h"

namespace l5s1::tests {

struct CasesBench : PanelBench {
    render::CasesPanelState& state = panels.cases;

    explicit CasesBench(scenarios::Language language, float width = 1920, float height = 1080,
                        std::span<const scenarios::Scenario> cases = catalogue().scenarios)
        : PanelBench(language, width, height, 1.0, scenarios::Theme::light, cases)
    {
        CHECK_FALSE(session.apply(scenarios::SetMode{scenarios::Mode::cases}));
    }

    // The middle of the first drawn text of a panel that begins like this; fails the test when there is none.
    [[nodiscard]] ImVec2 at(std::string_view panel, std::string_view beginning) const
    {
        return mark(panel, beginning).area.centre();
    }
    [[nodiscard]] const scenarios::Quiz& quiz() const { return *session.view().quiz; }

    void open(std::string_view id) { CHECK_FALSE(session.apply(scenarios::OpenScenario{std::string(id)})); }
    // Some answer to the open question, and its confirmation; a prediction is not waited for.
    void answer_somehow()
    {
        const scenarios::Question question = quiz().question();
        // those that the kind of question does not take are refused
        (void)session.apply(scenarios::Perform{});
        (void)session.apply(scenarios::ArrangeOption{0, 1});
        (void)session.apply(scenarios::PointAt{"soleus", true});
        (void)session.apply(scenarios::ChooseOption{0});
        CHECK_FALSE(session.apply(scenarios::SetCertainty{scenarios::Certainty::certain}));
        CHECK_FALSE(session.apply(scenarios::ConfirmAnswer{}));
        if (traits(question).watched) {
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

}  // namespace l5s1::tests
