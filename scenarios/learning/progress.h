#pragma once
// progress.h: what learners answered and when to ask again, kept in one SQLite file.
//
//     learner   name, an opaque id for exports, exam day, wanted chance to recall
//     attempt   every answer ever given, with its time and its certainty
//     memory    per learner and item the state of review.h, changed in the same transaction as the attempt; also per
//               lesion class, under "lesion/L5_root"
//
// record() returns when the answer is on the disk (write-ahead log, synchronous=FULL). On open the file is migrated to
// this version's schema and checked; on the first open of a day that has answers a backup is put into `backups` beside
// it, and the newest kBackups are kept. A file that is locked, damaged or made by a newer version is never changed:
// what can be read of it, or of its newest sound backup, can be looked at, and record() returns false.
//
// The clock is an argument. This is the only room that knows SQLite; see progress.cpp.

#include "scenarios/learning/review.h"
#include "scenarios/session/event.h"
#include "scenarios/text/calendar.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace l5s1::scenarios {

struct Attempt {
    std::string item;                 // "shopper/s1_signs", or "mystery/L5S1-4000-FEZG"
    Instant when;                     // of the answer
    std::vector<std::size_t> chosen;  // options, ascending; of an order in the order given
    std::optional<Certainty> certainty;
    bool right = false;
    bool unsafe = false;   // chose an option that could harm
    std::string id;        // a random UUID, given by record(); the same on every read
    std::string given{};   // what was entered or clicked, where that is more than an option: "25", "root_s1"
    std::string lesion{};  // id of the lesion class that the answer reviews too; empty: none
};

// An answer, or a verdict on a mystery patient, as it is recorded: from the window and from the terminal alike.
[[nodiscard]] Attempt attempt_of(const Event& event, Instant when);

struct StudySettings {
    std::optional<int> exam_day;
    double wanted_recall = 0.9;

    friend bool operator==(const StudySettings&, const StudySettings&) = default;
};
inline constexpr double kLeastWantedRecall = 0.7;
inline constexpr double kMostWantedRecall = 0.97;

struct Learner {
    std::string name;
    std::string opaque;  // random; says nothing about the person
    StudySettings settings;
    int attempts = 0;
};

// Why a file is open for reading only; `none`: it can be written.
enum class ProgressTrouble : std::uint8_t { none, locked, damaged, newer, foreign, unwritable };
inline constexpr std::string_view kProgressTroubles[] = {"none", "locked", "damaged", "newer", "foreign", "unwritable"};

inline constexpr std::size_t kBackups = 7;
inline constexpr double kLastTries_s = 2.0;  // for what still waits when a session ends
inline constexpr std::size_t kLongestName_bytes = 80;
// Not blank, not longer than that, and all of it can be seen (scenarios/io/outside_text.h).
[[nodiscard]] bool is_learner_name(std::string_view name);

class Progress {
public:
    // Opens `file`, making it and its folder if need be. Always returns something that can be read, if only emptiness.
    explicit Progress(std::filesystem::path file, Instant now);
    ~Progress();  // see record()
    Progress(Progress&&) noexcept;
    Progress& operator=(Progress&&) noexcept;

    [[nodiscard]] ProgressTrouble trouble() const;
    // The file that is read: the progress file, or a backup of it; empty if nothing could be read.
    [[nodiscard]] const std::filesystem::path& shown() const;
    // What SQLite said when something failed since the file was opened; empty if nothing did.
    [[nodiscard]] const std::string& fault() const;

    // Learners by name; attempts in the order they were made; what is remembered, by item.
    [[nodiscard]] std::vector<Learner> learners();
    [[nodiscard]] std::optional<Learner> learner(std::string_view name);
    [[nodiscard]] std::vector<Attempt> attempts(std::string_view name);
    [[nodiscard]] std::map<std::string, Memory> memories(std::string_view name);

    // The following return whether the change is on the disk. A learner not met before is added.
    //
    // An attempt that cannot be written for now (another program's lock, a full disk) waits: it is written, in its
    // place, before the next one, by retry(), or when this goes.
    [[nodiscard]] bool record(std::string_view name, const Attempt& attempt);
    // Whether nothing waits any more. Tries for `patience_s`, at least once.
    bool retry(double patience_s = 0.0);
    [[nodiscard]] std::size_t waiting() const;
    [[nodiscard]] bool set(std::string_view name, const StudySettings& settings);
    // Removes a learner with every answer, also from the backups: these are replaced by one made now.
    [[nodiscard]] bool erase(std::string_view name, Instant now);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace l5s1::scenarios
