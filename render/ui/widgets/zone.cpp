// zone.cpp: longer than most: a drawing of a disc, layer upon layer; the layers share its measures.

#include "render/ui/widgets/zone.h"

#include "render/ui/widgets/chip.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace l5s1::render {

namespace {

constexpr float kPi = 3.14159265f;
constexpr ImU32 kNone = IM_COL32(0, 0, 0, 0);

// Sectors by the angle from the middle of the posterior margin, in degrees towards the patient's left (right of the
// drawing). Order: as the arrows walk.
struct Sector {
    sim::Zone zone;
    sim::Side side;
    float from_deg, to_deg;
};
constexpr std::array<Sector, 7> kSectors{{
    {sim::Zone::extraforaminal, sim::Side::right, -98, -65},
    {sim::Zone::foraminal, sim::Side::right, -65, -39},
    {sim::Zone::subarticular, sim::Side::right, -39, -14},
    {sim::Zone::central, sim::Side::left, -14, 14},
    {sim::Zone::subarticular, sim::Side::left, 14, 39},
    {sim::Zone::foraminal, sim::Side::left, 39, 65},
    {sim::Zone::extraforaminal, sim::Side::left, 65, 98},
}};

bool same(const Sector& s, const ZoneChoice& c)
{
    return s.zone == c.zone && (s.side == c.side || c.zone == sim::Zone::central);
}

// The disc as an ellipse; `out` pixels beyond its margin.
struct Disc {
    ImVec2 centre;
    float a, b;
    [[nodiscard]] ImVec2 at(float deg, float out) const
    {
        const float t = deg * kPi / 180.0f;
        return {centre.x + (a + out) * std::sin(t), centre.y + (b + out) * std::cos(t)};
    }
};

struct Drawing {
    Disc disc;
    float unit;  // px of one unit of the 308 x 228 drawing
    float band;  // width of the sectors
    ImVec2 sac;  // centre of the dural sac
};

Drawing drawing(const Area& where)
{
    const float unit = std::min(where.width() / 308.0f, where.height() / 228.0f);
    const ImVec2 mid{where.centre().x, where.centre().y - 114 * unit};
    Drawing d;
    d.unit = unit;
    d.disc = {{mid.x, mid.y + 66 * unit}, 98 * unit, 50 * unit};
    d.band = 24 * unit;
    d.sac = {mid.x, mid.y + 163 * unit};
    return d;
}

void sector_path(const Ui& ui, const Drawing& d, const Sector& s, float gap)
{
    constexpr int kSteps = 10;
    for (int i = 0; i <= kSteps; ++i) {
        const float deg = s.from_deg + (s.to_deg - s.from_deg) * static_cast<float>(i) / kSteps;
        ui.list->PathLineTo(d.disc.at(deg, gap));
    }
    for (int i = kSteps; i >= 0; --i) {
        const float deg = s.from_deg + (s.to_deg - s.from_deg) * static_cast<float>(i) / kSteps;
        ui.list->PathLineTo(d.disc.at(deg, gap + d.band));
    }
}

void fill_sector(const Ui& ui, const Drawing& d, const Sector& s, ImU32 colour)
{
    constexpr int kSteps = 10;
    const float gap = 2 * d.unit;
    for (int i = 0; i < kSteps; ++i) {
        const float from = s.from_deg + (s.to_deg - s.from_deg) * static_cast<float>(i) / kSteps;
        const float to = s.from_deg + (s.to_deg - s.from_deg) * static_cast<float>(i + 1) / kSteps;
        ui.list->AddQuadFilled(d.disc.at(from, gap), d.disc.at(to, gap), d.disc.at(to, gap + d.band),
                               d.disc.at(from, gap + d.band), colour);
    }
}

// Index of the sector, or kSectors.size().
std::size_t sector_under(const Drawing& d, ImVec2 p)
{
    const float dx = (p.x - d.disc.centre.x);
    const float dy = (p.y - d.disc.centre.y);
    const float inner = std::hypot(dx / d.disc.a, dy / d.disc.b);
    const float outer = std::hypot(dx / (d.disc.a + d.band * 1.6f), dy / (d.disc.b + d.band * 1.6f));
    if (inner < 0.8f || outer > 1.0f) {
        return kSectors.size();
    }
    const float deg = std::atan2(dx / (d.disc.a + d.band * 0.5f), dy / (d.disc.b + d.band * 0.5f)) * 180.0f / kPi;
    for (std::size_t i = 0; i < kSectors.size(); ++i) {
        if (kSectors[i].from_deg <= deg && deg < kSectors[i].to_deg) {
            return i;
        }
    }
    return kSectors.size();
}

void ellipse(const Ui& ui, ImVec2 centre, float a, float b, ImU32 fill, ImU32 outline, float width)
{
    constexpr int kSteps = 64;
    for (int pass = 0; pass < 2; ++pass) {
        for (int i = 0; i < kSteps; ++i) {
            const float t = 2 * kPi * static_cast<float>(i) / kSteps;
            ui.list->PathLineTo({centre.x + a * std::cos(t), centre.y + b * std::sin(t)});
        }
        if (pass == 0) {
            ui.list->PathFillConvex(fill);
        } else {
            ui.list->PathStroke(outline, ImDrawFlags_Closed, width);
        }
    }
}

void draw_disc(const Ui& ui, const Drawing& d)
{
    const Palette& c = ui.colours;
    const float line = std::max(1.0f, 1.5f * d.unit);
    ellipse(ui, d.disc.centre, d.disc.a, d.disc.b, c.annulus, c.ink, 1.5f * line);
    for (const float share : {0.86f, 0.73f}) {
        ellipse(ui, d.disc.centre, d.disc.a * share, d.disc.b * share, kNone, faded(c.ink2, 0.5f), line * 0.8f);
    }
    ellipse(ui, {d.disc.centre.x, d.disc.centre.y + 2 * d.unit}, d.disc.a * 0.54f, d.disc.b * 0.50f, c.nucleus, c.ink2,
            line);
}

// Lamina, facets and spinous process as one pale shape behind the canal, from convex pieces.
void draw_arch(const Ui& ui, const Drawing& d)
{
    const Palette& c = ui.colours;
    const auto at = [&](float x, float y) { return ImVec2{d.sac.x + x * d.unit, d.sac.y + y * d.unit}; };
    for (const float side : {-1.0f, 1.0f}) {
        const auto m = [&](float x, float y) { return at(side * x, y); };
        const std::array<ImVec2, 4> lamina{m(24, 2), m(46, 8), m(12, 34), m(0, 24)};
        const std::array<ImVec2, 5> facet{m(24, 2), m(42, -10), m(84, 10), m(70, 24), m(40, 18)};
        ui.list->AddConvexPolyFilled(lamina.data(), 4, c.bone);
        ui.list->AddConvexPolyFilled(facet.data(), 5, c.bone);
    }
    const std::array<ImVec2, 4> spinous{at(-13, 24), at(13, 24), at(10, 60), at(-10, 60)};
    ui.list->AddConvexPolyFilled(spinous.data(), 4, c.bone);
    for (const ImVec2& p :
         {at(-10, 60), at(-12, 34), at(-40, 18), at(-70, 24), at(-84, 10), at(-42, -10), at(-24, 2), at(-14, 18),
          at(0, 24), at(14, 18), at(24, 2), at(42, -10), at(84, 10), at(70, 24), at(40, 18), at(12, 34), at(10, 60)}) {
        ui.list->PathLineTo(p);
    }
    ui.list->PathStroke(c.ink2, 0, std::max(1.0f, 1.3f * d.unit));
}

void draw_sac(const Ui& ui, const Drawing& d)
{
    const Palette& c = ui.colours;
    const float r = 19 * d.unit;
    ui.list->AddCircleFilled(d.sac, r, c.panel);
    ui.list->AddCircle(d.sac, r, c.ink, 0, std::max(1.0f, 1.8f * d.unit));
    for (int i = 0; i < 7; ++i) {
        const float t = 2 * kPi * static_cast<float>(i) / 7 + 0.3f;
        const ImVec2 p{d.sac.x + 10 * d.unit * std::cos(t), d.sac.y + 10 * d.unit * std::sin(t)};
        ui.list->AddCircleFilled(p, 3.2f * d.unit, c.cord);
        ui.list->AddCircle(p, 3.2f * d.unit, c.ink2, 0, std::max(1.0f, d.unit));
    }
}

// The nucleus flows through the annulus into the sector: a chain of circles, outlined first, then filled.
void draw_herniation(const Ui& ui, const Drawing& d, const ZonePicture& picture, const Sector& s)
{
    if (picture.severity <= 0.0) {
        return;
    }
    const auto sev = static_cast<float>(picture.severity);
    const float mid = (s.from_deg + s.to_deg) * 0.5f;
    const float u = d.unit;
    const bool bulge = picture.type == sim::HerniationType::bulge;
    std::vector<ImVec2> way;
    std::vector<float> radius;
    constexpr int kSteps = 14;
    for (int i = 0; i <= kSteps; ++i) {
        const float t = static_cast<float>(i) / kSteps;
        if (bulge) {  // the margin swells over its whole width
            way.push_back(d.disc.at(mid + (t - 0.5f) * 50.0f, -4 * u));
            radius.push_back((3 + 12 * sev) * u * std::sqrt(std::max(0.05f, 1 - (2 * t - 1) * (2 * t - 1))));
            continue;
        }
        const float reach = picture.type == sim::HerniationType::protrusion ? 6 + 10 * sev : 8 + 16 * sev;
        const ImVec2 from = d.disc.at(mid * 0.8f, -0.55f * d.disc.b);
        const ImVec2 to = d.disc.at(mid, reach * u);
        way.push_back({from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t});
        const float neck = picture.type == sim::HerniationType::protrusion ? 9.0f : 6.5f;
        radius.push_back((neck + (4 + 7 * sev - (neck - 6.5f)) * t * t) * u);
    }
    if (picture.type == sim::HerniationType::sequestration) {  // the fragment has no neck any more
        way = {d.disc.at(mid, (14 + 10 * sev) * u)};
        radius = {(8 + 7 * sev) * u};
    }
    const float edge = std::max(1.0f, 1.6f * u);
    for (std::size_t i = 0; i < way.size(); ++i) {
        ui.list->AddCircleFilled(way[i], radius[i] + edge, ui.colours.ink);
    }
    const ImU32 fill = ui.colours.severity[3];
    for (std::size_t i = 0; i < way.size(); ++i) {
        ui.list->AddCircleFilled(way[i], radius[i], fill);
    }
}

std::string_view exiting_name(sim::Level level)
{
    return level == sim::Level::L1_L2 ? std::string_view("L1") : sim::id(sim::exiting_root(level));
}

void draw_roots(const Ui& ui, const Drawing& d, const ZonePicture& picture)
{
    const sim::Root traversing = sim::traversing_root(picture.level);
    const sim::Root exiting = sim::exiting_root(picture.level);
    const float r = std::max(ui.px(6), 8 * d.unit);
    const ImVec2 t{d.sac.x + 34 * d.unit, d.sac.y - 16 * d.unit};
    const ImVec2 e{d.sac.x + 86 * d.unit, d.sac.y - 42 * d.unit};
    const Ink ink{Role::note, true, ui.colours.ink};
    for (const sim::Side side : {sim::Side::left, sim::Side::right}) {
        const float sign = side == sim::Side::left ? 1.0f : -1.0f;
        const auto mirrored = [&](ImVec2 p) { return ImVec2{d.sac.x + sign * (p.x - d.sac.x), p.y}; };
        const bool named = side == picture.chosen.side;
        const ImVec2 tp = mirrored(t);
        const ImVec2 ep = mirrored(e);
        if (!named) {
            for (const ImVec2& p : {tp, ep}) {
                ui.list->AddCircleFilled(p, r, ui.colours.cord);
                ui.list->AddCircle(p, r, ui.colours.ink, 0, std::max(1.0f, 1.4f * d.unit));
            }
            continue;
        }
        root_dot(ui, tp, r, traversing);
        root_dot(ui, ep, r, exiting);
        const float h = line_height(ui, Role::note);
        const auto beside = [&](ImVec2 p, std::string_view name, float dy) {
            const float w = text_width(ui, ink, name) + 1;
            const float gap = r + ui.px(4);
            const float x = sign > 0 ? p.x + gap : p.x - gap - w;
            value_in(ui, area_at(x, p.y - h * 0.5f + dy, w, h), ink, name);
        };
        beside(tp, sim::id(traversing), 5 * d.unit);
        beside(ep, exiting_name(picture.level), 6 * d.unit);
    }
}

void draw_captions(const Ui& ui, const Area& where, const Drawing& d)
{
    const Ink ink{Role::note, false, ui.colours.ink2};
    const float h = line_height(ui, Role::note);
    const float x = ui.px(12);
    const float y = where.min.y + ui.px(8);
    const Area top{{where.min.x + x, y}, {where.max.x - x, y + h}};
    text_in(ui, top, ink, ui.words("zone_picker.right"), Align::left);
    text_in(ui, top, ink, ui.words("zone_picker.left"), Align::right);
    const float foot = where.max.y - ui.px(6) - h;
    text_in(ui, {{d.sac.x + 14 * d.unit, foot}, {where.max.x - x, foot + h}}, ink, ui.words("zone_picker.from_below"),
            Align::right);
}

}  // namespace

