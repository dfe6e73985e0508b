#pragma once
// quiz.h: one run through a scenario, as a pure state machine.
//
//   open -> choose(option) .. set_certainty(..) -> confirm() -> revealed -> next() -> open .. -> finished
//
// By its form (AnswerForm) a question has other ways to be answered: arrange() or move() an order, enter() a number,
// point() at a structure; perform() comes before the grade of a manoeuvre can be chosen. A confirmed prediction is
// watched first: confirm() -> watching -> arrive() -> revealed.
//
// Certainty is asked before the answer is shown; it is optional unless the caller waits for it. A choice can be changed
// until confirm(). The quiz knows no screen, no file and no clock; a copy of it is a snapshot.

#include "scenarios/case_file/scenario.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace l5s1::scenarios {

enum class Certainty : std::uint8_t { guess, unsure, fairly_sure, certain };
inline constexpr std::size_t kCertaintyCount = 4;

enum class QuizPhase : std::uint8_t { open, watching, revealed, finished };

// What was answered to one question; empty `chosen`: not answered yet.
struct Answer {
    std::vector<std::size_t> chosen;  // options, ascending; of an order in the order given
    std::optional<Certainty> certainty;
    bool confirmed = false;
    bool right = false;

    // what the chosen option came from
    std::optional<double> number = std::nullopt;  // number: what was entered
    std::string structure = {};                   // point: what was clicked
    bool performed = false;                       // grade: the manoeuvre

    friend bool operator==(const Answer&, const Answer&) = default;
};

struct Tally {
    int right = 0;
    int answered = 0;

    friend bool operator==(const Tally&, const Tally&) = default;
};

struct Score {
    int right = 0;
    int answered = 0;
    int of = 0;                             // questions in the scenario
    std::map<std::string, Tally> by_claim;  // claims of answered questions
    std::vector<Tally> by_certainty =
        std::vector<Tally>(kCertaintyCount);  // calibration: how often "certain" was right
};

// A question to look at again, and why it stands where it stands.
struct ReviewItem {
    std::size_t question = 0;
    bool right = false;
    bool confidently_wrong = false;  // wrong, and fairly sure or certain
    bool unsafe = false;             // chose an option that could harm
};

class Quiz {
public:
    // Keeps a copy of the scenario. Requires one that loaded without faults.
    explicit Quiz(Scenario scenario);

    [[nodiscard]] const Scenario& scenario() const { return *scenario_; }
    [[nodiscard]] QuizPhase phase() const { return phase_; }
    // The question that is open or revealed. Requires: not finished.
    [[nodiscard]] const Question& question() const { return scenario_->questions[index_]; }
    [[nodiscard]] const Step& step() const { return scenario_->steps[question().step]; }
    [[nodiscard]] std::size_t index() const { return index_; }  // 0-based
    [[nodiscard]] std::size_t count() const { return scenario_->questions.size(); }
    [[nodiscard]] const Answer& answer() const { return answers_[index_]; }
    [[nodiscard]] const std::vector<Answer>& answers() const { return answers_; }  // one a question, for the dots

    // Each of these returns whether the quiz took it; else it is as it was.

    // Chooses an option: alone, or switched on or off where several may be. Not taken unless open, in an order, and
    // while a manoeuvre is not performed. Of a number it enters the middle of the band.
    bool choose(std::size_t option);
    // Order: all options in this order; not taken if one is missing or twice.
    bool arrange(const std::vector<std::size_t>& order);
    // Order: moves an option to a place, 0 the first; the others close up.
    bool move(std::size_t option, std::size_t place);
    // Number: not taken outside the numbers that can be given.
    bool enter(double number);
    // Point: `on_side`: the structure is on the side of the complaint, or has none. Not taken if no option is there.
    bool point(const std::string& structure, bool on_side);
    // Grade: the manoeuvre; from now on it can be graded.
    bool perform();
    bool set_certainty(Certainty certainty);
    // Marks the answer and reveals it; a prediction is watched first. Taken if can_confirm().
    bool confirm();
    // Something is chosen.
    [[nodiscard]] bool can_confirm() const;
    // The course has been watched to its end.
    bool arrive();
    // Goes from a revealed question to the next one, or finishes.
    bool next();
    // Starts again with no answers.
    void restart();
    // Ends early; what was confirmed counts.
    void finish();

private:
    // The answer, if the open question is answered like this.
    [[nodiscard]] Answer* open_answer(AnswerForm form);

    std::shared_ptr<const Scenario> scenario_;  // of all copies
    std::vector<Answer> answers_;
    std::size_t index_ = 0;
    QuizPhase phase_ = QuizPhase::open;
};

// The options of an order as they stand: as given, else as in the file.
[[nodiscard]] std::vector<std::size_t> standing_order(const Question& question, const Answer& answer);

// The findings that the open question and those after it ask for: not to be shown before they are answered.
[[nodiscard]] std::vector<std::string> withheld(const Quiz& quiz);

// Counts confirmed answers only.
[[nodiscard]] Score score(const Quiz& quiz);

// Answered questions, the most instructive first: unsafe and confidently wrong, then wrong, then right; equal ones in
// the order of the scenario.
[[nodiscard]] std::vector<ReviewItem> review(const Quiz& quiz);

}  // namespace l5s1::scenarios
