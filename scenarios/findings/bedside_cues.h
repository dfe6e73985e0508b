#pragma once
// bedside_cues.h: what is worth a word at the bedside, by the thresholds of bedside.toml.

#include "sim/bedside/findings.h"
#include "sim/model/constants.h"

#include <string_view>
#include <vector>

namespace l5s1::scenarios {

// Whether the sacral roots of the cauda equina have lost something that an examination finds.
[[nodiscard]] bool cauda_equina_shows(const sim::BedsideModel& bedside, const sim::Findings& findings);

// A sign of a disease elsewhere. Its words are "other_sign.<id>".
struct OtherSign {
    std::string_view id;
    sim::BySide<bool> present{};
    bool is_index = false;  // the ankle-brachial index: a number, not a yes or no
};

// Those that are present, in the order of sim::OtherSignFinding.
[[nodiscard]] std::vector<OtherSign> other_signs(const sim::BedsideModel& bedside, const sim::Findings& findings);

}  // namespace l5s1::scenarios
