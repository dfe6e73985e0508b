#include "scenarios/cli/quiz_take.h"

#include "scenarios/cli/quiz_end.h"
#include "scenarios/content/mixed.h"

#include <algorithm>
#include <ostream>

namespace l5s1::scenarios::cli {

namespace {

// A question with its own case, whose steps lie from `first_step` on in the quiz.
struct Asked {
    const Scenario* home;
    std::size_t first_step;
};

void run(const Terminal& terminal, const Tables& tables, const std::vector<Claim>& claims, const Scenario& scenario,
         const std::vector<Asked>& asked, const OnAnswer& on_answer)
{
    Quiz quiz(scenario);
    Dialogue dialogue(terminal, tables, claims);
    while (quiz.phase() != QuizPhase::finished) {
        const std::size_t at = quiz.index();
        if (at == 0 || asked[at].first_step != asked[at - 1].first_step) {
            terminal.out << (at == 0 ? "" : "\n");
            dialogue.introduce(*asked[at].home, asked[at].first_step);
        }
        if (!dialogue.ask(quiz)) {
            terminal.out << '\n' << terminal.words("quiz.take.stopped") << '\n';
            quiz.finish();
            break;
        }
        if (on_answer) {
            on_answer(answer_confirmed(tables.model, quiz));
        }
        dialogue.explain(quiz);
        quiz.next();
    }
    conclude(terminal, quiz);
}

}  // namespace

void take(const Terminal& terminal, const Tables& tables, const std::vector<Claim>& claims, const Scenario& scenario,
          const OnAnswer& on_answer)
{
    const std::vector<Asked> asked(scenario.questions.size(), Asked{&scenario, 0});
    run(terminal, tables, claims, scenario, asked, on_answer);
}

void take_items(const Terminal& terminal, const Tables& tables, const Catalogue& catalogue,
                const std::vector<std::string>& items, const OnAnswer& on_answer)
{
    const Mixed mixed = mixed_scenario(catalogue.scenarios, items);
    std::vector<Asked> asked;
    for (std::size_t i = 0; i < mixed.first_step.size(); ++i) {
        const std::string_view home = home_of(mixed.scenario.questions[i].id);
        asked.push_back({find_scenario(catalogue, home), mixed.first_step[i]});
    }
    run(terminal, tables, catalogue.claims, mixed.scenario, asked, on_answer);
}

}  // namespace l5s1::scenarios::cli
