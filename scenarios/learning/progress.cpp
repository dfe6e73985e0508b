// The only file that includes SQLite; long because of that: statements, opening, backups and queries in this order.
#include "scenarios/learning/progress.h"

#include "scenarios/io/outside_text.h"

#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <deque>
#include <functional>
#include <utility>

namespace l5s1::scenarios {

namespace fs = std::filesystem;

namespace {

constexpr int kBusy_ms = 1500;                     // another program may be writing an answer: that takes milliseconds
constexpr std::int64_t kApplication = 0x4C355331;  // "L5S1" in the header of the file

// Each entry takes a file from the version of its place to the next. Never change one that was released: add one.
constexpr std::array kMigrations{
    "CREATE TABLE learner(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, opaque TEXT NOT NULL);"
    "CREATE TABLE attempt(id INTEGER PRIMARY KEY, learner INTEGER NOT NULL REFERENCES learner ON DELETE CASCADE,"
    " uuid TEXT NOT NULL UNIQUE, item TEXT NOT NULL, unix_s INTEGER NOT NULL, day INTEGER NOT NULL,"
    " chosen TEXT NOT NULL, certainty INTEGER, is_right INTEGER NOT NULL, unsafe INTEGER NOT NULL);"
    "CREATE INDEX attempt_of_learner ON attempt(learner);"
    "CREATE TABLE memory(learner INTEGER NOT NULL REFERENCES learner ON DELETE CASCADE, item TEXT NOT NULL,"
    " stability_day REAL NOT NULL, difficulty REAL NOT NULL, last_day INTEGER NOT NULL, PRIMARY KEY(learner, item))"
    " WITHOUT ROWID;",
    "ALTER TABLE learner ADD COLUMN exam_day INTEGER;"
    "ALTER TABLE learner ADD COLUMN wanted_recall REAL NOT NULL DEFAULT 0.9;",
    "ALTER TABLE attempt ADD COLUMN given TEXT NOT NULL DEFAULT '';",
    "ALTER TABLE attempt ADD COLUMN lesion TEXT NOT NULL DEFAULT '';",
};

struct SqlError {
    int code;
    std::string what;
};

class Statement {
public:
    Statement(sqlite3* db, const char* sql) : db_(db) { check(sqlite3_prepare_v2(db, sql, -1, &statement_, nullptr)); }
    ~Statement() { sqlite3_finalize(statement_); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& bind(int place, std::int64_t value)
    {
        check(sqlite3_bind_int64(statement_, place, value));
        return *this;
    }
    Statement& bind(int place, int value) { return bind(place, std::int64_t{value}); }
    Statement& bind(int place, double value)
    {
        check(sqlite3_bind_double(statement_, place, value));
        return *this;
    }
    Statement& bind(int place, std::string_view value)
    {
        check(sqlite3_bind_text(statement_, place, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT));
        return *this;
    }
    Statement& bind(int place, std::optional<int> value)
    {
        return value ? bind(place, *value) : *this;  // an unbound place is NULL
    }
    // True while there is a row.
    bool step()
    {
        const int result = sqlite3_step(statement_);
        if (result != SQLITE_ROW && result != SQLITE_DONE) {
            check(result);
        }
        return result == SQLITE_ROW;
    }
    [[nodiscard]] std::int64_t integer(int column) const { return sqlite3_column_int64(statement_, column); }
    [[nodiscard]] int small(int column) const { return sqlite3_column_int(statement_, column); }
    [[nodiscard]] double real(int column) const { return sqlite3_column_double(statement_, column); }
    [[nodiscard]] bool null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
    [[nodiscard]] std::string text(int column) const
    {
        const auto* bytes = sqlite3_column_text(statement_, column);
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
        return bytes ? std::string(reinterpret_cast<const char*>(bytes), size) : std::string();
    }

private:
    void check(int result) const
    {
        if (result != SQLITE_OK) {
            throw SqlError{result & 0xFF, sqlite3_errmsg(db_)};
        }
    }

    sqlite3* db_;
    sqlite3_stmt* statement_ = nullptr;
};

struct Close {
    void operator()(sqlite3* db) const { sqlite3_close(db); }
};
using Database = std::unique_ptr<sqlite3, Close>;

void execute(const Database& db, const std::string& sql)
{
    if (const int result = sqlite3_exec(db.get(), sql.c_str(), nullptr, nullptr, nullptr); result != SQLITE_OK) {
        throw SqlError{result & 0xFF, sqlite3_errmsg(db.get())};
    }
}

std::int64_t number(const Database& db, const char* sql)
{
    Statement query(db.get(), sql);
    return query.step() ? query.integer(0) : 0;
}

Database open_database(const std::string& name, int flags)
{
    sqlite3* raw = nullptr;
    const int result = sqlite3_open_v2(name.c_str(), &raw, flags | SQLITE_OPEN_URI, nullptr);
    Database db(raw);
    if (result != SQLITE_OK) {
        throw SqlError{result & 0xFF, raw ? sqlite3_errmsg(raw) : "out of memory"};
    }
    sqlite3_busy_timeout(raw, kBusy_ms);
    return db;
}

// A path as SQLite wants it with options behind it.
std::string uri(const fs::path& file, std::string_view options)
{
    std::string out = "file:";
    for (const char c : fs::absolute(file).string()) {
        if (c == '?' || c == '#' || c == '%') {
            char escaped[4];
            std::snprintf(escaped, sizeof escaped, "%%%02X", static_cast<unsigned>(c));
            out += escaped;
        } else {
            out += c;
        }
    }
    return out + std::string(options);
}

// All or nothing.
void transact(const Database& db, const std::function<void()>& change)
{
    execute(db, "BEGIN IMMEDIATE");
    try {
        change();
        execute(db, "COMMIT");
    } catch (const SqlError&) {
        sqlite3_exec(db.get(), "ROLLBACK", nullptr, nullptr, nullptr);
        throw;
    }
}

void migrate(const Database& db)
{
    constexpr auto kNewest = static_cast<std::int64_t>(kMigrations.size());
    if (number(db, "PRAGMA user_version") == kNewest) {
        return;
    }
    transact(db, [&] {
        // asked again under the lock: another program may have been first
        for (auto from = number(db, "PRAGMA user_version"); from < kNewest; ++from) {
            execute(db, kMigrations[static_cast<std::size_t>(from)]);
        }
        execute(db, "PRAGMA user_version=" + std::to_string(kNewest));
        execute(db, "PRAGMA application_id=" + std::to_string(kApplication));
    });
}

void require_sound(const Database& db)
{
    Statement check(db.get(), "PRAGMA integrity_check");
    if (!check.step() || check.text(0) != "ok") {
        throw SqlError{SQLITE_CORRUPT, check.text(0)};
    }
}

ProgressTrouble kind_of(const Database& db)
{
    const bool empty = number(db, "SELECT count(*) FROM sqlite_master") == 0;
    if (!empty && number(db, "PRAGMA application_id") != kApplication) {
        return ProgressTrouble::foreign;
    }
    const std::int64_t version = number(db, "PRAGMA user_version");
    return version < 0                                               ? ProgressTrouble::damaged
           : version > static_cast<std::int64_t>(kMigrations.size()) ? ProgressTrouble::newer
                                                                     : ProgressTrouble::none;
}

ProgressTrouble trouble_of(const SqlError& error)
{
    switch (error.code) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return ProgressTrouble::locked;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return ProgressTrouble::damaged;
        default:
            return ProgressTrouble::unwritable;
    }
}

// ---- backups ----------------------------------------------------------------

fs::path backup_folder(const fs::path& file)
{
    return file.parent_path() / "backups";
}

// "progress-" of progress.db, "a.sqlite-" of a.sqlite: two files of one folder share no backups.
std::string backup_prefix(const fs::path& file)
{
    return (file.extension() == ".db" ? file.stem() : file.filename()).string() + "-";
}

// What a killed program left of a backup that it was writing.
void remove_unfinished(const fs::path& file)
{
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(backup_folder(file), ignored)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(backup_prefix(file)) && name.ends_with(".db.part")) {
            fs::remove(entry.path(), ignored);
        }
    }
}

