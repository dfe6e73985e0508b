// What learners answered: kept, migrated, backed up, readable when it cannot be written, never lost.

#include "scenarios/learning/progress.h"

#include "tests/support/catch.h"
#include "tests/support/scratch.h"

#include <sqlite3.h>

#include <fstream>

using namespace l5s1::scenarios;
namespace fs = std::filesystem;

namespace {

constexpr int kToday = 20779;  // 2026-11-22
const Instant kNow{kToday * std::int64_t{86400} + 36000, kToday};

Attempt attempt(const std::string& item, bool right, std::optional<Certainty> certainty = std::nullopt,
                int day = kToday)
{
    return {item, {day * std::int64_t{86400} + 36000, day}, {0, 2}, certainty, right, !right, {}};
}

void run_sql(const fs::path& file, const char* sql)
{
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
    char* error = nullptr;
    sqlite3_exec(db, sql, nullptr, nullptr, &error);
    CAPTURE(error);
    CHECK(error == nullptr);
    sqlite3_close(db);
}

std::string bytes(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

struct Folder {
    l5s1::tests::Scratch scratch{"progress"};
    fs::path file = scratch.path() / "data" / "progress.db";
};

}  // namespace

TEST_CASE("an answer that was recorded is there when the file is opened again", "[progress]")
{
    const Folder folder;
    {
        Progress progress(folder.file, kNow);
        REQUIRE(progress.trouble() == ProgressTrouble::none);
        CHECK(progress.learners().empty());
        REQUIRE(progress.record("Li Lei", attempt("shopper/why", true, Certainty::certain)));
        REQUIRE(progress.record("Li Lei", attempt("shopper/what", false)));
        REQUIRE(progress.record("韩梅梅", attempt("shopper/why", false, Certainty::guess)));
    }
    Progress progress(folder.file, kNow);
    const auto learners = progress.learners();
    REQUIRE(learners.size() == 2);
    CHECK(learners[0].name == "Li Lei");
    CHECK(learners[0].attempts == 2);
    CHECK(learners[1].name == "韩梅梅");
    CHECK(learners[0].opaque != learners[1].opaque);
    const auto given = progress.attempts("Li Lei");
    REQUIRE(given.size() == 2);
    CHECK(given[0].item == "shopper/why");
    CHECK(given[0].when.unix_s == kNow.unix_s);
    CHECK(given[0].when.day == kToday);
    CHECK(given[0].chosen == std::vector<std::size_t>{0, 2});
    CHECK(given[0].certainty == Certainty::certain);
    CHECK(given[0].right);
    CHECK_FALSE(given[0].unsafe);
    CHECK_FALSE(given[1].certainty);
    CHECK(given[1].unsafe);
    CHECK(given[0].id.size() == 36);
    CHECK(given[0].id[14] == '4');
    CHECK(given[0].id != given[1].id);
    CHECK(progress.attempts("nobody").empty());
    CHECK(progress.fault().empty());
}

TEST_CASE("the memory in the file is that of the scheduler", "[progress][review]")
{
    const Folder folder;
    Progress progress(folder.file, kNow);
    // as in review_test: again, good, good after 0, 0, 1 days
    REQUIRE(progress.record("a", attempt("x", false, Certainty::guess, 100)));
    REQUIRE(progress.record("a", attempt("x", true, Certainty::fairly_sure, 100)));
    REQUIRE(progress.record("a", attempt("x", true, Certainty::fairly_sure, 101)));
    const Memory kept = progress.memories("a").at("x");
    CHECK_THAT(kept.stability_day, WithinAbs(2.021477, 1e-6));
    CHECK_THAT(kept.difficulty, WithinAbs(6.390941, 1e-6));
    CHECK(kept.last_day == 101);
    REQUIRE(progress.record("a", attempt("x", true, std::nullopt, 90)));  // the clock was set back
    CHECK(progress.memories("a").at("x").last_day == 101);
    CHECK(progress.memories("b").empty());
}

TEST_CASE("settings of study belong to a learner", "[progress]")
{
    const Folder folder;
    {
        Progress progress(folder.file, kNow);
        REQUIRE(progress.set("a", {kToday + 30, 0.85}));
        REQUIRE(progress.set("b", {std::nullopt, 2.0}));  // more than can be wanted
    }
    Progress progress(folder.file, kNow);
    CHECK(progress.learner("a")->settings == StudySettings{kToday + 30, 0.85});
    CHECK(progress.learner("b")->settings == StudySettings{std::nullopt, kMostWantedRecall});
    CHECK_FALSE(progress.learner("c"));
}

TEST_CASE("a file of the first version is migrated with all its answers", "[progress]")
{
    const Folder folder;
    fs::create_directories(folder.file.parent_path());
    run_sql(
        folder.file,
        "CREATE TABLE learner(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, opaque TEXT NOT NULL);"
        "CREATE TABLE attempt(id INTEGER PRIMARY KEY, learner INTEGER NOT NULL REFERENCES learner ON DELETE CASCADE,"
        " uuid TEXT NOT NULL UNIQUE, item TEXT NOT NULL, unix_s INTEGER NOT NULL, day INTEGER NOT NULL,"
        " chosen TEXT NOT NULL, certainty INTEGER, is_right INTEGER NOT NULL, unsafe INTEGER NOT NULL);"
        "CREATE TABLE memory(learner INTEGER NOT NULL REFERENCES learner ON DELETE CASCADE, item TEXT NOT NULL,"
        " stability_day REAL NOT NULL, difficulty REAL NOT NULL, last_day INTEGER NOT NULL,"
        " PRIMARY KEY(learner, item)) WITHOUT ROWID;"
        "INSERT INTO learner VALUES(7, 'old', 'o');"
        "INSERT INTO attempt VALUES(1, 7, 'u', 'shopper/why', 5, 0, '1', 3, 1, 0);"
        "PRAGMA user_version=1; PRAGMA application_id=0x4C355331;");
    Progress progress(folder.file, kNow);
    REQUIRE(progress.trouble() == ProgressTrouble::none);
    CHECK(progress.attempts("old").at(0).certainty == Certainty::certain);
    CHECK(progress.learner("old")->settings == StudySettings{});
    CHECK(progress.set("old", {kToday, 0.9}));
    CHECK(progress.record("old", attempt("shopper/why", true)));
}

TEST_CASE("a file of a newer version, or of another program, is left as it is", "[progress]")
{
    const Folder folder;
    fs::create_directories(folder.file.parent_path());
    const auto [sql, trouble] =
        GENERATE(table<const char*, ProgressTrouble>({{"CREATE TABLE photos(id);", ProgressTrouble::foreign},
                                                      {"PRAGMA user_version=99; PRAGMA application_id=0x4C355331;"
                                                       "CREATE TABLE learner(id);",
                                                       ProgressTrouble::newer}}));
    run_sql(folder.file, sql);
    const std::string before = bytes(folder.file);
    {
        Progress progress(folder.file, kNow);
        CHECK(progress.trouble() == trouble);
        CHECK_FALSE(progress.record("a", attempt("x", true)));
        CHECK(progress.learners().empty());
    }
    CHECK(bytes(folder.file) == before);
}

TEST_CASE("a damaged file is left as it is and its newest sound backup shown", "[progress]")
{
    const Folder folder;
    {
        Progress progress(folder.file, kNow);
        for (int i = 0; i < 200; ++i) {
            REQUIRE(progress.record("a", attempt("x" + std::to_string(i), true)));
        }
    }
    {
        const Progress next_day(folder.file, {kNow.unix_s + 86400, kToday + 1});  // makes the backup
    }
    std::string damaged = bytes(folder.file);
    const bool only_head = GENERATE(true, false);
    if (only_head) {
        damaged.replace(0, 16, "not a database!!");
    } else {
        damaged.replace(4096, damaged.size() / 2, std::string(damaged.size() / 2, '\x5A'));
    }
    std::ofstream(folder.file, std::ios::binary) << damaged;
    Progress progress(folder.file, kNow);
    CHECK(progress.trouble() == ProgressTrouble::damaged);
    CHECK(progress.shown().filename() == "progress-2026-11-23.db");
    CHECK(progress.attempts("a").size() == 200);
    CHECK_FALSE(progress.record("a", attempt("y", true)));
    CHECK_FALSE(progress.erase("a", kNow));
    CHECK(bytes(folder.file) == damaged);
}

TEST_CASE("a file that another program keeps locked is not waited for", "[progress]")
{
    const Folder folder;
    {
        Progress progress(folder.file, kNow);
        REQUIRE(progress.record("a", attempt("x", true)));
    }
    sqlite3* other = nullptr;
    REQUIRE(sqlite3_open(folder.file.c_str(), &other) == SQLITE_OK);
    REQUIRE(sqlite3_exec(other, "PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; DELETE FROM attempt", nullptr, nullptr,
                         nullptr) == SQLITE_OK);
    {
        Progress progress(folder.file, kNow);
        CHECK(progress.trouble() == ProgressTrouble::locked);
        CHECK_FALSE(progress.record("a", attempt("y", true)));
    }
    sqlite3_close(other);
    Progress progress(folder.file, kNow);
    CHECK(progress.trouble() == ProgressTrouble::none);
    CHECK(progress.attempts("a").size() == 1);
}

TEST_CASE("answers given while another program has the file are written when it lets go", "[progress]")
{
    const Folder folder;
    const bool locked_from_the_start = GENERATE(false, true);
    {
        const Progress make(folder.file, kNow);
    }
    const auto lock = [&](sqlite3*& other) {
        REQUIRE(sqlite3_open(folder.file.c_str(), &other) == SQLITE_OK);
        REQUIRE(sqlite3_exec(other, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr) == SQLITE_OK);
    };
    sqlite3* other = nullptr;
    std::optional<Progress> progress;
    if (locked_from_the_start) {
        REQUIRE(sqlite3_open(folder.file.c_str(), &other) == SQLITE_OK);
        REQUIRE(sqlite3_exec(other, "PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE t(x)", nullptr,
                             nullptr, nullptr) == SQLITE_OK);
        progress.emplace(folder.file, kNow);
        CHECK(progress->trouble() == ProgressTrouble::locked);
    } else {
        progress.emplace(folder.file, kNow);
        REQUIRE(progress->record("a", attempt("x0", true)));
        lock(other);
    }
    CHECK_FALSE(progress->record("a", attempt("x1", true)));
    CHECK_FALSE(progress->record("a", attempt("x2", false)));
    CHECK(progress->waiting() == 2);
    sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr);
    sqlite3_close(other);
    const std::size_t earlier = locked_from_the_start ? 0 : 1;
    const int how = GENERATE(0, 1, 2);  // with the next answer, by being told to, at the end
    if (how == 0) {
        CHECK(progress->record("a", attempt("x3", true)));
        CHECK(progress->waiting() == 0);
    } else if (how == 1) {
        CHECK(progress->retry());
    }
    progress.reset();
    Progress after(folder.file, kNow);
    const auto all = after.attempts("a");
    REQUIRE(all.size() == earlier + 2 + (how == 0 ? 1 : 0));
    CHECK(all[earlier].item == "x1");
    CHECK(all[earlier + 1].item == "x2");
}

