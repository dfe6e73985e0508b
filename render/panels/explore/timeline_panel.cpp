// timeline_panel.cpp: longer than most: the row of controls, the plot, the lane of events, in the order of drawing.

#include "render/panels/explore/timeline_panel.h"

#include "render/panels/explore/course_marks.h"
#include "render/panels/explore/event_list.h"
#include "render/panels/explore/findings_rows.h"
#include "render/scene/patient/herniations.h"
#include "render/ui/keys.h"
#include "render/ui/widgets/button.h"
#include "render/ui/widgets/chip.h"
#include "render/ui/widgets/plot.h"
#include "scenarios/io/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace l5s1::render {

namespace {

using scenarios::whole;

constexpr std::array kSpeeds_days_per_s{2.5, 10.0, 40.0, 120.0};

struct TimelineContext {
    const scenarios::View& view;
    const PanelContext& context;
    scenarios::Outbox& out;
    TimelinePanelState& state;
    Area panel;
    PlotFrame plot{};
    float lane_y = 0.0f;
    float axis_y = 0.0f;

    [[nodiscard]] Ui& ui() const { return context.ui; }
    [[nodiscard]] const Palette& c() const { return context.ui.colours; }
    [[nodiscard]] Width width() const { return context.layout.width; }
    void set(const sim::Case& next, bool settled) const { out.emplace_back(scenarios::SetCase{next, settled}); }
};

// The button that treats, keeps or drops, and the one that adds an event; from the right. Returns their left edge.
float draw_actions(TimelineContext& p, float y, float h)
{
    Ui& ui = p.ui();
    float right = p.panel.max.x - ui.px(16);
    const auto place = [&](std::string_view words, bool with_icon) {
        const float w = button_width(ui, words, with_icon);
        right -= w;
        return area_at(right, y, w, h);
    };
    if (p.view.treated) {
        const std::string& keep = ui.words("timeline.keep");
        if (button(ui, "keep", place(keep, true), keep, ButtonLook::primary, Icon::tick)) {
            p.out.emplace_back(scenarios::SetDay{p.view.treat_day});
            p.out.emplace_back(scenarios::TreatHere{true});
        }
        right -= ui.px(8);
        const std::string& drop = ui.words("timeline.drop");
        if (button(ui, "drop", place(drop, true), drop, ButtonLook::outlined, Icon::close)) {
            p.out.emplace_back(scenarios::DropTreatment{});
        }
        return right - ui.px(12);
    }
    const std::string& treat = ui.words("timeline.treat");
    if (button(ui, "treat", place(treat, true), treat, ButtonLook::primary, Icon::branch)) {
        p.out.emplace_back(scenarios::TreatHere{false});
    }
    right -= ui.px(8);
    if (p.view.kept && !p.view.kept_curves) {  // there is something to compare with
        const std::string& compare = ui.words("courses.compare");
        if (button(ui, "compare", place(compare, false), compare, ButtonLook::outlined)) {
            p.out.emplace_back(scenarios::SetCompare{scenarios::Compare::courses, p.view.divider});
        }
        right -= ui.px(8);
    }
    const std::string& event = ui.words("timeline.event");
    if (button(ui, "event", place(event, true), event, ButtonLook::outlined, Icon::plus)) {
        p.state.choosing_event = !p.state.choosing_event;
    }
    return right - ui.px(12);
}

float draw_speeds(TimelineContext& p, float y, float h, float right)
{
    Ui& ui = p.ui();
    const std::array<Segment, 4> segments{{{"1×", {}}, {"4×", {}}, {"16×", {}}, {ui.words("timeline.fastest"), {}}}};
    std::size_t chosen = segments.size();
    for (std::size_t i = 0; i < kSpeeds_days_per_s.size(); ++i) {
        chosen = std::abs(kSpeeds_days_per_s[i] - p.view.days_per_s) < 0.01 ? i : chosen;
    }
    const float w = segmented_width(ui, segments, Role::small);
    const Area box = area_at(right - w, y + ui.px(2), w, h - ui.px(4));
    if (const auto picked = segmented(ui, "speed", box, segments, chosen, Role::small)) {
        p.out.emplace_back(scenarios::SetSpeed{kSpeeds_days_per_s[*picked]});
    }
    return box.min.x - ui.px(10);
}

void draw_play(TimelineContext& p, const Area& box)
{
    Ui& ui = p.ui();
    const Hit hit = hit_area(ui, "play", box);
    const float r = box.height() * 0.5f;
    ui.list->AddCircleFilled(box.centre(), r, hit.hovered ? mixed(p.c().sel, p.c().ink, 0.25f) : p.c().sel);
    icon(ui, p.view.playing ? Icon::pause : Icon::play, box.centre(), ui.px(20), p.c().onsel);
    if (hit.ring) {
        focus_ring(ui, box, r);
    }
    if (hit.clicked) {
        p.out.emplace_back(scenarios::SetPlaying{!p.view.playing});
    }
}

// Play, day, week and muscle at the left; speed and actions at the right. Returns the height.
float draw_controls(TimelineContext& p)
{
    Ui& ui = p.ui();
    const bool roomy = p.width() == Width::wide;
    const float h = ui.px(roomy ? 40 : 34);
    const float y = p.panel.min.y + ui.px(roomy ? 10 : 7);
    float x = p.panel.min.x + ui.px(12);
    const auto jump = [&](const char* id, Icon sign, double day) {
        if (icon_button(ui, id, area_at(x, y + (h - ui.px(32)) * 0.5f, ui.px(32), ui.px(32)), sign)) {
            p.out.emplace_back(scenarios::SetDay{day});
        }
        x += ui.px(36);
    };
    if (roomy) {
        jump("to_start", Icon::to_start, 0.0);
    }
    draw_play(p, area_at(x, y, h, h));
    x += h + ui.px(4);
    if (roomy) {
        jump("to_end", Icon::to_end, scenarios::kTimeLineDays);
    }
    float right = draw_actions(p, y, h);
    const Ink day_ink{roomy ? Role::counter : Role::title, true, p.c().ink};
    const std::string day = ui.format("timeline.day", {whole(p.view.moment.day)});
    const float day_room = text_width(ui, day_ink, ui.format("timeline.day", {"180"})) + ui.px(10);
    x += ui.px(8);
    if (right - x > day_room + ui.px(220)) {
        right = draw_speeds(p, y, h, right);
    }
    value_in(ui, {{x, y}, {x + day_room, y + h}}, day_ink, day);
    x += day_room;
    const std::string muscle =
        ui.format("timeline.curves_of", {ui.short_words("muscle." + std::string(sim::id(p.view.curve_muscle))),
                                         ui.words("side." + std::string(sim::id(p.view.side)))});
    const std::string week = ui.format("timeline.week", {whole(std::floor(p.view.moment.day / 7.0)),
                                                         whole(std::ceil(scenarios::kTimeLineDays / 7.0))});
    const Ink quiet{Role::small, false, p.c().ink2};
    const float room = right - x;
    const std::string both = week + " · " + muscle;
    const std::string& shown = text_width(ui, quiet, both) <= room ? both : muscle;
    if (text_width(ui, quiet, shown) <= room) {
        text_in(ui, {{x, y + ui.px(2)}, {right, y + h + ui.px(2)}}, quiet, shown);
    }
    return y + h - p.panel.min.y;
}

void place_plot(TimelineContext& p, float controls)
{
    Ui& ui = p.ui();
    const bool compact = p.width() == Width::compact;
    const float note = line_height(ui, Role::note);
    p.axis_y = p.panel.max.y - ui.px(compact ? 5 : 8) - note;
    p.lane_y = p.axis_y - ui.px(compact ? 12 : 15);
    const float bottom = p.lane_y - ui.px(compact ? 15 : 18);
    const float right = ui.px(compact ? 20 : 128);
    p.plot.box = {{p.panel.min.x + ui.px(52), p.panel.min.y + controls + ui.px(compact ? 11 : 14)},
                  {p.panel.max.x - right, bottom}};
    p.plot.last_day = scenarios::kTimeLineDays;
}

std::vector<double> values_of(const std::vector<sim::CurvePoint>& points, Curve curve)
{
    std::vector<double> values;
    values.reserve(points.size());
    for (const sim::CurvePoint& point : points) {
        switch (curve) {
            case Curve::conduction:
                values.push_back(point.conduction_fraction);
                break;
            case Curve::axons:
                values.push_back(point.axon_fraction);
                break;
            case Curve::bulk:
                values.push_back(point.bulk_fraction);
                break;
            case Curve::inhibition:
                values.push_back(point.inhibition_fraction);
                break;
            case Curve::pain:
                values.push_back(point.leg_pain_0_10 / 10.0);
                break;
            default:
                values.push_back(point.strength_fraction);
                break;
        }
    }
    return values;
}

double at_day(const std::vector<double>& values, double day)
{
    const double at = std::clamp(day, 0.0, static_cast<double>(values.size() - 1));
    const auto i = std::min(static_cast<std::size_t>(at), values.size() - 2);
    return values[i] + (values[i + 1] - values[i]) * (at - static_cast<double>(i));
}

void draw_curves(TimelineContext& p)
{
    Ui& ui = p.ui();
    struct Row {
        Curve curve;
        std::string_view key;
        int priority;
    };
    constexpr std::array<Row, 6> kRows{{{Curve::inhibition, "curve.inhibition", 2},
                                        {Curve::pain, "curve.pain", 1},
                                        {Curve::bulk, "curve.bulk", 3},
                                        {Curve::axons, "curve.axons", 4},
                                        {Curve::conduction, "curve.conduction", 5},
                                        {Curve::strength, "curve.strength", 7}}};
    if (p.view.kept_curves) {
        draw_two_courses(ui, p.plot, p.view, p.width() == Width::compact, ui.px(124));
        draw_kept_events(ui, p.plot, p.view, p.width() == Width::compact);
        return;
    }
    std::vector<EndLabel> labels;
    for (const Row& row : kRows) {
        const auto values = values_of(*p.view.curves, row.curve);
        draw_curve(ui, p.plot, row.curve, values);
        const double end = values.back();
        const std::string figure = row.curve == Curve::pain ? decimals(10.0 * end, 1) : percent(end) + "%";
        labels.push_back(
            {row.curve, end, ui.words(row.key) + " " + figure, row.curve == Curve::strength, row.priority});
    }
    if (p.view.treated) {
        auto values = values_of(*p.view.treated, Curve::treated);
        const auto first = static_cast<std::size_t>(std::clamp(p.view.treat_day, 0.0, p.plot.last_day));
        const std::vector<double> branch(values.begin() + static_cast<std::ptrdiff_t>(first), values.end());
        draw_curve(ui, p.plot, Curve::treated, branch, static_cast<double>(first));
        labels.push_back(
            {Curve::treated, values.back(), ui.words("curve.treated") + " " + percent(values.back()) + "%", true, 6});
    }
    if (p.width() != Width::compact) {
        const float pitch = line_height(ui, Role::note) - ui.px(1);
        draw_end_labels(ui, p.plot, spread(std::move(labels), p.plot, pitch), ui.px(124));
    }
}

// "if decompressed on day 42", over the branch.
void draw_branch_label(const TimelineContext& p)
{
    if (!p.view.treated || p.width() == Width::compact) {
        return;
    }
    Ui& ui = p.ui();
    const Ink ink{Role::small, true, p.c().ok};
    const std::string words = ui.format("timeline.if_treated", {whole(p.view.treat_day)});
    const float w = text_width(ui, ink, words) + ui.px(20);
    const float h = ui.px(24);
    float x = p.plot.x(p.view.treat_day) + ui.px(56);
    x = std::min(x, p.plot.box.max.x - w);
    const Area box = area_at(x, p.plot.box.min.y + ui.px(2), w, h);
    rounded_box(ui, box, p.c().ok_bg, p.c().ok, ui.px(6), ui.px(1.5f));
    text_in(ui, box, ink, words, Align::centre);
}

void draw_playhead(const TimelineContext& p, const Hit& hit)
{
    Ui& ui = p.ui();
    const float x = std::round(p.plot.x(std::min(p.view.moment.day, p.plot.last_day)));
    const float top = p.plot.box.min.y;
    const float half = ui.px(8);
    const ImU32 colour = hit.held ? p.c().ink : p.c().sel;
    ui.list->AddLine({x, top - ui.px(8)}, {x, p.lane_y + ui.px(4)}, colour, std::max(1.5f, 2.5f * ui.scale));
    const std::array<ImVec2, 5> flag{ImVec2{x - half, top - ui.px(12)},
                                     {x + half, top - ui.px(12)},
                                     {x + half, top - ui.px(2)},
                                     {x, top + ui.px(4)},
                                     {x - half, top - ui.px(2)}};
    ui.list->AddConvexPolyFilled(flag.data(), 5, colour);
    const auto strength = values_of(*p.view.curves, Curve::strength);
    const ImVec2 dot{x, p.plot.y(at_day(strength, p.view.moment.day))};
    ui.list->AddCircleFilled(dot, ui.px(6), p.c().curve[0]);
    ui.list->AddCircle(dot, ui.px(6), p.c().panel, 0, ui.px(1.5f));
    if (hit.ring) {
        focus_ring(ui, p.plot.box, ui.px(4));
    }
}

void move_playhead(const TimelineContext& p, const Hit& hit)
{
    double day = p.view.moment.day;
    if (hit.held) {
        day = std::round(std::clamp(p.plot.day(ImGui::GetIO().MousePos.x), 0.0, p.plot.last_day));
    } else if (hit.focused) {
        day += (far() ? 7.0 : 1.0) * arrow_x();
    }
    day = std::clamp(day, 0.0, p.plot.last_day);
    if (day != p.view.moment.day) {
        if (p.view.playing) {
            p.out.emplace_back(scenarios::SetPlaying{false});
        }
        p.out.emplace_back(scenarios::SetDay{day});
    }
}

void draw_marker(const TimelineContext& p, ImVec2 centre, Icon sign, bool harms, bool chosen)
{
    Ui& ui = p.ui();
    const ImU32 colour = harms ? p.c().warn : p.c().ok;
    const float r = ui.px(p.width() == Width::compact ? 10.0f : 12.0f);
    ui.list->AddCircleFilled(centre, r, chosen ? (harms ? p.c().warn_bg : p.c().ok_bg) : p.c().panel);
    ui.list->AddCircle(centre, r, colour, 0, ui.px(chosen ? 3.0f : 2.0f));
    icon(ui, sign, centre, r * 1.3f, colour);
}

// In a comparison the letter of the course stands for what happens; its name is beside it.
void draw_event_marker(const TimelineContext& p, ImVec2 centre, const EventLook& look, bool chosen)
{
    if (p.view.kept_curves) {
        const float r = p.ui().px(p.width() == Width::compact ? 10.0f : 12.0f);
        course_mark(p.ui(), centre, r, CourseLetter::b, look.harms ? p.c().warn : p.c().ok);
        if (chosen) {
            p.ui().list->AddCircle(centre, r + p.ui().px(2), p.c().ink, 0, p.ui().px(1.5f));
        }
        return;
    }
    draw_marker(p, centre, look.sign, look.harms, chosen);
}

// Moves or removes the event under the hand.
void handle_event(TimelineContext& p, const Hit& hit, std::size_t i)
{
    const sim::Case& set = p.view.set;
    if (hit.held && ImGui::IsMouseDragging(0, 3.0f)) {
        const double day = std::round(std::clamp(p.plot.day(ImGui::GetIO().MousePos.x), 0.0, p.plot.last_day));
        if (day != set.events[i].day) {
            sim::Case next = set;
            const sim::Event moved{day, set.events[i].kind};
            next.events[i].day = day;
            next = sim::sorted(next);
            // the event keeps the hand although its place in the list may change
            const auto at = std::find(next.events.begin(), next.events.end(), moved);
            p.state.event = static_cast<std::size_t>(at - next.events.begin());
            p.state.held_as = p.state.held_as.value_or(i);
            p.set(next, false);
        }
        return;
    }
    if (hit.released && p.state.held_as) {
        p.state.held_as.reset();
        p.set(set, true);
    } else if (hit.clicked || hit.released) {
        p.state.event = i;
    }
}

void remove_chosen_event(TimelineContext& p)
{
    const auto& events = p.view.set.events;
    if (p.state.event && *p.state.event >= events.size()) {
        p.state.event.reset();
    }
    if (p.state.event && std::exchange(p.state.remove, false)) {
        sim::Case next = p.view.set;
        next.events.erase(next.events.begin() + static_cast<std::ptrdiff_t>(*p.state.event));
        p.state.event.reset();
        p.set(next, true);
    }
}

void draw_lane(TimelineContext& p)
{
    Ui& ui = p.ui();
    hairline(ui, p.plot.box.min.x, p.plot.box.max.x, p.lane_y);
    const auto& events = p.view.set.events;
    const float r = ui.px(16);
    const bool names = p.width() != Width::compact;
    const Ink ink{Role::note, false, p.c().ink2};
    const float text_h = line_height(ui, Role::note);
    // a name stands between its marker and the next
    const auto name = [&](float x, float next_x, std::string_view words) {
        const float from = x + ui.px(15);
        const float width = text_width(ui, ink, words) + 1;
        if (names && from + width < next_x - ui.px(16)) {
            const Area box = area_at(from, p.lane_y - text_h * 0.5f, width + ui.px(2), text_h);
            ui.list->AddRectFilled(box.min, box.max, p.c().panel);
            text_in(ui, box, ink, words);
        }
    };
    const auto x_of = [&](std::size_t i) {
        return i < events.size() ? p.plot.x(events[i].day) : p.plot.box.max.x + ui.px(30);
    };
    const float x0 = p.plot.x(0.0);
    const bool sick = scene::herniated(p.view.set);
    if (sick) {
        name(x0, x_of(0), ui.words("timeline.onset"));
        draw_marker(p, {x0, p.lane_y}, Icon::bolt, true, false);
    }
    if (events.empty()) {
        const std::string& words = ui.words("timeline.no_event");
        const float width = text_width(ui, ink, words);
        const float x = std::min(p.plot.x(24.0), p.plot.box.max.x - width);
        const Area box = area_at(x - ui.px(4), p.lane_y - text_h * 0.5f, width + ui.px(8), text_h);
        ui.list->AddRectFilled(box.min, box.max, p.c().panel);
        text_in(ui, box.inset(ui.px(4), 0), {Role::note, false, p.c().ink3}, words);
    }
    for (std::size_t i = 0; i < events.size(); ++i) {
        const EventLook look = look_of(events[i].kind);
        const ImVec2 centre{x_of(i), p.lane_y};
        name(centre.x, x_of(i + 1), ui.words("event." + std::string(sim::id(events[i].kind))));
        // the hand keeps hold of the marker by its place in the list while it is dragged
        std::string id = "event_" + std::to_string(i);
        if (p.state.held_as) {
            id = p.state.event == i ? "event_" + std::to_string(*p.state.held_as) : "other_" + id;
        }
        const Hit hit = hit_area(ui, id.c_str(), {{centre.x - r, centre.y - r}, {centre.x + r, centre.y + r}});
        draw_event_marker(p, centre, look, p.state.event == i || hit.hovered);
        if (hit.ring) {
            focus_ring(ui, {{centre.x - r, centre.y - r}, {centre.x + r, centre.y + r}}, r);
        }
        handle_event(p, hit, i);
    }
    remove_chosen_event(p);
}

}  // namespace

