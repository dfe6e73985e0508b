#pragma once
// contrast.h: "where the lesion is, what is weak": one patient beside rivals with another lesion, by the model.
//
// The rows are patients, the columns bedside findings on the side of the lesion, at the same moment. The cells are
// computed, so that a table in a lesson cannot contradict the patient beside it.

#include "scenarios/case_file/scenario.h"
#include "sim/bedside/examine.h"

#include <cstdint>
#include <string>
#include <vector>

namespace l5s1::scenarios {

enum class CellKind : std::uint8_t { normal, slight, weak, reduced, absent, brisk, limited };

struct ContrastCell {
    CellKind kind = CellKind::normal;
    std::string value;  // "4-", "38°", "6 s"; empty where the word says it all
};

struct ContrastRow {
    Text name;
    bool is_this_patient = false;
    std::vector<ContrastCell> cells;  // one a finding of the contrast
};

// Examines every rival at `moment`. Requires a contrast that loaded without faults.
[[nodiscard]] std::vector<ContrastRow> contrast_rows(const sim::Model& model, const Contrast& contrast,
                                                     const sim::Moment& moment);

// The rows that a question shows with its answer: at the moment where its reveal comes to rest, nobody bending. Empty
// if the question has no contrast. A few simulations: call it once an answer, not once a frame.
[[nodiscard]] std::vector<ContrastRow> contrast_rows(const sim::Model& model, const Question& question);

}  // namespace l5s1::scenarios
