// The door: whatever a person gives or the world does, it ends in one line and an exit code.

#include "scenarios/io/outside_text.h"
#include "scenarios/io/write_file.h"
#include "tests/support/cli_run.h"
#include "tests/support/paths.h"
#include "tests/support/scratch.h"
#include "tests/support/shell.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <streambuf>

using namespace l5s1;
using tests::refused;
using tests::run_cli;

TEST_CASE("a number that is none is refused wherever a number is asked for", "[cli][door]")
{
    for (const char* none : {"nan", "-nan", "inf", "-inf", "NaN", "1e999"}) {
        CAPTURE(none);
        refused(run_cli({"simulate", "--severity", none}), "--severity");
        refused(run_cli({"simulate", "--day", none}), "--day");
        refused(run_cli({"simulate", "--age", none}), "--age");
        refused(run_cli({"simulate", "--other", (std::string("diabetic_amyotrophy,severity=") + none).c_str()}),
                "--other");
        refused(run_cli({"quiz", "due", "--retention", none}), "--retention");
    }
}

TEST_CASE("output that cannot be written is told and counts as failed", "[cli][door]")
{
    struct Full : std::streambuf {
        int overflow(int) override { return traits_type::eof(); }
    } full;
    std::ostream out(&full);
    std::istringstream in;
    std::ostringstream err;
    scenarios::cli::Context context{in, out, err, {}, 0};
    const char* arguments[] = {"l5s1", "simulate", "--json"};
    CHECK(scenarios::cli::run(3, arguments, context, {}, [](CLI::App&, scenarios::cli::Context&) {}) == 1);
    CHECK(err.str() == "l5s1: the output cannot be written\n");
}

TEST_CASE("what a command does not foresee is one line, not a crash", "[cli][door]")
{
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    scenarios::cli::Context context{in, out, err, {}, 0};
    const char* arguments[] = {"l5s1"};
    const int code = scenarios::cli::run(1, arguments, context, {}, [](CLI::App&, scenarios::cli::Context&) {
        throw std::runtime_error("the folder is gone");
    });
    CHECK(code == 2);
    CHECK(err.str() == "l5s1: the folder is gone\n");
}

TEST_CASE("a folder or an endless file in the place of a case is refused", "[cli][door]")
{
    refused(run_cli({"simulate", "--case", "."}), "is a folder");
    refused(run_cli({"simulate", "--case", "/dev/zero"}), "is larger than");
    refused(run_cli({"quiz", "check", "."}), ".");
}

TEST_CASE("answers typed with a Chinese input method are taken", "[cli][door]")
{
    for (const char* typed : {"Ａ", "A", "A３", "Ａ，３", "B。", "　A"}) {
        CAPTURE(typed);
        const auto ran = run_cli({"quiz", "take", "office", "--lang", "zh"}, std::string(typed) + "\nq\n");
        CHECK(ran.out.find("不是有效的答案") == std::string::npos);
    }
    CHECK(run_cli({"quiz", "take", "office", "--lang", "zh"}, "没有\nq\n").out.find("不是有效的答案") !=
          std::string::npos);
    CHECK(run_cli({"quiz", "take", "office", "--lang", "zh"}, "Ｑ\n").out.find("不是有效的答案") == std::string::npos);
}

TEST_CASE("a line that is no answer comes back in whole characters and harmless", "[cli][door]")
{
    std::string line = "\x1b[2J";
    for (int i = 0; i < 60; ++i) {
        line += "没";
    }
    const auto ran = run_cli({"quiz", "take", "office", "--lang", "zh"}, line + "\nq\n");
    CHECK(ran.out.find('\x1b') == std::string::npos);
    CHECK(ran.out.find("?[2J没") != std::string::npos);
    // no byte of a character stands alone: only line breaks are replaced
    std::string flat = ran.out;
    flat.erase(std::remove(flat.begin(), flat.end(), '\n'), flat.end());
    CHECK_FALSE(scenarios::wrong_character(flat));
}

TEST_CASE("a case of one's own that does not read says why when it is asked for", "[cli][door]")
{
    const tests::Scratch scratch("own_case");
    const auto folder = scratch.path() / "l5s1" / "scenarios";
    std::filesystem::create_directories(folder);
    REQUIRE(scenarios::write_file(folder / "mine.toml", "id = \"mine\"\ntitle = 3\n").empty());
    const auto ran =
        tests::shell("XDG_DATA_HOME='" + scratch.path().string() + "' '" L5S1_BINARY_DIR "/l5s1' quiz take mine");
    CAPTURE(ran.out);
    CHECK(ran.status == 2);
    CHECK(ran.out.find("mine.toml:2: title: ") != std::string::npos);
    CHECK(ran.out.find("there is no case") == std::string::npos);
}
