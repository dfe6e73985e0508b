#include "render/panels/picture/section_overlay.h"

#include "render/scene/patient/herniations.h"
#include "render/scene/picture/labels.h"
#include "render/ui/widgets/chip.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace l5s1::render {

namespace {

using scene::CutName;
using scene::SectionKind;
using scene::SectionName;
using scene::SectionStyle;

constexpr float kBoxHeight = 26.0f;
constexpr float kBoxPad = 7.0f;
constexpr float kEdge = 6.0f;
constexpr float kStrip = 26.0f;  // behind words at the upper and lower edge
constexpr float kScale_mm = 10.0f;

ImVec2 to_im(glm::vec2 p)
{
    return {p.x, p.y};
}

// A grey section is dark whatever the theme.
const Palette& colours_over(const SectionPlace& place)
{
    return place.style == SectionStyle::mri ? palette(scenarios::Theme::dark) : place.context.ui.colours;
}

std::string level_words(const Ui& ui, sim::Level level)
{
    return ui.words("level." + std::string(sim::id(level)));
}

std::string millimetres(float mm)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%.1f", std::fabs(static_cast<double>(mm)));
    return text.data();
}

// Where the slice lies, in words that fit.
std::string where_words(const SectionPlace& place, bool in_short)
{
    const Ui& ui = place.context.ui;
    const scene::SectionPlane& plane = place.sight.slice->plane;
    const auto format = [&](std::string_view key, const std::vector<std::string>& arguments) {
        return ui.format((in_short ? "section.near." : "section.where.") + std::string(key), arguments);
    };
    const float mm = plane.offset_mm;
    const bool none = std::fabs(mm) < 0.25f;
    if (plane.kind == SectionKind::axial) {
        const std::string level = level_words(ui, plane.level);
        return none        ? format("disc", {level})
               : mm > 0.0f ? format("above", {level, millimetres(mm)})
                           : format("below", {level, millimetres(mm)});
    }
    return none ? ui.words("section.midline") : format(mm > 0.0f ? "left" : "right", {millimetres(mm)});
}

const sim::Herniation& chosen_of(const SectionPlace& place)
{
    return sim::herniation(place.view.set, std::min(place.chosen, place.view.set.further.size()));
}

struct Words {
    std::string text;
    std::optional<sim::Root> chip;
};

Words words_of(const SectionPlace& place, const SectionName& name)
{
    const Ui& ui = place.context.ui;
    const sim::Herniation& h = chosen_of(place);
    switch (name.what) {
        case CutName::herniation:
            return {ui.format("label.herniated." + std::string(sim::id(h.type)), {level_words(ui, h.level)}), {}};
        case CutName::disc:
            return {ui.format("section.name.disc", {level_words(ui, h.level)}), {}};
        case CutName::sac:
            return {ui.words("section.name.sac"), {}};
        case CutName::traversing_root:
            return {ui.words("section.name.traversing"), name.root};
        case CutName::exiting_root:
            return {ui.words("section.name.exiting"), name.root};
        case CutName::facet_joint:
            return {ui.words("section.name.facet"), {}};
        case CutName::flavum:
            return {ui.short_words("section.name.flavum"), {}};
        case CutName::lamina:
            return {ui.words("section.name.lamina"), {}};
        case CutName::spinous_process:
            return {ui.short_words("section.name.spinous"), {}};
        case CutName::psoas:
            return {ui.words("section.name.psoas"), {}};
        case CutName::body:
            break;
    }
    return {name.detail, {}};
}

Ink name_ink(const Ui& ui)
{
    return {Role::small, true, ui.colours.ink};
}

glm::vec2 size_of(const Ui& ui, const Words& words)
{
    const float chip = words.chip ? ui.px(words.text.empty() ? kRootChipWidth : kRootChipWidth + 6) : 0.0f;
    return {std::ceil(text_width(ui, name_ink(ui), words.text) + chip + 2.0f * ui.px(kBoxPad)), ui.px(kBoxHeight)};
}

void draw_leader(const Ui& ui, const scene::Label& label)
{
    const ImVec2 tail = to_im(label.tail), elbow = to_im(label.elbow), end = to_im(label.about.anchor);
    const std::array<ImVec2, 3> way{tail, elbow, end};
    const float line = std::max(1.0f, 1.5f * ui.scale);
    ui.list->AddPolyline(way.data(), 3, ui.colours.panel, 0, line + ui.px(3));
    ui.list->AddPolyline(way.data(), 3, ui.colours.ink, 0, line);
    ui.list->AddCircleFilled(end, ui.px(5.5f), ui.colours.panel, 20);
    ui.list->AddCircleFilled(end, ui.px(4), ui.colours.ink, 20);
}

