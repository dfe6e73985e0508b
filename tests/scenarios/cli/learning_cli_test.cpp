// Learning on the command line: answers recorded, the queue of a day, what is kept, what is forgotten.

#include "scenarios/cli/cli.h"
#include "scenarios/cli/learner_options.h"
#include "scenarios/io/user_paths.h"
#include "tests/support/catch.h"
#include "tests/support/scratch.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace l5s1::scenarios;

namespace {

constexpr int kToday = 20779;  // 2026-11-22

struct Ran {
    int code;
    std::string out;
    std::string err;
};

struct Desk {
    l5s1::tests::Scratch scratch{"learning"};
    std::string file = (scratch.path() / "progress.db").string();
    int today = kToday;

    Ran run(std::vector<std::string> words, const std::string& input = "") const
    {
        std::istringstream in(input);
        std::ostringstream out;
        std::ostringstream err;
        cli::Context context{in, out, err, {}, 0};
        context.now = [this] { return Instant{today * std::int64_t{86400} + 43200, today}; };
        words.insert(words.begin(), "l5s1");
        words.insert(words.end(), {"--progress", file});
        std::vector<const char*> arguments;
        for (const std::string& word : words) {
            arguments.push_back(word.c_str());
        }
        const int code = cli::run(static_cast<int>(arguments.size()), arguments.data(), context, {},
                                  [](CLI::App&, cli::Context&) {});
        return {code, out.str(), err.str()};
    }
};

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

void refused(const Ran& ran, const std::string& part)
{
    CAPTURE(ran.out, ran.err);
    CHECK(ran.code == 2);
    CHECK(ran.out.empty());
    CHECK(std::count(ran.err.begin(), ran.err.end(), '\n') == 1);
    CHECK(has(ran.err, part));
}

}  // namespace

TEST_CASE("a named learner's answers are recorded and come back when they are due", "[learning][cli]")
{
    Desk desk;
    // tiptoe: C, B and ABC are right
    const Ran taken = desk.run({"quiz", "take", "tiptoe", "--learner", "Li Lei"}, "C4\nA4\nABC\n");
    CAPTURE(taken.out, taken.err);
    CHECK(taken.code == 0);
    CHECK(taken.err.empty());
    const auto first = taken.out.find("Look at these first: sure, but wrong.");
    CHECK(first < taken.out.find("2 of 3 right"));
    CHECK(has(taken.out, "Certainty marks: -3 of at most 6."));
    CHECK(has(taken.out, "How sure, how right: certain 1/2\n"));

    const Ran same_day = desk.run({"quiz", "due", "--new", "0"});
    CHECK(has(same_day.out, "Li Lei, 2026-11-22: 0 due, 0 new"));
    CHECK(has(same_day.out, "After today the next falls due on 2026-11-23"));

    desk.today =
        kToday + 2;  // the wrong one after a day, the one without a certainty after two, the sure one after eight
    const Ran due = desk.run({"quiz", "due", "--new", "1"});
    CAPTURE(due.out);
    CHECK(due.code == 0);
    CHECK(has(due.out, "Li Lei, 2026-11-24: 2 due, 1 new"));
    CHECK(due.out.find("2026-11-23\t") < due.out.find("2026-11-24\t"));
    CHECK(has(due.out, " %\ttiptoe/"));
    CHECK(has(due.out, "\nnew\t-\t"));

    const Ran reviewed = desk.run({"quiz", "review", "--new", "0"}, "B3\nABC3\n");
    CAPTURE(reviewed.out);
    CHECK(reviewed.code == 0);
    CHECK(has(reviewed.out, "2 of 2 right"));
    CHECK(has(desk.run({"quiz", "due", "--new", "0"}).out, "0 due, 0 new"));
    CHECK(has(desk.run({"progress", "list"}).out, "Li Lei\t5\t3\t0\t-\t"));
}

TEST_CASE("a quiz without a learner touches no file", "[learning][cli]")
{
    const Desk desk;
    CHECK(desk.run({"quiz", "take", "tiptoe"}, "C\nB\nABC\n").code == 0);
    CHECK_FALSE(std::filesystem::exists(desk.file));
}

TEST_CASE("an answer is on the disk before it is explained", "[learning][cli]")
{
    const Desk desk;
    desk.run({"quiz", "take", "tiptoe", "--learner", "a"}, "C\n");  // the input ends here
    CHECK(has(desk.run({"progress", "list"}).out, "a\t1\t1\t0\t-\t"));
}

