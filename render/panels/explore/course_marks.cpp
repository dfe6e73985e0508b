#include "render/panels/explore/course_marks.h"

#include "render/panels/explore/event_list.h"
#include "render/panels/explore/findings_rows.h"
#include "scenarios/io/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace l5s1::render {

namespace {

constexpr std::array<float, 2> kDashes{9, 5};
constexpr float kWidth = 3.5f;

const sim::Case& set_of(const scenarios::View& view, CourseLetter which)
{
    return which == CourseLetter::a && view.compared ? view.compared->set : view.set;
}

std::string treatment_words(const Ui& ui, const sim::Case& set)
{
    for (const sim::Event& event : set.events) {
        if (event.kind == sim::EventKind::decompression) {
            return ui.format("courses.decompressed", {scenarios::whole(event.day)});
        }
    }
    return ui.words("courses.not_operated");
}

std::vector<ImVec2> points_of(const PlotFrame& plot, const std::vector<sim::CurvePoint>& curve)
{
    std::vector<ImVec2> points;
    for (std::size_t day = 0; day < curve.size(); ++day) {
        points.push_back({plot.x(static_cast<double>(day)), plot.y(curve[day].strength_fraction)});
    }
    return points;
}

}  // namespace

void course_mark(const Ui& ui, ImVec2 centre, float radius, CourseLetter which, ImU32 colour)
{
    const bool a = which == CourseLetter::a;
    ui.list->AddCircleFilled(centre, radius, a ? colour : ui.colours.panel, 24);
    ui.list->AddCircle(centre, radius, colour, 24, std::max(1.5f, 2.0f * ui.scale));
    const Area box{{centre.x - radius, centre.y - radius}, {centre.x + radius, centre.y + radius}};
    value_in(ui, box, {Role::note, true, a ? ui.colours.panel : colour}, a ? "A" : "B", Align::centre);
}

std::string course_words(const Ui& ui, const scenarios::View& view, CourseLetter which)
{
    const std::string own = treatment_words(ui, set_of(view, which));
    const CourseLetter other = which == CourseLetter::a ? CourseLetter::b : CourseLetter::a;
    const bool alike = own == treatment_words(ui, set_of(view, other));
    return alike && set_of(view, which).severity != set_of(view, other).severity
               ? ui.format("courses.severity", {decimals(set_of(view, which).severity, 2)})
               : own;
}

void draw_two_courses(const Ui& ui, const PlotFrame& plot, const scenarios::View& view, bool compact, float label_width)
{
    const std::vector<ImVec2> a = points_of(plot, *view.kept_curves);
    const std::vector<ImVec2> b = points_of(plot, *view.curves);
    const std::size_t count = std::min(a.size(), b.size());
    const ImDrawListFlags smooth = ui.list->Flags;
    ui.list->Flags &= ~ImDrawListFlags_AntiAliasedFill;  // the seams between the days would show
    for (std::size_t i = 0; i + 1 < count; ++i) {
        ui.list->AddQuadFilled(a[i], a[i + 1], b[i + 1], b[i], faded(ui.colours.warn, 0.12f));
    }
    ui.list->Flags = smooth;
    const float width = std::max(1.5f, kWidth * ui.scale);
    dashed_line(ui, a, ui.colours.sel, width, {});
    dashed_line(ui, b, ui.colours.sel, width, kDashes);
    if (compact) {  // no room for names at the ends
        const std::size_t at = count - 1 - count / 12;
        const float apart = std::abs(a[at].y - b[at].y) < ui.px(20) ? ui.px(24) : 0.0f;
        course_mark(ui, {a[at].x - apart, a[at].y}, ui.px(9), CourseLetter::a, ui.colours.sel);
        course_mark(ui, b[at], ui.px(9), CourseLetter::b, ui.colours.sel);
        return;
    }
    std::vector<EndLabel> labels;
    for (const auto& [letter, curve] : {std::pair{"A ", &*view.kept_curves}, std::pair{"B ", &*view.curves}}) {
        const double end = curve->back().strength_fraction;
        labels.push_back(
            {Curve::strength, end, letter + ui.words("curve.strength") + " " + percent(end) + "%", true, 1});
    }
    const float pitch = line_height(ui, Role::small);
    draw_end_labels(ui, plot, spread(std::move(labels), plot, pitch), label_width);
}

void draw_kept_events(const Ui& ui, const PlotFrame& plot, const scenarios::View& view, bool compact)
{
    const float r = ui.px(10);
    const float y = plot.box.max.y - r - ui.px(1);
    const float text_h = line_height(ui, Role::note);
    const Ink ink{Role::note, false, ui.colours.ink2};
    std::vector<sim::Event> own;
    for (const sim::Event& event : view.compared->set.events) {
        if (std::find(view.set.events.begin(), view.set.events.end(), event) == view.set.events.end()) {
            own.push_back(event);
        }
    }
    for (std::size_t i = 0; i < own.size(); ++i) {
        const float x = plot.x(own[i].day);
        const float next = i + 1 < own.size() ? plot.x(own[i + 1].day) - ui.px(14) : plot.box.max.x;
        const std::string& words = ui.words("event." + std::string(sim::id(own[i].kind)));
        const float width = text_width(ui, ink, words) + ui.px(4);
        if (!compact && x + ui.px(14) + width < next) {
            const Area box = area_at(x + ui.px(14), y - text_h * 0.5f, width, text_h);
            ui.list->AddRectFilled(box.min, box.max, faded(ui.colours.panel, 0.85f));
            text_in(ui, box.inset(ui.px(2), 0), ink, words);
        }
        course_mark(ui, {x, y}, r, CourseLetter::a, look_of(own[i].kind).harms ? ui.colours.warn : ui.colours.ok);
    }
}

}  // namespace l5s1::render
