#include "render/ui/widgets/slider.h"

#include <algorithm>
#include <cmath>

namespace l5s1::render {

namespace {

constexpr float kTrack = 8.0f;
constexpr float kKnob = 12.0f;
constexpr float kTickRow = 20.0f;
constexpr float kBandRow = 22.0f;
constexpr float kBandGap = 6.0f;
constexpr ImU32 kNone = IM_COL32(0, 0, 0, 0);

struct Track {
    float x0, x1, y;
    [[nodiscard]] float at(double share) const { return x0 + (x1 - x0) * static_cast<float>(share); }
    [[nodiscard]] double share(float x) const
    {
        return std::clamp(static_cast<double>((x - x0) / (x1 - x0)), 0.0, 1.0);
    }
};

void draw_ramp(const Ui& ui, const Track& track)
{
    const Palette& c = ui.colours;
    const float half = ui.px(kTrack * 0.5f);
    const float top = track.y - half;
    const float bottom = track.y + half;
    ui.list->AddRectFilled({track.x0 - half, top}, {track.x0 + half, bottom}, c.severity.front(), half);
    ui.list->AddRectFilled({track.x1 - half, top}, {track.x1 + half, bottom}, c.severity.back(), half);
    for (std::size_t i = 0; i + 1 < c.severity.size(); ++i) {
        const float a = track.at(0.25 * static_cast<double>(i));
        const float b = track.at(0.25 * static_cast<double>(i + 1));
        ui.list->AddRectFilledMultiColor({a, top}, {b, bottom}, c.severity[i], c.severity[i + 1], c.severity[i + 1],
                                         c.severity[i]);
    }
    ui.list->AddRect({track.x0 - half, top}, {track.x1 + half, bottom}, c.ctl, half, 0, std::max(1.0f, ui.scale));
}

void draw_knob(const Ui& ui, ImVec2 centre, const Hit& hit, ImU32 dot)
{
    const float r = ui.px(hit.held ? kKnob + 1 : kKnob);
    ui.list->AddCircleFilled(centre, r, ui.colours.panel);
    ui.list->AddCircle(centre, r - ui.px(1.5f), hit.hovered ? ui.colours.ink : ui.colours.sel, 0, ui.px(3));
    if (dot & IM_COL32_A_MASK) {
        ui.list->AddCircleFilled(centre, ui.px(4), dot);
    }
    if (hit.ring) {
        focus_ring(ui, {{centre.x - r, centre.y - r}, {centre.x + r, centre.y + r}}, r);
    }
}

std::optional<Change> drag(const Hit& hit, const Track& track, double value, double min, double max, double step)
{
    const auto to_step = [&](double v) { return std::clamp(std::round(v / step) * step, min, max); };
    if (hit.held) {
        const double moved = to_step(min + (max - min) * track.share(ImGui::GetIO().MousePos.x));
        if (std::abs(moved - value) > step * 0.5) {
            return Change{moved, false};
        }
    }
    if (hit.released) {
        return Change{value, true};
    }
    if (hit.focused && !hit.held) {
        const double jump = ImGui::GetIO().KeyShift ? 5 * step : step;
        const double way =
            (key_pressed(ImGuiKey_RightArrow) ? jump : 0.0) - (key_pressed(ImGuiKey_LeftArrow) ? jump : 0.0);
        const double moved = to_step(value + way);
        if (way != 0.0 && std::abs(moved - value) > step * 0.5) {
            return Change{moved, true};
        }
    }
    return std::nullopt;
}

std::optional<Change> draw_ticks(Ui& ui, const Track& track, float y, std::span<const Tick> ticks)
{
    std::optional<Change> change;
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const float x = std::round(track.at(ticks[i].at));
        ui.list->AddLine({x, track.y + ui.px(7)}, {x, track.y + ui.px(13)}, ui.colours.ctl, std::max(1.0f, ui.scale));
        const Ink ink{Role::note, false, ui.colours.ink2};
        const float width = text_width(ui, ink, ticks[i].text);
        // the outer labels stay inside the track's ends
        const float left = std::clamp(x - width * 0.5f, track.x0 - ui.px(4), track.x1 + ui.px(4) - width);
        const Area box = area_at(left, y, width + 1, ui.px(kTickRow));
        ImGui::PushID(static_cast<int>(i));
        if (hit_area(ui, "tick", box.inset(-ui.px(6), 0), false).clicked) {
            change = Change{ticks[i].at, true};
        }
        ImGui::PopID();
        value_in(ui, box, ink, ticks[i].text);
    }
    return change;
}

std::optional<Change> draw_bands(Ui& ui, const Track& track, float y, double value, std::span<const Band> bands)
{
    std::optional<Change> change;
    const Palette& c = ui.colours;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const Band& band = bands[i];
        const bool last = i + 1 == bands.size();
        const bool on = band.from <= value && (value < band.to || last);
        const float gap = ui.px(1);
        const Area box{{track.at(band.from) + gap, y}, {track.at(band.to) - gap, y + ui.px(kBandRow)}};
        ImGui::PushID(static_cast<int>(i));
        const Hit hit = hit_area(ui, "band", box, false);
        ImGui::PopID();
        if (hit.clicked) {
            change = Change{(band.from + band.to) * 0.5, true};
        }
        if (on) {
            rounded_box(ui, box, c.sel, kNone, ui.px(5), 0.0f);
        } else {
            well(ui, box, ui.px(5));
            if (hit.hovered) {
                rounded_box(ui, box, kNone, c.ink, ui.px(5), ui.px(1.5f));
            }
        }
        const Ink ink{Role::note, on, on ? c.onsel : c.ink2};
        const bool fits = text_width(ui, ink, band.text) <= box.width() - ui.px(10);
        text_in(ui, box.inset(ui.px(2), 0), ink, fits ? band.text : band.tight, Align::centre);
    }
    return change;
}

}  // namespace

