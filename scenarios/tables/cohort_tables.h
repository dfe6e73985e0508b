#pragma once
// cohort_tables.h: assets/model/cohort.toml to a sim::CohortModel; every mistake as `file:line: key: what`.

#include "scenarios/tables/tables.h"
#include "sim/cohort/cohort_model.h"

namespace l5s1::scenarios {

// Reads the table. `tables` has the sources that it may cite, and takes the provenance ("cohort.male_share"). When
// `faults` gains a line the model is not to be used.
[[nodiscard]] sim::CohortModel load_cohort(const Assets& assets, Tables& tables, std::vector<Fault>& faults);

// Returns what is wrong with the numbers together in one sentence, or an empty string: shares that sum to more than 1,
// an interval upside down.
[[nodiscard]] std::string check(const sim::CohortModel& model);

}  // namespace l5s1::scenarios
