#include "scenarios/session/session.h"

#include "scenarios/session/transitions.h"

#include <algorithm>

namespace l5s1::scenarios {

namespace {

constexpr double kLongestFrame_s = 0.1;  // after a long sleep the animation resumes, it does not leap

}  // namespace

Session::Session(std::shared_ptr<const sim::Model> model, std::span<const Scenario> scenarios,
                 std::shared_ptr<const sim::LocaliseModel> rules)
    : model_(std::move(model)), rules_(std::move(rules)), scenarios_(scenarios)
{
    show();
}

void Session::show()
{
    view_ = view_of(*model_, state_, caches_);
    state_.before = view_.before;  // of what is shown for the first time: as it is now
}

Outcome Session::apply(const Command& command)
{
    if (listener_) {
        listener_->coming(command);
    }
    const Around around{*model_, rules_.get(), scenarios_, view_};
    Outcome outcome = std::visit([&](const auto& c) { return act(c, state_, around); }, command);
    if (!outcome) {
        show();
    }
    if (listener_) {
        listener_->applied(command, outcome, view_);
    }
    return outcome;
}

void Session::advance(double seconds)
{
    const double dt_s = std::clamp(seconds, 0.0, kLongestFrame_s);
    const bool moved = state_.moving();
    state_.time_s += dt_s;
    if (moved) {
        move_on(state_, *model_, dt_s);
        show();
    }
    view_.time_s = state_.time_s;
    if (listener_) {
        listener_->advanced(dt_s, moved, view_);
    }
}

bool Session::wait_until(double time_s)
{
    if (state_.moving() || !(time_s >= state_.time_s)) {
        return false;
    }
    view_.time_s = state_.time_s = time_s;
    if (listener_) {
        listener_->advanced(0.0, false, view_);
    }
    return true;
}

}  // namespace l5s1::scenarios
