#include "scenarios/session/event.h"

#include "scenarios/content/mixed.h"

namespace l5s1::scenarios {

AnswerConfirmed answer_confirmed(const sim::Model& model, const Quiz& quiz)
{
    const Question& question = quiz.question();
    return {item_of(quiz.scenario(), question), question, quiz.answer(), class_of(model, quiz.scenario(), question)};
}

}  // namespace l5s1::scenarios
