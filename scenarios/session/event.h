#pragma once
// event.h: what commands made happen that outlives the session: answers that a learner is remembered by.
//
// Session::apply gives them back; the terminal makes the same ones from its own quiz. learning/progress.h turns them
// into attempts.

#include "scenarios/case_file/scenario.h"
#include "scenarios/quiz/lesion_class.h"
#include "scenarios/quiz/mystery_run.h"

#include <optional>
#include <string>
#include <variant>

namespace l5s1::scenarios {

// A question was answered for good, before anything of it is explained.
struct AnswerConfirmed {
    std::string item;  // "shopper/s1_signs"; see content/mixed.h
    Question question;
    Answer answer;
    std::optional<LesionClass> lesion;  // of the patient beside the question
};

// A mystery patient was committed to. Who gives one up says nothing.
struct VerdictCommitted {
    MysteryRun run;  // debriefed
};

using Event = std::variant<AnswerConfirmed, VerdictCommitted>;

// Of the quiz's question. Requires: not finished, its answer confirmed.
[[nodiscard]] AnswerConfirmed answer_confirmed(const sim::Model& model, const Quiz& quiz);

}  // namespace l5s1::scenarios
