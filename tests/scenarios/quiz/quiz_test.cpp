// One run through a scenario, and the same run in a terminal.

#include "scenarios/quiz/quiz.h"

#include "scenarios/quiz/answer_line.h"
#include "tests/support/catch.h"

using namespace l5s1;
using namespace l5s1::scenarios;

namespace {

Option option(bool right, bool unsafe = false)
{
    Option o;
    o.text = o.explanation = Text{"x", "甲"};
    o.right = right;
    o.unsafe = unsafe;
    return o;
}

Question question(const std::string& id, QuestionKind kind, std::vector<Option> options, std::string claim)
{
    Question q;
    q.id = id;
    q.kind = kind;
    q.stem = q.lesson = Text{id, id};
    q.options = std::move(options);
    q.claims = {std::move(claim)};
    return q;
}

// first: B is right, C could harm; second: A and C are right; third: A is right
Scenario three()
{
    Scenario s;
    s.id = "three";
    s.steps.resize(1);
    s.questions = {
        question("first", QuestionKind::choice, {option(false), option(true), option(false, true)}, "M1"),
        question("second", QuestionKind::multiple, {option(true), option(false), option(true)}, "M2"),
        question("third", QuestionKind::choice, {option(true), option(false)}, "M1"),
    };
    return s;
}

void answer(Quiz& quiz, const std::vector<std::size_t>& options, std::optional<Certainty> certainty = std::nullopt)
{
    for (const std::size_t chosen : options) {
        quiz.choose(chosen);
    }
    if (certainty) {
        quiz.set_certainty(*certainty);
    }
    quiz.confirm();
    quiz.next();
}

}  // namespace

TEST_CASE("a quiz goes from open to revealed to the next and ends", "[scenarios][quiz]")
{
    Quiz quiz(three());
    CHECK(quiz.phase() == QuizPhase::open);
    CHECK_FALSE(quiz.can_confirm());
    quiz.confirm();
    CHECK(quiz.phase() == QuizPhase::open);  // nothing chosen yet

    quiz.choose(0);
    quiz.choose(1);  // a choice holds one option
    CHECK(quiz.answer().chosen == std::vector<std::size_t>{1});
    quiz.choose(9);  // there is no such option
    CHECK(quiz.answer().chosen == std::vector<std::size_t>{1});
    quiz.next();
    CHECK(quiz.index() == 0);  // not revealed yet

    quiz.confirm();
    CHECK(quiz.phase() == QuizPhase::revealed);
    CHECK(quiz.answer().right);
    quiz.choose(0);
    quiz.set_certainty(Certainty::guess);
    CHECK(quiz.answer().chosen == std::vector<std::size_t>{1});  // too late to change
    CHECK_FALSE(quiz.answer().certainty);

    quiz.next();
    answer(quiz, {0, 2});
    answer(quiz, {0});
    CHECK(quiz.phase() == QuizPhase::finished);
    CHECK(score(quiz).right == 3);
    CHECK(score(quiz).of == 3);
}

TEST_CASE("several right options count only together", "[scenarios][quiz]")
{
    const Question second = three().questions[1];
    CHECK(is_right(second, {0, 2}));
    CHECK_FALSE(is_right(second, {0}));
    CHECK_FALSE(is_right(second, {0, 1, 2}));
    CHECK_FALSE(is_right(second, {}));

    Quiz quiz(three());
    answer(quiz, {1});
    quiz.choose(2);
    quiz.choose(1);
    quiz.choose(1);  // switched off again
    quiz.choose(0);
    CHECK(quiz.answer().chosen == std::vector<std::size_t>{0, 2});
}

TEST_CASE("the score counts what was answered, by claim and by certainty", "[scenarios][quiz]")
{
    Quiz quiz(three());
    answer(quiz, {0}, Certainty::certain);  // wrong
    answer(quiz, {0, 2}, Certainty::guess);
    const Score s = score(quiz);
    CHECK(s.right == 1);
    CHECK(s.answered == 2);
    CHECK(s.of == 3);
    CHECK(s.by_claim.at("M1") == Tally{0, 1});
    CHECK(s.by_claim.at("M2") == Tally{1, 1});
    CHECK(s.by_certainty[3] == Tally{0, 1});
    CHECK(s.by_certainty[0] == Tally{1, 1});
}

TEST_CASE("the review shows confident errors first", "[scenarios][quiz]")
{
    Quiz quiz(three());
    answer(quiz, {1}, Certainty::certain);  // right
    answer(quiz, {1}, Certainty::unsure);   // wrong, unsure
    answer(quiz, {1}, Certainty::certain);  // wrong, certain
    const auto items = review(quiz);
    REQUIRE(items.size() == 3);
    CHECK(items[0].question == 2);
    CHECK(items[0].confidently_wrong);
    CHECK(items[1].question == 1);
    CHECK_FALSE(items[1].confidently_wrong);
    CHECK(items[2].right);
}

