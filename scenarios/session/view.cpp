#include "scenarios/session/view.h"

#include "sim/model/chain.h"

#include <utility>

namespace l5s1::scenarios {

namespace {

std::shared_ptr<const Curves> curves_of(const sim::Model& model, const sim::Course& course, sim::Side side,
                                        sim::Muscle muscle)
{
    return std::make_shared<const Curves>(sim::curves(model, course, side, muscle, kTimeLineDays));
}

const CourseDrawn& present_of(const sim::Model& model, const SessionState& state, Caches& caches)
{
    const sim::Case& set = state.bedside.set;
    CourseDrawn& present = caches.present;
    if (!present.course || !(present.course->set == set)) {
        present.course = std::make_shared<const sim::Course>(sim::simulate(model, set));
        present.culprit = sim::culprit_root(model, set);
        present.muscle = sim::key_muscle(present.culprit);
        present.curves = curves_of(model, *present.course, set.side, present.muscle);
        caches.examined.reset();
    }
    return present;
}

const sim::Findings& findings_of(const sim::Model& model, const SessionState& state, Caches& caches)
{
    if (caches.examined != state.bedside.moment) {
        caches.findings = sim::examine(model, *caches.present.course, state.bedside.moment);
        caches.examined = state.bedside.moment;
    }
    return caches.findings;
}

// Wasting can be seen from outside; nothing else of the lesion may.
void show_wasting(const Mystery& mystery, sim::Findings& findings)
{
    for (std::size_t s = 0; s < sim::kCount<sim::Side>; ++s) {
        for (std::size_t m = 0; m < sim::kCount<sim::Muscle>; ++m) {
            findings.muscles[s][m].bulk_fraction = mystery.findings.muscles[s][m].bulk_fraction;
        }
    }
}

// The branch that a decompression on treat_day would take.
std::shared_ptr<const Curves> treated_of(const sim::Model& model, const SessionState& state, Caches& caches)
{
    if (!state.treated) {
        return nullptr;
    }
    const sim::Case& set = state.bedside.set;
    if (caches.treat_day != state.treat_day || !(caches.treated_set == set)) {
        const sim::Course branch = sim::simulate(model, decompressed(set, state.treat_day));
        caches.treated = curves_of(model, branch, set.side, caches.present.muscle);
        caches.treat_day = state.treat_day;
        caches.treated_set = set;
    }
    return caches.treated;
}

// Course A, with curves of the side and the muscle that the present course shows.
const CourseDrawn& kept_of(const sim::Model& model, const SessionState& state, Caches& caches)
{
    CourseDrawn& kept = caches.kept;
    const sim::Case& a = *state.kept;
    const bool same = kept.course && kept.course->set == a;
    if (!same) {
        kept.course = std::make_shared<const sim::Course>(sim::simulate(model, a));
    }
    const sim::Side side = state.bedside.set.side;
    if (!same || caches.kept_side != side || kept.muscle != caches.present.muscle) {
        caches.kept_side = side;
        kept.muscle = caches.present.muscle;
        kept.curves = curves_of(model, *kept.course, side, kept.muscle);
    }
    return kept;
}

// Who the picture is split against: A at the present moment, the same patient without a herniation, or as at the
// onset. The last two do not depend on the playhead.
Compared other_of(const SessionState& state)
{
    if (state.picture.compare == Compare::courses) {
        return {*state.kept, state.bedside.moment, {}};
    }
    Compared other{state.bedside.set, {}, {}};
    other.moment.day = 0.0;
    other.moment.posture = state.bedside.moment.posture;
    if (state.picture.compare == Compare::healthy) {
        other.set.severity = 0.0;
        other.set.further.clear();
        other.set.events.clear();
        other.set.other = sim::OtherDisease::none;
    }
    return other;
}

std::shared_ptr<const Compared> compared_of(const sim::Model& model, const SessionState& state, Caches& caches)
{
    if (state.picture.compare == Compare::off) {
        return nullptr;
    }
    Compared other = other_of(state);
    if (caches.compared && caches.compared->set == other.set && caches.compared->moment == other.moment) {
        return caches.compared;
    }
    if (other.set == state.bedside.set) {
        other.findings = sim::examine(model, *caches.present.course, other.moment);
    } else if (state.picture.compare == Compare::courses) {
        other.findings = sim::examine(model, *kept_of(model, state, caches).course, other.moment);
    } else {
        other.findings = sim::examine(model, sim::simulate(model, other.set), other.moment);
    }
    caches.compared = std::make_shared<const Compared>(std::move(other));
    return caches.compared;
}

void show_settings(const SessionState& state, View& view)
{
    view.mode = state.mode;
    view.language = state.window.language;
    view.theme = state.window.theme;
    view.text_scale = state.window.text_scale;
    view.preset = state.picture.preset;
    view.preset_serial = state.picture.preset_serial;
    view.selected = state.picture.selected;
    view.found = state.picture.found;
    view.found_serial = state.picture.found_serial;
    view.layers = state.picture.layers;
    view.compare = state.picture.compare;
    view.divider = state.picture.divider;
    view.lit = state.picture.lit;
    view.playing = state.playback.playing;
    view.days_per_s = state.playback.days_per_s;
    view.time_s = state.time_s;
    view.moving = state.moving();
    view.can_undo = !state.undo.empty();
    view.can_redo = !state.redo.empty();
    view.kept = state.kept.has_value();
    view.treat_day = state.treat_day;
}

}  // namespace

View view_of(const sim::Model& model, const SessionState& state, Caches& caches)
{
    View view;
    show_settings(state, view);

    const CourseDrawn& present = present_of(model, state, caches);
    view.set = state.bedside.set;
    view.moment = state.bedside.moment;
    view.course = present.course;
    view.side = view.set.side;
    view.culprit = present.culprit;
    view.curve_muscle = present.muscle;
    view.curves = present.curves;
    view.findings = findings_of(model, state, caches);
    view.treated = treated_of(model, state, caches);
    view.compared = compared_of(model, state, caches);
    if (state.picture.compare == Compare::courses) {
        view.kept_curves = kept_of(model, state, caches).curves;
    }

    if (const auto* quiz = std::get_if<QuizActivity>(&state.activity)) {
        view.quiz = quiz->quiz;
    } else if (const auto* mystery = std::get_if<MysteryActivity>(&state.activity)) {
        view.mystery = mystery->run;
        view.outside = mystery->outside();
        if (view.outside) {
            show_wasting(mystery->run->mystery(), view.findings);
        } else {
            view.side = mystery->run->mystery().truth.side;
        }
    }
    view.before = state.before.value_or(view.findings);
    view.changed_by = state.changed_by;
    return view;
}

}  // namespace l5s1::scenarios
