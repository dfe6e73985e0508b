// kind_choice.cpp: options of which one is right.

#include "scenarios/question/kind_row.h"

namespace l5s1::scenarios {

constinit const KindRow choice_row{
    .kind = QuestionKind::choice,
    .traits = {.hint = "cases.question.choose_first", .help = "quiz.take.help_one"},
    .if_several_right = "but a choice has one; or write kind = \"multiple\"",
};

}  // namespace l5s1::scenarios
