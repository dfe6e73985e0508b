#pragma once
// kinds.h: the kinds of questions, declared once, and what everybody may know of a kind: its traits.
//
// A kind is a name in the list below and a file kind_<name>.cpp that defines its row (kind_row.h); the linker misses
// the file, the tests its words and its example in scenarios/README.md. Outside this folder nobody asks which kind a
// question is: they ask how it is answered, who says what is right, which words go with it.

#include "sim/model/anatomy.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace l5s1::scenarios {

// Each name is its id in case files and in exported tables: never renamed.
#define L5S1_QUESTION_KINDS(X) \
    X(choice)                  \
    X(multiple)                \
    X(order)                   \
    X(numeric)                 \
    X(point)                   \
    X(perform)                 \
    X(predict)                 \
    X(repair)

#define L5S1_KIND_NAME(name) name,
enum class QuestionKind : std::uint8_t { L5S1_QUESTION_KINDS(L5S1_KIND_NAME) };
#undef L5S1_KIND_NAME

// How a question is answered. Kinds share them. A new one is a case of every switch over them (no switch has a default,
// so the compiler names each): in the quiz, the typed line, the card, the exports.
enum class AnswerForm : std::uint8_t {
    one,      // an option
    several,  // any number of options
    order,    // all options in an order
    number,   // a number, which falls into the band of an option
    point,    // a structure in the picture, which falls into an option
    grade,    // a manoeuvre is performed, then an option chosen
    line,     // a line of a reasoning, then an option that would replace it
};

// Whether the letter of an option chooses it: digits write a number, letters pick the rows of an order, and a pointer
// points.
[[nodiscard]] constexpr bool letter_chooses(AnswerForm form)
{
    switch (form) {
        case AnswerForm::one:
        case AnswerForm::several:
        case AnswerForm::grade:
        case AnswerForm::line:
            return true;
        case AnswerForm::order:
        case AnswerForm::number:
        case AnswerForm::point:
            break;
    }
    return false;
}

// Who says which options are right.
enum class RightBy : std::uint8_t {
    author,  // `right` marks them
    model,   // the one whose `when` holds for the patient (scenarios/case_file/model_answers.h)
    kind,    // its own keys say so: the `place` of an order
};

// Words are keys of assets/text.
struct KindTraits {
    AnswerForm form = AnswerForm::one;
    RightBy right_by = RightBy::author;
    bool watched = false;            // once confirmed, its Watch is played before the verdict
    std::string_view instruction{};  // said under the stem, in the window and in exports; empty: nothing
    std::string_view hint{};         // said under the open card
    std::string_view help{};         // how to answer in a terminal; {0} is the last letter
};

[[nodiscard]] const KindTraits& traits(QuestionKind kind);

}  // namespace l5s1::scenarios

namespace l5s1::sim {

#define L5S1_KIND_ID(name) #name,
template <>
inline constexpr std::array kIds<scenarios::QuestionKind> =
    std::to_array<std::string_view>({L5S1_QUESTION_KINDS(L5S1_KIND_ID)});
#undef L5S1_KIND_ID

}  // namespace l5s1::sim
