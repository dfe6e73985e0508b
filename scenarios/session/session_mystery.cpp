// session_mystery.cpp: the mystery patient in a session: from outside while examined, as they are in the debrief.

#include "scenarios/quiz/lesion_class.h"
#include "scenarios/session/session.h"

namespace l5s1::scenarios {

namespace {

// The same person without the lesion, and without what would turn a camera towards it.
sim::Case outside_of(const sim::Case& patient)
{
    sim::Case seen;
    seen.severity = 0.0;
    seen.age_y = patient.age_y;
    seen.sex = patient.sex;
    seen.body_mass_kg = patient.body_mass_kg;
    seen.height_cm = patient.height_cm;
    return seen;
}

}  // namespace

void Session::open_mystery(const MysteryCode& code)
{
    if (!rules_) {
        return;
    }
    if (!quiz_ && !mystery_) {
        explored_ = view_.set;
        explored_moment_ = view_.moment;
    }
    quiz_.reset();
    view_.quiz.reset();
    view_.mode = Mode::cases;
    end_courses();
    mystery_.emplace(*model_, *rules_, code);
    show_mystery();
}

void Session::examine_mystery(const std::function<void(MysteryRun&)>& act)
{
    if (!mystery_ || mystery_->phase() != MysteryPhase::examining) {
        return;
    }
    act(*mystery_);
    if (mystery_->phase() == MysteryPhase::examining) {
        view_.mystery = std::make_shared<const MysteryRun>(*mystery_);
    } else {
        show_mystery();
    }
}

void Session::show_mystery()
{
    const Mystery& mystery = mystery_->mystery();
    view_.mystery = std::make_shared<const MysteryRun>(*mystery_);
    view_.outside = mystery_->phase() == MysteryPhase::examining;
    view_.playing = false;
    play_until_day_.reset();
    view_.treated.reset();
    view_.selected.clear();
    view_.changed_by.clear();
    view_.moment = mystery.moment;
    show_case(view_.outside ? outside_of(mystery.patient) : mystery.patient);
    if (view_.outside) {
        // wasting can be seen from outside; nothing else of the lesion may
        for (std::size_t s = 0; s < sim::kCount<sim::Side>; ++s) {
            for (std::size_t m = 0; m < sim::kCount<sim::Muscle>; ++m) {
                view_.findings.muscles[s][m].bulk_fraction = mystery.findings.muscles[s][m].bulk_fraction;
            }
        }
        view_.lit.clear();
        view_.preset = ViewPreset::whole;
    } else {
        view_.side = mystery.truth.side;
        view_.lit = lit_by(mystery.truth.structure);
        view_.preset = seen_in(mystery.truth.structure);
    }
    ++view_.preset_serial;
    view_.before = view_.findings;
}

}  // namespace l5s1::scenarios
