// The cohort as a person in a shell meets it.

#include "scenarios/validation/cohort_csv.h"

#include "scenarios/tables/cohort_tables.h"
#include "scenarios/validation/in_order.h"
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

namespace {

std::vector<std::string> faults(const std::string& from, const std::string& to)
{
    std::string text = *Assets{}.read("model/cohort.toml");
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    const tests::Scratch scratch{"cohort"};
    std::filesystem::create_directories(scratch.path() / "model");
    std::ofstream(scratch.path() / "model/cohort.toml") << text;
    std::vector<Fault> found;
    Tables tables = tests::tables();
    (void)load_cohort(Assets(scratch.path()), tables, found);
    std::vector<std::string> lines;
    append(lines, found);
    for (std::string& fault : lines) {
        if (fault.starts_with(scratch.path().string())) {
            fault.erase(0, scratch.path().string().size() + 1);
        }
    }
    return lines;
}

}  // namespace

TEST_CASE("cohort prints one line a patient under the contract's columns", "[scenarios][cohort]")
{
    const auto ran = run_cli({"cohort", "--count", "300", "--seed", "4", "--setting", "secondary", "--csv"});
    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    std::istringstream lines(ran.out);
    std::string line;
    std::getline(lines, line);
    CHECK(line == kCohortColumns);
    const auto commas = std::count(line.begin(), line.end(), ',');
    int rows = 0;
    while (std::getline(lines, line)) {
        CHECK(std::count(line.begin(), line.end(), ',') == commas);
        CHECK(line.starts_with(std::to_string(++rows) + ","));
    }
    CHECK(rows == 300);
}

TEST_CASE("row i is the same whatever the count and the number of threads", "[scenarios][cohort]")
{
    const auto one = run_cli({"cohort", "--count", "700", "--csv", "--threads", "1"});
    const auto many = run_cli({"cohort", "--count", "700", "--csv", "--threads", "5"});
    const auto fewer = run_cli({"cohort", "--count", "270", "--csv", "--threads", "2"});
    CHECK(one.out == many.out);
    CHECK(one.out.starts_with(fewer.out));
    CHECK(one.out != run_cli({"cohort", "--count", "700", "--csv", "--seed", "2"}).out);
}

TEST_CASE("bad flags of cohort get one line and exit code 2", "[scenarios][cohort]")
{
    refused(run_cli({"cohort"}), "--csv");
    refused(run_cli({"cohort", "--csv", "--count", "0"}), "--count");
    refused(run_cli({"cohort", "--csv", "--count", "-4"}), "--count");
    refused(run_cli({"cohort", "--csv", "--count", "many"}), "--count");
    refused(run_cli({"cohort", "--csv", "--seed", "x"}), "--seed");
    refused(run_cli({"cohort", "--csv", "--setting", "tertiary"}), "--setting");
    refused(run_cli({"cohort", "--csv", "--threads", "0"}), "--threads");
}

TEST_CASE("a mistake in cohort.toml is named by file, line and key", "[scenarios][cohort]")
{
    CHECK(faults("surgical = 0.8", "surgical = 8") ==
          std::vector<std::string>{"model/cohort.toml:8: herniation_share.surgical: 8 is outside 0 to 1"});
    CHECK(faults("[level_share]", "[level_shore]").size() == 2);
    CHECK(faults("kind = \"measured\"", "kind = \"known\"").front().find("kind is measured") != std::string::npos);
    CHECK(faults("source = \"gadjradj2022\"", "source = \"nobody\"").front().find("nobody") != std::string::npos);
}

TEST_CASE("blocks come in order from any number of threads, and stop when nobody takes them", "[scenarios][cohort]")
{
    for (const unsigned threads : {1U, 3U}) {
        std::vector<std::uint64_t> taken;
        in_order<std::uint64_t>(
            100, threads, [] { return [](std::uint64_t n) { return n * n; }; },
            [&](std::uint64_t n, std::uint64_t square) {
                CHECK(square == n * n);
                taken.push_back(n);
                return n < 60;
            });
        CHECK(taken.size() == 61);
        CHECK(std::is_sorted(taken.begin(), taken.end()));
    }
}