// A vertebral body has room for its own name, unless a label lies there.
void draw_bodies(const SectionPlace& place, const scene::Rect& free, std::span<const scene::Label> labels)
{
    const Ui& ui = place.context.ui;
    const Ink ink{Role::body, true, colours_over(place).ink};
    for (const SectionName& name : place.sight.names) {
        if (name.what != CutName::body) {
            continue;
        }
        const glm::vec2 at = place.pixel(name.at_mm);
        const glm::vec2 half(0.5f * text_width(ui, ink, name.detail) + 1.0f, 0.5f * line_height(ui, Role::body));
        const scene::Rect box{at - half, at + half};
        const bool hidden = std::any_of(labels.begin(), labels.end(), [&](const scene::Label& label) {
            return label.box.overlaps(box) || box.contains(label.elbow) || box.contains(label.about.anchor);
        });
        if (!hidden && free.contains(box.min) && free.contains(box.max)) {
            text_in(ui, area(box), ink, name.detail);
        }
    }
}

void draw_names(const SectionPlace& place)
{
    Ui& ui = place.context.ui;
    const float top = ui.px(kStrip + 2), foot = ui.px(kStrip + 2), side = ui.px(24);
    const scene::Rect free{{place.image.min.x + side, place.image.min.y + top},
                           {place.image.max.x - side, place.image.max.y - foot}};
    std::vector<scene::LabelCandidate> candidates;
    std::vector<Words> words;
    for (std::size_t i = 0; i < place.sight.names.size(); ++i) {
        const SectionName& name = place.sight.names[i];
        scene::LabelCandidate c;
        c.herniation = i;  // which of the words
        c.structure = name.structure;
        c.side = name.side;
        c.priority = name.priority;
        c.anchor = place.pixel(name.at_mm);
        words.push_back(words_of(place, name));
        if (name.what == CutName::body) {
            continue;
        }
        c.size = size_of(ui, words.back());
        const float edge = std::min(c.anchor.x - free.min.x, free.max.x - c.anchor.x);
        if (words.back().chip && c.size.x > edge - ui.px(14)) {
            words.back().text.clear();  // rather its chip alone than a box on what it names
            c.size = size_of(ui, words.back());
        } else if (name.what == CutName::herniation && c.size.x > edge - ui.px(14)) {
            words.back().text = ui.words("type." + std::string(sim::id(chosen_of(place).type)));
            c.size = size_of(ui, words.back());
        }
        if (c.size.x <= free.size().x * 0.46f) {
            candidates.push_back(c);
        }
    }
    scene::LabelStyle style;
    style.count = place.image.height() < ui.px(230) ? 5 : 7;
    style.margin_px = ui.px(2);
    style.gap_px = ui.px(5);
    style.elbow_px = ui.px(8);
    const std::vector<scene::Label> labels = scene::place_labels(candidates, free, style);
    draw_bodies(place, free, labels);
    for (const scene::Label& label : labels) {
        draw_leader(ui, label);
    }
    for (const scene::Label& label : labels) {
        const Area box{{label.box.min.x, label.box.min.y}, {label.box.max.x, label.box.max.y}};
        const Words& text = words[label.about.herniation];
        rounded_box(ui, box, ui.colours.panel, ui.colours.ink, ui.px(6), std::max(1.0f, 1.2f * ui.scale));
        float x = box.min.x + ui.px(kBoxPad);
        if (text.chip) {
            root_chip(ui, {x, std::round(box.centre().y - ui.px(kRootChipHeight) * 0.5f)}, *text.chip);
            x += ui.px(kRootChipWidth + 6);
        }
        if (!text.text.empty()) {
            value_in(ui, {{x, box.min.y}, {box.max.x - ui.px(kBoxPad) + 1.0f, box.max.y}}, name_ink(ui), text.text);
        }
    }
}

