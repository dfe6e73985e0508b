// The shipped cases: they load, run to the end, can be passed, teach every claim, and say nothing the model denies.

#include "scenarios/case_file/case_check.h"
#include "scenarios/cli/cli.h"
#include "scenarios/content/catalogue.h"
#include "scenarios/content/contrast.h"
#include "scenarios/quiz/quiz.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <set>
#include <sstream>

using namespace l5s1;
using namespace l5s1::scenarios;

namespace {

const Catalogue& shipped()
{
    static const Catalogue all = load_catalogue(Assets{});
    return all;
}

const Tables& tables()
{
    static std::vector<Fault> faults;
    static const Tables all = load_tables(Assets{}, faults);
    return all;
}

// Every sentence of a scenario with the place where it stands.
std::vector<std::pair<std::string, Text>> texts(const Scenario& s)
{
    std::vector<std::pair<std::string, Text>> all{
        {"title", s.title}, {"who", s.who}, {"vignette", s.vignette}, {"goal", s.goal}};
    for (const Step& step : s.steps) {
        all.emplace_back("story", step.story);
    }
    for (const Question& q : s.questions) {
        all.emplace_back(q.id + ".stem", q.stem);
        all.emplace_back(q.id + ".lesson", q.lesson);
        all.emplace_back(q.id + ".caption", q.reveal.caption);
        if (q.number) {
            all.emplace_back(q.id + ".unit", q.number->unit);
        }
        if (q.reasoning) {
            all.emplace_back(q.id + ".reasoner", q.reasoning->reasoner);
            for (const Text& line : q.reasoning->lines) {
                all.emplace_back(q.id + ".line", line);
            }
        }
        for (const Option& o : q.options) {
            all.emplace_back(q.id + ".option", o.text);
            all.emplace_back(q.id + ".explanation", o.explanation);
        }
        if (q.contrast) {
            for (const Rival& rival : q.contrast->rivals) {
                all.emplace_back(q.id + ".rival", rival.name);
            }
        }
    }
    for (auto& [place, text] : all) {
        place = s.id + "." + place;
    }
    return all;
}

// The characters of a UTF-8 text.
std::u32string characters(const std::string& text)
{
    std::u32string all;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        char32_t c = length == 1 ? byte : static_cast<char32_t>(byte & (0xFF >> (length + 1)));
        for (std::size_t k = 1; k < length && i + k < text.size(); ++k) {
            c = (c << 6) | (static_cast<unsigned char>(text[i + k]) & 0x3F);
        }
        all.push_back(c);
        i += length;
    }
    return all;
}

bool is_han(char32_t c)
{
    return 0x4E00 <= c && c <= 0x9FFF;
}

// A half-width mark beside a Chinese character; or an empty string.
std::string half_width_mark(const std::string& text)
{
    const std::u32string marks = U",.;:?!()\"'";
    const auto all = characters(text);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool beside = (i > 0 && is_han(all[i - 1])) || (i + 1 < all.size() && is_han(all[i + 1]));
        if (beside && marks.find(all[i]) != std::u32string::npos) {
            return std::string(1, static_cast<char>(all[i]));
        }
    }
    return {};
}

// Answers every question of a scenario.
Quiz run_through(const Scenario& scenario, bool rightly)
{
    Quiz quiz(scenario);
    while (quiz.phase() != QuizPhase::finished) {
        const Question& q = quiz.question();
        if (q.kind == QuestionKind::order) {
            auto order = right_options(q);
            if (!rightly) {
                std::rotate(order.begin(), order.begin() + 1, order.end());
            }
            quiz.arrange(order);
        }
        quiz.perform();
        for (std::size_t i = 0; i < q.options.size(); ++i) {
            if (q.options[i].right == rightly) {
                quiz.choose(i);
            }
        }
        quiz.set_certainty(Certainty::certain);
        quiz.confirm();
        quiz.arrive();
        quiz.next();
    }
    return quiz;
}

// A line for every question of a scenario, right or wrong, as one would type it.
std::string any_answers(const Scenario& scenario)
{
    std::string lines;
    for (const Question& q : scenario.questions) {
        if (q.number) {
            lines += std::to_string(static_cast<int>(q.number->from)) + " 2\n";
        } else if (q.kind == QuestionKind::order) {
            lines += std::string("ABCDEF").substr(0, q.options.size()) + "\n";
        } else {
            lines += "a\n";
        }
    }
    return lines;
}

