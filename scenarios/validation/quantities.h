#pragma once
// quantities.h: the named quantities that validation.toml can ask for: each one a count in a cohort or an experiment.
//
// cohort_quantities.cpp counts what examiners wrote down; followed_quantities.cpp follows patients;
// course_quantities.cpp sets up one case and measures it. A new row of the table needs code only if no quantity fits.

#include "scenarios/validation/study.h"

#include <span>
#include <string_view>

namespace l5s1::scenarios {

struct Quantity {
    std::string_view id;
    Estimate (*measure)(Study& study, sim::Setting setting);
};

[[nodiscard]] std::span<const Quantity> cohort_quantities();
[[nodiscard]] std::span<const Quantity> followed_quantities();
[[nodiscard]] std::span<const Quantity> course_quantities();

// Returns the quantity of that id, or nullptr.
[[nodiscard]] const Quantity* find_quantity(std::string_view id);

}  // namespace l5s1::scenarios