// Sides, where the slice lies, the scale, and that it is a schematic.
void draw_captions(const SectionPlace& place)
{
    const Ui& ui = place.context.ui;
    const Palette& c = colours_over(place);
    const Area& at = place.image;
    const ImU32 ground = faded(place.style == SectionStyle::mri ? IM_COL32_BLACK : c.panel, 0.82f);
    ui.list->AddRectFilled(at.min, {at.max.x, at.min.y + ui.px(kStrip)}, ground);
    ui.list->AddRectFilled({at.min.x, at.max.y - ui.px(kStrip)}, at.max, ground);
    const bool axial = place.sight.slice->plane.kind == SectionKind::axial;
    const float edge = ui.px(kEdge), line = line_height(ui, Role::small);
    const Ink bold{Role::small, true, c.ink}, plain{Role::small, false, c.ink2}, letter{Role::body, true, c.ink};

    const float down = std::round((ui.px(kStrip) - line) * 0.5f);
    const Area top{{at.min.x + edge, at.min.y + down}, {at.max.x - edge, at.min.y + down + line}};
    const std::string_view kind = axial ? "section.axial" : "section.sagittal";
    for (const int step : {0, 1, 2}) {
        const std::string& name = step == 0 ? ui.words(kind) : ui.short_words(kind);
        const std::string where = where_words(place, step == 2);
        const float gap = ui.px(10);
        if (step == 2 || text_width(ui, bold, name) + gap + text_width(ui, plain, where) <= top.width()) {
            text_in(ui, top, bold, name);
            value_in(ui, top, plain, where, Align::right);
            break;
        }
    }
    const float h = line_height(ui, Role::body), middle = at.centre().y - h * 0.5f;
    const std::array<std::string_view, 2> sides{axial ? "section.right" : "section.front",
                                                axial ? "section.left" : "section.back"};
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const float w = text_width(ui, letter, ui.words(sides[i])) + ui.px(8);
        const float x = i == 0 ? at.min.x + ui.px(2) : at.max.x - ui.px(2) - w;
        const Area box = area_at(x, middle, w, h);
        rounded_box(ui, box, ground, IM_COL32(0, 0, 0, 0), ui.px(4), 0.0f);
        text_in(ui, box, letter, ui.words(sides[i]), Align::centre);
    }

    const float note = line_height(ui, Role::note);
    const float scale_px =
        kScale_mm / place.sight.field.mm_per_px() * at.width() / static_cast<float>(place.sight.field.width);
    const float y = std::round(at.max.y - ui.px(kStrip) * 0.5f), x = at.min.x + edge + 1.0f;
    const float width = std::max(1.0f, 2.0f * ui.scale);
    ui.list->AddLine({x, y}, {x + scale_px, y}, c.ink, width);
    for (const float end : {x, x + scale_px}) {
        ui.list->AddLine({end, y - ui.px(4)}, {end, y + ui.px(4)}, c.ink, width);
    }
    const Ink small{Role::note, false, c.ink};
    const float after = x + scale_px + ui.px(6);
    const float mm = text_width(ui, small, ui.words("section.scale")) + 1.0f;
    value_in(ui, area_at(after, y - note * 0.5f, mm, note), small, ui.words("section.scale"));
    const Area rest{{after + mm + ui.px(8), y - note * 0.5f}, {at.max.x - edge, y + note * 0.5f}};
    const Ink said{Role::note, false, c.ink2};
    text_in(ui, rest, said, fitting(ui, said, "section.schematic", rest.width()), Align::right);
}

// The thin line in which the other section's plane crosses this one, with its letter at the end.
void draw_other(const SectionPlace& place)
{
    if (!place.sight.other) {
        return;
    }
    const Ui& ui = place.context.ui;
    const ImU32 colour = colours_over(place).link;
    const ImVec2 a = to_im(place.pixel(place.sight.other->a)), b = to_im(place.pixel(place.sight.other->b));
    const std::array<ImVec2, 2> way{a, b};
    static constexpr float kDashes[] = {5.0f, 5.0f};
    dashed_line(ui, way, faded(colour, 0.85f), std::max(1.0f, 1.2f * ui.scale), kDashes);
}

}  // namespace

glm::vec2 SectionPlace::pixel(glm::vec2 mm) const
{
    const glm::vec2 share = sight.field.pixel(mm) / glm::vec2(sight.field.width, sight.field.height);
    return {image.min.x + share.x * image.width(), image.min.y + share.y * image.height()};
}

glm::vec2 SectionPlace::plane(glm::vec2 at) const
{
    const glm::vec2 share((at.x - image.min.x) / image.width(), (at.y - image.min.y) / image.height());
    return sight.field.at(share * glm::vec2(sight.field.width, sight.field.height));
}