struct Ran {
    int exit_code = 0;
    std::string out;
    std::string err;
};

Ran run(std::vector<const char*> arguments, const std::string& input = "")
{
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    cli::Context context{in, out, err, {}, 0};
    arguments.insert(arguments.begin(), "l5s1");
    const int code =
        cli::run(static_cast<int>(arguments.size()), arguments.data(), context, {}, [](CLI::App&, cli::Context&) {});
    return {code, out.str(), err.str()};
}

}  // namespace

TEST_CASE("every shipped case loads without a fault", "[scenarios][cases]")
{
    CHECK(shipped().faults == std::vector<Fault>{});
    CHECK(shipped().scenarios.size() >= 9);
    std::size_t questions = 0;
    for (const Scenario& s : shipped().scenarios) {
        questions += s.questions.size();
    }
    CHECK(questions >= 28);
}

TEST_CASE("every case runs to its end, can be passed and can be failed", "[scenarios][cases]")
{
    for (const Scenario& s : shipped().scenarios) {
        CAPTURE(s.id);
        const Score best = score(run_through(s, true));
        CHECK(best.right == best.of);
        const Quiz worst = run_through(s, false);
        CHECK(score(worst).right == 0);
        CHECK(review(worst).front().confidently_wrong);
    }
}

TEST_CASE("every claim of the article is taught, with its note", "[scenarios][cases]")
{
    std::set<std::string> ids;
    for (const Claim& claim : shipped().claims) {
        ids.insert(claim.id);
    }
    std::set<std::string> wanted;
    for (const auto& [letter, count] : {std::pair{'M', 14}, {'E', 3}, {'Q', 5}, {'S', 8}, {'G', 2}}) {
        for (int i = 1; i <= count; ++i) {
            wanted.insert(letter + std::to_string(i));
        }
    }
    CHECK(ids == wanted);
    for (const Coverage& entry : coverage(shipped())) {
        CAPTURE(entry.claim);
        CHECK_FALSE(entry.questions.empty());
    }
    for (const char* noted : {"M3", "M4", "M10", "M13", "E2", "E3", "Q1", "S2", "S5"}) {
        const Claim* claim = find_claim(shipped().claims, noted);
        REQUIRE(claim);
        CHECK_FALSE(claim->note.empty());
    }
}

// Enabled when the library has it: until then run with its tag.
TEST_CASE("every claim is taught by two items of different kinds, in a whole library", "[library]")
{
    for (const Coverage& entry : coverage(shipped())) {
        CAPTURE(entry.claim, entry.questions);
        CHECK(entry.questions.size() >= kKindsPerClaim);
        CHECK(entry.kinds.size() >= kKindsPerClaim);
    }
    CHECK(shipped().scenarios.size() >= 12);
    std::size_t items = 0;
    for (const Scenario& s : shipped().scenarios) {
        items += s.questions.size();
    }
    CHECK(items >= 80);
}

TEST_CASE("no case says what the simulated patient denies", "[scenarios][cases]")
{
    int statements = 0;
    for (const Scenario& s : shipped().scenarios) {
        CHECK(contradictions(tables().model, s.id, s) == std::vector<Fault>{});
        for (const Question& q : s.questions) {
            statements += static_cast<int>(q.expects.size() + q.reveal.expects.size());
        }
    }
    CHECK(statements > 60);
}

TEST_CASE("the root and its rivals differ where the lesson says so", "[scenarios][cases]")
{
    const Scenario* office = find_scenario(shipped(), "office");
    REQUIRE(office);
    const auto rows = contrast_rows(tables().model, office->questions[1]);
    REQUIRE(rows.size() == 3);
    // columns: dorsiflexion, inversion, hip abduction, ankle jerk
    CHECK(rows[0].is_this_patient);
    CHECK(rows[0].cells[1].kind == CellKind::weak);
    CHECK(rows[0].cells[2].kind == CellKind::weak);
    CHECK(rows[0].cells[3].kind == CellKind::normal);
    CHECK(rows[1].cells[0].kind == CellKind::weak);
    CHECK(rows[1].cells[1].kind == CellKind::normal);  // the common peroneal nerve spares inversion
    CHECK(rows[1].cells[2].kind == CellKind::normal);  // and hip abduction
    CHECK(rows[2].cells[0].kind == CellKind::normal);
    CHECK((rows[2].cells[3].kind == CellKind::reduced || rows[2].cells[3].kind == CellKind::absent));
}

