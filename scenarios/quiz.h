#pragma once
// quiz.h: one run through a scenario, as a pure state machine.
//
//   open -> choose(option) .. set_certainty(..) -> confirm() -> revealed -> next() -> open .. -> finished
//
// Certainty is asked before the answer is shown; it is optional unless the caller waits for it. A choice can be changed
// until confirm(). The quiz knows no screen, no file and no clock; a copy of it is a snapshot.

#include "scenarios/scenario.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace l5s1::scenarios {

enum class Certainty : std::uint8_t { guess, unsure, fairly_sure, certain };
inline constexpr std::size_t kCertaintyCount = 4;

enum class QuizPhase : std::uint8_t { open, revealed, finished };

// What was answered to one question; empty `chosen`: not answered yet.
struct Answer {
    std::vector<std::size_t> chosen;  // options, ascending
    std::optional<Certainty> certainty;
    bool confirmed = false;
    bool right = false;

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

    [[nodiscard]] const Scenario& scenario() const { return scenario_; }
    [[nodiscard]] QuizPhase phase() const { return phase_; }
    // The question that is open or revealed. Requires: not finished.
    [[nodiscard]] const Question& question() const { return scenario_.questions[index_]; }
    [[nodiscard]] const Step& step() const { return scenario_.steps[question().step]; }
    [[nodiscard]] std::size_t index() const { return index_; }  // 0-based
    [[nodiscard]] std::size_t count() const { return scenario_.questions.size(); }
    [[nodiscard]] const Answer& answer() const { return answers_[index_]; }
    [[nodiscard]] const std::vector<Answer>& answers() const { return answers_; }  // one a question, for the dots

    // Chooses an option: alone in a choice, switched on or off in a multiple question. Ignored unless open.
    void choose(std::size_t option);
    void set_certainty(Certainty certainty);
    // Whether confirm() would do anything: something is chosen.
    [[nodiscard]] bool can_confirm() const;
    // Marks the answer and reveals it.
    void confirm();
    // Goes to the next question, or finishes.
    void next();
    // Starts again with no answers.
    void restart();
    // Ends early; what was confirmed counts.
    void finish();

private:
    Scenario scenario_;
    std::vector<Answer> answers_;
    std::size_t index_ = 0;
    QuizPhase phase_ = QuizPhase::open;
};

// Whether exactly the right options are chosen.
[[nodiscard]] bool is_right(const Question& question, const std::vector<std::size_t>& chosen);

// Counts confirmed answers only.
[[nodiscard]] Score score(const Quiz& quiz);

// Answered questions, the most instructive first: unsafe and confidently wrong, then wrong, then right; equal ones in
// the order of the scenario.
[[nodiscard]] std::vector<ReviewItem> review(const Quiz& quiz);

}  // namespace l5s1::scenarios
