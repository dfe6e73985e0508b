// attempt.cpp: an event of a session as an attempt of progress.h.

#include "scenarios/io/number_text.h"
#include "scenarios/learning/progress.h"

#include <algorithm>

namespace l5s1::scenarios {

namespace {

std::string id_of(const std::optional<LesionClass>& lesion)
{
    return std::string(lesion ? sim::id(*lesion) : std::string_view{});
}

Attempt attempt(const AnswerConfirmed& confirmed, Instant when)
{
    const Answer& answer = confirmed.answer;
    Attempt attempt{confirmed.item, when, answer.chosen, answer.certainty, answer.right, false, {}};
    attempt.unsafe = std::any_of(answer.chosen.begin(), answer.chosen.end(),
                                 [&](std::size_t chosen) { return confirmed.question.options[chosen].unsafe; });
    attempt.given = answer.number ? plain(*answer.number) : answer.structure;
    attempt.lesion = id_of(confirmed.lesion);
    return attempt;
}

// chosen: the structure that was named. Unsafe: a red flag that nobody looked for, or an emergency called less.
Attempt attempt(const VerdictCommitted& committed, Instant when)
{
    const MysteryRun& run = committed.run;
    const MysteryVerdict verdict = run.verdict().value_or(MysteryVerdict{});
    const sim::Triage triage = run.mystery().findings.triage;
    Attempt attempt{
        "mystery/" + text_of(run.mystery().code),
        when,
        {static_cast<std::size_t>(verdict.site.structure)},
        verdict.certainty,
        run.right(),
        (run.marks() && run.marks()->missed_red_flag) || (triage == sim::Triage::emergency && verdict.urgency < triage),
        {}};
    attempt.lesion = id_of(class_of(run.mystery().truth.structure));
    return attempt;
}

}  // namespace

Attempt attempt_of(const Event& event, Instant when)
{
    return std::visit([&](const auto& happened) { return attempt(happened, when); }, event);
}

}  // namespace l5s1::scenarios
