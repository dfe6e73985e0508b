#include "render/ui/widgets/plot.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace l5s1::render {

namespace {

constexpr std::array<float, 2> kConduction{5, 3};
constexpr std::array<float, 4> kAxons{12, 3, 2, 3};
constexpr std::array<float, 2> kBulk{8, 4};
constexpr std::array<float, 2> kInhibition{2, 3};
constexpr std::array<float, 4> kPain{2, 3, 2, 6};
constexpr std::array<float, 2> kTreated{9, 5};

}  // namespace

CurveLook look_of(Curve curve)
{
    switch (curve) {
        case Curve::strength:
            return {3.5f, {}, false};
        case Curve::conduction:
            return {2.0f, kConduction, false};
        case Curve::axons:
            return {2.0f, kAxons, false};
        case Curve::bulk:
            return {2.0f, kBulk, false};
        case Curve::inhibition:
            return {2.0f, kInhibition, true};
        case Curve::pain:
            return {1.5f, kPain, false};
        case Curve::treated:
            break;
    }
    return {3.0f, kTreated, false};
}

void draw_curve(const Ui& ui, const PlotFrame& frame, Curve curve, std::span<const double> values, double first_day)
{
    const ImU32 colour = ui.colours.curve[static_cast<std::size_t>(curve)];
    const CurveLook look = look_of(curve);
    std::vector<ImVec2> points;
    points.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double day = first_day + static_cast<double>(i);
        if (day > frame.last_day) {
            break;
        }
        points.push_back({frame.x(day), frame.y(std::clamp(values[i], 0.0, 1.0))});
    }
    if (look.filled) {
        const float floor_y = frame.y(0.0);
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            ui.list->AddQuadFilled(points[i], points[i + 1], {points[i + 1].x, floor_y}, {points[i].x, floor_y},
                                   faded(colour, 0.18f));
        }
    }
    dashed_line(ui, points, colour, std::max(1.0f, look.width * ui.scale), look.dashes);
}

std::vector<EndLabel> spread(std::vector<EndLabel> labels, const PlotFrame& frame, float pitch_px)
{
    const auto room = static_cast<std::size_t>(std::max(0.0f, (frame.box.height() + pitch_px * 0.9f) / pitch_px));
    std::stable_sort(labels.begin(), labels.end(),
                     [](const EndLabel& a, const EndLabel& b) { return a.priority > b.priority; });
    if (labels.size() > room) {
        labels.resize(room);
    }
    std::stable_sort(labels.begin(), labels.end(),
                     [](const EndLabel& a, const EndLabel& b) { return a.fraction > b.fraction; });
    float least = frame.box.min.y;
    for (EndLabel& label : labels) {
        label.y = std::max(least, frame.y(std::clamp(label.fraction, 0.0, 1.0)));
        least = label.y + pitch_px;
    }
    float most = frame.box.max.y;
    for (std::size_t i = labels.size(); i-- > 0;) {
        labels[i].y = std::min(labels[i].y, most);
        most = labels[i].y - pitch_px;
    }
    return labels;
}

void draw_end_labels(const Ui& ui, const PlotFrame& frame, std::span<const EndLabel> labels, float width)
{
    const float tie = ui.px(10);
    const float h = line_height(ui, Role::note);
    for (const EndLabel& label : labels) {
        const ImU32 colour = ui.colours.curve[static_cast<std::size_t>(label.curve)];
        const ImVec2 end{frame.box.max.x + ui.px(1), frame.y(std::clamp(label.fraction, 0.0, 1.0))};
        ui.list->AddLine(end, {end.x + tie, label.y}, colour, std::max(1.0f, ui.scale));
        const float x = end.x + tie + ui.px(3);
        const Area box{{x, label.y - h * 0.5f}, {frame.box.max.x + width, label.y + h * 0.5f}};
        text_in(ui, box, {label.bold ? Role::small : Role::note, label.bold, colour}, label.text);
    }
}

void draw_axes(const Ui& ui, const PlotFrame& frame, float axis_y, std::span<const int> days)
{
    const Ink ink{Role::note, false, ui.colours.ink2};
    const float h = line_height(ui, Role::note);
    for (const int percent : {0, 50, 100}) {
        const float y = std::round(frame.y(percent / 100.0));
        hairline(ui, frame.box.min.x, frame.box.max.x, y);
        value_in(ui, {{frame.box.min.x - ui.px(46), y - h * 0.5f}, {frame.box.min.x - ui.px(6), y + h * 0.5f}}, ink,
                 std::to_string(percent) + "%", Align::right);
    }
    for (const int day : days) {
        const float x = frame.x(day);
        const float half = ui.px(18);
        value_in(ui, {{x - half, axis_y}, {x + half, axis_y + h}}, ink, std::to_string(day), Align::centre);
    }
}

}  // namespace l5s1::render