void draw_timeline_panel(const scenarios::View& view, const PanelContext& context, scenarios::Outbox& out,
                         TimelinePanelState& state)
{
    Ui& ui = context.ui;
    TimelineContext p{view, context, out, state, area(context.layout.timeline)};
    begin_panel(ui, "timeline", p.panel);
    place_plot(p, draw_controls(p));
    const bool compact = p.width() == Width::compact;
    const Hit hit = hit_area(ui, "plot",
                             {{p.plot.box.min.x - ui.px(4), p.plot.box.min.y - ui.px(12)},
                              {p.plot.box.max.x + ui.px(4), p.lane_y - ui.px(16)}});
    move_playhead(p, hit);
    // what has not come yet stands behind a veil
    const float now = p.plot.x(std::min(view.moment.day, p.plot.last_day));
    ui.list->AddRectFilled({now, p.plot.box.min.y}, {p.plot.box.max.x, p.plot.box.max.y}, faded(p.c().well, 0.6f));
    constexpr std::array kDays{0, 30, 60, 90, 120, 150, 180};
    draw_axes(ui, p.plot, p.axis_y, kDays);
    if (!compact) {
        const Ink ink{Role::note, false, p.c().ink2};
        text_in(ui,
                {{p.panel.min.x + ui.px(8), p.axis_y},
                 {p.plot.box.min.x - ui.px(12), p.axis_y + line_height(ui, Role::note)}},
                ink, ui.words("timeline.axis"), Align::right);
    }
    if (view.curves && view.curves->size() > 1) {
        draw_curves(p);
        draw_branch_label(p);
        draw_playhead(p, hit);
    }
    draw_lane(p);
    end_panel(ui);
    if (state.choosing_event) {
        draw_event_list(view, context, out, state);
    }
}

}  // namespace l5s1::render
