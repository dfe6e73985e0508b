// Every kind of question: from the file through the answer to the mark; and what a wrong file is told.

#include "scenarios/case_file/case_check.h"
#include "scenarios/content/question_words.h"
#include "scenarios/io/assets.h"
#include "scenarios/question/kind_row.h"
#include "scenarios/question/performance.h"
#include "scenarios/quiz/answer_line.h"
#include "tests/support/author_guide.h"
#include "tests/support/case_faults.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace l5s1;
using namespace l5s1::scenarios;

namespace {

const Tables& tables()
{
    static std::vector<Fault> faults;
    static const Tables all = load_tables(Assets{}, faults);
    return all;
}

const Strings& strings()
{
    static std::vector<Fault> faults;
    static const Strings all(Assets{}, faults);
    return all;
}

const std::vector<Claim>& claims()
{
    static const auto loaded = load_claims("claims.toml", Assets{}.read("claims.toml").value_or(""));
    return loaded.claims;
}

LoadedScenario checked(const std::string& text)
{
    return check_case("guide.toml", text, claims(), tables());
}

const Scenario& guide()
{
    static const Scenario scenario = checked(tests::guide_case()).scenario;
    return scenario;
}

const Question& of_kind(QuestionKind kind)
{
    return *std::find_if(guide().questions.begin(), guide().questions.end(),
                         [&](const Question& q) { return q.kind == kind; });
}

// A quiz of that question alone.
Quiz alone(QuestionKind kind)
{
    Scenario one = guide();
    one.questions = {of_kind(kind)};
    return Quiz(one);
}

// The guide's case with one thing changed; only its faults, without the line.
std::vector<std::string> faults_with(const std::string& old_part, const std::string& new_part)
{
    std::string text = tests::guide_case();
    const auto at = text.find(old_part);
    REQUIRE(at != std::string::npos);
    std::vector<std::string> faults;
    for (const Fault& fault : checked(text.replace(at, old_part.size(), new_part)).faults) {
        CHECK(fault.file == "guide.toml");
        faults.push_back(fault.key + ": " + fault.what);
    }
    return faults;
}

std::string fault_with(const std::string& old_part, const std::string& new_part)
{
    const auto faults = faults_with(old_part, new_part);
    CAPTURE(faults);
    REQUIRE(faults.size() == 1);
    return faults.front();
}

}  // namespace

TEST_CASE("the examples of the authors' guide load and are true", "[scenarios][kinds]")
{
    const auto examples = tests::guide_examples();
    REQUIRE(examples.size() >= 7);
    CHECK(checked(examples.front()).faults == std::vector<Fault>{});
    CHECK(checked(tests::guide_case()).faults == std::vector<Fault>{});
    for (const std::string_view kind : sim::kIds<QuestionKind>) {
        CAPTURE(kind);
        CHECK(std::any_of(guide().questions.begin(), guide().questions.end(),
                          [&](const Question& q) { return sim::id(q.kind) == kind; }));
    }
}

TEST_CASE("every kind has a row of its own, with words in both languages", "[scenarios][kinds]")
{
    for (std::size_t i = 0; i < sim::kCount<QuestionKind>; ++i) {
        const auto kind = static_cast<QuestionKind>(i);
        CAPTURE(sim::id(kind));
        CHECK(row(kind).kind == kind);
        CHECK(&traits(kind) == &row(kind).traits);
        const KindTraits& own = traits(kind);
        const bool none = own.instruction.empty();
        for (const std::string_view key : {own.hint, own.help, none ? own.hint : own.instruction}) {
            CAPTURE(key);
            CHECK(strings().has(key));
            CHECK_FALSE(strings().text(Language::english, key).empty());
            CHECK_FALSE(strings().text(Language::chinese, key).empty());
        }
        CHECK((own.form == AnswerForm::several) != none);  // who may choose several is told so
        for (const std::string_view key : row(kind).option_keys) {
            CHECK(row(kind).read_option);
            CHECK(key != "right");  // by right_by
            CHECK(key != "when");
        }
        CHECK(row(kind).task_keys.empty() == !row(kind).read_task);
        if (own.right_by == RightBy::kind) {
            CHECK(row(kind).check_options);
        }
    }
}