// -1 of a file that cannot be read.
std::int64_t answers_in(const fs::path& backup)
{
    try {
        const Database db = open_database(uri(backup, "?mode=ro&immutable=1"), SQLITE_OPEN_READONLY);
        return number(db, "SELECT count(*) FROM attempt");
    } catch (const SqlError&) {
        return -1;
    }
}

// Only those of this file, newest first: those with more answers, since a clock can be wrong and answers only grow; of
// equal ones the later date.
std::vector<fs::path> backups(const fs::path& file)
{
    std::vector<std::pair<std::int64_t, fs::path>> found;
    std::error_code ignored;
    const std::string prefix = backup_prefix(file);
    for (const auto& entry : fs::directory_iterator(backup_folder(file), ignored)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(prefix) && name.ends_with(".db") && name.size() == prefix.size() + 13) {
            found.emplace_back(answers_in(entry.path()), entry.path());
        }
    }
    std::sort(found.begin(), found.end(), std::greater<>());
    std::vector<fs::path> all;
    for (auto& [answers, path] : found) {
        all.push_back(std::move(path));
    }
    return all;
}

// Written beside its place and renamed when it is on the disk: a name that is there is a whole backup.
void back_up(const Database& db, const fs::path& file, int day)
{
    std::error_code failed;
    fs::create_directories(backup_folder(file), failed);
    const fs::path final = backup_folder(file) / (backup_prefix(file) + date_text(day) + ".db");
    fs::path part = final;
    part += ".part";
    remove_unfinished(file);
    Statement(db.get(), "VACUUM INTO ?").bind(1, part.string()).step();
    if (const int descriptor = ::open(part.c_str(), O_RDONLY | O_CLOEXEC); descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
    fs::permissions(part, fs::perms::owner_read | fs::perms::owner_write, failed);
    fs::rename(part, final, failed);
    const auto all = backups(file);
    for (std::size_t i = kBackups; i < all.size(); ++i) {
        fs::remove(all[i], failed);
    }
}

void back_up_once_a_day(const Database& db, const fs::path& file, int day)
{
    std::error_code ignored;
    const bool done = fs::exists(backup_folder(file) / (backup_prefix(file) + date_text(day) + ".db"), ignored);
    if (done || number(db, "SELECT count(*) FROM attempt") == 0) {
        return;
    }
    try {
        back_up(db, file, day);
    } catch (const SqlError&) {
        // A full disk must not keep the learner from learning; record() says so itself if it cannot write.
    }
}

// ---- opening ----------------------------------------------------------------

// An empty file made by us, with the folder, both for the owner's eyes only.
void make_file(const fs::path& file)
{
    std::error_code failed;
    if (fs::exists(file, failed)) {
        return;
    }
    const fs::path folder = fs::absolute(file).parent_path();
    if (!fs::exists(folder, failed) && fs::create_directories(folder, failed)) {
        fs::permissions(folder, fs::perms::owner_all, failed);
    }
    if (const int made = ::open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600); made >= 0) {
        ::close(made);
    }
}