TEST_CASE("two programs may write in turn", "[progress]")
{
    const Folder folder;
    Progress one(folder.file, kNow);
    Progress two(folder.file, kNow);
    for (int i = 0; i < 10; ++i) {
        REQUIRE(one.record("a", attempt("x", true)));
        REQUIRE(two.record("a", attempt("x", true)));
    }
    CHECK(one.attempts("a").size() == 20);
}

TEST_CASE("a place that cannot be written opens empty", "[progress]")
{
    const l5s1::tests::Scratch scratch("progress_place");
    std::ofstream(scratch.path() / "file") << "x";
    Progress progress(scratch.path() / "file" / "progress.db", kNow);  // a file where a folder should be
    CHECK(progress.trouble() == ProgressTrouble::unwritable);
    CHECK(progress.shown().empty());
    CHECK_FALSE(progress.record("a", attempt("x", true)));
    CHECK(progress.learners().empty());
}

TEST_CASE("one backup a day of learning, the newest kept", "[progress]")
{
    const Folder folder;
    const auto count = [&] {
        const auto at = fs::directory_iterator(folder.file.parent_path() / "backups");
        return static_cast<std::size_t>(std::distance(begin(at), end(at)));
    };
    {
        Progress progress(folder.file, kNow);
        REQUIRE(progress.record("a", attempt("x", true)));
    }
    for (int day = 1; day <= static_cast<int>(kBackups) + 3; ++day) {
        for (int twice = 0; twice < 2; ++twice) {
            const Progress progress(folder.file, {kNow.unix_s + day * 86400, kToday + day});
        }
        CHECK(count() == std::min<std::size_t>(static_cast<std::size_t>(day), kBackups));
    }
    CHECK_FALSE(fs::exists(folder.file.parent_path() / "backups" / "progress-2026-11-23.db"));
    const auto newest = folder.file.parent_path() / "backups" / "progress-2026-12-02.db";
    CHECK((fs::status(newest).permissions() & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
}

TEST_CASE("a session on a wrong date hides no later backup", "[progress]")
{
    const Folder folder;
    const int in_2036 = kToday + 3653;
    const auto on = [](int day) { return Instant{std::int64_t{day} * 86400 + 36000, day}; };
    {
        Progress progress(folder.file, on(in_2036));
        REQUIRE(progress.record("a", attempt("x", true)));
    }
    {
        const Progress again(folder.file, on(in_2036));  // its backup has one answer
    }
    for (int day = kToday; day < kToday + 3; ++day) {
        Progress progress(folder.file, on(day));
        REQUIRE(progress.record("a", attempt("x", true)));
    }
    {
        const Progress last(folder.file, on(kToday + 3));  // four answers
    }
    std::ofstream(folder.file, std::ios::binary) << "not a database, but longer than its head is ...........";
    Progress progress(folder.file, on(kToday + 4));
    CHECK(progress.trouble() == ProgressTrouble::damaged);
    CHECK(progress.shown().filename() == "progress-2026-11-25.db");
    CHECK(progress.attempts("a").size() == 4);
}

TEST_CASE("a version that no program wrote is damage, and read from a backup", "[progress]")
{
    const Folder folder;
    {
        Progress progress(folder.file, kNow);
        REQUIRE(progress.record("a", attempt("x", true)));
    }
    {
        const Progress next_day(folder.file, {kNow.unix_s + 86400, kToday + 1});
    }
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(folder.file.c_str(), &db) == SQLITE_OK);
    REQUIRE(sqlite3_exec(db, "PRAGMA user_version=-1; PRAGMA wal_checkpoint(TRUNCATE)", nullptr, nullptr, nullptr) ==
            SQLITE_OK);
    sqlite3_close(db);
    Progress progress(folder.file, kNow);
    CHECK(progress.trouble() == ProgressTrouble::damaged);
    CHECK(progress.attempts("a").size() == 1);
    CHECK_FALSE(progress.record("a", attempt("y", true)));
}

TEST_CASE("two files of one folder keep their backups apart", "[progress]")
{
    const Folder folder;
    auto other = folder.file;
    other.replace_extension(".sqlite");
    for (int day = 0; day < 2; ++day) {
        const Instant now{kNow.unix_s + day * 86400, kToday + day};
        Progress one(folder.file, now);
        Progress two(other, now);
        REQUIRE(one.record("a", attempt("x", true)));
        REQUIRE(two.record("b", attempt("x", true)));
    }
    std::ofstream(other, std::ios::binary) << "not a database, but longer than its head is ...........";
    Progress progress(other, {kNow.unix_s + 2 * 86400, kToday + 2});
    CHECK(progress.shown().filename() == "progress.sqlite-2026-11-23.db");
    CHECK(progress.learner("b"));
    CHECK_FALSE(progress.learner("a"));
}

TEST_CASE("an erased learner leaves nothing behind, others keep everything", "[progress]")
{
    const Folder folder;
    {
        Progress progress(folder.file, kNow);
        REQUIRE(progress.record("Person To Forget", attempt("a/secret_item", true)));
        REQUIRE(progress.record("Other", attempt("b/kept_item", true)));
    }
    // what a killed program left of its backup
    fs::create_directories(folder.file.parent_path() / "backups");
    fs::copy_file(folder.file, folder.file.parent_path() / "backups" / "progress-2026-01-01.db.part");
    {
        Progress progress(folder.file, {kNow.unix_s + 86400, kToday + 1});
        REQUIRE(progress.erase("Person To Forget", {kNow.unix_s + 86400, kToday + 1}));
        CHECK_FALSE(progress.learner("Person To Forget"));
        CHECK(progress.attempts("Other").size() == 1);
    }
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder.scratch.path())) {
        if (entry.is_regular_file()) {
            ++files;
            const std::string content = bytes(entry.path());
            CAPTURE(entry.path());
            CHECK(content.find("Person To Forget") == std::string::npos);
            CHECK(content.find("secret_item") == std::string::npos);
        }
    }
    CHECK(files == 2);  // the file and a fresh backup
}

