#pragma once
// mystery_parts.h: the pages of mystery_panel.h, one file each, and what they share.

#include "render/panels/mystery/mystery_panel.h"
#include "scenarios/quiz/mystery_words.h"

namespace l5s1::render {

[[nodiscard]] inline scenarios::MysteryWords words_for(const Ui& ui)
{
    return {ui.strings, ui.language};
}

// Whether a reading is off normal on a side; decided by the reading alone, as an examiner would.
[[nodiscard]] bool is_abnormal(const sim::Reading& reading, std::size_t side);

// A box that can be chosen: outlined, filled when chosen. Returns whether it was clicked.
bool choice_box(Ui& ui, const char* id, const Area& box, std::string_view words, bool chosen);
// Boxes of equal width in rows; each as high as its words need. Returns the index that was clicked.
std::optional<std::size_t> choice_grid(Flow& flow, const char* id, std::span<const std::string> words,
                                       std::optional<std::size_t> chosen, std::size_t columns);

void draw_tests(Flow& flow, const scenarios::MysteryRun& run, scenarios::Outbox& out);
void draw_commitment(Flow& flow, MysteryPanelState& state);
void draw_debrief(Flow& flow, const scenarios::MysteryRun& run);
void draw_chart(const scenarios::MysteryRun& run, const PanelContext& context, Scroll& scroll);

}  // namespace l5s1::render
