// kinds_test.cpp: which kind a question is, is asked in scenarios/question only (kinds.h); everybody else asks traits.
// Else a new kind would have to be known in every room, and be forgotten in one.

#include "tests/house/source_lines.h"
#include "tests/support/catch.h"

#include <regex>
#include <string>
#include <vector>

namespace {

// The list, and the rows: scenarios/question/kinds.h, kind_<name>.cpp.
bool may_name_kinds(const std::string& file)
{
    static const std::regex rows(R"(scenarios/question/(kinds\.h|kind_\w+\.cpp))");
    return std::regex_match(file, rows);
}

// A kind named, or the kind of a question compared.
bool asks_for_a_kind(const std::string& line)
{
    static const std::regex names(R"re(QuestionKind(::|>\(|\{[^}])|using enum [\w:]*QuestionKind)re");
    static const std::string kind = R"re(\b(question|q|item|sheet)(\(\))?(\.|->)kind)re";
    static const std::regex compares(kind + R"re( [!=]= |[!=]= )re" + kind + R"re(\b|switch \(\S*)re" + kind +
                                     R"re(\) |\bid\()re" + kind + R"re(\) [!=]=)re");
    return std::regex_search(line, names) || std::regex_search(line, compares);
}

}  // namespace

TEST_CASE("nobody but the rows of the kinds asks which kind a question is", "[house][kinds]")
{
    const auto found = l5s1::tests::source_lines(asks_for_a_kind, may_name_kinds);
    CHECK(found.elsewhere == std::vector<std::string>{});
    CHECK(found.allowed.size() >= 8);  // one a kind: the pattern still finds them
}

TEST_CASE("a question that is asked for its kind is noticed", "[house][kinds]")
{
    for (const char* asking : {"if (question.kind == QuestionKind::order) {", "return scenarios::QuestionKind::point;",
                               "    using enum scenarios::QuestionKind;", "static_cast<QuestionKind>(3)",
                               "if (q.kind != other) {", "if (wanted == item->kind) {",
                               "switch (quiz.question().kind) {", "if (sim::id(question.kind) == \"order\")"}) {
        CAPTURE(asking);
        CHECK(asks_for_a_kind(asking));
    }
    for (const char* fine :
         {"std::vector<QuestionKind> kinds;", "q.kind = read(QuestionKind{});", "sheet.kind = sim::id(question.kind);",
          "traits(question.kind).form", "if (event.kind == sim::EventKind::heavy_lift) {", "row << item.kind;"}) {
        CAPTURE(fine);
        CHECK_FALSE(asks_for_a_kind(fine));
    }
    CHECK(may_name_kinds("scenarios/question/kind_order.cpp"));
    CHECK_FALSE(may_name_kinds("scenarios/question/option_reader.cpp"));
}