TEST_CASE("dates are those of the calendar", "[progress][calendar]")
{
    CHECK(date_text(0) == "1970-01-01");
    CHECK(date_text(kToday) == "2026-11-22");
    CHECK(date_text(19782) == "2024-02-29");
    CHECK(day_of_date("2024-02-29") == 19782);
    CHECK(day_of_date("2000-03-01") == 11017);
    CHECK(time_text(1'700'000'000) == "2023-11-14T22:13:20Z");
    for (int day = 0; day < 60000; day += 7) {
        REQUIRE(day_of_date(date_text(day)) == day);
    }
    for (const char* wrong : {"", "2026-2-3", "2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "1969-12-31",
                              "2026/01/01", "2026-01-01 ", "20260-1-01", "-026-01-01"}) {
        CAPTURE(wrong);
        CHECK_FALSE(day_of_date(wrong));
    }
}

TEST_CASE("what was entered, clicked or put in order is kept", "[progress]")
{
    const l5s1::tests::Scratch scratch("given");
    const auto file = scratch.path() / "progress.db";
    Question question;
    question.options.resize(3);
    Answer answer;
    answer.chosen = {2, 0, 1};
    answer.structure = "root_s1";
    const Instant now{1'000'000'000, 11'574};
    {
        Progress progress(file, now);
        CHECK(progress.record("Lin", attempt_of(AnswerConfirmed{"a/order", question, answer, std::nullopt}, now)));
        answer.structure.clear();
        answer.number = 2.5;
        answer.chosen = {1};
        CHECK(progress.record("Lin",
                              attempt_of(AnswerConfirmed{"a/number", question, answer, LesionClass::L5_root}, now)));
    }
    Progress progress(file, now);
    const auto attempts = progress.attempts("Lin");
    REQUIRE(attempts.size() == 2);
    CHECK(attempts[0].chosen == std::vector<std::size_t>{2, 0, 1});
    CHECK(attempts[0].given == "root_s1");
    CHECK(attempts[1].given == "2.5");
    CHECK(progress.memories("Lin").contains(lesion_item(LesionClass::L5_root)));
}
