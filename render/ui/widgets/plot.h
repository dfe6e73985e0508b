#pragma once
// plot.h: curves over days: axes, dashes, a filled curve, names at the ends that never touch.

#include "render/ui/widgets/paint.h"

#include <span>
#include <vector>

namespace l5s1::render {

// Days along x, 0..1 along y.
struct PlotFrame {
    Area box;
    double last_day = 180.0;

    [[nodiscard]] float x(double day) const { return box.min.x + box.width() * static_cast<float>(day / last_day); }
    [[nodiscard]] float y(double fraction) const { return box.max.y - box.height() * static_cast<float>(fraction); }
    [[nodiscard]] double day(float at_x) const
    {
        return static_cast<double>((at_x - box.min.x) / box.width()) * last_day;
    }
};

struct CurveLook {
    float width;                    // at scale 1
    std::span<const float> dashes;  // at scale 1; empty: solid
    bool filled;
};
[[nodiscard]] CurveLook look_of(Curve curve);

// One value a day from `first_day`, 0..1.
void draw_curve(const Ui& ui, const PlotFrame& frame, Curve curve, std::span<const double> values,
                double first_day = 0.0);

struct EndLabel {
    Curve curve;
    double fraction;  // where the curve ends
    std::string text;
    bool bold = false;
    int priority = 0;  // greater is kept longer
    float y = 0.0f;    // filled in
};
// Spreads the labels at least `pitch_px` apart within the frame, dropping the least important that do not fit.
[[nodiscard]] std::vector<EndLabel> spread(std::vector<EndLabel> labels, const PlotFrame& frame, float pitch_px);
// Names at the right of the frame, each tied to its curve's end.
void draw_end_labels(const Ui& ui, const PlotFrame& frame, std::span<const EndLabel> labels, float width);

// 0, 50, 100 % at the left, days under `axis_y`.
void draw_axes(const Ui& ui, const PlotFrame& frame, float axis_y, std::span<const int> days);

}  // namespace l5s1::render
