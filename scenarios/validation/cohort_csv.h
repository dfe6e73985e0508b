#pragma once
// cohort_csv.h: cohort rows as CSV, one line a patient; numbers with a point in any locale.
//
// A control has no herniation: level, zone and type are `none` and severity 0; a patient without paresis has `none` as
// the worst muscle.

#include "sim/cohort/cohort.h"

#include <string>
#include <string_view>

namespace l5s1::scenarios {

inline constexpr std::string_view kCohortColumns =
    "id,age,sex,diagnosis,level,zone,side,type,severity,day,worst_mrc,worst_muscle,paresis,dorsiflexion_mrc,"
    "great_toe_extension_mrc,plantarflexion_mrc,inversion_mrc,eversion_mrc,hip_abduction_mrc,patellar_reduced,"
    "medial_hamstring_reduced,achilles_reduced,sensory_loss,sensory_l4,sensory_l5,sensory_s1,slr_deg,slr_positive,"
    "crossed_slr_positive,pain_dermatome,tiptoe_10s_failed,h_reflex_abnormal";

// Appends one line, with its end.
void append_csv(std::string& out, const sim::CohortRow& row);

}  // namespace l5s1::scenarios
