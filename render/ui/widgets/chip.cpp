#include "render/ui/widgets/chip.h"

#include "render/ui/widgets/icon.h"

#include <algorithm>
#include <cmath>

namespace l5s1::render {

namespace {

constexpr ImU32 kNone = IM_COL32(0, 0, 0, 0);

void diagonals(const Ui& ui, const Area& box, float pitch, float width, bool falling)
{
    const float h = box.height();
    for (float x = box.min.x - h; x < box.max.x + h; x += pitch) {
        const ImVec2 a = falling ? ImVec2{x, box.min.y} : ImVec2{x, box.max.y};
        const ImVec2 b = falling ? ImVec2{x + h, box.max.y} : ImVec2{x + h, box.min.y};
        ui.list->AddLine(a, b, ui.colours.panel, width);
    }
}

void pattern_marks(const Ui& ui, const Area& box, sim::Root root)
{
    const float s = ui.scale;
    ui.list->PushClipRect(box.min, box.max, true);
    switch (root) {
        case sim::Root::L4:
            for (float y = box.min.y + 3 * s; y < box.max.y; y += 6 * s) {
                for (float x = box.min.x + 3 * s; x < box.max.x; x += 6 * s) {
                    ui.list->AddCircleFilled({x, y}, 1.3f * s, ui.colours.panel, 8);
                }
            }
            break;
        case sim::Root::L5:
            diagonals(ui, box, 6 * s, 1.8f * s, false);
            break;
        case sim::Root::S1:
            diagonals(ui, box, 7 * s, 1.3f * s, false);
            diagonals(ui, box, 7 * s, 1.3f * s, true);
            break;
        default:
            break;
    }
    ui.list->PopClipRect();
}

}  // namespace

void root_dot(const Ui& ui, ImVec2 centre, float radius, sim::Root root)
{
    ui.list->AddCircleFilled(centre, radius, ui.colours.root[sim::index(root)]);
    const float r = radius * 0.70f;
    pattern_marks(ui, {{centre.x - r, centre.y - r}, {centre.x + r, centre.y + r}}, root);
    ui.list->AddCircle(centre, radius, ui.colours.ink, 0, ui.px(1.5f));
}

void root_chip(const Ui& ui, ImVec2 at, sim::Root root)
{
    const Area box = area_at(at.x, at.y, ui.px(kRootChipWidth), ui.px(kRootChipHeight));
    const float radius = ui.px(5);
    const float third = ui.px(16);
    ui.list->AddRectFilled(box.min, box.max, ui.colours.panel, radius);
    ui.list->AddRectFilled(box.min, {box.min.x + third, box.max.y}, ui.colours.root[sim::index(root)], radius,
                           ImDrawFlags_RoundCornersLeft);
    pattern_marks(ui, {{box.min.x + 1, box.min.y + 1}, {box.min.x + third, box.max.y - 1}}, root);
    rounded_box(ui, box, kNone, ui.colours.ctl, radius, ui.px(1.5f));
    value_in(ui, {{box.min.x + third, box.min.y}, {box.max.x - ui.px(1), box.max.y}},
             {Role::small, true, ui.colours.ink}, sim::id(root), Align::centre);
}

std::string_view grade_text(sim::Mrc grade)
{
    return grade == sim::Mrc::g4_minus ? std::string_view("4−") : sim::id(grade);
}

void mrc_pill(const Ui& ui, ImVec2 at, sim::Mrc grade, bool assumption)
{
    const Area box = area_at(at.x, at.y, ui.px(kPillWidth), ui.px(kPillHeight));
    const bool normal = grade == sim::Mrc::g5;
    const std::size_t i = sim::index(grade);
    rounded_box(ui, box, ui.colours.strength[i], normal ? ui.colours.line : kNone, box.height() * 0.5f, ui.px(1.5f));
    const Area drawn =
        value_in(ui, box, {Role::body, !normal, ui.colours.strength_text[i]}, grade_text(grade), Align::centre);
    if (assumption) {
        dotted_underline(ui, drawn, ui.colours.strength_text[i]);
    }
}

void bar_pair(const Ui& ui, const Area& box, double left, double right)
{
    const float upper = ui.px(6);
    const float lower = ui.px(5);
    const float top = std::round(box.centre().y - (upper + ui.px(3) + lower) * 0.5f);
    const auto bar = [&](float y, float height, double share, ImU32 colour) {
        const Area track = area_at(box.min.x, y, box.width(), height);
        // a thin line, not a well: in high contrast a well's outline would fill the track
        rounded_box(ui, track, ui.colours.outlined_wells ? IM_COL32(0, 0, 0, 0) : ui.colours.well,
                    ui.colours.outlined_wells ? ui.colours.ctl : kNone, height * 0.5f, 1.0f);
        const auto shown = static_cast<float>(std::clamp(share, 0.0, 1.0));
        if (shown > 0.0f) {
            const float width = std::max(height, track.width() * shown);
            ui.list->AddRectFilled(track.min, {track.min.x + width, track.max.y}, colour, height * 0.5f);
        }
    };
    bar(top, upper, left, ui.colours.bar);
    bar(top + upper + ui.px(3), lower, right, ui.colours.ghost);
}

void sensation_cell(const Ui& ui, const Area& box, sim::Root root, double fraction)
{
    const sim::Mrc grade = sensation_grade(fraction);
    std::string text(sim::id(root));
    if (grade == sim::Mrc::g5) {
        well(ui, box, ui.px(5));
        text_in(ui, box, {Role::small, false, ui.colours.ink2}, text, Align::centre);
        return;
    }
    const std::size_t i = sim::index(grade);
    rounded_box(ui, box, ui.colours.strength[i], ui.colours.ink, ui.px(5), ui.px(2));
    text += " " + std::to_string(static_cast<int>(std::lround(100.0 * fraction)));
    const Ink bold{Role::small, true, ui.colours.strength_text[i]};
    const Ink small{Role::note, false, bold.colour};
    const bool fits = text_width(ui, bold, text + "%") <= box.width() - ui.px(4);
    const bool tight = text_width(ui, small, text + "%") > box.width();  // six of them in a narrow panel
    value_in(ui, box, fits ? bold : small, tight ? text : text + "%", Align::centre);
}

float badge_width(const Ui& ui, std::string_view text, bool warning_sign)
{
    return text_width(ui, {Role::body, true, 0}, text) + ui.px(28) + (warning_sign ? ui.px(24) : 0.0f);
}

float badge(const Ui& ui, ImVec2 at, Tone tone, std::string_view text, bool warning_sign)
{
    const Palette& c = ui.colours;
    struct Row {
        ImU32 fill, outline, ink;
    };
    const Row rows[] = {
        {kNone, c.ctl, c.ink2}, {c.warn_bg, c.warn, c.warn}, {c.ok_bg, c.ok, c.ok}, {c.sel, kNone, c.onsel}};
    const Row& row = rows[static_cast<std::size_t>(tone)];
    const float width = badge_width(ui, text, warning_sign);
    const Area box = area_at(at.x, at.y, width, ui.px(30));
    rounded_box(ui, box, row.fill, row.outline, box.height() * 0.5f, ui.px(1.5f));
    float x = box.min.x + ui.px(14);
    if (warning_sign) {
        icon(ui, Icon::warning, {x + ui.px(8), box.centre().y}, ui.px(18), row.ink);
        x += ui.px(24);
    }
    text_in(ui, {{x, box.min.y}, {box.max.x - ui.px(13), box.max.y}}, {Role::body, true, row.ink}, text);
    return width;
}

void dotted_underline(const Ui& ui, const Area& under, ImU32 colour)
{
    const float y = under.max.y + ui.px(1);
    const float dot = std::max(1.0f, ui.px(1.5f));
    for (float x = under.min.x; x + dot <= under.max.x + 1; x += dot * 2) {
        ui.list->AddRectFilled({x, y}, {x + dot, y + dot}, colour);
    }
}

}  // namespace l5s1::render
