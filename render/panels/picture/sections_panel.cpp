#include "render/panels/picture/sections_panel.h"

#include "render/panels/picture/section_overlay.h"
#include "render/scene/patient/herniations.h"
#include "render/ui/keys.h"
#include "render/ui/widgets/button.h"

#include <algorithm>
#include <cmath>

namespace l5s1::render {

namespace {

using scene::SectionKind;
using scene::SectionStyle;

constexpr float kHead = 44.0f;
constexpr float kPad = 8.0f;
constexpr float kColumn = 472.0f;      // at most
constexpr float kColumnShare = 0.46f;  // of the free picture
constexpr float kWheel_mm = 1.0f;
constexpr std::array<float, 2> kFurthest_mm{28.0f, 40.0f};

std::size_t number(SectionKind kind)
{
    return static_cast<std::size_t>(kind);
}

const sim::Herniation& herniation_of(const scenarios::View& view, std::size_t chosen)
{
    return sim::herniation(view.set, std::min(chosen, view.set.further.size()));
}

void raise(const scenarios::View& view, std::size_t chosen, const sim::Herniation& next, scenarios::Outbox& out)
{
    sim::Case c = view.set;
    (chosen == 0 ? static_cast<sim::Herniation&>(c) : c.further[chosen - 1]) = next;
    out.emplace_back(scenarios::SetCase{c, true});
}

// The seven sectors from the patient's right to the left, as in the zone picker.
void walk_zones(int step, sim::Herniation& h)
{
    const int out = static_cast<int>(sim::index(h.zone));
    const int last = static_cast<int>(sim::index(sim::Zone::extraforaminal));
    const int at = std::clamp((h.side == sim::Side::left ? out : -out) + step, -last, last);
    h.zone = static_cast<sim::Zone>(std::abs(at));
    if (at != 0) {
        h.side = at > 0 ? sim::Side::left : sim::Side::right;
    }
}

void read_arrows(const scenarios::View& view, SectionKind kind, std::size_t chosen, scenarios::Outbox& out,
                 SectionsPanelState& state)
{
    const sim::Herniation& now = herniation_of(view, chosen);
    sim::Herniation next = now;
    const int sideways = arrow_x();
    const int upwards = arrow_y();
    if (kind == SectionKind::axial) {
        walk_zones(sideways, next);
        const double by = far() ? 0.05 : 0.01;
        next.severity = std::clamp(std::round((now.severity - by * upwards) * 100.0) / 100.0, 0.0, 1.0);
    } else if (upwards != 0 && scene::can_migrate(now.type)) {
        constexpr std::array<sim::Migration, 3> kRising{sim::Migration::down, sim::Migration::none, sim::Migration::up};
        const auto at = std::find(kRising.begin(), kRising.end(), now.migration) - kRising.begin();
        next.migration = kRising[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at + upwards, 0, 2))];
    }
    if (next != now) {
        raise(view, chosen, next, out);
    }
    float& moved = state.moved_mm[number(kind)];
    moved += kWheel_mm * static_cast<float>(page_y());
    moved = std::clamp(moved, -kFurthest_mm[number(kind)], kFurthest_mm[number(kind)]);
}

glm::vec2 to_glm(ImVec2 p)
{
    return {p.x, p.y};
}

// Takes pulls, the wheel, clicks and the keyboard over one image. Returns what the pointer rests on.
const scene::SlicePart* take_hand(const scenarios::View& view, const PanelContext& context, const SectionPlace& place,
                                  SectionKind kind, std::size_t chosen, scenarios::Outbox& out,
                                  SectionsPanelState& state)
{
    Ui& ui = context.ui;
    const scene::SectionSight& sight = place.sight;
    const ImGuiIO& io = ImGui::GetIO();
    const Hit hit = hit_area(ui, kind == SectionKind::axial ? "axial" : "sagittal", place.image);
    if (hit.ring) {
        focus_ring(ui, place.image, ui.px(6), true);
    }
    const glm::vec2 at_mm = place.plane(to_glm(io.MousePos));
    const bool near_tip =
        sight.knob_mm && sight.tip_moves && glm::distance(place.pixel(*sight.knob_mm), to_glm(io.MousePos)) < ui.px(18);
    if (hit.hovered && near_tip && ImGui::IsMouseClicked(0)) {
        state.held = kind;
        state.grip_mm = *sight.tip_mm - at_mm;
    }
    if (state.held == kind) {
        const bool let_go = !ImGui::IsMouseDown(0);
        if (let_go || io.MouseDelta.x != 0.0f || io.MouseDelta.y != 0.0f) {
            state.pull = scene::TipPull{kind, at_mm + state.grip_mm, let_go};
        }
        if (let_go) {
            state.held.reset();
        }
        return nullptr;
    }
    if (hit.focused && !hit.held) {
        read_arrows(view, kind, chosen, out, state);
    }
    if (!hit.hovered) {
        return nullptr;
    }
    float& moved = state.moved_mm[number(kind)];
    if (io.MouseWheel != 0.0f) {
        moved = std::clamp(moved + io.MouseWheel * kWheel_mm, -kFurthest_mm[number(kind)], kFurthest_mm[number(kind)]);
    }
    if (ImGui::IsMouseDoubleClicked(0)) {
        moved = 0.0f;
    }
    const scene::SlicePart* under = sight.slice->at(at_mm);
    if (hit.clicked && under) {
        state.clicked = under;
    }
    return under;
}

