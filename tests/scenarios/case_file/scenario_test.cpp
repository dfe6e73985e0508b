// The loader of case files: what is right loads whole, what is wrong is named by line.

#include "scenarios/case_file/scenario.h"

#include "scenarios/question/expect.h"
#include "scenarios/tables/tables.h"
#include "tests/support/case_faults.h"
#include "tests/support/catch.h"

#include <string>

using namespace l5s1;
using namespace l5s1::scenarios;

namespace {

const std::vector<Claim>& claims()
{
    static const std::vector<Claim> all{{"M3", {"roots", "神经根"}, {"which root", "哪条神经根"}},
                                        {"Q2", {"signs", "体征"}, {}}};
    return all;
}

// Line numbers in this file are what the tests below expect; the first line is `id`.
const std::string kGood = R"(id = "small"
order = 5
title = { en = "Small", zh = "小" }
who = { en = "A man of 40", zh = "男，40 岁" }
vignette = { en = "His toe is weak.", zh = "他的踇趾无力。" }
goal = { en = "Find the root.", zh = "找到神经根。" }
[patient]
level = "L4-L5"
zone = "subarticular"
side = "left"
type = "extrusion"
severity = 0.6
age_y = 40
sex = "male"
body_mass_kg = 75
height_cm = 175
[now]
day = 21
[[steps]]
[[steps.questions]]
id = "root"
kind = "choice"
claims = ["M3"]
sources = ["article"]
stem = { en = "Which root?", zh = "哪条神经根？" }
lesson = { en = "L5.", zh = "L5。" }
show = { view = "leg", light = ["soleus"] }
reveal = { view = "spine", light = ["root_l5", "disc"], play = { from_day = 0, to_day = 60 } }
expects = { "movement.great_toe_extension.left.mrc" = "< 5" }
[[steps.questions.options]]
text = { en = "S1", zh = "S1" }
explanation = { en = "S1 is tiptoe.", zh = "S1 管踮脚。" }
[[steps.questions.options]]
right = true
text = { en = "L5", zh = "L5" }
explanation = { en = "L5 lifts the toe.", zh = "L5 管翘趾。" }
)";

std::string with(std::string text, const std::string& old_part, const std::string& new_part)
{
    const auto at = text.find(old_part);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old_part.size(), new_part);
}

const sim::Model& model()
{
    static std::vector<Fault> faults;
    static const Tables tables = load_tables(Assets{}, faults);
    return tables.model;
}

std::vector<std::string> faults_of(const std::string& text)
{
    std::vector<std::string> lines;
    append(lines, load_scenario("small.toml", text, claims(), model()).faults);
    return lines;
}

std::string only_fault(const std::string& text)
{
    const auto faults = faults_of(text);
    CAPTURE(faults);
    REQUIRE(faults.size() == 1);
    return faults.front();
}

}  // namespace

TEST_CASE("a sound case loads whole", "[scenarios][scenario]")
{
    const auto loaded = load_scenario("small.toml", kGood, claims(), model());
    REQUIRE(loaded.faults == std::vector<Fault>{});
    const Scenario& s = loaded.scenario;
    CHECK(s.id == "small");
    CHECK(s.who.in(Language::chinese) == "男，40 岁");
    REQUIRE(s.steps.size() == 1);
    CHECK(s.steps[0].patient.level == sim::Level::L4_L5);
    CHECK(s.steps[0].patient.severity == 0.6);
    REQUIRE(s.questions.size() == 1);
    const Question& q = s.questions[0];
    CHECK(q.line == 20);
    CHECK(q.show.view == ViewPreset::leg);
    CHECK(q.show.moment.day == 21.0);
    CHECK(q.reveal.light == std::vector<std::string>{"root_l5", "disc"});
    REQUIRE(q.reveal.play);
    CHECK(q.reveal.moment.day == 60.0);
    CHECK(q.options[1].right);
    CHECK_FALSE(q.options[0].right);
}

