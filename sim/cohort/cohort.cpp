#include "sim/cohort/cohort.h"

#include "sim/bedside/examine.h"
#include "sim/cohort/cohort_exam.h"
#include "sim/course/course.h"
#include "sim/model/chain.h"

#include <algorithm>

namespace l5s1::sim {

bool CohortRow::sensory_loss() const noexcept
{
    return std::any_of(numb.begin(), numb.end(), [](bool here) { return here; });
}

bool CohortRow::any_reflex_reduced() const noexcept
{
    return std::any_of(reflex_reduced.begin(), reflex_reduced.end(), [](bool here) { return here; });
}

CohortRow examine_patient(const Model& body, const CohortModel& cohort, const VirtualPatient& p,
                          const Findings& findings)
{
    const Case& c = p.set;
    CohortRow row;
    row.id = p.origin.row;
    row.age_y = c.age_y;
    row.sex = c.sex;
    row.complaint = p.complaint;
    row.herniation = c;
    row.day = p.day;
    row.culprit = culprit_root(body, c);
    row.culprit_pressure_mmHg = findings.roots[index(c.side)][index(row.culprit)].pressure_mmHg;
    row.culprit_axon_fraction = findings.roots[index(c.side)][index(row.culprit)].axon_fraction;
    for (std::size_t m = 0; m < kCount<Muscle>; ++m) {
        row.innervated_fraction[m] = findings.muscles[index(c.side)][m].innervated_fraction;
    }
    for (const RootFinding& root : findings.roots[index(c.side)]) {
        row.pressed_roots += root.pressure_mmHg >= body.mechanics.contact_pressure_mmHg ? 1 : 0;
    }
    row.plexus = c.plexus;
    row.other_leg = p.other_leg;
    row.second_level = !c.further.empty();
    row.leg_pain_0_10 = row.herniated() ? findings.leg_pain_0_10 : p.control_pain_0_10;
    row.residual_mL = findings.cauda.post_void_residual_mL;
    row.triage = findings.triage;
    read_strength(body, cohort, p, findings, row);
    read_reflexes(cohort, p, findings, row);
    read_sensation(body, cohort, p, findings, row);
    read_raise(cohort, p, findings, row);
    read_pain(cohort, p, row);
    read_h_reflex(cohort, p, findings, row);
    return row;
}

Cohort::Cohort(const Model& model, const CohortModel& cohort, Setting setting, std::uint64_t seed)
    : model_(model), cohort_(cohort), setting_(setting), seed_(seed), body_(model)
{
}

VirtualPatient Cohort::patient(std::uint64_t number)
{
    return draw_patient(model_, cohort_, setting_, {seed_, number}, body_);
}

CohortRow Cohort::row(std::uint64_t number)
{
    const VirtualPatient p = patient(number);
    const Course course = simulate(body_, p.set, p.day);
    return examine_patient(body_, cohort_, p, examine(body_, course, {p.day, Posture::standing, -1.0}));
}

}  // namespace l5s1::sim
