#include "render/panels/explore/setup_parts.h"
#include "render/ui/widgets/button.h"
#include "render/ui/widgets/slider.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace l5s1::render {

namespace {

constexpr float kLabel = 24.0f;
constexpr float kSlider = 26.0f;
constexpr float kSegment = 34.0f;
constexpr float kGap = 8.0f;
constexpr double kLastOperationDay = 180.0;

std::string number(double value)
{
    return std::to_string(static_cast<int>(std::lround(value)));
}

void label(const SetupContext& setup, const Area& row, std::string_view name_key, std::string_view value)
{
    Ui& ui = setup.ui();
    const Ink value_ink{Role::body, true, ui.colours.ink};
    const float room = value.empty() ? 0.0f : text_width(ui, value_ink, value) + ui.px(8);
    text_in(ui, {row.min, {row.max.x - room, row.max.y}}, {Role::small, false, ui.colours.ink2}, ui.words(name_key));
    if (!value.empty()) {
        value_in(ui, row, value_ink, value, Align::right);
    }
}

// A number of the case, described by its row of sim::kInputs.
void number_field(Flow& flow, const SetupContext& setup, std::string_view id, std::string_view name_key,
                  std::string_view value_key)
{
    const Area head = flow.row(kLabel);
    const Area box = flow.row(kSlider);
    flow.gap(kGap);
    if (!flow.drawing()) {
        return;
    }
    Ui& ui = setup.ui();
    const auto info =
        std::find_if(sim::kInputs.begin(), sim::kInputs.end(), [&](const sim::InputInfo& i) { return i.id == id; });
    const double value = setup.view.set.*(info->field);
    label(setup, head, name_key, ui.format(value_key, {number(value)}));
    if (const auto change = plain_slider(ui, std::string(id).c_str(), box, value, info->min, info->max, 1.0)) {
        sim::Case next = setup.view.set;
        next.*(info->field) = change->value;
        setup.set(next, change->settled);
    }
}

// A choice among a few words, its name at the left.
template <class Apply>
void choice(Flow& flow, const SetupContext& setup, const char* id, std::string_view name_key,
            std::span<const std::string_view> keys, std::size_t chosen, Apply apply)
{
    const Area row = flow.row(kSegment);
    flow.gap(kGap);
    if (!flow.drawing()) {
        return;
    }
    Ui& ui = setup.ui();
    std::vector<Segment> segments;
    for (const std::string_view k : keys) {
        segments.push_back({ui.words(k), std::nullopt});
    }
    const Ink ink{Role::small, false, ui.colours.ink2};
    const float name_px = std::min(text_width(ui, ink, ui.words(name_key)), row.width() * 0.6f) + ui.px(12);
    const float width =
        std::min(segmented_width(ui, segments, Role::small), row.width() - std::max(ui.px(64), name_px));
    const Area words{row.min, {row.max.x - width - ui.px(8), row.max.y}};
    text_in(ui, words, ink, fitting(ui, ink, name_key, words.width()));
    if (const auto picked =
            segmented(ui, id, {{row.max.x - width, row.min.y}, row.max}, segments, chosen, Role::small)) {
        sim::Case next = setup.view.set;
        apply(next, *picked);
        setup.set(next);
    }
}

void decompression_field(Flow& flow, const SetupContext& setup)
{
    Area row = flow.row(kLabel);
    const Area box = flow.row(kSlider);
    flow.gap(kGap);
    if (!flow.drawing()) {
        return;
    }
    Ui& ui = setup.ui();
    const auto& events = setup.view.set.events;
    const auto is_operation = [](const sim::Event& e) { return e.kind == sim::EventKind::decompression; };
    const auto at = std::find_if(events.begin(), events.end(), is_operation);
    const bool done = at != events.end();
    const double day = done ? at->day : 0.0;
    if (done) {
        const std::string& none = ui.words("patient.set_none");
        const float width = text_width(ui, {Role::small, true, 0}, none) + ui.px(8);
        if (link(ui, "no_decompression", {{row.max.x - width, row.min.y}, row.max}, none, false)) {
            sim::Case next = setup.view.set;
            std::erase_if(next.events, is_operation);
            setup.set(next);
        }
        row.max.x -= width + ui.px(10);
    }
    label(setup, row, "patient.decompression",
          done ? ui.format("patient.decompression_day", {number(day)}) : ui.words("patient.decompression_none"));
    const auto change =
        plain_slider(ui, "decompression", box, std::min(day, kLastOperationDay), 0.0, kLastOperationDay, 1.0);
    if (change && (done || !change->settled)) {
        sim::Case next = setup.view.set;
        std::erase_if(next.events, is_operation);
        next.events.push_back({change->value, sim::EventKind::decompression});
        setup.set(next, change->settled);
    }
}

// The other disease: its name between two arrows, its severity under it; there is room for that before there is one.
void other_disease_field(Flow& flow, const SetupContext& setup)
{
    const Area head = flow.row(kLabel);
    const Area row = flow.row(32);
    flow.gap(2);
    const Area slider = flow.row(kSlider);
    flow.gap(kGap);
    if (!flow.drawing()) {
        return;
    }
    Ui& ui = setup.ui();
    const sim::Case& set = setup.view.set;
    const float side = row.height();
    label(setup, head, "patient.other", "");
    well(ui, row, ui.px(8));
    const auto count = static_cast<int>(sim::kCount<sim::OtherDisease>);
    int step = 0;
    if (icon_button(ui, "other_previous", area_at(row.min.x, row.min.y, side, side), Icon::chevron_left)) {
        step = count - 1;
    }
    if (icon_button(ui, "other_next", area_at(row.max.x - side, row.min.y, side, side), Icon::chevron_right)) {
        step = 1;
    }
    const Ink ink{Role::small, true, ui.colours.ink};
    const std::string name = "other." + std::string(sim::id(set.other));
    const Area words = row.inset(side, 0);
    text_in(ui, words, ink, fitting(ui, ink, name, words.width()), Align::centre);
    if (step != 0) {
        sim::Case next = set;
        next.other = static_cast<sim::OtherDisease>((static_cast<int>(sim::index(set.other)) + step) % count);
        next.other_severity = next.other == sim::OtherDisease::none ? 0.0 : std::max(0.5, set.other_severity);
        setup.set(next);
    }
    if (set.other != sim::OtherDisease::none) {
        if (const auto change = plain_slider(ui, "other_severity", slider, set.other_severity, 0.0, 1.0, 0.05)) {
            sim::Case next = set;
            next.other_severity = change->value;
            setup.set(next, change->settled);
        }
    }
}

void set_yes(double& field, std::size_t choice)
{
    field = static_cast<double>(choice);
}

constexpr std::array<std::string_view, 2> kNoYes{"patient.no", "patient.yes"};

void draw_person(Flow& flow, const SetupContext& setup)
{
    const sim::Case& set = setup.view.set;
    number_field(flow, setup, "age_y", "patient.age", "patient.age_value");
    choice(flow, setup, "sex", "patient.sex", std::array<std::string_view, 2>{"sex.female", "sex.male"},
           sim::index(set.sex), [](sim::Case& c, std::size_t i) { c.sex = static_cast<sim::Sex>(i); });
    number_field(flow, setup, "body_mass_kg", "patient.mass", "patient.mass_value");
    number_field(flow, setup, "height_cm", "patient.height", "patient.height_value");
    choice(flow, setup, "diabetes", "patient.diabetes", kNoYes, set.diabetes > 0.5 ? 1 : 0,
           [](sim::Case& c, std::size_t i) { set_yes(c.diabetes, i); });
    choice(flow, setup, "onset", "patient.onset",
           std::array<std::string_view, 3>{"onset.sudden", "onset.days", "onset.weeks"}, sim::index(set.onset),
           [](sim::Case& c, std::size_t i) { c.onset = static_cast<sim::Onset>(i); });
    decompression_field(flow, setup);
}

// How this patient's nerves differ, and what else ails them.
void draw_nerves(Flow& flow, const SetupContext& setup)
{
    const sim::Case& set = setup.view.set;
    choice(flow, setup, "plexus", "patient.plexus",
           std::array<std::string_view, 3>{"plexus.prefixed", "plexus.normal", "plexus.postfixed"},
           sim::index(set.plexus), [](sim::Case& c, std::size_t i) { c.plexus = static_cast<sim::Plexus>(i); });
    choice(flow, setup, "conjoined", "patient.conjoined",
           std::array<std::string_view, 3>{"conjoined.none", "conjoined.L4-L5", "conjoined.L5-S1"},
           sim::index(set.conjoined),
           [](sim::Case& c, std::size_t i) { c.conjoined = static_cast<sim::Conjoined>(i); });
    choice(flow, setup, "tibialis", "patient.tibialis", kNoYes, set.l5_dominant_tibialis > 0.5 ? 1 : 0,
           [](sim::Case& c, std::size_t i) { set_yes(c.l5_dominant_tibialis, i); });
    choice(flow, setup, "accessory", "patient.accessory", kNoYes, set.accessory_fibular > 0.5 ? 1 : 0,
           [](sim::Case& c, std::size_t i) { set_yes(c.accessory_fibular, i); });
    flow.text({Role::note, false, setup.ui().colours.ink3}, setup.ui().words("patient.variants_note"));
    flow.gap(kGap);
    other_disease_field(flow, setup);
}

}  // namespace

void draw_patient_fields(Flow& flow, const SetupContext& setup)
{
    Ui& ui = setup.ui();
    const Area row = flow.row(kSegment);
    flow.gap(2 * kGap);
    const auto person = [&](Flow& page) { draw_person(page, setup); };
    const auto nerves = [&](Flow& page) { draw_nerves(page, setup); };
    const Area page = flow.strip(std::max(height_of(ui, flow.width(), person), height_of(ui, flow.width(), nerves)));
    if (!flow.drawing()) {
        return;
    }
    const std::array<Segment, 2> pages{Segment{ui.words("patient.person"), std::nullopt},
                                       Segment{ui.words("patient.nerves"), std::nullopt}};
    if (const auto picked = segmented(ui, "page", row, pages, setup.state.nerves_page ? 1 : 0, Role::small)) {
        setup.state.nerves_page = *picked == 1;
    }
    Flow drawn(ui, page.min.x, page.min.y, page.width(), false);
    setup.state.nerves_page ? nerves(drawn) : person(drawn);
}

}  // namespace l5s1::render
