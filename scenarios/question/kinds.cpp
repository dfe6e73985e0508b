#include "scenarios/question/kinds.h"

#include "scenarios/question/kind_row.h"

namespace l5s1::scenarios {

namespace {

#define L5S1_KIND_ROW(name) &name##_row,
constexpr std::array kRows{L5S1_QUESTION_KINDS(L5S1_KIND_ROW)};
#undef L5S1_KIND_ROW

}  // namespace

const KindRow& row(QuestionKind kind)
{
    return *kRows[sim::index(kind)];
}

const KindTraits& traits(QuestionKind kind)
{
    return row(kind).traits;
}

}  // namespace l5s1::scenarios
