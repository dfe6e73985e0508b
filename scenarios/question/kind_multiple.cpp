// kind_multiple.cpp: options of which one or more are right.

#include "scenarios/question/kind_row.h"

namespace l5s1::scenarios {

constinit const KindRow multiple_row{
    .kind = QuestionKind::multiple,
    .traits = {.form = AnswerForm::several,
               .instruction = "cases.question.several",
               .hint = "cases.question.choose_first",
               .help = "quiz.take.help_several"},
};

}  // namespace l5s1::scenarios