TEST_CASE("the exam date and the wanted recall are remembered", "[learning][cli]")
{
    const Desk desk;
    desk.run({"quiz", "take", "tiptoe", "--learner", "a"}, "C4\nB4\nABC4\n");
    CHECK(has(desk.run({"quiz", "due", "--exam", "2026-12-20"}).out, "Exam on 2026-12-20, in 28 days"));
    CHECK(has(desk.run({"quiz", "due", "--retention", "0.95"}).out, "Exam on 2026-12-20"));
    CHECK(has(desk.run({"progress", "list"}).out, "\t2026-12-20\t"));
    CHECK(has(desk.run({"quiz", "due", "--lang", "zh"}).out, "考试日期 2026-12-20，还有 28 天"));
    const auto kept = nlohmann::json::parse(desk.run({"progress", "export"}).out);
    CHECK(kept["settings"]["wanted_recall"] == 0.95);
    CHECK(kept["settings"]["exam"] == "2026-12-20");
    CHECK_FALSE(has(desk.run({"quiz", "due", "--exam", "none"}).out, "Exam"));
}

TEST_CASE("the queue mixes cases, each question with its own story", "[learning][cli]")
{
    Desk desk;
    desk.run({"quiz", "take", "calcium", "--learner", "a"}, "A\nA\nA\nA\nA\n");
    desk.run({"quiz", "take", "tiptoe", "--learner", "a"}, "A\nA\nA\n");
    desk.today += 400;
    for (const char* language : {"en", "zh"}) {
        const Ran ran = desk.run({"quiz", "review", "--new", "0", "--lang", language}, "A\nA\nA\nA\nA\nA\nA\nA\n");
        CAPTURE(ran.out, ran.err);
        CHECK(ran.code == 0);
        CHECK(has(ran.out, language == std::string("en") ? "Question 8 of 8" : "第 8 题，共 8 题"));
        CHECK_FALSE(has(ran.out, "[quiz."));
        CHECK_FALSE(has(ran.out, "[queue."));
        desk.today += 400;
    }
}

TEST_CASE("what is kept of a learner can be taken away and erased", "[learning][cli]")
{
    const Desk desk;
    desk.run({"quiz", "take", "tiptoe", "--learner", "韩梅梅"}, "C4\nB\nABC1\n");
    desk.run({"quiz", "take", "tiptoe", "--learner", "b"}, "C4\n");
    const auto kept = nlohmann::json::parse(desk.run({"progress", "export", "--learner", "韩梅梅"}).out);
    CHECK(kept["schema"] == "l5s1.progress/1");
    CHECK(kept["learner"] == "韩梅梅");
    REQUIRE(kept["attempts"].size() == 3);
    CHECK(kept["attempts"][0]["certainty"] == "certain");
    CHECK(kept["attempts"][0]["time"] == "2026-11-22T12:00:00Z");
    CHECK(kept["attempts"][2]["chosen"] == nlohmann::json{0, 1, 2});
    CHECK_FALSE(kept["attempts"][1].contains("certainty"));
    CHECK(kept["schedule"].size() == 4);  // three questions and their class of lesions

    refused(desk.run({"progress", "erase", "--learner", "韩梅梅"}), "--yes");
    CHECK(has(desk.run({"progress", "list"}).out, "韩梅梅"));
    CHECK(has(desk.run({"progress", "erase", "--learner", "韩梅梅", "--yes", "--lang", "zh"}).out,
              "已删除：韩梅梅，共 3 次作答"));
    CHECK_FALSE(has(desk.run({"progress", "list"}).out, "韩梅梅"));
    CHECK(has(desk.run({"progress", "list"}).out, "b\t1\t"));
}

TEST_CASE("answers go to a record store without a name", "[learning][cli]")
{
    const Desk desk;
    desk.run({"quiz", "take", "tiptoe", "--learner", "Li Lei"}, "C4\nB\n");
    const std::string out = (desk.scratch.path() / "answers.jsonl").string();
    CHECK(desk.run({"quiz", "export", "--format", "xapi", "--out", out}).code == 0);
    std::ifstream file(out);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    CHECK(std::count(text.begin(), text.end(), '\n') == 2);
    CHECK_FALSE(has(text, "Li Lei"));
}

