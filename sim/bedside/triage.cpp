#include "sim/bedside/triage.h"

#include <algorithm>

namespace l5s1::sim {

namespace {

Mrc worst_grade(const PerEnum<Movement, MovementFinding>& movements)
{
    Mrc worst = Mrc::g5;
    for (const MovementFinding& movement : movements) {
        worst = std::min(worst, movement.mrc);
    }
    return worst;
}

}  // namespace

Triage triage_of(const Model& model, const Case& c, const Lesion& lesion, const Findings& findings)
{
    const Mrc left = worst_grade(findings.movements[index(Side::left)]);
    const Mrc right = worst_grade(findings.movements[index(Side::right)]);
    const bool herniated = lesion.herniated;
    const CaudaFinding& cauda = findings.cauda;
    const bool saddle = std::max(cauda.saddle_pinprick_fraction[0], cauda.saddle_pinprick_fraction[1]) <
                        model.bedside.cauda_sensation_below;
    const bool retention = cauda.post_void_residual_mL > model.bedside.residual_emergency_mL;
    if (herniated && (saddle || retention || (left < Mrc::g5 && right < Mrc::g5 && c.other == OtherDisease::none))) {
        return Triage::emergency;
    }
    const Mrc worst = std::min(left, right);
    if (herniated && worst <= Mrc::g3) {
        return Triage::urgent;
    }
    return worst < Mrc::g5 || findings.leg_pain_0_10 >= model.bedside.severe_pain_0_10 ? Triage::soon : Triage::routine;
}

}  // namespace l5s1::sim
