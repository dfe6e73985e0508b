#pragma once
// recorder.h: hears a session and says what goes onto its tape, entry by entry.

#include "scenarios/session/session.h"
#include "scenarios/tape/tape.h"

#include <functional>
#include <optional>

namespace l5s1::scenarios {

// Give it to Session::listen before the first command. A command is handed on before it acts.
class Recorder : public SessionListener {
public:
    explicit Recorder(std::function<void(const TapeEntry&)> keep) : keep_(std::move(keep)) {}

    void coming(const Command& command) override;
    void applied(const Command& command, const Outcome& outcome, const View& after) override;
    void advanced(double dt_s, bool moved, const View& after) override;

private:
    void keep_wait();

    std::function<void(const TapeEntry&)> keep_;
    std::optional<double> waited_until_s_;  // not on the tape yet
};

}  // namespace l5s1::scenarios
