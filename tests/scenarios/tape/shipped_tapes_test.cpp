// The tapes of tests/tapes: every shipped case, Explore and a mystery patient go the way they went when they were
// recorded. After a change that is meant: `test_scenarios "[record-tapes]"` records all of them again; read the
// difference before it is committed.

#include "tests/scenarios/tape/played.h"
#include "tests/support/paths.h"

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace l5s1;
using namespace l5s1::scenarios;

namespace {

const std::filesystem::path kFolder = std::filesystem::path(L5S1_SOURCE_DIR) / "tests/tapes";

Tape tape_called(const std::string& name)
{
    std::ifstream in(kFolder / (name + ".tape"), std::ios::binary);
    std::string fault;
    const auto tape = read_tape(std::string(std::istreambuf_iterator<char>(in), {}), name, fault);
    INFO(fault);
    REQUIRE(tape);
    return *tape;
}

Replayed played(const Tape& tape)
{
    tests::Studio studio;
    return replay(tape, studio.session);
}

void keep(const tests::Studio& studio, const std::string& name)
{
    std::ofstream out(kFolder / (name + ".tape"), std::ios::binary);
    out << text_of(studio.tape);
}

}  // namespace

TEST_CASE("every shipped case goes as on its tape, to its end", "[tape][tapes]")
{
    for (const Scenario& scenario : load_catalogue(Assets{}).scenarios) {
        CAPTURE(scenario.id);
        const Tape tape = tape_called(scenario.id);
        tests::Studio studio;
        const Replayed replayed = replay(tape, studio.session, static_cast<int>(tape.lines.size()) - 1);  // but close
        CHECK(replayed.difference.value_or("") == "");
        CHECK(replayed.results > 3 * static_cast<int>(scenario.questions.size()));
        REQUIRE(studio.session.view().quiz);
        CHECK(studio.quiz().scenario().id == scenario.id);
        CHECK(studio.quiz().phase() == QuizPhase::finished);
        const Score marks = score(studio.quiz());
        CHECK(marks.answered == marks.of);
        CHECK(marks.right > 0);
        CHECK(marks.right < marks.of);
    }
}

TEST_CASE("explore and a mystery patient go as on their tapes", "[tape][tapes]")
{
    for (const char* name : {"explore", "mystery"}) {
        CAPTURE(name);
        const Replayed replayed = played(tape_called(name));
        CHECK(replayed.difference.value_or("") == "");
        CHECK(replayed.commands > 15);
    }
}

TEST_CASE("a tape is the same when it is recorded from its own replay", "[tape][tapes]")
{
    const Tape tape = tape_called("explore");
    tests::Studio once;
    tests::Studio again;
    (void)replay(tape, once.session);
    (void)replay(tape, again.session);
    once.tape.header = tape.header;
    CHECK(text_of(once.tape) == text_of(tape));
    const View& a = once.session.view();
    const View& b = again.session.view();
    CHECK(*a.course == *b.course);
    CHECK(a.findings.leg_pain_0_10 == b.findings.leg_pain_0_10);  // to the last bit
    CHECK(a.time_s == b.time_s);
}

TEST_CASE("records the tapes of tests/tapes again", "[.][record-tapes]")
{
    for (const Scenario& scenario : load_catalogue(Assets{}).scenarios) {
        tests::Studio studio;
        play_case(studio, scenario.id);
        keep(studio, scenario.id);
    }
    tests::Studio explore;
    play_explore(explore);
    keep(explore, "explore");
    tests::Studio mystery;
    play_mystery(mystery);
    keep(mystery, "mystery");
}
