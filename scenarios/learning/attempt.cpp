// attempt.cpp: a mystery patient's verdict as an attempt of progress.h.

#include "scenarios/learning/progress.h"
#include "scenarios/quiz/lesion_class.h"

namespace l5s1::scenarios {

// chosen: the structure that was named. Unsafe: a red flag that nobody looked for, or an emergency called less.
Attempt attempt_of(const MysteryRun& run)
{
    const MysteryVerdict verdict = run.verdict().value_or(MysteryVerdict{});
    const sim::Triage triage = run.mystery().findings.triage;
    Attempt attempt{
        "mystery/" + text_of(run.mystery().code),
        {},
        {static_cast<std::size_t>(verdict.site.structure)},
        verdict.certainty,
        run.right(),
        (run.marks() && run.marks()->missed_red_flag) || (triage == sim::Triage::emergency && verdict.urgency < triage),
        {}};
    if (const auto lesion = class_of(run.mystery().truth.structure)) {
        attempt.lesion = sim::id(*lesion);
    }
    return attempt;
}

}  // namespace l5s1::scenarios