void draw_section(const SectionPlace& place)
{
    Ui& ui = place.context.ui;
    const float round = ui.px(6);
    if (place.style == SectionStyle::atlas) {
        rounded_box(ui, place.image, ui.colours.panel, ui.colours.line, round, 1.0f);
    }
    ui.list->AddImageRounded(texture_id(place.sight.texture), place.image.min, place.image.max, {0, 0}, {1, 1},
                             IM_COL32_WHITE, round);
    ui.list->PushClipRect(place.image.min, place.image.max, true);
    draw_other(place);
    draw_captions(place);
    draw_names(place);
    ui.list->PopClipRect();
}

void draw_knob(const SectionPlace& place, bool held)
{
    if (!place.sight.knob_mm || !place.sight.tip_moves) {
        return;
    }
    const Ui& ui = place.context.ui;
    const glm::vec2 at = place.pixel(*place.sight.knob_mm);
    if (!place.image.contains(to_im(at))) {
        return;
    }
    // a ring, so that what is pressed is seen through it
    const float r = ui.px(held ? 9.5f : 8.0f), line = std::max(1.5f, 2.5f * ui.scale);
    ui.list->AddCircle(to_im(at), r, IM_COL32(16, 32, 45, 255), 28, line + ui.px(3));
    ui.list->AddCircle(to_im(at), r, IM_COL32_WHITE, 28, line);
    ui.list->AddCircleFilled(to_im(at), ui.px(2.5f), IM_COL32_WHITE, 16);
}

void draw_pointed(const SectionPlace& place, const scene::SlicePart& part)
{
    const Ui& ui = place.context.ui;
    const ImU32 colour = colours_over(place).focus;
    ui.list->PushClipRect(place.image.min, place.image.max, true);
    for (const scene::CutLoop& loop : part.loops) {
        for (const glm::vec2& p : loop.points) {
            ui.list->PathLineTo(to_im(place.pixel(p)));
        }
        ui.list->PathStroke(colour, loop.closed ? ImDrawFlags_Closed : 0, std::max(1.0f, 1.8f * ui.scale));
    }
    ui.list->PopClipRect();
    std::string name = ui.words("structure." + part.name);
    if (part.sided) {
        name = ui.format("rail.zone_value", {name, ui.words("side." + std::string(sim::id(part.side)))});
    }
    const Ink ink{Role::small, true, ui.colours.ink};
    const float pad = ui.px(8), width = text_width(ui, ink, name) + 2.0f * pad + 1.0f, height = ui.px(28);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const float x =
        std::clamp(mouse.x + ui.px(14), place.image.min.x, std::max(place.image.min.x, place.image.max.x - width));
    const float above = mouse.y - height - ui.px(12);
    const float y = above > place.image.min.y ? above : mouse.y + ui.px(18);
    const Area box = area_at(x, y, width, height);
    ImDrawList* front = ImGui::GetForegroundDrawList();
    Ui over = ui;
    over.list = front;
    rounded_box(over, box, ui.colours.panel, ui.colours.ink, ui.px(6), std::max(1.0f, 1.5f * ui.scale));
    value_in(over, box.inset(pad, 0), ink, name);
}

void draw_plane_frame(const PanelContext& context, std::span<const scene::FrameStretch> frame)
{
    static constexpr float kDashes[] = {4.0f, 5.0f};
    Ui& ui = context.ui;
    const Area free = area(context.layout.free);
    ui.list = ImGui::GetBackgroundDrawList();
    ui.panel = "section planes";
    ui.list->PushClipRect(free.min, free.max, true);
    for (const scene::FrameStretch& stretch : frame) {
        std::vector<ImVec2> points;
        for (const glm::vec2& p : stretch.points_px) {
            points.push_back(to_im(p));
        }
        if (stretch.hidden) {
            dashed_line(ui, points, faded(ui.colours.focus, 0.7f), std::max(1.0f, 1.2f * ui.scale), kDashes);
            continue;
        }
        const auto count = static_cast<int>(points.size());
        ui.list->AddPolyline(points.data(), count, faded(ui.colours.panel, 0.7f), 0, ui.px(4.5f));
        ui.list->AddPolyline(points.data(), count, ui.colours.focus, 0, std::max(1.0f, 2.2f * ui.scale));
    }
    ui.list->PopClipRect();
    ui.list = nullptr;
}

}  // namespace l5s1::render
