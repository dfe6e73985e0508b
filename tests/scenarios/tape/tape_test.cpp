// The tape itself: every command comes back to the same bits, mistakes are said by file:line, another version says so,
// a difference is found, and what a crash leaves behind is found at the next start.

#include "scenarios/tape/tape.h"
#include "scenarios/tape/command_json.h"
#include "scenarios/tape/tape_file.h"
#include "tests/scenarios/tape/played.h"
#include "tests/support/cli_run.h"
#include "tests/support/scratch.h"

#include <csignal>
#include <fstream>
#include <iterator>
#include <limits>
#include <set>

#include <sys/wait.h>
#include <unistd.h>

using namespace l5s1;
using namespace l5s1::scenarios;

namespace {

// One of every command, with values that are nobody's default.
std::vector<Command> one_of_each()
{
    sim::Case patient;
    patient.level = sim::Level::L5_S1;
    patient.zone = sim::Zone::foraminal;
    patient.side = sim::Side::right;
    patient.type = sim::HerniationType::sequestration;
    patient.migration = sim::Migration::down;
    patient.severity = 0.1 + 0.2;
    patient.further = {{sim::Level::L3_L4, sim::Zone::central, sim::Side::right, sim::HerniationType::bulge,
                        sim::Migration::up, 1.0 / 3.0}};
    patient.onset = sim::Onset::weeks;
    patient.age_y = 61.5;
    patient.sex = sim::Sex::female;
    patient.plexus = sim::Plexus::postfixed;
    patient.conjoined = sim::Conjoined::L5_S1;
    patient.diabetes = 1.0;
    patient.other = sim::OtherDisease::hypocalcaemia;
    patient.other_severity = 0.7;
    patient.events = {{14.25, sim::EventKind::decompression}, {20.0, sim::EventKind::massage}};
    const MysteryVerdict verdict{{sim::Structure::L5_root, sim::Side::right},
                                 0.61,
                                 Mechanism::axon_loss,
                                 sim::Triage::urgent,
                                 Certainty::certain};
    return {SetCase{patient, false},
            SetDay{std::nextafter(14.0, 15.0)},
            SetPosture{sim::Posture::tiptoe},
            SetPlaying{false},
            SetSpeed{1e-300},
            BendToPickUp{},
            TreatHere{true},
            DropTreatment{},
            Select{"root_l5 \"quoted\"\n"},
            Find{"muscle.比目鱼肌"},
            SetLayers{layers_of(LayerPreset::nerves)},
            SetCompare{Compare::courses, 0.25},
            SetViewPreset{ViewPreset::leg},
            SetMode{Mode::cases},
            SetLanguage{Language::chinese},
            SetTheme{Theme::high_contrast},
            SetTextScale{1.15},
            Undo{},
            Redo{},
            OpenScenario{"shopper"},
            CloseScenario{},
            ChooseOption{3},
            ArrangeOption{2, 1},
            EnterNumber{-0.0},
            PointAt{"soleus", false},
            Perform{},
            SetCertainty{Certainty::fairly_sure},
            ConfirmAnswer{},
            NextQuestion{},
            FinishQuiz{},
            RestartQuiz{},
            ShowReason{},
            OpenItems{{"shopper/s1_signs", "runner/first"}},
            OpenMystery{{Difficulty::mimic, 7919}},
            OpenLesion{LesionClass::cauda_equina, 4'000'000'000U},
            TakeTest{sim::BedsideItem::achilles_jerk},
            CommitVerdict{verdict},
            GiveUpMystery{},
            KeepCourse{},
            SwapCourses{}};
}

const std::string kHeader = text_of(header_of(Assets{})) + "\n";

std::string fault_of(const std::string& text)
{
    std::string fault;
    CHECK_FALSE(read_tape(text, "x.tape", fault));
    return fault;
}

std::string written(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string kept(const tests::Scratch& scratch, const std::string& text)
{
    const auto file = scratch.path() / "x.tape";
    std::ofstream(file, std::ios::binary) << text;
    return file.string();
}

}  // namespace

TEST_CASE("every command comes back from its line", "[tape]")
{
    std::set<std::size_t> met;
    std::string text = kHeader;
    for (const Command& command : one_of_each()) {
        met.insert(command.index());
        text += text_of(TapeEntry{Done{command}}) + "\n";
    }
    CHECK(met.size() == std::variant_size_v<Command>);
    std::string fault;
    const auto tape = read_tape(text, "all", fault);
    INFO(fault);
    REQUIRE(tape);
    REQUIRE(tape->lines.size() == met.size());
    CHECK(text_of(*tape) == text);
    const auto commands = one_of_each();
    for (std::size_t i = 0; i < commands.size(); ++i) {
        CHECK(std::get<Done>(tape->lines[i].entry).command.index() == commands[i].index());
        CHECK(tape->lines[i].number == static_cast<int>(i) + 2);
    }
    const auto& back = [&](std::size_t i) -> const Command& { return std::get<Done>(tape->lines[i].entry).command; };
    CHECK(std::get<SetCase>(back(0)).next == std::get<SetCase>(commands[0]).next);
    CHECK_FALSE(std::get<SetCase>(back(0)).settled);
    CHECK(std::get<SetDay>(back(1)).day == std::nextafter(14.0, 15.0));
    CHECK(std::get<SetLayers>(back(10)).layers == layers_of(LayerPreset::nerves));
    CHECK(std::signbit(std::get<EnterNumber>(back(23)).number));
    CHECK(std::get<OpenLesion>(back(34)).seed == 4'000'000'000U);
    CHECK(text_of(TapeEntry{Done{SetDay{14.5}}}) == R"({"do":"set_day","day":14.5})");
}

TEST_CASE("a number that is none comes back too: the session refuses it again", "[tape]")
{
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    for (const double value : {std::numeric_limits<double>::quiet_NaN(), kInfinity, -kInfinity}) {
        const Command back = command_of(json_of(Command{SetDay{value}}));
        const double day = std::get<SetDay>(back).day;
        CHECK((std::isnan(value) ? std::isnan(day) : day == value));
    }
}

TEST_CASE("a mistake on a tape is one line with its place", "[tape]")
{
    CHECK(fault_of("") == "x.tape:1: line: is no JSON object");
    CHECK(fault_of("{}\n") == "x.tape:1: format: is missing");
    CHECK(fault_of(R"({"format":"l5s1.tape","version":2,"program":"9","tables":"","cases":""})") ==
          "x.tape:1: version: this program reads version 1 of tapes, not 2");
    const auto second = [](const std::string& line) { return fault_of(kHeader + line + "\n"); };
    CHECK(second("{\"do\":") == "x.tape:2: line: is no JSON object");
    CHECK(second("[]") == "x.tape:2: line: is no JSON object");
    CHECK(second(R"({"dew":1})") == "x.tape:2: dew: begins no entry of a tape");
    CHECK(second(R"({"do":"dance"})") == "x.tape:2: do: \"dance\" is no command");
    CHECK(second(R"({"do":"set_day"})") == "x.tape:2: day: is missing");
    CHECK(second(R"({"do":"set_day","day":"late"})") == "x.tape:2: day: is no number");
    CHECK(second(R"({"do":"set_day","day":1,"hour":2})") == "x.tape:2: hour: is no key here");
    CHECK(second(R"({"do":"set_theme","theme":"pink"})") == "x.tape:2: theme: \"pink\" is none of its values");
    CHECK(second(R"({"do":"choose_option","option":-1})").starts_with("x.tape:2: option: is no whole number"));
    CHECK(second(R"({"do":"open_lesion","lesion":"L5_root","seed":4294967296})").starts_with("x.tape:2: seed: is no "));
    CHECK(second(R"({"do":"set_layers","layers":{"opacity":[1]}})") == "x.tape:2: opacity: does not hold 7 numbers");
    CHECK(second(R"({"is":["a","b"]})") == "x.tape:2: is: does not hold three hashes");
    CHECK(second(R"({"advance":0.1,"times":-3})").starts_with("x.tape:2: times: "));
    CHECK(second(R"({"wait_until_s":1,"x":1})") == "x.tape:2: x: is no key here");
}

TEST_CASE("a last line that a power cut left unfinished is left out, and told of", "[tape][cli]")
{
    const std::string whole = kHeader + R"({"do":"set_day","day":14.0})" + "\n" + R"({"advance":0.5})" + "\n";
    for (std::size_t left = whole.size() - 2; left > whole.rfind('{'); --left) {
        std::string fault;
        const auto tape = read_tape(whole.substr(0, left), "x.tape", fault);
        REQUIRE(tape);
        CHECK(tape->lines.size() == 1);
        CHECK(tape->cut);
    }
    CHECK(fault_of(kHeader.substr(0, 30)) == "x.tape:1: line: is no JSON object");
    const tests::Scratch scratch("cut");
    tests::Studio studio;
    studio.act(SetDay{14.0});
    const auto ran = tests::run_cli({"replay", kept(scratch, text_of(studio.tape) + "{\"do\":\"se").c_str()});
    CHECK(ran.code == 0);
    CHECK(ran.out == "1 commands, 0 frames, 1 results: same\n");
    CHECK(ran.err.ends_with("x.tape: the last line was cut short, and is left out\n"));
}

TEST_CASE("a session that goes another way is found, with the line and the part", "[tape]")
{
    tests::Studio studio;
    studio.act(SetDay{14.0});
    studio.act(Select{"root_l5"});
    studio.act(Undo{});
    const auto differs = [&](auto spoil) {
        Tape tape = studio.tape;
        spoil(tape);
        tests::Studio other;
        return replay(tape, other.session).difference.value_or("");
    };
    CHECK(differs([](Tape&) {}).empty());
    CHECK(differs([](Tape& tape) { tape.lines[0].entry = Done{SetDay{14.5}}; }) ==
          "3: set_day: the patient is not as on the tape");
    CHECK(differs([](Tape& tape) { tape.lines[2].entry = Done{Select{"root_s1"}}; }) ==
          "5: select: the picture is not as on the tape");
    CHECK(differs([](Tape& tape) { std::get<Result>(tape.lines[5].entry).refused.clear(); }) ==
          "7: undo: is refused (nothing_to_undo), on the tape it is accepted");
}

TEST_CASE("replay says whether a tape goes the same way, and what was found at a line", "[tape][cli]")
{
    const tests::Scratch scratch("replay");
    tests::Studio studio;
    studio.act(SetDay{14.0});
    studio.act(SetDay{100.0});
    const std::string good = kept(scratch, text_of(studio.tape));
    const auto same = tests::run_cli({"replay", good.c_str(), "--check"});
    CHECK(same.code == 0);
    CHECK(same.out == "2 commands, 0 frames, 2 results: same\n");
    const auto found = tests::run_cli({"replay", good.c_str(), "--to", "3", "--json"});
    CHECK(found.code == 0);
    CHECK(found.out == tests::run_cli({"simulate", "--day", "14", "--json"}).out);
    CHECK(tests::run_cli({"replay", good.c_str(), "--screenshot", "x.png"}).code == 3);
    tests::refused(tests::run_cli({"replay", good.c_str(), "--to", "9"}), "--to");
    tests::refused(tests::run_cli({"replay", (good + "s").c_str()}), "file: cannot be read");

    std::get<Done>(studio.tape.lines[0].entry).command = SetDay{15.0};
    const std::string other = kept(scratch, text_of(studio.tape));
    const auto different = tests::run_cli({"replay", other.c_str()});
    CHECK(different.code == 1);
    CHECK(different.out.find("x.tape:3: set_day: the patient") != std::string::npos);

    const std::string broken = kept(scratch, kHeader + "{\"do\":\"dance\"}\n");
    tests::refused(tests::run_cli({"replay", broken.c_str()}), "x.tape:2: do: \"dance\" is no command");
}

TEST_CASE("a tape of another version says so, and plays only by force", "[tape][cli]")
{
    const tests::Scratch scratch("versions");
    tests::Studio studio;
    studio.act(SetDay{14.0});
    const TapeHeader here = studio.tape.header;
    const auto run = [&](const TapeHeader& header, bool force) {
        studio.tape.header = header;
        const std::string file = kept(scratch, text_of(studio.tape));
        return force ? tests::run_cli({"replay", file.c_str(), "--check", "--force"})
                     : tests::run_cli({"replay", file.c_str(), "--check"});
    };
    for (const auto& [header, words] :
         {std::pair{TapeHeader{"0.0.1", here.tables, here.cases}, "recorded by l5s1 0.0.1"},
          std::pair{TapeHeader{here.program, "0", here.cases}, "recorded with other tables"},
          std::pair{TapeHeader{here.program, here.tables, "0"}, "recorded with other cases"}}) {
        const auto said = run(header, false);
        CHECK(said.code == 1);
        CHECK(said.out.empty());
        CHECK(std::count(said.err.begin(), said.err.end(), '\n') == 1);
        CHECK(said.err.find(words) != std::string::npos);
        CHECK(run(header, true).code == 0);
    }
    CHECK(run(here, false).code == 0);
}

TEST_CASE("what a killed or crashed session did is on the disk, and the next start finds a crash", "[tape]")
{
    const tests::Scratch scratch("crash");
    const auto file = scratch.path() / "state" / "session.tape";
    const auto end_by = [&](int signal) {
        const pid_t child = ::fork();
        if (child == 0) {
            std::string why;
            const auto tape = TapeFile::create(file, header_of(Assets{}), why);
            tape->note_crashes();
            tape->write(Done{SetDay{14.0}});
            std::raise(signal);
            ::_exit(0);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        CHECK(WIFSIGNALED(status));
        CHECK(WTERMSIG(status) == signal);
    };
    const std::string done = kHeader + text_of(TapeEntry{Done{SetDay{14.0}}}) + "\n";
    CHECK_FALSE(make_room(file.parent_path()));  // no folder yet
    end_by(SIGKILL);
    CHECK(written(file) == done);
    CHECK_FALSE(make_room(file.parent_path()));
    CHECK(written(file.parent_path() / "session.1.tape") == done);
    for (const auto& [signal, name] :
         {std::pair{SIGSEGV, "SIGSEGV"}, std::pair{SIGABRT, "SIGABRT"}, std::pair{SIGFPE, "SIGFPE"},
          std::pair{SIGILL, "SIGILL"}, std::pair{SIGBUS, "SIGBUS"}}) {
        CAPTURE(name);
        end_by(signal);
        const auto crash = make_room(file.parent_path());
        REQUIRE(crash);
        CHECK(*crash == file.parent_path() / "crash.tape");
        CHECK(written(*crash) == done + "{\"crash\":\"" + name + "\"}\n");
        CHECK_FALSE(make_room(file.parent_path()));  // said once
        const auto again = tests::run_cli({"replay", crash->c_str(), "--check"});
        CHECK(again.code == 0);
        CHECK(again.out.find(std::string("ended with ") + name) != std::string::npos);
    }
    // five are kept
    for (int i = 0; i < 7; ++i) {
        std::string why;
        REQUIRE(TapeFile::create(file, header_of(Assets{}), why));
        CHECK_FALSE(make_room(file.parent_path()));
    }
    CHECK(std::filesystem::exists(file.parent_path() / "session.4.tape"));
    CHECK_FALSE(std::filesystem::exists(file.parent_path() / "session.5.tape"));
    CHECK_FALSE(std::filesystem::exists(file.parent_path() / "crash.5.tape"));
}