TEST_CASE("both languages are whole and well set", "[scenarios][cases]")
{
    auto all = std::vector<std::pair<std::string, Text>>{};
    for (const Scenario& s : shipped().scenarios) {
        const auto more = texts(s);
        all.insert(all.end(), more.begin(), more.end());
    }
    for (const Claim& claim : shipped().claims) {
        all.emplace_back(claim.id, claim.words);
        all.emplace_back(claim.id + ".note", claim.note);
    }
    for (const auto& [place, text] : all) {
        CAPTURE(place, text.in(Language::english), text.in(Language::chinese));
        CHECK(text.in(Language::english).empty() == text.in(Language::chinese).empty());
        CHECK(half_width_mark(text.in(Language::chinese)).empty());
        const auto english = characters(text.in(Language::english));
        CHECK(std::none_of(english.begin(), english.end(), is_han));
        const auto chinese = characters(text.in(Language::chinese));
        CHECK((chinese.empty() || std::any_of(chinese.begin(), chinese.end(), is_han)));
        // what a card on the screen can hold
        CHECK(english.size() <= 300);
        CHECK(chinese.size() <= 130);
    }
}

TEST_CASE("every option explains itself and the right one does not stand out", "[scenarios][cases]")
{
    int choices = 0;
    int longest = 0;
    std::array<int, 6> place{};
    for (const Scenario& s : shipped().scenarios) {
        for (const Question& q : s.questions) {
            CAPTURE(s.id, q.id);
            CHECK(q.options.size() >= 3);
            CHECK_FALSE(q.sources.empty());
            CHECK_FALSE(q.reveal.caption.empty());
            CHECK_FALSE(q.reveal.light.empty());
            std::size_t right = 0;
            std::size_t right_length = 0;
            std::size_t wrong_length = 0;
            for (std::size_t i = 0; i < q.options.size(); ++i) {
                const Option& o = q.options[i];
                CHECK_FALSE(o.explanation.in(Language::english).empty());
                CHECK_FALSE(o.explanation.in(Language::chinese).empty());
                right = o.right ? i : right;
                auto& length = o.right ? right_length : wrong_length;
                length = std::max(length, o.text.in(Language::english).size());
            }
            if (q.kind == QuestionKind::choice) {
                ++choices;
                ++place[right];
                longest += right_length > wrong_length ? 1 : 0;
            }
        }
    }
    // a guesser who takes the longest option, or always the same letter, does not pass
    CHECK(longest * 10 <= choices * 6);
    for (const int here : place) {
        CHECK(here * 2 <= choices);
    }
}

TEST_CASE("every source of a case is in the list of sources", "[scenarios][cases]")
{
    for (const Scenario& s : shipped().scenarios) {
        for (const Question& q : s.questions) {
            for (const std::string& source : q.sources) {
                CAPTURE(s.id, q.id, source);
                CHECK(tables().sources.contains(source));
            }
        }
    }
}

TEST_CASE("quiz coverage and list name what is there", "[scenarios][cases][cli]")
{
    const Ran coverage_run = run({"quiz", "coverage"});
    CHECK(coverage_run.exit_code == 0);
    CHECK(coverage_run.out.find("S6\t2\t2\tchoice perform\trunner/sprain_or_spine runner/empty_calf\n") !=
          std::string::npos);
    const Ran list = run({"quiz", "list", "--lang", "zh"});
    CHECK(list.exit_code == 0);
    CHECK(list.out.find("shopper\t8\t买菜时险些跌倒") != std::string::npos);
}