TEST_CASE("every format is written in both languages", "[learning][cli][exports]")
{
    const Desk desk;
    for (const char* format : {"anki", "gift", "moodle-xml", "qti", "csv", "html"}) {
        for (const char* language : {"en", "zh"}) {
            CAPTURE(format, language);
            const std::string out = (desk.scratch.path() / (std::string(format) + language)).string();
            const Ran ran = desk.run({"quiz", "export", "--format", format, "--lang", language, "--out", out});
            CHECK(ran.code == 0);
            CHECK(ran.err.empty());
            CHECK(ran.out == out + "\n");
            CHECK(std::filesystem::file_size(out) > 10'000);
        }
    }
    CHECK_FALSE(std::filesystem::exists(desk.file));
}

TEST_CASE("bad input about learning gets one line and exit code 2", "[learning][cli]")
{
    const Desk desk;
    refused(desk.run({"quiz", "due"}), "--learner: nothing is recorded yet");
    refused(desk.run({"quiz", "take", "tiptoe", "--learner", "\x1b[2J"}), "--learner: a name");
    refused(desk.run({"quiz", "take", "tiptoe", "--learner", std::string(81, 'x')}), "--learner: a name");
    refused(desk.run({"quiz", "export", "--format", "pdf", "--out", "x"}), "--format");
    refused(desk.run({"quiz", "export", "--format", "csv"}), "--out");
    refused(desk.run({"quiz", "export", "--format", "csv", "--out", "/nowhere/x.csv"}),
            "/nowhere/x.csv cannot be written");
    refused(desk.run({"quiz", "export", "--format", "csv", "--case", "nobody", "--out", "x"}),
            "--case: there is no case");
    desk.run({"quiz", "take", "tiptoe", "--learner", "a"}, "C\n");
    desk.run({"quiz", "take", "tiptoe", "--learner", "b"}, "C\n");
    refused(desk.run({"quiz", "due"}), "--learner: say who; there are a, b");
    refused(desk.run({"quiz", "due", "--learner", "c"}), "there is no \"c\"; there are a, b");
    refused(desk.run({"quiz", "due", "--learner", "a", "--exam", "tomorrow"}), "--exam: 'tomorrow'");
    refused(desk.run({"quiz", "due", "--learner", "a", "--exam", "2026-02-30"}), "--exam");
    refused(desk.run({"quiz", "due", "--learner", "a", "--exam", "2026-11-21"}), "is over");
    refused(desk.run({"quiz", "due", "--learner", "a", "--retention", "1"}), "--retention");
    refused(desk.run({"progress", "erase", "--yes"}), "--learner");
    refused(desk.run({"progress"}), "subcommand");
}

TEST_CASE("a damaged progress file is said in one line, and the quiz goes on", "[learning][cli]")
{
    const Desk desk;
    std::ofstream(desk.file) << "this is no database, but it is long enough to look at as one\n";
    const Ran ran = desk.run({"quiz", "take", "tiptoe", "--learner", "a", "--lang", "zh"}, "C\nB\nABC\n");
    CHECK(ran.code == 1);
    CHECK(std::count(ran.err.begin(), ran.err.end(), '\n') == 1);
    CHECK(has(ran.err, desk.file + " 已损坏"));
    CHECK(has(ran.out, "3 题答对 3 题"));
}

TEST_CASE("progress lives where the desktop standard says", "[learning][cli]")
{
    const auto with = [](const char* data, const char* home) {
        const auto set = [](const char* name, const char* value) {
            value ? ::setenv(name, value, 1) : ::unsetenv(name);
        };
        const char* old_data = std::getenv("XDG_DATA_HOME");
        const char* old_home = std::getenv("HOME");
        const std::string kept_data = old_data ? old_data : "";
        const std::string kept_home = old_home ? old_home : "";
        set("XDG_DATA_HOME", data);
        set("HOME", home);
        const auto path = default_progress_file().string();
        set("XDG_DATA_HOME", old_data ? kept_data.c_str() : nullptr);
        set("HOME", old_home ? kept_home.c_str() : nullptr);
        return path;
    };
    CHECK(with("/data", "/home/a") == "/data/l5s1/progress.db");
    CHECK(with("", "/home/a") == "/home/a/.local/share/l5s1/progress.db");
    CHECK(with("relative", "/home/a") == "/home/a/.local/share/l5s1/progress.db");
    CHECK(with(nullptr, nullptr).empty());
}
