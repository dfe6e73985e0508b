#pragma once
// quiz_dialogue.h: one question after another in a terminal, line by line.
//
// One line answers one question (see answer_line.h). A line that makes no sense is asked again; q, the end of the
// input, or ten senseless lines in a row end the dialogue.

#include "scenarios/quiz/quiz.h"
#include "scenarios/tables/tables.h"
#include "scenarios/text/strings.h"

#include <functional>
#include <iosfwd>
#include <vector>

namespace l5s1::scenarios::cli {

struct Terminal {
    std::istream& in;
    std::ostream& out;
    const Strings& strings;
    Language language;

    [[nodiscard]] const std::string& words(std::string_view key) const { return strings.text(language, key); }
    [[nodiscard]] std::string words(std::string_view key, const std::vector<std::string>& arguments) const
    {
        return strings.format(language, key, arguments);
    }
    // A line as typed, without the space around it, full-width characters as ASCII. False at the end.
    [[nodiscard]] bool read_line(std::string& line) const;
    // "Key: what"
    [[nodiscard]] std::string headed(std::string_view key, const std::string& what) const
    {
        return words(key) + words("quiz.take.colon") + what;
    }
};

class Dialogue {
public:
    Dialogue(const Terminal& terminal, const Tables& tables, const std::vector<Claim>& claims)
        : terminal_(terminal), tables_(tables), claims_(claims)
    {
    }

    // Tells who the patient is. The scenario's steps begin at `first_step` of the quiz to come.
    void introduce(const Scenario& scenario, std::size_t first_step);

    // Asks the open question of the quiz and confirms the answer, which stays to be explained. False when no answer
    // comes.
    [[nodiscard]] bool ask(Quiz& quiz);

    // Says what was right and why; before that, of a prediction, what came to pass.
    void explain(Quiz& quiz);

private:
    void show(const Quiz& quiz);
    void offer(const Quiz& quiz);
    [[nodiscard]] bool read_answer(Quiz& quiz);
    void watch(const Quiz& quiz);
    void explain_order(const Question& question, const Answer& given);
    void explain_options(const Question& question, const Answer& given);
    void cite(const Question& question);
    void contrast(const Question& question);

    const Terminal& terminal_;
    const Tables& tables_;
    const std::vector<Claim>& claims_;
    std::size_t next_story_ = 0;      // of the quiz's steps: told already up to here
    std::vector<std::string> shown_;  // the examination printed last: not twice in a row
    bool helped_ = false;
};

}  // namespace l5s1::scenarios::cli