TEST_CASE("each mistake is named by file, line and key", "[scenarios][scenario]")
{
    CHECK(only_fault(with(kGood, "explanation = { en = \"S1 is tiptoe.\", zh = \"S1 管踮脚。\" }\n", "")) ==
          "small.toml:30: root.A.explanation: is missing; give it in en and in zh");
    CHECK(only_fault(with(kGood, "right = true\n", "")) ==
          "small.toml:20: root.options: none is right; mark it with right = true");
    CHECK(only_fault(with(kGood, "text = { en = \"S1\"", "right = true\ntext = { en = \"S1\"")) ==
          "small.toml:20: root.options: 2 are right, but a choice has one; or write kind = \"multiple\"");
    CHECK(only_fault(with(kGood, "[\"M3\"]", "[\"M33\"]")) == "small.toml:23: root.claims: there is no claim \"M33\"");
    CHECK(only_fault(with(kGood, "[\"M3\"]", "[]")) ==
          "small.toml:20: root.claims: a question teaches at least one claim");
    CHECK(only_fault(with(kGood, ", zh = \"哪条神经根？\"", "")) == "small.toml:25: root.stem.zh: is missing");
    CHECK(only_fault(with(kGood, "zh = \"小\"", "zh = \"\"")) == "small.toml:3: title.zh: is empty");
    CHECK(only_fault(with(kGood, "zh = \"小\"", "zh = 7")) == "small.toml:3: title.zh: must be a text in quotes");
    CHECK(only_fault(with(kGood, "severity = 0.6", "severity = 1.6")) ==
          "small.toml:12: patient.severity: 1.6 is outside 0 to 1");
    CHECK(only_fault(with(kGood, "severity = 0.6", "severity = \"high\"")) ==
          "small.toml:12: patient.severity: must be a number");
    CHECK(only_fault(with(kGood, "\"subarticular\"", "\"paracentral\"")) ==
          "small.toml:9: patient.zone: must be one of \"central\" \"subarticular\" \"foraminal\" \"extraforaminal\"");
    CHECK(only_fault(with(kGood, "\"soleus\"", "\"soleous\"")) ==
          "small.toml:27: root.show.light: the picture has no \"soleous\"");
    CHECK(only_fault(with(kGood, "great_toe_extension", "big_toe")) ==
          "small.toml:29: root.expects.movement.big_toe.left.mrc: there is no such finding");
    CHECK(only_fault(with(kGood, "\"< 5\"", "\"weak\"")) ==
          "small.toml:29: root.expects.movement.great_toe_extension.left.mrc: "
          "must be < <= > >= = or != and a value, like \"< 10\"");
    CHECK(only_fault(with(kGood, "\"< 5\"", "\"< 6\"")) ==
          "small.toml:29: root.expects.movement.great_toe_extension.left.mrc: "
          "\"6\" is no value of this finding; it is one of 0 1 2 3 4- 4 4+ 5");
    CHECK(only_fault(with(kGood, "to_day = 60", "to_day = 0")) ==
          "small.toml:28: root.reveal.play: needs a from_day and a later to_day");
}

TEST_CASE("a misspelt key is not ignored", "[scenarios][scenario]")
{
    const std::string fault = only_fault(with(kGood, "order = 5", "ordre = 5"));
    CHECK(fault.rfind("small.toml:2: ordre: unknown key; known here: id order title", 0) == 0);
    CHECK(only_fault(with(kGood, "severity = 0.6", "severity = 0.6\nseverety = 1"))
              .rfind("small.toml:13: patient.severety: unknown key", 0) == 0);
}

TEST_CASE("all mistakes are reported at once, in the order of the file", "[scenarios][scenario]")
{
    auto text = with(kGood, "zh = \"小\"", "zh = \"\"");
    text = with(text, "severity = 0.6", "severity = 9");
    text = with(text, "right = true\n", "");
    const auto faults = faults_of(text);
    REQUIRE(faults.size() == 3);
    CHECK(faults[0].rfind("small.toml:3:", 0) == 0);
    CHECK(faults[1].rfind("small.toml:12:", 0) == 0);
    CHECK(faults[2].rfind("small.toml:20:", 0) == 0);
}

TEST_CASE("a patient is complete or explicitly without a herniation", "[scenarios][scenario]")
{
    const std::string said = "is missing; for a patient without a herniation write herniation = false";
    CHECK(only_fault(with(kGood, "level = \"L4-L5\"\n", "")) == "small.toml:7: patient.level: " + said);

    const std::string herniation =
        "level = \"L4-L5\"\nzone = \"subarticular\"\nside = \"left\"\ntype = \"extrusion\"\nseverity = 0.6\n";
    const auto none = load_scenario("small.toml", with(kGood, herniation, "herniation = false\n"), claims(), model());
    CHECK(none.faults == std::vector<Fault>{});
    CHECK(none.scenario.steps[0].patient.severity == 0.0);
    CHECK(only_fault(with(kGood, herniation, "herniation = false\nseverity = 0.6\n")) ==
          "small.toml:9: patient.severity: the patient has no herniation");
}

