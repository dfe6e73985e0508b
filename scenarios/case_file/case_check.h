#pragma once
// case_check.h: everything that can be wrong with a case file, at once: its form, its sources, and what it says of its
// patient that the simulation denies.

#include "scenarios/case_file/scenario.h"
#include "scenarios/tables/tables.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace l5s1::scenarios {

// load_scenario with every further check. `name` is the file in the faults, which stand in the order of lines.
[[nodiscard]] LoadedScenario check_case(std::string_view name, std::string_view text, const std::vector<Claim>& claims,
                                        const Tables& tables);

// Simulates every step of the scenario and returns what its questions expect and the patient does not show.
// `file` is the name used in the messages.
[[nodiscard]] std::vector<Fault> contradictions(const sim::Model& model, std::string_view file,
                                                const Scenario& scenario);

// The sources that its questions cite and that there are not. `exists` knows the keys of sources.toml.
[[nodiscard]] std::vector<Fault> unknown_sources(std::string_view file, const Scenario& scenario,
                                                 const std::function<bool(const std::string&)>& exists);

}  // namespace l5s1::scenarios
