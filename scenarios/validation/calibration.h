#pragma once
// calibration.h: fits the free numbers of the model to the calibrated figures of validation.toml.
//
// What may move, between which bounds and from where, stands in assets/model/calibration.toml; a number that was
// measured is refused. The objective is
//
//     sum over the C rows of weight * ((simulated - published) / half the band)^2
//
// with the same random numbers at every step, so that it is a function. The search goes along one number after the
// other, forth and back, and halves its steps when no number helps any more. Equal seeds and counts give equal results.
// V rows have no part in it.

#include "scenarios/validation/validation.h"

#include <functional>

namespace l5s1::scenarios {

struct Parameter {
    std::string table;  // "cohort", or a table of constants: "bedside", ...
    std::string id;     // the number in it
    std::string key;    // "value", or which of several: "surgical"
    double min = 0.0;
    double max = 0.0;
    double start = 0.0;
    double step = 0.0;    // the first
    double fitted = 0.0;  // by the last calibration

    [[nodiscard]] std::string name() const { return table + "." + id + (key == "value" ? "" : "." + key); }
};

struct CalibrationPlan {
    std::vector<Parameter> parameters;
    std::uint64_t count = 0;
    std::uint64_t seed = 0;
};

// Reads the plan. `tables` says what was measured; every mistake as `file:line: key: what`.
[[nodiscard]] CalibrationPlan load_calibration(const Assets& assets, const Tables& tables,
                                               const sim::CohortModel& cohort, std::vector<Fault>& faults);

// The number itself in the models, or nullptr when there is none of that name.
[[nodiscard]] double* number_of(sim::Model& model, sim::CohortModel& cohort, const Parameter& parameter);

[[nodiscard]] double objective(const std::vector<ValidationRow>& rows, Study& study);

struct Fit {
    std::vector<double> values;  // in the order of the parameters
    double before = 0.0;         // the objective at the start
    double after = 0.0;
    int evaluations = 0;
};

// told(evaluations, objective) is called at every improvement.
[[nodiscard]] Fit calibrate(const CalibrationPlan& plan, const std::vector<ValidationRow>& rows, sim::Model model,
                            sim::CohortModel cohort, const StudySize& size,
                            const std::function<void(int, double)>& told);

// Returns the text of a table with one number replaced; the text itself when it is not there.
[[nodiscard]] std::string with_number(std::string text, std::string_view id, std::string_view key, double value);

}  // namespace l5s1::scenarios