TEST_CASE("a choice that could harm stands before a harmless error", "[scenarios][quiz]")
{
    Scenario s = three();
    std::swap(s.questions[0], s.questions[2]);
    Quiz quiz(s);
    answer(quiz, {1});     // wrong, harmless
    answer(quiz, {0, 2});  // right
    answer(quiz, {2});     // wrong, could harm
    const auto items = review(quiz);
    REQUIRE(items.size() == 3);
    CHECK(items[0].question == 2);
    CHECK(items[0].unsafe);
    CHECK(items[1].question == 0);
}

TEST_CASE("a quiz can start again, stop early, and be copied", "[scenarios][quiz]")
{
    Quiz quiz(three());
    answer(quiz, {1});
    Quiz copy = quiz;
    quiz.finish();
    CHECK(quiz.phase() == QuizPhase::finished);
    CHECK(score(quiz).answered == 1);
    CHECK(copy.phase() == QuizPhase::open);
    CHECK(copy.index() == 1);
    quiz.restart();
    CHECK(quiz.phase() == QuizPhase::open);
    CHECK(score(quiz).answered == 0);
    CHECK(Quiz(Scenario{}).phase() == QuizPhase::finished);
}

TEST_CASE("an answer line is letters or numbers, then the certainty", "[scenarios][quiz][cli]")
{
    const auto with = [](QuestionKind kind) {
        return question("q", kind, {option(true), option(false), option(false)}, "M1");
    };
    const auto typed = [&](std::string_view line, QuestionKind kind) { return parse_answer(line, with(kind)); };
    const auto options = [&](std::string_view line, QuestionKind kind) {
        const auto given = typed(line, kind);
        return given ? given->options : std::vector<std::size_t>{};
    };
    using Options = std::vector<std::size_t>;
    CHECK(options("B", QuestionKind::choice) == Options{1});
    CHECK(options(" b ", QuestionKind::choice) == Options{1});
    CHECK(options("2", QuestionKind::choice) == Options{1});
    CHECK(options("ca", QuestionKind::multiple) == Options{0, 2});
    CHECK(options("A, C", QuestionKind::multiple) == Options{0, 2});
    CHECK(options("1 3", QuestionKind::multiple) == Options{0, 2});
    CHECK(options("aa", QuestionKind::choice) == Options{0});
    CHECK(options("CAB", QuestionKind::order) == Options{2, 0, 1});
    CHECK(options("3 1 2", QuestionKind::order) == Options{2, 0, 1});
    for (const char* no_order : {"CA", "CAA", "CABA", "ABCD"}) {
        CHECK(options(no_order, QuestionKind::order).empty());
    }
    REQUIRE(typed("B3", QuestionKind::choice));
    CHECK(typed("B3", QuestionKind::choice)->certainty == Certainty::fairly_sure);
    CHECK(typed("AC 4", QuestionKind::multiple)->certainty == Certainty::certain);
    CHECK(typed("CAB2", QuestionKind::order)->certainty == Certainty::unsure);
    for (const char* senseless : {"", "  ", "D", "4", "AB", "B5", "B3C", "é", "？", "B-", "0", "2A"}) {
        CAPTURE(senseless);
        CHECK_FALSE(typed(senseless, QuestionKind::choice));
    }
}

TEST_CASE("a number is read with its certainty", "[scenarios][quiz][cli]")
{
    Question q = question("n", QuestionKind::numeric, {option(false), option(true)}, "M1");
    q.number = NumberSought{{"s", "秒"}, 0.0, 60.0, 1.0, {}};
    q.options[0].to = q.options[1].from = 10.0;
    q.options[1].to = 60.0;
    const auto plain = parse_answer("25", q);
    REQUIRE(plain);
    CHECK(plain->number == 25.0);
    CHECK_FALSE(plain->certainty);
    const auto sure = parse_answer(" 7.5 4", q);
    REQUIRE(sure);
    CHECK(sure->number == 7.5);
    CHECK(sure->certainty == Certainty::certain);
    CHECK(parse_answer("60", q));
    for (const char* senseless : {"", "x", "-1", "61", "2 5", "25 33", "1e1", "1.2.3", "--4", "nan", "inf", "25 x"}) {
        CAPTURE(senseless);
        CHECK_FALSE(parse_answer(senseless, q));
    }
}
