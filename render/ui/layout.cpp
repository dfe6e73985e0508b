#include "render/ui/layout.h"

#include <algorithm>
#include <cmath>

namespace l5s1::render {

namespace {

constexpr float kHeader = 56.0f;
constexpr float kChain = 48.0f;
constexpr float kViewChip = 34.0f;

// Lengths at scale 1.
struct Widths {
    float rail;
    float findings;
    float timeline;
    float margin;
};
constexpr Widths kWide{340, 436, 236, 16};
constexpr Widths kMedium{288, 372, 180, 12};
constexpr Widths kCompact{84, 312, 148, 8};

scene::Rect rounded(float x0, float y0, float x1, float y1)
{
    return {{std::round(x0), std::round(y0)}, {std::round(std::max(x0, x1)), std::round(std::max(y0, y1))}};
}

void place_explore(Layout& l, const Widths& w, float top)
{
    const float s = l.scale;
    const float m = w.margin * s;
    const float right = l.window.max.x - m;
    const float bottom = l.window.max.y - m;
    l.rail = rounded(m, top + m, m + w.rail * s, bottom);
    l.findings = rounded(right - w.findings * s, top + m, right, bottom);
    const float x0 = l.rail.max.x + m;
    const float x1 = l.findings.min.x - m;
    const float chain = (l.width == Width::compact ? 36.0f : kChain) * s;
    l.chain = rounded(x0, top + m, x1, top + m + chain);
    l.timeline = rounded(x0, bottom - w.timeline * s, x1, bottom);
    const float chip = (l.width == Width::compact ? 30.0f : kViewChip) * s;
    l.view_chip = rounded(x0, l.timeline.min.y - m - chip, x1, l.timeline.min.y - m);
    l.free = rounded(x0, l.chain.max.y + m, x1, l.view_chip.min.y - m * 0.5f);
}

void place_cases(Layout& l, const Widths& w, float top)
{
    const float s = l.scale;
    const float m = w.margin * s;
    const float right = l.window.max.x - m;
    const float bottom = l.window.max.y - m;
    // The question takes 1032 of 1920; its text decides how much of a narrow window it needs.
    const float share = l.width == Width::compact ? 0.56f : 1032.0f / 1920.0f;
    l.question = rounded(right - (l.window.size().x * share), top + m, right, bottom);
    const float x1 = l.question.min.x - m;
    const bool compact = l.width == Width::compact;
    l.story = rounded(m, top + m, x1, top + m + (compact ? 168.0f : 112.0f) * s);
    l.case_findings = rounded(m, bottom - (compact ? 200.0f : 272.0f) * s, x1, bottom);
    const float chip = (compact ? 30.0f : kViewChip) * s;
    l.case_view_chip = rounded(m, l.case_findings.min.y - m - chip, x1, l.case_findings.min.y - m);
}

}  // namespace

Layout make_layout(glm::vec2 window_px, double text_setting, scenarios::Mode mode, float desktop_scale)
{
    const auto text = static_cast<float>(text_setting);
    Layout l;
    l.window = {{0, 0}, window_px};
    float base = std::clamp(std::max(window_px.y / 1080.0f, desktop_scale > 1.0f ? desktop_scale : 0.0f), 0.75f, 4.0f);
    const bool narrow = window_px.x < 1200.0f;
    if (narrow) {
        base = std::max(base, std::clamp(window_px.y / 768.0f, 0.75f, 1.0f));
    }
    l.scale = base * text;
    const float logical = window_px.x / l.scale;
    l.width = narrow || logical < 1200.0f ? Width::compact : logical < 1600.0f ? Width::medium : Width::wide;
    const Widths& w = l.width == Width::compact ? kCompact : l.width == Width::medium ? kMedium : kWide;
    const float header = std::round((l.width == Width::compact ? 48.0f : kHeader) * l.scale);
    l.header = rounded(0, 0, window_px.x, header);
    place_explore(l, w, header);
    place_cases(l, w, header);
    if (mode == scenarios::Mode::cases) {
        const float m = w.margin * l.scale;
        l.free = rounded(m, l.story.max.y + m, l.question.min.x - m, l.case_view_chip.min.y - m * 0.5f);
    }
    return l;
}

}  // namespace l5s1::render
