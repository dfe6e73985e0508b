// setup_parts.cpp: longer than most: the parts of the left rail, from the top down, one function each.

#include "render/panels/explore/setup_parts.h"

#include "render/scene/patient/herniations.h"
#include "render/ui/widgets/button.h"
#include "render/ui/widgets/chip.h"
#include "render/ui/widgets/slider.h"
#include "render/ui/widgets/zone.h"
#include "sim/model/chain.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace l5s1::render {

namespace {

constexpr float kList = 32.0f;
constexpr float kHead = 28.0f;
constexpr float kSegment = 38.0f;
constexpr float kIconSegment = 62.0f;
constexpr float kRootLine = 32.0f;
constexpr float kNote = 22.0f;
constexpr float kSliderTop = 52.0f;
constexpr float kBand = 28.0f;
constexpr float kPatient = 46.0f;
constexpr float kButton = 40.0f;

std::string key(std::string_view group, std::string_view id)
{
    return std::string(group) + "." + std::string(id);
}

// The name of what is set at the left of a head, its value at the right.
void head(const Ui& ui, const Area& strip, std::string_view name_key, std::string_view value)
{
    const Area row{strip.min, {strip.max.x, strip.max.y - ui.px(4)}};
    const Ink name_ink{Role::small, true, ui.colours.ink2};
    const Ink value_ink{Role::body, true, ui.colours.ink};
    const float value_w = value.empty() ? 0.0f : text_width(ui, value_ink, value) + ui.px(10);
    text_in(ui, {row.min, {row.max.x - value_w, row.max.y}}, name_ink,
            fitting(ui, name_ink, name_key, row.width() - value_w));
    if (!value.empty()) {
        value_in(ui, row, value_ink, value, Align::right);
    }
}

// The words of a choice; the longest are shortened until all fit.
template <class E>
std::vector<Segment> segments_of(const Ui& ui, std::string_view group, std::span<const E> values, float width,
                                 Role role)
{
    std::vector<Segment> segments;
    for (const E value : values) {
        segments.push_back({ui.words(key(group, sim::id(value))), std::nullopt});
    }
    const auto needed = [&](const Segment& s) { return text_width(ui, {role, true, 0}, s.text) + ui.px(6); };
    for (std::size_t round = 0; round < values.size(); ++round) {
        float sum = 0.0f;
        std::size_t longest = 0;
        for (std::size_t i = 0; i < segments.size(); ++i) {
            sum += needed(segments[i]);
            longest = needed(segments[i]) > needed(segments[longest]) ? i : longest;
        }
        if (sum <= width) {
            break;
        }
        segments[longest].text = ui.short_words(key(group, sim::id(values[longest])));
    }
    return segments;
}

template <class E>
std::vector<E> all_of()
{
    std::vector<E> values;
    for (std::size_t i = 0; i < sim::kCount<E>; ++i) {
        values.push_back(static_cast<E>(i));
    }
    return values;
}

// Severity at which the culprit's pressure reaches `pressure_mmHg`: the table read backwards.
double severity_at(const sim::Model& model, double pressure_mmHg)
{
    const auto& points = model.severity;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        if (pressure_mmHg <= points[i + 1].pressure_mmHg) {
            const double rise = points[i + 1].pressure_mmHg - points[i].pressure_mmHg;
            const double share = rise > 0.0 ? (pressure_mmHg - points[i].pressure_mmHg) / rise : 0.0;
            return points[i].severity + (points[i + 1].severity - points[i].severity) * std::max(0.0, share);
        }
    }
    return 1.0;
}

std::vector<Band> pfirrmann_bands(const Ui& ui, const sim::Model& model)
{
    const auto& from = model.bands.pfirrmann_from_mmHg;
    std::vector<Band> bands;
    double start = 0.0;
    for (std::size_t grade = 0; grade <= from.size(); ++grade) {
        const double end = grade < from.size() ? severity_at(model, from[grade]) : 1.0;
        const std::string name = "pfirrmann." + std::to_string(grade);
        bands.push_back({start, end, ui.words(name), ui.short_words(name)});
        start = end;
    }
    // Grade 0 is a sliver at the very left: it shares the place of grade 1 until it is wide enough to read.
    if (bands[0].to < 0.06) {
        bands[0].to = 0.06;
        bands[1].from = 0.06;
    }
    return bands;
}