std::optional<Change> severity_slider(Ui& ui, const char* id, const Area& where, double value,
                                      std::span<const Tick> ticks, std::span<const std::vector<Band>> bands)
{
    const float side = ui.px(kKnob - 4);
    const Track track{where.min.x + side, where.max.x - side, std::round(where.min.y + ui.px(kKnob + 1))};
    ImGui::PushID(id);
    const Hit hit = hit_area(ui, "track", area_at(where.min.x, where.min.y, where.width(), ui.px(2 * kKnob + 2)));
    draw_ramp(ui, track);
    std::optional<Change> change = drag(hit, track, value, 0.0, 1.0, 0.01);
    float y = track.y + ui.px(kKnob + 2);
    if (const auto clicked = draw_ticks(ui, track, y, ticks)) {
        change = clicked;
    }
    y += ui.px(kTickRow + 4);
    for (std::size_t row = 0; row < bands.size(); ++row) {
        ImGui::PushID(static_cast<int>(row));
        if (const auto clicked = draw_bands(ui, track, y, value, bands[row])) {
            change = clicked;
        }
        ImGui::PopID();
        y += ui.px(kBandRow + kBandGap);
    }
    draw_knob(ui, {track.at(value), track.y}, hit, severity_colour(ui.colours, 0.75));
    ImGui::PopID();
    return change;
}

std::optional<Change> plain_slider(Ui& ui, const char* id, const Area& where, double value, double min, double max,
                                   double step)
{
    const float r = ui.px(9);
    const Track track{where.min.x + r, where.max.x - r, std::round(where.centre().y)};
    const Hit hit = hit_area(ui, id, where);
    const float half = ui.px(3);
    const float knob = track.at((value - min) / (max - min));
    well(ui, {{track.x0 - half, track.y - half}, {track.x1 + half, track.y + half}}, half);
    ui.list->AddRectFilled({track.x0 - half, track.y - half}, {knob, track.y + half}, ui.colours.ctl, half);
    const ImVec2 centre{knob, track.y};
    ui.list->AddCircleFilled(centre, r, ui.colours.panel);
    ui.list->AddCircle(centre, r - ui.px(1.5f), hit.hovered ? ui.colours.ink : ui.colours.sel, 0, ui.px(3));
    if (hit.ring) {
        focus_ring(ui, {{centre.x - r, centre.y - r}, {centre.x + r, centre.y + r}}, r);
    }
    return drag(hit, track, value, min, max, step);
}

}  // namespace l5s1::render
