#pragma once
// session.h: one trainee, one case: commands in, a View out.
//
// apply() and advance() change its state (state.h), nothing else does; after each of them the View is computed anew
// (view.h). Everything that a trainee is marked on is in here. What lies outside: the camera and the pages of the
// window (render/app), the learner's record (learning), the files of the cases (content/library.h). Two sessions never
// meet: no globals.
//
// Same model, same cases, same commands, same advances: same bits. A listener hears all of it: see scenarios/tape.

#include "scenarios/session/outcome.h"
#include "scenarios/session/view.h"

#include <memory>
#include <span>

namespace l5s1::scenarios {

// Hears what changes a session, in its order.
class SessionListener {
public:
    virtual ~SessionListener() = default;
    // Before it acts, so that a command that ends the program is on record.
    virtual void coming(const Command& command) = 0;
    virtual void applied(const Command& command, const Outcome& outcome, const View& after) = 0;
    // dt_s: as it counted. `moved`: of something that moves by itself; else only View::time_s has changed.
    virtual void advanced(double dt_s, bool moved, const View& after) = 0;
};

class Session {
public:
    // `scenarios` outlives the session, or until the next offer(). Without `rules` there are no mystery patients.
    Session(std::shared_ptr<const sim::Model> model, std::span<const Scenario> scenarios,
            std::shared_ptr<const sim::LocaliseModel> rules = nullptr);

    // The library was read again: what is opened from now on comes from here. A quiz that runs keeps its own copy.
    void offer(std::span<const Scenario> scenarios) { scenarios_ = scenarios; }
    // Null: nobody. It outlives the session, or until the next listen().
    void listen(SessionListener* listener) { listener_ = listener; }

    // Applies a command. A refused one changes nothing and says why.
    Outcome apply(const Command& command);

    // Lets time pass: the playhead while playing, the flare, pulses. seconds >= 0; more than 0.1 counts as 0.1.
    void advance(double seconds);
    // Many advances at once while nothing moves: only View::time_s changes. Returns false, and does nothing, while
    // something moves or if that instant is over.
    bool wait_until(double time_s);

    [[nodiscard]] const View& view() const { return view_; }
    [[nodiscard]] const SessionState& state() const { return state_; }
    [[nodiscard]] std::span<const Scenario> scenarios() const { return scenarios_; }
    [[nodiscard]] const sim::Model& model() const { return *model_; }

private:
    void show();

    std::shared_ptr<const sim::Model> model_;
    std::shared_ptr<const sim::LocaliseModel> rules_;
    std::span<const Scenario> scenarios_;
    SessionListener* listener_ = nullptr;
    SessionState state_;
    Caches caches_;
    View view_;
};

}  // namespace l5s1::scenarios