std::vector<Band> msu_bands(const Ui& ui, const sim::Model& model)
{
    const auto& from = model.bands.msu_from_severity;
    constexpr double kSomething = 0.005;  // no herniation has no size
    const std::array<double, 4> edges{kSomething, from[0], from[1], 1.0};
    std::vector<Band> bands;
    for (std::size_t size = 0; size < 3; ++size) {
        const std::string name = "msu." + std::to_string(size + 1);
        bands.push_back({edges[size], edges[size + 1], ui.words(name), ui.short_words(name)});
    }
    return bands;
}

std::string_view pressed_words(const sim::Model& model, const sim::Herniation& set)
{
    return set.severity <= 0.0                                        ? "rail.no_root"
           : model.zones[sim::index(set.zone)].other_side_share > 0.0 ? "rail.both_roots"
           : sim::presses_exiting_root(model, set.zone)               ? "rail.exiting"
                                                                      : "rail.traversing";
}

Icon type_icon(sim::HerniationType type)
{
    return static_cast<Icon>(static_cast<std::size_t>(Icon::bulge) + sim::index(type));
}

void root_line(const SetupContext& setup, const Area& strip)
{
    Ui& ui = setup.ui();
    const sim::Herniation& set = setup.herniation();
    const Area row{{strip.min.x, strip.min.y + ui.px(5)}, strip.max};
    const Ink ink{Role::small, false, ui.colours.ink2};
    float x = row.min.x;
    if (set.severity > 0.0) {
        root_chip(ui, {x, row.centre().y - ui.px(kRootChipHeight * 0.5f)},
                  sim::culprit_root(setup.context.tables.model, set));
        x += ui.px(kRootChipWidth + 8);
    }
    text_in(ui, {{x, row.min.y}, row.max}, ink,
            fitting(ui, ink, pressed_words(setup.context.tables.model, set), row.max.x - x));
}

}  // namespace

std::string zone_words(const Ui& ui, const sim::Herniation& set, bool in_short)
{
    const auto pick = [&](const std::string& k) { return in_short ? ui.short_words(k) : ui.words(k); };
    const std::string zone = pick(key("zone", sim::id(set.zone)));
    if (in_short && set.zone == sim::Zone::central) {
        return zone;
    }
    const std::string side = pick(set.zone == sim::Zone::central ? "side.both" : key("side", sim::id(set.side)));
    return in_short ? zone + " " + side : ui.format("rail.zone_value", {zone, side});
}

std::string part_value(const SetupContext& setup, SetupPart part)
{
    const Ui& ui = setup.ui();
    const sim::Case& patient = setup.view.set;
    const sim::Herniation& set = setup.herniation();
    switch (part) {
        case SetupPart::level:
            return (patient.further.empty() ? "" : std::to_string(setup.chosen + 1) + " ") +
                   ui.short_words(key("level", sim::id(set.level)));
        case SetupPart::zone:
            return zone_words(ui, set, true);
        case SetupPart::type:
            return fitting(ui, {Role::small, true, 0}, key("type", sim::id(set.type)), ui.px(66));
        case SetupPart::severity: {
            std::array<char, 16> text{};
            std::snprintf(text.data(), text.size(), "%.2f", set.severity);
            return text.data();
        }
        case SetupPart::patient:
            return ui.format("patient.short", {ui.words(key("sex", sim::id(patient.sex))),
                                               std::to_string(static_cast<int>(std::lround(patient.age_y)))});
        case SetupPart::posture:
            break;
    }
    return fitting(ui, {Role::small, true, 0}, key("posture", sim::id(setup.view.moment.posture)), ui.px(66));
}