std::optional<ZoneChoice> zone_picker(Ui& ui, const char* id, const Area& where, const ZonePicture& picture,
                                      std::optional<ZoneChoice>& hovered)
{
    const Palette& c = ui.colours;
    const Drawing d = drawing(where);
    const Hit hit = hit_area(ui, id, where);
    well(ui, where, ui.px(8));
    std::size_t chosen = 3;
    for (std::size_t i = 0; i < kSectors.size(); ++i) {
        chosen = same(kSectors[i], picture.chosen) ? i : chosen;
    }
    const std::size_t under = hit.hovered ? sector_under(d, ImGui::GetIO().MousePos) : kSectors.size();
    const bool over = under < kSectors.size();
    hovered.reset();
    if (over) {
        hovered = ZoneChoice{kSectors[under].zone, kSectors[under].side};
    }

    draw_arch(ui, d);
    const float gap = 2 * d.unit;
    for (std::size_t i = 0; i < kSectors.size(); ++i) {
        fill_sector(ui, d, kSectors[i], under == i ? c.well : c.panel);
        sector_path(ui, d, kSectors[i], gap);
        ui.list->PathStroke(under == i ? c.ink : c.ctl, ImDrawFlags_Closed, std::max(1.0f, 1.3f * d.unit));
    }
    fill_sector(ui, d, kSectors[chosen], faded(c.severity[2], 0.45f));
    sector_path(ui, d, kSectors[chosen], gap);
    ui.list->PathStroke(c.ink, ImDrawFlags_Closed, std::max(1.5f, 2.5f * d.unit));
    draw_disc(ui, d);
    draw_sac(ui, d);
    draw_herniation(ui, d, picture, kSectors[chosen]);
    draw_roots(ui, d, picture);
    draw_captions(ui, where, d);
    if (hit.ring) {
        focus_ring(ui, where, ui.px(8));
    }

    std::size_t next = chosen;
    if (hit.focused && !hit.held) {
        if (key_pressed(ImGuiKey_LeftArrow) && chosen > 0) {
            next = chosen - 1;
        }
        if (key_pressed(ImGuiKey_RightArrow) && chosen + 1 < kSectors.size()) {
            next = chosen + 1;
        }
    }
    if (over && hit.released) {
        next = under;
    }
    if (next == chosen) {
        return std::nullopt;
    }
    // a central herniation has no side: it keeps the one that was set
    const Sector& s = kSectors[next];
    return ZoneChoice{s.zone, s.zone == sim::Zone::central ? picture.chosen.side : s.side};
}

}  // namespace l5s1::render
