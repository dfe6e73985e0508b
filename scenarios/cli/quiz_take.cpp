#include "scenarios/cli/quiz_take.h"

#include "scenarios/cli/quiz_end.h"

#include <algorithm>
#include <ostream>

namespace l5s1::scenarios::cli {

namespace {

// A question with its own case, whose steps lie from `first_step` on in the quiz.
struct Asked {
    const Scenario* home;
    std::size_t first_step;
    std::string item;
    std::size_t place;  // in its case
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
            on_answer(asked[at].item, quiz.question(), quiz.answer());
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
    std::vector<Asked> asked;
    for (const Question& question : scenario.questions) {
        asked.push_back({&scenario, 0, scenario.id + "/" + question.id, asked.size()});
    }
    run(terminal, tables, claims, scenario, asked, on_answer);
}

void take_items(const Terminal& terminal, const Tables& tables, const Catalogue& catalogue,
                const std::vector<std::string>& items, const OnAnswer& on_answer)
{
    Scenario mixed;
    std::vector<Asked> asked;
    for (const std::string& item : items) {
        const auto slash = item.find('/');
        const Scenario* home = find_scenario(catalogue, item.substr(0, slash));
        if (!home) {
            continue;
        }
        for (std::size_t place = 0; place < home->questions.size(); ++place) {
            if (slash == std::string::npos || home->questions[place].id != item.substr(slash + 1)) {
                continue;
            }
            // a later question of the same case goes on with its story; any other begins it again
            const bool goes_on = !asked.empty() && asked.back().home == home && asked.back().place < place;
            asked.push_back({home, goes_on ? asked.back().first_step : mixed.steps.size(), item, place});
            if (!goes_on) {
                mixed.steps.insert(mixed.steps.end(), home->steps.begin(), home->steps.end());
            }
            mixed.questions.push_back(home->questions[place]);
            mixed.questions.back().step += asked.back().first_step;
        }
    }
    run(terminal, tables, catalogue.claims, mixed, asked, on_answer);
}

}  // namespace l5s1::scenarios::cli