void draw_level(Flow& flow, const SetupContext& setup)
{
    const Area list = flow.row(kList);
    const Area box = flow.row(kSegment);
    if (!flow.drawing()) {
        return;
    }
    Ui& ui = setup.ui();
    const float left = draw_list(setup, list);
    const Ink name{Role::small, true, ui.colours.ink2};
    const std::string& words = ui.words("rail.level");
    if (setup.room.heads && list.min.x + text_width(ui, name, words) + ui.px(6) <= left) {
        text_in(ui, {list.min, {left, list.max.y}}, name, words);
    }
    std::vector<Segment> segments;
    for (const std::string_view level : sim::kIds<sim::Level>) {
        segments.push_back({ui.short_words(key("level", level)), std::nullopt});
    }
    if (const auto picked = segmented(ui, "level", box, segments, sim::index(setup.herniation().level))) {
        sim::Herniation next = setup.herniation();
        next.level = static_cast<sim::Level>(*picked);
        setup.change(next);
    }
}

void draw_zone(Flow& flow, const SetupContext& setup)
{
    const Area top = flow.row(setup.room.heads ? kHead : 0.0f);
    const Area box = flow.row(setup.room.picker);
    const Area root = flow.row(setup.room.root_line ? kRootLine : 0.0f);
    if (!flow.drawing()) {
        return;
    }
    Ui& ui = setup.ui();
    const sim::Herniation& set = setup.herniation();
    std::optional<ZoneChoice> hovered;
    const auto picked =
        zone_picker(ui, "zone", box, {set.level, {set.zone, set.side}, set.severity, set.type}, hovered);
    if (setup.room.heads) {
        sim::Herniation shown = set;
        if (hovered) {
            shown.zone = hovered->zone;
            shown.side = hovered->side;
        }
        head(ui, top, "rail.zone", zone_words(ui, shown, false));
    }
    if (picked) {
        sim::Herniation next = set;
        next.zone = picked->zone;
        next.side = picked->side;
        setup.change(next);
    }
    if (setup.room.root_line) {
        root_line(setup, root);
    }
}

namespace {

void draw_types(const SetupContext& setup, const Area& box)
{
    Ui& ui = setup.ui();
    const auto values = all_of<sim::HerniationType>();
    auto segments = segments_of<sim::HerniationType>(ui, "type", values, box.width() - ui.px(6), Role::small);
    if (setup.room.type_icons) {
        for (std::size_t i = 0; i < segments.size(); ++i) {
            segments[i].sign = type_icon(values[i]);
        }
    }
    if (const auto picked = segmented(ui, "type", box, segments, sim::index(setup.herniation().type), Role::small)) {
        sim::Herniation next = setup.herniation();
        next.type = values[*picked];
        if (!scene::can_migrate(next.type)) {
            next.migration = sim::Migration::none;
        }
        setup.change(next);
    }
}

// The number, and at its right the pressure that it stands for.
void draw_severity_head(const SetupContext& setup, const Area& row)
{
    Ui& ui = setup.ui();
    const sim::Model& model = setup.context.tables.model;
    const sim::Herniation& set = setup.herniation();
    const std::string pressure =
        ui.format("rail.pressure",
                  {std::to_string(static_cast<int>(std::lround(sim::culprit_pressure_mmHg(model, set.severity))))});
    const Ink small{Role::body, false, ui.colours.ink2};
    const Area drawn = value_in(ui, row, small, pressure, Align::right);
    const auto kind = setup.context.tables.provenance.find("severity");
    if (kind != setup.context.tables.provenance.end() && kind->second.kind == "assumed") {
        dotted_underline(ui, {{drawn.min.x + ui.px(10), drawn.min.y}, drawn.max}, small.colour);
    }
    const std::string value = part_value(setup, SetupPart::severity);
    const Area number = value_in(ui, {row.min, {drawn.min.x - ui.px(6), row.max.y}},
                                 {Role::title, true, ui.colours.ink}, value, Align::right);
    if (setup.room.heads) {
        const Ink name{Role::small, true, ui.colours.ink2};
        text_in(ui, {row.min, {number.min.x - ui.px(6), row.max.y}}, name, ui.words("rail.severity"));
    }
}

}  // namespace

