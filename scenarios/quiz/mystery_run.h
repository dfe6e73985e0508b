#pragma once
// mystery_run.h: one mystery patient being examined, as a pure state machine; the same in the terminal and the window.
//
//   examining -> take(test) .. -> commit(verdict) or give_up() -> debriefed
//
// A test costs its minutes; there are no more than the patient's budget. The run knows no screen, no file and no clock;
// a copy of it is a snapshot, cheap because what never changes is shared.

#include "scenarios/quiz/mystery.h"

#include <memory>

namespace l5s1::scenarios {

enum class MysteryPhase : std::uint8_t { examining, debriefed };

// What a test said about the true lesion: its weight before and after.
struct ToldTest {
    sim::BedsideItem test{};
    double before = 0.0;
    double after = 0.0;

    [[nodiscard]] double bits() const;
};

enum class TakeResult : std::uint8_t { taken, already, no_time };

class MysteryRun {
public:
    MysteryRun(const sim::Model& model, const sim::LocaliseModel& rules, const MysteryCode& code);

    [[nodiscard]] MysteryPhase phase() const { return phase_; }
    [[nodiscard]] const Mystery& mystery() const { return *mystery_; }
    [[nodiscard]] const sim::LocaliseModel& rules() const { return *rules_; }
    [[nodiscard]] double minutes() const { return minutes_; }
    [[nodiscard]] double minutes_left() const { return mystery_->budget_minutes - minutes_; }
    // Those taken, in their order; what they read, by test.
    [[nodiscard]] const std::vector<ToldTest>& told() const { return told_; }
    [[nodiscard]] const sim::Readings& readings() const { return readings_; }

    // What take() would do.
    [[nodiscard]] TakeResult would_take(sim::BedsideItem test) const;
    TakeResult take(sim::BedsideItem test);
    // Both only while examining.
    void commit(const MysteryVerdict& verdict);
    void give_up();

    // Of the debrief. Nothing when it was given up.
    [[nodiscard]] const std::optional<MysteryVerdict>& verdict() const { return verdict_; }
    [[nodiscard]] const std::optional<MysteryMarks>& marks() const { return marks_; }
    [[nodiscard]] bool right() const;  // the place and the side
    // Everything there was to read, and the shortest convincing examination.
    [[nodiscard]] const sim::Readings& all() const { return all_; }
    [[nodiscard]] const std::vector<sim::BedsideItem>& shortest() const { return shortest_; }

private:
    void debrief();

    std::shared_ptr<const sim::LocaliseModel> rules_;
    std::shared_ptr<const Mystery> mystery_;
    std::shared_ptr<const sim::Localiser> localiser_;
    MysteryPhase phase_ = MysteryPhase::examining;
    sim::Readings readings_;
    std::vector<ToldTest> told_;
    double minutes_ = 0.0;
    std::optional<MysteryVerdict> verdict_;
    std::optional<MysteryMarks> marks_;
    sim::Readings all_;
    std::vector<sim::BedsideItem> shortest_;
};

// The patient after this one, of the same rung: every patient of a rung comes once before one comes again.
[[nodiscard]] MysteryCode next_code(const MysteryCode& code);

}  // namespace l5s1::scenarios
