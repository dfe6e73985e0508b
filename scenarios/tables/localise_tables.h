#pragma once
// localise_tables.h: assets/model/localise.toml to sim::LocaliseModel.

#include "scenarios/tables/tables.h"
#include "sim/bedside/localise.h"

namespace l5s1::scenarios {

// Adds the provenance to `tables`. When `faults` gains a line (`file:line: key: what`) the result is not to be used.
[[nodiscard]] sim::LocaliseModel load_localise(const Assets& assets, Tables& tables, std::vector<Fault>& faults);

}  // namespace l5s1::scenarios