TEST_CASE("hostile text is refused and never crashes", "[scenarios][scenario]")
{
    CHECK(faults_of("").size() >= 5);
    CHECK(only_fault(std::string(kLargestScenarioBytes + 1, '#')) == "small.toml:1: file: larger than 1000000 bytes");
    CHECK(faults_of("[[steps").size() == 1);
    CHECK(faults_of(std::string("id = \"a\0b\"", 10)).size() == 1);
    CHECK(faults_of("\xff\xfe\x00").size() == 1);
    CHECK(faults_of(std::string(200'000, '[')).size() == 1);
    CHECK(faults_of("id = " + std::string(50'000, '{')).size() == 1);
    // the parser would call itself for every part of a key
    std::string deep = "a";
    for (int i = 0; i < 200'000; ++i) {
        deep += ".a";
    }
    CHECK(only_fault(deep + " = 1") == "small.toml:1: syntax: a key of more than 16 parts: too deeply nested");
    CHECK(faults_of("# fine\n[" + deep + "]").size() == 1);
    CHECK(
        faults_of("x = [1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5]\n" + kGood)
            .size() == 1);  // an unknown key, no deep one
    CHECK_FALSE(faults_of("steps = 3\npatient = []\ntitle = 1\nwho = \"x\"").empty());
    CHECK_FALSE(faults_of("steps = [1, 2, [3]]").empty());
    CHECK_FALSE(faults_of("[[steps]]\nquestions = [[], 4]").empty());
    CHECK(only_fault(with(kGood, "\"Small\"", "\"\\u001b[2J\"")) ==
          "small.toml:3: title.en: holds U+001B, a line break or another control character; write one paragraph of "
          "plain text");
    // a control character in a key must not reach a terminal
    for (const std::string& fault : faults_of(with(kGood, "order = 5", "\"\\u001b[2J\" = 5"))) {
        CHECK(fault.find('\x1b') == std::string::npos);
    }
}

TEST_CASE("an id is one that every export carries as it is", "[scenarios][scenario]")
{
    for (const char* fine : {"a", "S1_root", "two-parts", "x9", "0"}) {
        CAPTURE(fine);
        CHECK(faults_of(with(kGood, "\"small\"", "\"" + std::string(fine) + "\"")).empty());
    }
    for (const std::string& none : std::vector<std::string>{"神经根", "-a", "a-", "a--b", "a b", "a/b", "a.b", "a:b",
                                                            "é", std::string(65, 'a')}) {
        CAPTURE(none);
        CHECK(only_fault(with(kGood, "\"small\"", "\"" + none + "\"")).starts_with("small.toml:1: id: is no id"));
    }
}

TEST_CASE("typographic quotes are named where they stand", "[scenarios][scenario]")
{
    const std::string what = "syntax: a letter or quote outside a text; texts stand in straight quotes: \"...\"";
    CHECK(only_fault(with(kGood, "\"Small\"", "“Small”")) == "small.toml:3: " + what);
    CHECK(only_fault(with(kGood, "severity = 0.6", "severity = é")) == "small.toml:12: " + what);
    CHECK(only_fault(with(kGood, "severity = 0.6", "严重 = 0.6")) == "small.toml:12: " + what);
    // in comments and in every kind of string they are welcome
    CHECK(faults_of("# “小” é\n" + with(kGood, "\"Small\"", "'“Sm\"all” é'")).empty());
    CHECK(faults_of(with(kGood, "\"Small\"", "\"\\\"é\"")).empty());
    CHECK(faults_of(with(kGood, "\"Small\"", "\"\"\"é \" é\"\"\"")).empty());
    CHECK(faults_of("\xEF\xBB\xBF" + kGood).empty());
}

TEST_CASE("every cut of a sound file and every broken byte gets a whole case or usable faults", "[scenarios][scenario]")
{
    const auto wrong = [](const std::string& text) {
        return tests::wrong_with(load_scenario("small.toml", text, claims(), model()), "small.toml", text);
    };
    CHECK(wrong(kGood) == std::vector<std::string>{});
    for (std::size_t length = 0; length + 2 < kGood.size(); length += 7) {
        const std::string cut = kGood.substr(0, length);
        CAPTURE(length);
        CHECK_FALSE(faults_of(cut).empty());
        CHECK(wrong(cut) == std::vector<std::string>{});
    }
    for (std::size_t at = 0; at < kGood.size(); at += 5) {
        std::string text = kGood;
        text[at] = static_cast<char>(text[at] ^ 0x15);
        CAPTURE(at);
        CHECK(wrong(text) == std::vector<std::string>{});
    }
}

TEST_CASE("an expectation compares numbers, grades and words", "[scenarios][expect]")
{
    sim::Findings f;
    f.movements[0][sim::index(sim::Movement::ankle_dorsiflexion)].mrc = sim::Mrc::g4_minus;
    f.reflexes[0][sim::index(sim::Reflex::achilles)].grade = 1;
    f.function[0].tiptoe_hold_s = 6.0;
    f.gait = sim::Gait::foot_slap;
    const auto holds = [&](const char* finding, const char* condition) {
        const Expect expect{finding, condition, 1};
        REQUIRE(check(expect).empty());
        return contradiction(expect, f).empty();
    };
    CHECK(holds("movement.ankle_dorsiflexion.left.mrc", "<= 4"));
    CHECK(holds("movement.ankle_dorsiflexion.left.mrc", "= 4-"));
    CHECK_FALSE(holds("movement.ankle_dorsiflexion.left.mrc", "> 4-"));
    CHECK(holds("movement.ankle_dorsiflexion.right.mrc", "= 5"));
    CHECK(holds("reflex.achilles.left.grade", "<2"));
    CHECK(holds("function.left.tiptoe_hold_s", "< 10"));
    CHECK(holds("gait", "= foot_slap"));
    CHECK(holds("gait", "!= normal"));
    CHECK(holds("giving_way_now", "= false"));
    CHECK(contradiction({"function.left.tiptoe_hold_s", "> 10", 1}, f) == "the simulated patient has 6, not > 10");
}