Database open_to_write(const fs::path& file, ProgressTrouble& trouble)
{
    make_file(file);
    Database db = open_database(uri(file, "?mode=rw"), SQLITE_OPEN_READWRITE);
    require_sound(db);
    trouble = kind_of(db);
    if (trouble != ProgressTrouble::none) {
        return nullptr;
    }
    if (sqlite3_db_readonly(db.get(), "main") == 1) {
        trouble = ProgressTrouble::unwritable;
        return nullptr;
    }
    execute(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON");
    migrate(db);
    return db;
}

// What can be looked at without changing a byte; null if nothing can.
Database open_to_read(const fs::path& file)
{
    // A file in a folder that cannot be written has no place for a log's index; then it is read as it lies there.
    for (const std::string_view options : {"?mode=ro", "?mode=ro&immutable=1"}) {
        try {
            Database db = open_database(uri(file, options), SQLITE_OPEN_READONLY);
            require_sound(db);
            if (kind_of(db) == ProgressTrouble::none &&
                number(db, "PRAGMA user_version") == static_cast<std::int64_t>(kMigrations.size())) {
                return db;
            }
        } catch (const SqlError&) {
            continue;
        }
    }
    return nullptr;
}

std::string chosen_text(const std::vector<std::size_t>& chosen)
{
    std::string out;
    for (const std::size_t option : chosen) {
        out += (out.empty() ? "" : " ") + std::to_string(option);
    }
    return out;
}

std::vector<std::size_t> chosen_of(const std::string& text)
{
    std::vector<std::size_t> chosen;
    bool within = false;  // a number
    for (const char c : text) {
        if ('0' <= c && c <= '9') {
            const auto digit = static_cast<std::size_t>(c - '0');
            if (within) {
                chosen.back() = std::min<std::size_t>(chosen.back(), 999) * 10 + digit;
            } else {
                chosen.push_back(digit);
            }
        }
        within = '0' <= c && c <= '9';
    }
    return chosen;
}

// A random (version 4) UUID by SQLite's own generator.
constexpr const char* kNewUuid =
    "SELECT substr(h,1,8)||'-'||substr(h,9,4)||'-4'||substr(h,14,3)||'-'||substr('89ab',1+(abs(random())%4),1)"
    "||substr(h,18,3)||'-'||substr(h,21) FROM (SELECT lower(hex(randomblob(16))) AS h)";

std::string new_uuid(const Database& db)
{
    Statement query(db.get(), kNewUuid);
    query.step();
    return query.text(0);
}

std::int64_t learner_number(const Database& db, std::string_view name)
{
    Statement(db.get(), "INSERT INTO learner(name, opaque) VALUES(?, ?) ON CONFLICT(name) DO NOTHING")
        .bind(1, name)
        .bind(2, new_uuid(db))
        .step();
    Statement found(db.get(), "SELECT id FROM learner WHERE name=?");
    found.bind(1, name).step();
    return found.integer(0);
}

void remember(const Database& db, std::int64_t who, const Attempt& attempt, const std::string& item)
{
    std::optional<Memory> before;
    Statement known(db.get(), "SELECT stability_day, difficulty, last_day FROM memory WHERE learner=? AND item=?");
    if (known.bind(1, who).bind(2, item).step()) {
        before = Memory{known.real(0), known.real(1), known.small(2)};
    }
    // a clock that was set back does not make a day before the last
    const int day = before ? std::max(before->last_day, attempt.when.day) : attempt.when.day;
    Answer answer;
    answer.certainty = attempt.certainty;
    answer.right = attempt.right;
    const Memory after = reviewed(before, recall_of(answer), day);
    Statement(db.get(),
              "INSERT OR REPLACE INTO memory(learner, item, stability_day, difficulty, last_day)"
              " VALUES(?, ?, ?, ?, ?)")
        .bind(1, who)
        .bind(2, item)
        .bind(3, after.stability_day)
        .bind(4, after.difficulty)
        .bind(5, after.last_day)
        .step();
}

void insert(const Database& db, std::int64_t who, const Attempt& attempt)
{
    Statement(
        db.get(),
        "INSERT INTO attempt(learner, uuid, item, unix_s, day, chosen, certainty, is_right, unsafe, given, lesion)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(1, who)
        .bind(2, new_uuid(db))
        .bind(3, attempt.item)
        .bind(4, attempt.when.unix_s)
        .bind(5, attempt.when.day)
        .bind(6, chosen_text(attempt.chosen))
        .bind(7, attempt.certainty ? std::optional(static_cast<int>(*attempt.certainty)) : std::nullopt)
        .bind(8, attempt.right ? 1 : 0)
        .bind(9, attempt.unsafe ? 1 : 0)
        .bind(10, attempt.given)
        .bind(11, attempt.lesion)
        .step();
}

void keep(const Database& db, std::string_view name, const Attempt& attempt)
{
    const std::int64_t who = learner_number(db, name);
    insert(db, who, attempt);
    if (!attempt.item.starts_with("mystery/")) {  // no patient comes twice
        remember(db, who, attempt, attempt.item);
    }
    if (!attempt.lesion.empty()) {
        remember(db, who, attempt, "lesion/" + attempt.lesion);
    }
}

}  // namespace

bool is_learner_name(std::string_view name)
{
    return name.find_first_not_of(' ') != std::string_view::npos && name.size() <= kLongestName_bytes &&
           !wrong_character(name);
}

struct Progress::State {
    fs::path file;
    fs::path shown;
    ProgressTrouble trouble = ProgressTrouble::none;
    std::string fault;
    Database db;
    std::deque<std::pair<std::string, Attempt>> waiting;  // learner and what is not on the disk yet

    // Opens an empty database in memory where nothing else can be read.
    void read_what_there_is()
    {
        std::vector<fs::path> candidates{file};
        if (trouble == ProgressTrouble::damaged) {
            candidates = backups(file);
        }
        for (const fs::path& candidate : candidates) {
            if (db = open_to_read(candidate); db) {
                shown = candidate;
                return;
            }
        }
        db = open_database(":memory:", SQLITE_OPEN_READWRITE);
        migrate(db);
    }

    // Runs a query or a change; notes what failed.
    bool attempt(const std::function<void()>& work)
    {
        try {
            work();
            return true;
        } catch (const SqlError& error) {
            fault = error.what;
            return false;
        }
    }
    bool change(const std::function<void()>& work)
    {
        return trouble == ProgressTrouble::none && attempt([&] { transact(db, work); });
    }
    // Whether what keeps the file from being written may pass by itself.
    [[nodiscard]] bool may_pass() const
    {
        return trouble == ProgressTrouble::none || trouble == ProgressTrouble::locked ||
               trouble == ProgressTrouble::unwritable;
    }
    bool write_waiting()
    {
        if (!waiting.empty() && trouble != ProgressTrouble::none && may_pass()) {
            open_again();
        }
        while (!waiting.empty()) {
            const auto& [name, one] = waiting.front();
            if (!change([&] { keep(db, name, one); })) {
                return false;
            }
            waiting.pop_front();
        }
        return true;
    }
    void open_again()
    {
        try {
            ProgressTrouble found = ProgressTrouble::none;
            if (Database opened = open_to_write(file, found); opened) {
                db = std::move(opened);
                shown = file;
                trouble = ProgressTrouble::none;
            }
        } catch (const SqlError& error) {
            fault = error.what;
        }
    }
};

Progress::Progress(fs::path file, Instant now) : state_(std::make_unique<State>())
{
    State& s = *state_;
    s.file = std::move(file);
    try {
        s.db = open_to_write(s.file, s.trouble);
    } catch (const SqlError& error) {
        s.trouble = trouble_of(error);
        s.db = nullptr;
    }
    if (s.db) {
        s.shown = s.file;
        back_up_once_a_day(s.db, s.file, now.day);
    } else {
        s.read_what_there_is();
    }
}

Progress::~Progress()
{
    if (state_) {
        state_->write_waiting();
    }
}

Progress::Progress(Progress&&) noexcept = default;
Progress& Progress::operator=(Progress&&) noexcept = default;

ProgressTrouble Progress::trouble() const
{
    return state_->trouble;
}

const fs::path& Progress::shown() const
{
    return state_->shown;
}

const std::string& Progress::fault() const
{
    return state_->fault;
}

std::vector<Learner> Progress::learners()
{
    std::vector<Learner> all;
    (void)state_->attempt([&] {
        Statement query(state_->db.get(),
                        "SELECT name, opaque, exam_day, wanted_recall,"
                        " (SELECT count(*) FROM attempt WHERE learner=learner.id) FROM learner ORDER BY name");
        while (query.step()) {
            Learner one{query.text(0), query.text(1), {}, query.small(4)};
            if (!query.null(2)) {
                one.settings.exam_day = query.small(2);
            }
            one.settings.wanted_recall = query.real(3);
            all.push_back(std::move(one));
        }
    });
    return all;
}

std::optional<Learner> Progress::learner(std::string_view name)
{
    for (Learner& one : learners()) {
        if (one.name == name) {
            return std::move(one);
        }
    }
    return std::nullopt;
}

std::vector<Attempt> Progress::attempts(std::string_view name)
{
    std::vector<Attempt> all;
    (void)state_->attempt([&] {
        Statement query(
            state_->db.get(),
            "SELECT item, unix_s, day, chosen, certainty, is_right, unsafe, uuid, given, lesion FROM attempt"
            " WHERE learner=(SELECT id FROM learner WHERE name=?) ORDER BY id");
        query.bind(1, name);
        while (query.step()) {
            Attempt one{
                query.text(0), {query.integer(1), query.small(2)}, chosen_of(query.text(3)), {}, false, false, {}};
            if (!query.null(4)) {
                one.certainty =
                    static_cast<Certainty>(std::clamp(query.small(4), 0, static_cast<int>(kCertaintyCount) - 1));
            }
            one.right = query.small(5) != 0;
            one.unsafe = query.small(6) != 0;
            one.id = query.text(7);
            one.given = query.text(8);
            one.lesion = query.text(9);
            all.push_back(std::move(one));
        }
    });
    return all;
}

std::map<std::string, Memory> Progress::memories(std::string_view name)
{
    std::map<std::string, Memory> all;
    (void)state_->attempt([&] {
        Statement query(state_->db.get(),
                        "SELECT item, stability_day, difficulty, last_day FROM memory"
                        " WHERE learner=(SELECT id FROM learner WHERE name=?)");
        query.bind(1, name);
        while (query.step()) {
            all[query.text(0)] = Memory{query.real(1), query.real(2), query.small(3)};
        }
    });
    return all;
}

bool Progress::record(std::string_view name, const Attempt& attempt)
{
    if (!state_->may_pass()) {
        return false;
    }
    state_->waiting.emplace_back(name, attempt);
    return retry();
}

bool Progress::retry(double patience_s)
{
    constexpr int kPause_ms = 100;
    bool done = state_->write_waiting();
    for (double left_ms = 1000.0 * patience_s; !done && left_ms > 0.0; left_ms -= kPause_ms) {
        sqlite3_sleep(kPause_ms);
        done = state_->write_waiting();
    }
    return done;
}

std::size_t Progress::waiting() const
{
    return state_->waiting.size();
}

bool Progress::set(std::string_view name, const StudySettings& settings)
{
    return state_->change([&] {
        const std::int64_t who = learner_number(state_->db, name);
        Statement(state_->db.get(), "UPDATE learner SET exam_day=?, wanted_recall=? WHERE id=?")
            .bind(1, settings.exam_day)
            .bind(2, std::clamp(settings.wanted_recall, kLeastWantedRecall, kMostWantedRecall))
            .bind(3, who)
            .step();
    });
}

bool Progress::erase(std::string_view name, Instant now)
{
    State& s = *state_;
    const bool erased =
        s.change([&] { Statement(s.db.get(), "DELETE FROM learner WHERE name=?").bind(1, name).step(); });
    if (!erased) {
        return false;
    }
    remove_unfinished(s.file);
    for (const fs::path& old : backups(s.file)) {
        std::error_code ignored;
        fs::remove(old, ignored);
    }
    // The log still holds the old pages; emptied, nothing of the learner is left in the file.
    return s.attempt([&] {
        execute(s.db, "VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
        back_up_once_a_day(s.db, s.file, now.day);
    });
}

}  // namespace l5s1::scenarios
