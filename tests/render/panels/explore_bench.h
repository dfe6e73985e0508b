#pragma once
// explore_bench.h: the interface in Explore.

#include "tests/support/panel_bench.h"

namespace l5s1::tests {

struct ExploreBench : PanelBench {
    render::SetupPanelState& rail = panels.setup;
    render::FindingsPanelState& findings = panels.findings;
    render::TimelinePanelState& timeline = panels.timeline;
    render::ViewChipState& chip = panels.view_chip;

    explicit ExploreBench(scenarios::Language language, float width = 1920, float height = 1080,
                          double text_scale = 1.0, scenarios::Theme theme = scenarios::Theme::light)
        : PanelBench(language, width, height, text_scale, theme)
    {
    }
};

}  // namespace l5s1::tests
