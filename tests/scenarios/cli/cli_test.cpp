// The command line, as a person in a shell meets it: one line for a mistake, exit code 2.

#include "tests/support/cli_run.h"
#include "tests/support/fixture.h"
#include "tests/support/scratch.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace l5s1;
using namespace l5s1::scenarios;
using tests::refused;
using tests::run_cli;

TEST_CASE("help and version", "[scenarios][cli]")
{
    CHECK(run_cli({"--help"}).code == 0);
    CHECK(run_cli({"--help"}).out.find("simulate") != std::string::npos);
    CHECK(run_cli({"--version"}).out == std::string("l5s1 ") + L5S1_VERSION + "\n");
}

TEST_CASE("bad flags and values get one line and exit code 2", "[scenarios][cli]")
{
    refused(run_cli({"simulate", "--level", "L9"}), "--level: 'L9' is not one of L1-L2");
    refused(run_cli({"simulate", "--severity", "3"}), "--severity: 3 is outside 0 to 1");
    refused(run_cli({"simulate", "--severity", "nan"}), "--severity");
    refused(run_cli({"simulate", "--age", "abc"}), "--age");
    refused(run_cli({"simulate", "--day", "-4"}), "--day");
    refused(run_cli({"simulate", "--event", "day=3,kind=dance"}), "--event: 'day=3,kind=dance'");
    refused(run_cli({"simulate", "--event", "day=9999,kind=massage"}), "--event");
    refused(run_cli({"simulate", "--other", "gout"}), "--other: 'gout'");
    refused(run_cli({"simulate", "--case", "/nowhere.toml"}), "/nowhere.toml");
    refused(run_cli({"simulate", "--nonsense"}), "--nonsense");
    refused(run_cli({"fly"}), "fly");
    refused(run_cli({"course"}), "--csv");
    refused(run_cli({"--assets", "/nowhere", "simulate"}), "--assets");
}

TEST_CASE("simulate prints the contract and takes every flag of it", "[scenarios][cli]")
{
    const auto ran = run_cli({"simulate",
                              "--level",
                              "L4-L5",
                              "--zone",
                              "subarticular",
                              "--side",
                              "left",
                              "--type",
                              "extrusion",
                              "--severity",
                              "0.6",
                              "--age",
                              "45",
                              "--sex",
                              "male",
                              "--mass-kg",
                              "75",
                              "--day",
                              "42",
                              "--decompress-day",
                              "14",
                              "--posture",
                              "standing",
                              "--event",
                              "day=3,kind=massage",
                              "--event",
                              "day=5,kind=running",
                              "--other",
                              "common_peroneal_neuropathy,severity=0.8",
                              "--json"});
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    CHECK(ran.out.find("\"l5s1.findings/1\"") != std::string::npos);
    CHECK(ran.out.find("\"massage\"") != std::string::npos);
    CHECK(ran.out.find("\"running\"") != std::string::npos);
    CHECK(ran.out.find("\"decompression\"") != std::string::npos);
}

TEST_CASE("a case file sets the patient, a flag wins over it, a mistake is named by line", "[scenarios][cli]")
{
    const l5s1::tests::Scratch scratch("cli");
    const auto path = scratch.path() / "case.toml";
    const std::string file = path.string();
    std::ofstream(path) << "[patient]\nlevel = \"L5-S1\"\nseverity = 0.9\n[moment]\nday = 7\n";
    CHECK(run_cli({"simulate", "--case", file.c_str(), "--json"}).out.find("\"L5-S1\"") != std::string::npos);
    CHECK(run_cli({"simulate", "--case", file.c_str(), "--severity", "0.2", "--json"}).out.find("\"severity\": 0.2") !=
          std::string::npos);
    std::ofstream(path) << "[patient]\nlevel = \"L5-S1\"\nseverity = 9\n";
    refused(run_cli({"simulate", "--case", file.c_str()}), file + ":3: patient.severity");
    std::ofstream(path) << "[patient]\nlevle = \"L5-S1\"\n";
    refused(run_cli({"simulate", "--case", file.c_str()}), file + ":2: patient.levle");
    std::ofstream(path) << "level = [";
    refused(run_cli({"simulate", "--case", file.c_str()}), file + ":1: ");
}