TEST_CASE("quiz check says what is wrong and fails", "[scenarios][cases][cli]")
{
    const std::string path = std::string(L5S1_BINARY_DIR) + "/broken_case.toml";
    std::ifstream sound(std::string(L5S1_SOURCE_DIR) + "/scenarios/cases/tiptoe.toml");
    std::stringstream text;
    text << sound.rdbuf();
    std::string broken = text.str();
    const std::string stated = "\"function.left.tiptoe_hold_s\" = \"< 10\"";
    broken.replace(broken.find(stated), stated.size(), "\"function.left.tiptoe_hold_s\" = \"> 900\"");
    std::ofstream(path) << broken;
    const Ran denied = run({"quiz", "check", path.c_str()});
    CHECK(denied.exit_code == 2);
    CHECK(denied.err.find("the simulated patient has 0, not > 900") != std::string::npos);

    std::ofstream(path) << "id = \"x\"\n";
    const Ran empty = run({"quiz", "check", path.c_str()});
    CHECK(empty.exit_code == 2);
    CHECK(empty.err.find("broken_case.toml:1: patient: is missing") != std::string::npos);

    CHECK(run({"quiz", "check", "/nowhere.toml"}).exit_code == 2);
    CHECK(run({"quiz", "take", "nobody"}).exit_code == 2);
    std::remove(path.c_str());
}

TEST_CASE("a case is taken from a pipe in both languages", "[scenarios][cases][cli]")
{
    const Ran english = run({"quiz", "take", "tiptoe"}, "C4\n\nhuh\nB\nABC\n");
    CHECK(english.exit_code == 0);
    CHECK(english.out.find("3 of 3 right") != std::string::npos);
    CHECK(english.out.find("“huh” is no answer here.") != std::string::npos);
    CHECK(english.out.find("Clinical note: Conduction block") != std::string::npos);

    for (const Scenario& s : shipped().scenarios) {
        for (const char* language : {"en", "zh"}) {
            CAPTURE(s.id, language);
            const Ran all_a = run({"quiz", "take", s.id.c_str(), "--lang", language}, any_answers(s));
            CHECK(all_a.exit_code == 0);
            CHECK(all_a.out.find(language[0] == 'e' ? "not answered" : "题未作答") == std::string::npos);
            for (const char* missing :
                 {"[quiz.", "[cases.", "[movement.", "[reflex.", "[side.", "[finding.", "[question.", "[perform."}) {
                CHECK(all_a.out.find(missing) == std::string::npos);
            }
        }
    }
}

TEST_CASE("the terminal cites references, not their keys", "[scenarios][cases][cli]")
{
    const Scenario* calcium = find_scenario(shipped(), "calcium");
    REQUIRE(calcium);
    const std::string out = run({"quiz", "take", "calcium"}, any_answers(*calcium)).out;
    std::size_t unverified = 0;
    for (const Question& q : calcium->questions) {
        for (const std::string& key : q.sources) {
            CAPTURE(key);
            const Source& source = tables().sources.at(key);
            unverified += !source.verified;
            const std::string line = "\n      " + source.reference + (source.verified ? "" : " [unverified]") + "\n";
            CHECK(out.find(line) != std::string::npos);
            CHECK(out.find("\n      " + key + "\n") == std::string::npos);
        }
    }
    CHECK(unverified > 0);  // or the mark is not tried
}

TEST_CASE("the end of input ends a case with the score so far", "[scenarios][cases][cli]")
{
    const Ran silent = run({"quiz", "take", "office"}, "");
    CHECK(silent.exit_code == 0);
    CHECK(silent.out.find("Nothing was answered.") != std::string::npos);
    const Ran partial = run({"quiz", "take", "office"}, "D\n");
    CHECK(partial.exit_code == 0);
    CHECK(partial.out.find("1 of 8 right") != std::string::npos);
    CHECK(partial.out.find("7 not answered") != std::string::npos);
    std::string endless;
    for (int i = 0; i < 1000; ++i) {
        endless += "\x1b[2J\n";
    }
    const Ran senseless = run({"quiz", "take", "office"}, endless);
    CHECK(senseless.exit_code == 0);
    CHECK(senseless.out.find('\x1b') == std::string::npos);
}

TEST_CASE("the program itself takes a case through a pipe", "[scenarios][cases][cli]")
{
    const std::string command =
        "printf 'B\\nq\\n' | '" + std::string(L5S1_BINARY_DIR) + "/l5s1' quiz take shopper --lang zh";
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe);
    std::string out;
    std::array<char, 4096> buffer{};
    while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
        out.append(buffer.data(), count);
    }
    CHECK(pclose(pipe) == 0);
    CHECK(out.find("8 题答对 1 题") != std::string::npos);
    CHECK(out.find("提前结束。") != std::string::npos);
}