void draw_type(Flow& flow, const SetupContext& setup)
{
    const Area top = flow.row(setup.room.heads ? kHead : 0.0f);
    const Area box = flow.row(setup.room.type_icons ? kIconSegment : kSegment);
    flow.gap(6);
    if (flow.drawing()) {
        if (setup.room.heads) {
            head(setup.ui(), top, "rail.type", setup.ui().words(key("type", sim::id(setup.herniation().type))));
        }
        draw_types(setup, box);
    }
    draw_migration(flow, setup);
}

void draw_severity(Flow& flow, const SetupContext& setup)
{
    const Area row = flow.row(kHead);
    const Area box = flow.row(kSliderTop + kBand * (setup.room.msu ? 2.0f : 1.0f));
    const Area note = flow.row(setup.room.notes ? kNote : 0.0f);
    if (!flow.drawing()) {
        return;
    }
    Ui& ui = setup.ui();
    const sim::Model& model = setup.context.tables.model;
    const sim::Herniation& set = setup.herniation();
    draw_severity_head(setup, row);
    std::vector<Tick> ticks;
    for (const sim::SeverityPoint& point : model.severity) {
        ticks.push_back({point.severity, std::to_string(static_cast<int>(std::lround(point.pressure_mmHg)))});
    }
    std::vector<std::vector<Band>> bands{pfirrmann_bands(ui, model)};
    if (setup.room.msu) {
        bands.push_back(msu_bands(ui, model));
    }
    if (const auto change = severity_slider(ui, "severity", box, set.severity, ticks, bands)) {
        sim::Herniation next = set;
        next.severity = change->value;
        setup.change(next, change->settled);
    }
    if (setup.room.notes) {
        text_in(ui, note, {Role::note, false, ui.colours.ink3}, ui.words("rail.bands_note"));
    }
}

void draw_patient_line(Flow& flow, const SetupContext& setup)
{
    const Area row = flow.row(kPatient);
    if (!flow.drawing()) {
        return;
    }
    Ui& ui = setup.ui();
    const sim::Case& set = setup.view.set;
    const Hit hit = hit_area(ui, "patient", row.inset(-ui.px(6), 0));
    if (hit.hovered || setup.state.fly_out == SetupPart::patient) {
        rounded_box(ui, row.inset(-ui.px(8), 0), ui.colours.well, IM_COL32(0, 0, 0, 0), ui.px(8), 0.0f);
    }
    icon(ui, Icon::person, {row.min.x + ui.px(10), row.centre().y}, ui.px(22), ui.colours.ink);
    icon(ui, Icon::pencil, {row.max.x - ui.px(9), row.centre().y}, ui.px(18), ui.colours.ink);
    const float x0 = row.min.x + ui.px(30);
    const float x1 = row.max.x - ui.px(26);
    const auto number = [](double v) { return std::to_string(static_cast<int>(std::lround(v))); };
    const std::string line = ui.format("patient.line", {ui.words(key("sex", sim::id(set.sex))), number(set.age_y),
                                                        number(set.body_mass_kg), number(set.height_cm)});
    text_in(ui, {{x0, row.min.y}, {x1, row.centre().y}}, {Role::body, true, ui.colours.ink}, line);
    std::string treated = ui.words("patient.not_decompressed");
    for (const sim::Event& event : set.events) {
        if (event.kind == sim::EventKind::decompression) {
            treated = ui.format("patient.decompressed", {number(event.day)});
        }
    }
    std::vector<std::string> parts{ui.words(key("onset_line", sim::id(set.onset))), treated};
    if (set.other != sim::OtherDisease::none) {
        parts.insert(parts.begin(), ui.short_words(key("other", sim::id(set.other))));
    }
    if (set.plexus != sim::Plexus::normal || set.conjoined != sim::Conjoined::none || set.l5_dominant_tibialis > 0.0 ||
        set.accessory_fibular > 0.0) {
        parts.insert(parts.begin(), ui.words("patient.variant"));
    }
    const Ink quiet{Role::small, false, ui.colours.ink2};
    std::string second = parts.front();  // as many as there is room for
    for (std::size_t i = 1; i < parts.size() && text_width(ui, quiet, second + " · " + parts[i]) <= x1 - x0; ++i) {
        second += " · " + parts[i];
    }
    text_in(ui, {{x0, row.centre().y}, {x1, row.max.y}}, quiet, second);
    if (hit.ring) {
        focus_ring(ui, row.inset(-ui.px(8), 0), ui.px(8), true);
    }
    if (hit.clicked) {
        const bool open = setup.state.fly_out == SetupPart::patient;
        setup.state.fly_out = open ? std::nullopt : std::optional(SetupPart::patient);
    }
}

