#pragma once
// cohort_exam.h: what an examiner who errs makes of true findings.

#include "sim/cohort/cohort.h"

namespace l5s1::sim {

// Strength as the hand feels it, the truth with the reserve that hides loss, and the hand's error (`shared`
// by all muscles of one examination, and `own`: standard normal).
[[nodiscard]] double felt_strength(const CohortModel& m, double true_fraction, double shared, double own);

void read_strength(const Model& body, const CohortModel& m, const VirtualPatient& p, const Findings& f, CohortRow& row);
void read_reflexes(const CohortModel& m, const VirtualPatient& p, const Findings& f, CohortRow& row);
void read_sensation(const Model& body, const CohortModel& m, const VirtualPatient& p, const Findings& f,
                    CohortRow& row);
void read_raise(const CohortModel& m, const VirtualPatient& p, const Findings& f, CohortRow& row);
void read_pain(const CohortModel& m, const VirtualPatient& p, CohortRow& row);
void read_h_reflex(const CohortModel& m, const VirtualPatient& p, const Findings& f, CohortRow& row);

}  // namespace l5s1::sim
