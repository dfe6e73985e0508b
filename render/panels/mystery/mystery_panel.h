#pragma once
// mystery_panel.h: a mystery patient in the window: what can be asked and done against the clock, the chart of what was
// found, the verdict, and the debrief. The picture beside it shows the patient from outside until the verdict.

#include "render/panels/shell/context.h"
#include "render/ui/widgets/flow.h"

#include <optional>

namespace l5s1::render {

// What has been chosen of a verdict so far.
struct VerdictDraft {
    std::optional<sim::Structure> site;
    std::optional<sim::Side> side;
    double severity = 0.5;
    bool weighed = false;  // the severity was touched
    std::optional<scenarios::Mechanism> mechanism;
    std::optional<sim::Triage> urgency;
    std::optional<scenarios::Certainty> certainty;
};
// The verdict, once everything has been said.
[[nodiscard]] std::optional<scenarios::MysteryVerdict> finished(const VerdictDraft& draft);

struct MysteryPanelState {
    std::string shown;  // the code and the page that the rest belongs to
    bool committing = false;
    VerdictDraft draft;
    Scroll tests, verdict, debrief, chart;
};

// Who the patient is, for the story card.
[[nodiscard]] std::string mystery_title(const Ui& ui, const scenarios::MysteryRun& run);
[[nodiscard]] std::string mystery_story(const Ui& ui, const scenarios::MysteryRun& run);

// What the chart is given of the height under the picture; it scrolls when it has found more.
[[nodiscard]] float chart_height(const Ui& ui, bool compact);

// Requires view.mystery.
void draw_mystery_panel(const scenarios::View& view, const PanelContext& context, scenarios::Outbox& out,
                        MysteryPanelState& state);

}  // namespace l5s1::render