// Title, style, one or the other, larger, close.
void draw_head(const PanelContext& context, const Area& head, bool single, SectionsPanelState& state)
{
    Ui& ui = context.ui;
    const float side = ui.px(32);
    const float y = head.centre().y - side * 0.5f;
    float x1 = head.max.x - ui.px(6);
    if (icon_button(ui, "close", area_at(x1 - side, y, side, side), Icon::close)) {
        state.open = false;
    }
    x1 -= side + ui.px(2);
    if (!single) {
        if (icon_button(ui, "larger", area_at(x1 - side, y, side, side),
                        state.large ? Icon::chevron_right : Icon::chevron_left)) {
            state.large = !state.large;
        }
        x1 -= side + ui.px(4);
    }
    const auto words = [&](std::string_view key) {
        return context.layout.width == Width::wide ? ui.words(key) : ui.short_words(key);
    };
    const std::array<std::string, 2> styles{words("section.mri"), words("section.atlas")};
    const std::array<Segment, 2> segments{Segment{styles[0], std::nullopt}, Segment{styles[1], std::nullopt}};
    const float width = std::min(segmented_width(ui, segments, Role::small), x1 - head.min.x - ui.px(8));
    const Area choice = area_at(x1 - width, head.centre().y - ui.px(16), width, ui.px(32));
    if (const auto picked =
            segmented(ui, "style", choice, segments, static_cast<std::size_t>(state.style), Role::small)) {
        state.style = static_cast<SectionStyle>(*picked);
    }
    const Area rest{{head.min.x + ui.px(12), head.min.y}, {choice.min.x - ui.px(8), head.max.y}};
    if (single) {
        const SectionKind other = state.single == SectionKind::axial ? SectionKind::sagittal : SectionKind::axial;
        const std::string key = other == SectionKind::axial ? "section.axial" : "section.sagittal";
        const Area to{{head.min.x + ui.px(6), choice.min.y}, {rest.max.x, choice.max.y}};
        if (button(ui, "other", to, ui.short_words(key), ButtonLook::outlined)) {
            state.single = other;
        }
        return;
    }
    const Ink title{Role::body, true, ui.colours.ink};
    if (text_width(ui, title, ui.words("section.title")) <= rest.width()) {
        text_in(ui, rest, title, ui.words("section.title"));
    }
}

}  // namespace

SectionsLayout sections_layout(Layout& layout, const SectionsPanelState& state, scenarios::Mode mode)
{
    SectionsLayout where;
    where.shown = state.open && mode == scenarios::Mode::explore;
    if (!where.shown) {
        return where;
    }
    const float s = layout.scale, gap = std::round(12.0f * s), pad = std::round(kPad * s);
    const bool single = layout.width == Width::compact;
    const scene::Rect free = layout.free;
    const bool large = state.large && !single;
    const float column = single ? free.size().x * 0.56f : std::min(kColumn * s, free.size().x * kColumnShare);
    where.panel = large ? free : scene::Rect{{std::round(free.max.x - column), free.min.y}, free.max};
    if (!large) {
        layout.free.max.x = where.panel.min.x - gap;
    }
    where.head = {where.panel.min, {where.panel.max.x, where.panel.min.y + std::round(kHead * s)}};
    const scene::Rect inner{{where.panel.min.x + pad, where.head.max.y},
                            {where.panel.max.x - pad, where.panel.max.y - pad}};
    if (single) {
        where.image[number(state.single)] = inner;
    } else if (large) {
        const float middle = std::round(inner.centre().x);
        where.image[0] = scene::Rect{inner.min, {middle - pad * 0.5f, inner.max.y}};
        where.image[1] = scene::Rect{{middle + pad * 0.5f, inner.min.y}, inner.max};
    } else {
        const float middle = std::round(inner.min.y + inner.size().y * 0.49f);
        where.image[0] = scene::Rect{inner.min, {inner.max.x, middle - pad * 0.5f}};
        where.image[1] = scene::Rect{{inner.min.x, middle + pad * 0.5f}, inner.max};
    }
    return where;
}

// Millimetres that must be seen, and the middle of what is looked at.
scene::SectionSizes SectionsLayout::sizes() const
{
    scene::SectionSizes sizes;
    for (std::size_t n = 0; shown && n < image.size(); ++n) {
        sizes[n] = image[n] ? std::optional(image[n]->size()) : std::nullopt;
    }
    return sizes;
}

void draw_sections_panel(const scenarios::View& view, const PanelContext& context, const SectionsLayout& where,
                         const std::array<scene::SectionSight, 2>& sights, std::size_t chosen, scenarios::Outbox& out,
                         SectionsPanelState& state)
{
    Ui& ui = context.ui;
    state.pull.reset();
    state.clicked = nullptr;
    if (!where.shown) {
        return;
    }
    const Area panel = area(where.panel);
    begin_panel(ui, "sections", panel);
    draw_head(context, area(where.head), context.layout.width == Width::compact, state);
    for (const SectionKind kind : scene::kSectionKinds) {
        const std::size_t n = number(kind);
        if (!where.image[n] || !sights[n].slice || sights[n].texture == 0) {
            continue;
        }
        const SectionPlace place{view, context, area(*where.image[n]), sights[n], state.style, chosen};
        draw_section(place);
        const scene::SlicePart* under = take_hand(view, context, place, kind, chosen, out, state);
        draw_knob(place, state.held == kind);
        if (under) {
            draw_pointed(place, *under);
        }
    }
    end_panel(ui);
}

void draw_section_picture(const scenarios::View& view, const PanelContext& context, const scene::Rect& image,
                          const scene::SectionSight& sight, SectionStyle style, std::size_t chosen)
{
    draw_section({view, context, area(image), sight, style, chosen});
}

}  // namespace l5s1::render
