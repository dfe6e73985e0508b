#include "scenarios/quiz/mystery_run.h"

#include <cmath>

namespace l5s1::scenarios {

double ToldTest::bits() const
{
    return before > 0.0 && after > 0.0 ? std::log2(after / before) : 0.0;
}

MysteryRun::MysteryRun(const sim::Model& model, const sim::LocaliseModel& rules, const MysteryCode& code)
    : rules_(std::make_shared<const sim::LocaliseModel>(rules)),
      mystery_(std::make_shared<const Mystery>(draw_mystery(model, rules, code))),
      localiser_(std::make_shared<const sim::Localiser>(model, rules, mystery_->patient, mystery_->moment))
{
}

TakeResult MysteryRun::would_take(sim::BedsideItem test) const
{
    if (readings_[sim::index(test)]) {
        return TakeResult::already;
    }
    const bool time = minutes_ + rules_->tests[sim::index(test)].minutes <= mystery_->budget_minutes;
    return time && phase_ == MysteryPhase::examining ? TakeResult::taken : TakeResult::no_time;
}

TakeResult MysteryRun::take(sim::BedsideItem test)
{
    const TakeResult result = would_take(test);
    if (result != TakeResult::taken) {
        return result;
    }
    const double before = localiser_->weight(readings_, mystery_->truth);
    minutes_ += rules_->tests[sim::index(test)].minutes;
    readings_[sim::index(test)] = sim::read(test, mystery_->findings);
    told_.push_back({test, before, localiser_->weight(readings_, mystery_->truth)});
    return result;
}

void MysteryRun::commit(const MysteryVerdict& verdict)
{
    if (phase_ == MysteryPhase::examining) {
        verdict_ = verdict;
        marks_ = mark(*mystery_, *localiser_, readings_, minutes_, verdict);
        debrief();
    }
}

void MysteryRun::give_up()
{
    if (phase_ == MysteryPhase::examining) {
        debrief();
    }
}

void MysteryRun::debrief()
{
    phase_ = MysteryPhase::debriefed;
    all_ = sim::read_all(mystery_->findings);
    shortest_ = localiser_->convincing_tests(all_, mystery_->truth);
}

bool MysteryRun::right() const
{
    return marks_ && marks_->site == 1.0 && marks_->side == 1.0;
}

MysteryCode next_code(const MysteryCode& code)
{
    // a linear congruence of full period over 2^28: multiplier 1 modulo 4, odd increment
    return {code.rung, (code.seed * 2654435761U + 1013904223U) & (kMysterySeeds - 1)};
}

}  // namespace l5s1::scenarios
