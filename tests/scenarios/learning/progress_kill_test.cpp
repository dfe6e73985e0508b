// A process that records answers is killed a hundred times: whatever was reported as recorded is there.

#include "scenarios/learning/progress.h"
#include "tests/support/catch.h"
#include "tests/support/scratch.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>
#include <set>

using namespace l5s1::scenarios;

namespace {

constexpr int kKills = 100;
constexpr Instant kNow{1'700'000'000, 19675};

// Records answers without end; after each that record() promised, writes its number into the pipe.
[[noreturn]] void answer_until_killed(const std::filesystem::path& file, int first, int pipe)
{
    Progress progress(file, kNow);
    for (int number = first;; ++number) {
        const Attempt attempt{"case/" + std::to_string(number), kNow, {0}, Certainty::certain, true, false, {}};
        if (!progress.record("learner", attempt) ||
            ::write(pipe, &number, sizeof number) != static_cast<ssize_t>(sizeof number)) {
            ::_exit(3);
        }
    }
}

// Starts the writer, kills it after `wait_us`, and returns the numbers it was promised.
std::vector<int> promised(const std::filesystem::path& file, int first, unsigned wait_us)
{
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t writer = ::fork();
    REQUIRE(writer >= 0);
    if (writer == 0) {
        ::close(ends[0]);
        answer_until_killed(file, first, ends[1]);
    }
    ::close(ends[1]);
    ::usleep(wait_us);
    ::kill(writer, SIGKILL);
    std::vector<int> numbers;
    for (int number = 0; ::read(ends[0], &number, sizeof number) == static_cast<ssize_t>(sizeof number);) {
        numbers.push_back(number);
    }
    ::close(ends[0]);
    int status = 0;
    ::waitpid(writer, &status, 0);
    CHECK(WIFSIGNALED(status));
    return numbers;
}

}  // namespace

TEST_CASE("a hundred kills lose no answer, and the file always opens", "[progress]")
{
    const l5s1::tests::Scratch scratch("progress_kill");
    const auto file = scratch.path() / "progress.db";
    std::mt19937 dice(20261122);
    std::uniform_int_distribution<unsigned> wait_us(0, 60'000);
    std::set<std::string> kept;
    int first = 0;
    int killed_while_writing = 0;
    for (int kill = 0; kill < kKills; ++kill) {
        const auto numbers = promised(file, first, wait_us(dice));
        for (const int number : numbers) {
            kept.insert("case/" + std::to_string(number));
            first = number + 1;
        }
        ++first;  // one more may be on the disk without its promise
        killed_while_writing += numbers.empty() ? 0 : 1;

        Progress progress(file, kNow);
        REQUIRE(progress.trouble() == ProgressTrouble::none);
        std::set<std::string> found;
        for (const Attempt& attempt : progress.attempts("learner")) {
            CHECK(found.insert(attempt.item).second);  // none twice
        }
        for (const std::string& item : kept) {
            if (!found.contains(item)) {
                FAIL("lost " << item << " after kill " << kill);
            }
        }
        CHECK(found.size() <= kept.size() + static_cast<std::size_t>(kill) + 1);
        CHECK(progress.memories("learner").size() == found.size());  // answer and schedule go together
    }
    CHECK(killed_while_writing > kKills / 2);
    CHECK(kept.size() > kKills);
}
