#include "scenarios/findings/bedside_cues.h"

namespace l5s1::scenarios {

bool cauda_equina_shows(const sim::BedsideModel& bedside, const sim::Findings& findings)
{
    const sim::CaudaFinding& cauda = findings.cauda;
    return cauda.anal_tone_fraction < bedside.anal_tone_sound_from ||
           cauda.saddle_pinprick_fraction[0] < bedside.sensation_reduced_below ||
           cauda.saddle_pinprick_fraction[1] < bedside.sensation_reduced_below;
}

std::vector<OtherSign> other_signs(const sim::BedsideModel& bedside, const sim::Findings& findings)
{
    const auto& found = findings.other_signs;
    const auto both = [&](bool sim::OtherSignFinding::*sign) {
        return sim::BySide<bool>{found[0].*sign, found[1].*sign};
    };
    const auto narrowed = [&](const sim::OtherSignFinding& sign) {
        return sign.ankle_brachial_index < bedside.ankle_brachial_low_below;
    };
    std::vector<OtherSign> signs{
        {"ankle_brachial_index", {narrowed(found[0]), narrowed(found[1])}, true},
        {"tinel_fibular_neck", both(&sim::OtherSignFinding::tinel_fibular_neck)},
        {"upgoing_toe", both(&sim::OtherSignFinding::upgoing_toe)},
        {"fasciculation", both(&sim::OtherSignFinding::fasciculation)},
        {"tetany", both(&sim::OtherSignFinding::tetany)},
    };
    std::erase_if(signs, [](const OtherSign& sign) { return !sign.present[0] && !sign.present[1]; });
    return signs;
}

}  // namespace l5s1::scenarios
