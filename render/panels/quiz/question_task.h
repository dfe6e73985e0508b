#pragma once
// question_task.h: the part of the question card in which one answers, by its form (AnswerForm).
//
// A choice is a list of boxes. An order is dragged, or a row is picked with its letter or a click and moved with Up and
// Down. A number is typed, stepped with Up and Down, or set on a slider that shows no bands before the answer. A
// structure is clicked in the picture; the card says which. A manoeuvre is performed, then graded. A reasoning shows
// under the chosen line what could replace it.

#include "render/panels/quiz/answer_parts.h"
#include "render/panels/shell/context.h"
#include "scenarios/content/question_words.h"

#include <string>
#include <vector>

namespace l5s1::render {

struct TaskState {
    std::optional<std::size_t> picked;        // order: the row that Up and Down move
    std::string typed;                        // number: as typed so far
    std::size_t line = 0;                     // line: the chosen one, 1 the first; 0 none
    std::vector<std::string> felt;            // grade: once performed
    std::string figure;                       // the model's own figure, once revealed
    std::optional<double> model_number;       // number: the same as a number
    std::vector<scenarios::Watched> watched;  // of a prediction, once watched
};

// Works out what the model says to the open or revealed question: a few simulations, so once a question and phase.
[[nodiscard]] TaskState prepared_task(const Ui& ui, const scenarios::Quiz& quiz, const sim::Model& model);

// Draws the task; raises commands, and keeps in `state` what is not an answer yet.
void draw_task(Flow& flow, const scenarios::Quiz& quiz, const Density& density, scenarios::Outbox& out,
               TaskState& state);

// What was answered and what the model gives, under the verdict; nothing for a choice.
void draw_outcome(Flow& flow, const scenarios::Quiz& quiz, const TaskState& state);

}  // namespace l5s1::render