TEST_CASE("every kind is answered by a typed line, right and wrong", "[scenarios][kinds]")
{
    for (std::size_t i = 0; i < sim::kCount<QuestionKind>; ++i) {
        const auto kind = static_cast<QuestionKind>(i);
        CAPTURE(sim::id(kind));
        for (const bool rightly : {true, false}) {
            Quiz quiz = alone(kind);
            const Question& q = quiz.question();
            std::string line;
            const auto right = right_options(q);
            REQUIRE_FALSE(right.empty());
            for (const std::size_t option : right) {
                line += static_cast<char>('A' + option);
            }
            if (!rightly) {  // an order turned round, else some option that is wrong
                std::size_t wrong = 0;
                while (q.options[wrong].right) {
                    ++wrong;
                }
                line = answer_form(q) == AnswerForm::order ? std::string(line.rbegin(), line.rend())
                                                           : std::string(1, static_cast<char>('A' + wrong));
            }
            if (answer_form(q) == AnswerForm::number) {
                line = std::to_string(q.options[static_cast<std::size_t>(line[0] - 'A')].from);
            }
            CAPTURE(line);
            const auto given = parse_answer(line, q);
            REQUIRE(given);
            quiz.perform();
            answer(quiz, *given);
            REQUIRE(quiz.confirm());
            CHECK((quiz.phase() == QuizPhase::watching) == traits(kind).watched);
            CHECK(quiz.answer().right == rightly);
        }
    }
}

TEST_CASE("an order is right only as a whole", "[scenarios][kinds]")
{
    const Question& q = of_kind(QuestionKind::order);
    const auto right = right_options(q);
    CHECK(right == std::vector<std::size_t>{1, 2, 0});
    Quiz quiz = alone(QuestionKind::order);
    CHECK_FALSE(quiz.can_confirm());  // the file's order is nobody's answer
    quiz.choose(0);
    CHECK_FALSE(quiz.can_confirm());
    quiz.arrange({0, 0, 1});
    quiz.arrange({0, 1});
    quiz.move(7, 0);
    CHECK_FALSE(quiz.can_confirm());
    quiz.move(1, 0);
    CHECK(quiz.answer().chosen == std::vector<std::size_t>{1, 0, 2});
    quiz.move(0, 99);
    CHECK(quiz.answer().chosen == right);
    Quiz wrong = quiz;
    wrong.move(1, 1);
    wrong.confirm();
    CHECK_FALSE(wrong.answer().right);
    quiz.confirm();
    CHECK(quiz.answer().right);
    quiz.move(0, 0);
    CHECK(quiz.answer().chosen == right);  // too late
}

TEST_CASE("a number falls into its band", "[scenarios][kinds]")
{
    const Question& q = of_kind(QuestionKind::numeric);
    CHECK(option_of_number(q, 0.0) == 0u);
    CHECK(option_of_number(q, 9.99) == 0u);
    CHECK(option_of_number(q, 10.0) == 1u);
    CHECK(option_of_number(q, 120.0) == 1u);  // the last band holds its end
    CHECK_FALSE(option_of_number(q, 120.01));
    CHECK_FALSE(option_of_number(q, -0.01));
    Quiz quiz = alone(QuestionKind::numeric);
    quiz.enter(170.0);
    CHECK_FALSE(quiz.can_confirm());
    quiz.enter(3.0);
    quiz.enter(25.0);
    quiz.confirm();
    CHECK(quiz.answer().number == 25.0);
    CHECK(quiz.answer().chosen == std::vector<std::size_t>{1});
    CHECK(quiz.answer().right);
    CHECK(number_words(Language::chinese, q, 25.0) == "25 秒");
    CHECK_FALSE(model_words(strings(), Language::english, tables().model, guide().steps[q.step].patient, q).empty());
}

TEST_CASE("what is clicked is one of the options or anything else", "[scenarios][kinds]")
{
    Quiz quiz = alone(QuestionKind::point);
    quiz.point("soleus", true);
    CHECK(quiz.answer().chosen == std::vector<std::size_t>{2});
    quiz.point("root_l5", false);  // the sound side
    CHECK(quiz.answer().chosen == std::vector<std::size_t>{2});
    quiz.point("root_l4", true);
    CHECK(quiz.answer().chosen == std::vector<std::size_t>{1});
    quiz.point("root_l5", true);
    CHECK(quiz.answer().structure == "root_l5");
    quiz.confirm();
    CHECK(quiz.answer().right);
    CHECK(listed_options(of_kind(QuestionKind::point)) == std::vector<std::size_t>{0, 1});
    Question either = of_kind(QuestionKind::point);
    either.options[0].either_side = true;
    CHECK(option_of_structure(either, "root_l5", false) == 0u);
}