void draw_posture(Flow& flow, const SetupContext& setup)
{
    const Area top = flow.row(kHead);
    const Area box = flow.row(kSegment);
    if (!flow.drawing()) {
        return;
    }
    Ui& ui = setup.ui();
    constexpr std::array kQuick{sim::Posture::lying, sim::Posture::standing, sim::Posture::sitting,
                                sim::Posture::tiptoe};
    head(ui, top, "rail.now", ui.words(key("posture", sim::id(setup.view.moment.posture))));
    const std::string& more = ui.words("rail.more");
    const float more_w = text_width(ui, {Role::small, true, 0}, more) + ui.px(14);
    auto segments = segments_of<sim::Posture>(ui, "posture", kQuick, box.width() - more_w, Role::small);
    segments.push_back({more, std::nullopt});
    std::size_t chosen = kQuick.size();
    for (std::size_t i = 0; i < kQuick.size(); ++i) {
        chosen = kQuick[i] == setup.view.moment.posture ? i : chosen;
    }
    const auto picked = segmented(ui, "posture", box, segments, chosen, Role::small);
    const bool more_again = chosen == kQuick.size() && ImGui::IsMouseClicked(0) &&
                            area_at(box.max.x - box.width() / 5, box.min.y, box.width() / 5, box.height())
                                .contains(ImGui::GetIO().MousePos);
    if (picked && *picked < kQuick.size()) {
        setup.out.emplace_back(scenarios::SetPosture{kQuick[*picked]});
    } else if (picked || more_again) {
        const bool open = setup.state.fly_out == SetupPart::posture;
        setup.state.fly_out = open ? std::nullopt : std::optional(SetupPart::posture);
    }
}

void draw_bend(Flow& flow, const SetupContext& setup)
{
    const Area box = flow.row(kButton);
    flow.gap(setup.room.notes ? 4.0f : 0.0f);
    const Area note = flow.row(setup.room.notes ? kNote : 0.0f);
    if (!flow.drawing()) {
        return;
    }
    Ui& ui = setup.ui();
    const bool bending = setup.view.moment.bend_s >= 0.0;
    if (button(ui, "bend", box, ui.words("rail.bend"), ButtonLook::outlined, Icon::bend, !bending)) {
        setup.out.emplace_back(scenarios::BendToPickUp{});
    }
    if (setup.room.notes) {
        const bool sick = scene::herniated(setup.view.set);
        text_in(ui, note, {Role::note, false, ui.colours.ink3},
                ui.words(sick ? "rail.bend_note" : "rail.bend_normal_note"));
    }
}

void draw_all_postures(Flow& flow, const SetupContext& setup)
{
    Ui& ui = setup.ui();
    for (const sim::Posture posture : all_of<sim::Posture>()) {
        const Area row = flow.row(kSegment);
        flow.gap(2);
        if (!flow.drawing()) {
            continue;
        }
        const std::string id(sim::id(posture));
        const bool on = posture == setup.view.moment.posture;
        const Hit hit = hit_area(ui, id.c_str(), row);
        if (on || hit.hovered) {
            rounded_box(ui, row, on ? ui.colours.sel : ui.colours.well, IM_COL32(0, 0, 0, 0), ui.px(8), 0.0f);
        }
        text_in(ui, row.inset(ui.px(12), 0), {Role::body, on, on ? ui.colours.onsel : ui.colours.ink},
                ui.words("posture." + id));
        if (hit.ring) {
            focus_ring(ui, row, ui.px(8), true);
        }
        if (hit.clicked) {
            setup.out.emplace_back(scenarios::SetPosture{posture});
            setup.state.fly_out.reset();
        }
    }
}

}  // namespace l5s1::render