TEST_CASE("a manoeuvre is performed before it is graded, and its words hold no grade", "[scenarios][kinds]")
{
    const Question& q = of_kind(QuestionKind::perform);
    CHECK(right_options(q) == std::vector<std::size_t>{1});  // set by the model
    Quiz quiz = alone(QuestionKind::perform);
    quiz.choose(1);
    CHECK_FALSE(quiz.can_confirm());
    quiz.perform();
    CHECK_FALSE(quiz.can_confirm());
    quiz.choose(1);
    quiz.confirm();
    CHECK(quiz.answer().right);
    CHECK(withheld(alone(QuestionKind::perform)) == std::vector<std::string>{q.perform});
    CHECK(withheld(quiz).empty());
}

TEST_CASE("each grade of a manoeuvre has words of its own in both languages", "[scenarios][kinds]")
{
    for (const Language language : {Language::english, Language::chinese}) {
        std::vector<std::string> told;
        sim::Findings findings;
        for (std::size_t grade = 0; grade < sim::kCount<sim::Mrc>; ++grade) {
            findings.movements[0][0].mrc = static_cast<sim::Mrc>(grade);
            const auto lines = felt(strings(), language, tables().model, findings, "movement.hip_flexion.left.mrc");
            REQUIRE(lines.size() >= 2);
            CHECK(std::find(told.begin(), told.end(), lines[0]) == told.end());
            CHECK(lines[0].find('[') == std::string::npos);
            CHECK(lines[0].find_first_of("0123456789") == std::string::npos);  // the grade is the learner's
            told.push_back(lines[0]);
        }
    }
    const auto lines_of = [&](const char* finding) {
        REQUIRE(is_performable(finding));
        std::string all;
        for (const auto& line : felt(strings(), Language::chinese, tables().model, sim::Findings{}, finding)) {
            all += line;
        }
        CHECK(all.find('[') == std::string::npos);
        CHECK_FALSE(all.empty());
    };
    for (const char* finding :
         {"reflex.achilles.left.grade", "function.left.tiptoe_hold_s", "function.right.heel_rise_repetitions",
          "function.left.heel_walk", "function.left.tiptoe_walk", "sign.left.straight_leg_raise_deg",
          "sign.left.crossed_straight_leg_raise", "dermatome.L5.left.pinprick_fraction",
          "dermatome.S1.right.light_touch_fraction", "cauda.left.saddle_pinprick_fraction",
          "movement.ankle_plantarflexion.left.mrc"}) {
        CAPTURE(finding);
        lines_of(finding);
    }
    for (const char* no : {"gait", "triage", "movement.hip_flexion.left.torque_Nm", "muscle.soleus.left.mrc",
                           "root.L5.left.pressure_mmHg", "reflex.achilles.left.amplitude_fraction", ""}) {
        CHECK_FALSE(is_performable(no));
    }
}

TEST_CASE("a prediction is watched before the verdict", "[scenarios][kinds]")
{
    const Question& q = of_kind(QuestionKind::predict);
    CHECK(right_options(q) == std::vector<std::size_t>{1});
    CHECK(q.reveal.moment.day == 120.0);
    REQUIRE(q.reveal.play);
    CHECK(q.reveal.play->from_day == 20.0);
    Quiz quiz = alone(QuestionKind::predict);
    quiz.choose(1);
    quiz.arrive();
    CHECK(quiz.phase() == QuizPhase::open);
    quiz.confirm();
    CHECK(quiz.phase() == QuizPhase::watching);
    quiz.next();
    quiz.choose(0);
    CHECK(quiz.phase() == QuizPhase::watching);
    CHECK(quiz.answer().chosen == std::vector<std::size_t>{1});
    quiz.arrive();
    CHECK(quiz.phase() == QuizPhase::revealed);
    const auto days = watched(strings(), Language::english, tables().model, guide().steps[q.step].patient, q);
    REQUIRE(days.size() >= 3);
    CHECK(days.front().day == 20.0);
    CHECK(days.back().day == 120.0);
    CHECK(days.back().value.find('%') != std::string::npos);
}

TEST_CASE("a reasoning is repaired by the line", "[scenarios][kinds]")
{
    const Question& q = of_kind(QuestionKind::repair);
    REQUIRE(q.reasoning);
    CHECK(q.reasoning->lines.size() == 3);
    CHECK(option_words(strings(), Language::english, q, 0) == "Line 2 → The great toe is moved by L5.");
    CHECK(task_words(strings(), Language::english, q).size() == 4);
    Quiz quiz = alone(QuestionKind::repair);
    quiz.choose(2);
    quiz.choose(0);
    quiz.confirm();
    CHECK(quiz.answer().right);
}

TEST_CASE("what is wrong with a kind is said in an author's words", "[scenarios][kinds]")
{
    CHECK(fault_with("place = 3", "place = 1") == "what_first.B.place: another option has place 1");
    CHECK(fault_with("place = 3", "place = 5") == "what_first.A.place: there are only 3 places");
    CHECK(fault_with("place = 3", "place = 2.5") == "what_first.A.place: must be a whole number");
    CHECK(fault_with("place = 3\n", "") == "what_first.A.place: is missing");
    CHECK(fault_with("place = 3", "place = 3\nunsafe = true") ==
          "what_first.A.unsafe: in an order every option is used; none can be unsafe");
    CHECK(fault_with("place = 3", "place = 3\nright = true") ==
          "what_first.A.right: unknown key; known here: text explanation unsafe place");

    CHECK(fault_with("from = 10\nto = 120", "from = 12\nto = 120") ==
          "how_long.B.from: must be 10, where the band before it ends; bands stand in order, without gap or overlap");
    CHECK(fault_with("from = 10\nto = 120", "from = 10\nto = 50") ==
          "how_long.B.to: must be 120, where the numbers end");
    CHECK(fault_with("to = 120, step = 1, finding", "to = 120, finding") == "how_long.number.step: is missing");
    CHECK(fault_with("step = 1, finding = \"function.left.tiptoe_hold_s\"", "step = 1, finding = \"gait\"") ==
          "how_long.number.finding: is no number; leave it out");
    CHECK(fault_with("from = 10\nto = 120\nright = true", "from = 10\nto = 120") ==
          "how_long.options: none is right; mark it with right = true");
    {
        const auto faults = faults_with("from = 0\nto = 10\n", "from = 0\nto = 10\nright = true\n");
        CHECK(std::count(faults.begin(), faults.end(), "how_long.options: 2 are right, but only one can be") == 1);
    }

    CHECK(fault_with("structure = [\"root_l4\"]", "structure = [\"root_l9\"]") ==
          "where.B.structure: the picture has no \"root_l9\"");
    CHECK(fault_with("structure = [\"root_l4\"]", "structure = [\"root_l5\"]") ==
          "where.B.structure: \"root_l5\" is named twice");
    CHECK(fault_with("structure = [\"root_l4\"]", "structure = [\"root_l4\"]\nside = \"left\"") ==
          "where.B.side: can only be \"either\"; without it the side of the complaint counts");
    CHECK(
        fault_with("otherwise = true", "structure = [\"soleus\"]") ==
        "where.options: one of them, and only one, has otherwise = true: what is said when something else is clicked");

    CHECK(fault_with("perform = \"movement.great_toe_extension.left.mrc\"", "perform = \"gait\"").substr(0, 20) ==
          "grade_it.perform: th");
    CHECK(fault_with("when = \"= 5\"", "when = \"<= 5\"").find("\"when\" holds for A, B; exactly one must") !=
          std::string::npos);
    CHECK(fault_with("when = \"< 5\"", "when = \"= 0\"").find("no option's \"when\" holds; exactly one must") !=
          std::string::npos);
    CHECK(fault_with("when = \"= 5\"", "when = \"strong\"") ==
          "grade_it.A.when: must be < <= > >= = or != and a value, like \"< 10\"");

    CHECK(fault_with("from_day = 20, to_day = 120 }\nstem", "from_day = 120, to_day = 20 }\nstem") ==
          "what_next.watch: needs a from_day and a later to_day");
    CHECK(fault_with("left.bulk_fraction\", from_day", "left.bulk\", from_day") ==
          "what_next.watch.finding: there is no such finding");

    CHECK(fault_with("line = 2\nright = true", "line = 4\nright = true") == "mend.A.line: there are only lines 1 to 3");
    CHECK(
        fault_with("line = 2\ntext = { en = \"The great toe is moved by L3", "line = 3\ntext = { en = \"Moved by L3") ==
        "mend.options: line 2 is the wrong one: besides its right repair it needs one that is wrong");
}

TEST_CASE("unknown keys of a kind are errors, and a kind's key elsewhere too", "[scenarios][kinds]")
{
    CHECK(fault_with("kind = \"order\"", "kind = \"order\"\nnumber = { from = 0 }").find("number: unknown key") !=
          std::string::npos);
    CHECK(fault_with("kind = \"point\"", "kind = \"point\"\nwatch = 3").find("where.watch: unknown key") !=
          std::string::npos);
    CHECK(fault_with("kind = \"order\"", "kind = \"sort\"").find("what_first.kind: must be one of") == 0);
}

TEST_CASE("all that is wrong is reported at once, with what the patient denies", "[scenarios][kinds]")
{
    std::string text = tests::guide_case();
    const auto put = [&](const std::string& old_part, const std::string& new_part) {
        text.replace(text.find(old_part), old_part.size(), new_part);
    };
    put("title = { en = \"A weak great toe\", zh = \"踇趾无力\" }", "title = { en = \"A weak great toe\" }");
    put("\"reflex.achilles.left.grade\" = \"= 2\"", "\"reflex.achilles.left.grade\" = \"= 0\"");
    put("sources = [\"article\", \"kogl2024\"]", "sources = [\"article\", \"nobody2024\"]");
    put("place = 3", "place = 1");
    put("when = \"< 5\"", "when = \"= 0\"");
    const auto faults = checked(text).faults;
    CAPTURE(faults);
    REQUIRE(faults.size() == 5);
    CHECK(written(faults[0]).find("title.zh: is missing") != std::string::npos);
    CHECK(faults[1].what == "the simulated patient has 2, not = 0");
    CHECK(faults[2].what == "there is no source \"nobody2024\"");
    CHECK(faults[3].what == "another option has place 1");
    CHECK(faults[4].what.find("exactly one must") != std::string::npos);
    for (std::size_t i = 1; i < faults.size(); ++i) {
        CHECK(faults[i - 1].line <= faults[i].line);
    }
}

TEST_CASE("hostile values under the new keys get usable faults", "[scenarios][kinds]")
{
    const std::string text = tests::guide_case();
    const auto wrong = [](const std::string& broken) {
        return tests::wrong_with(checked(broken), "guide.toml", broken);
    };
    const char* values[] = {"nan",        "inf",
                            "-inf",       "9e99",
                            "-1",         "\"\"",
                            "[]",         "{}",
                            "[[]]",       "true",
                            "1979-05-27", "\"\\u001b[2J\"",
                            "[1, 2, 3]",  "{ x = { y = [{}] } }"};
    for (const char* key : {"place", "from", "to", "right", "structure", "otherwise", "side", "perform", "when",
                            "watch", "line", "reasoner", "number", "lines", "kind", "options"}) {
        for (std::size_t at = text.find("\n" + std::string(key) + " ="); at != std::string::npos;
             at = text.find("\n" + std::string(key) + " =", at + 1)) {
            const std::size_t end = text.find('\n', at + 1);
            for (const char* value : values) {
                std::string hostile = text;
                hostile.replace(at, end - at, "\n" + std::string(key) + " = " + value);
                CAPTURE(key, value);
                CHECK(wrong(hostile) == std::vector<std::string>{});
            }
        }
    }
    const std::size_t begin = tests::guide_examples().front().size();
    for (std::size_t at = begin; at < text.size(); at += 23) {
        std::string broken = text;
        broken[at] = static_cast<char>(broken[at] ^ 0x15);
        CAPTURE(at);
        CHECK(wrong(broken) == std::vector<std::string>{});
        CHECK(wrong(text.substr(0, at)) == std::vector<std::string>{});
    }
}
