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

void label(const SetupPen& pen, const Area& row, std::string_view name_key, std::string_view value)
{
    Ui& ui = pen.ui();
    const Ink value_ink{Role::body, true, ui.colours.ink};
    const float room = value.empty() ? 0.0f : text_width(ui, value_ink, value) + ui.px(8);
    text_in(ui, {row.min, {row.max.x - room, row.max.y}}, {Role::small, false, ui.colours.ink2}, ui.words(name_key));
    if (!value.empty()) {
        value_in(ui, row, value_ink, value, Align::right);
    }
}

// A number of the case, described by its row of sim::kInputs.
float number_field(const SetupPen& pen, float y, std::string_view id, std::string_view name_key,
                   std::string_view value_key)
{
    Ui& ui = pen.ui();
    const auto info =
        std::find_if(sim::kInputs.begin(), sim::kInputs.end(), [&](const sim::InputInfo& i) { return i.id == id; });
    const double value = pen.view.set.*(info->field);
    label(pen, pen.row(y, ui.px(kLabel)), name_key, ui.format(value_key, {number(value)}));
    const Area box = pen.row(y + ui.px(kLabel), ui.px(kSlider));
    if (const auto change = plain_slider(ui, std::string(id).c_str(), box, value, info->min, info->max, 1.0)) {
        sim::Case next = pen.view.set;
        next.*(info->field) = change->value;
        pen.set(next, change->settled);
    }
    return box.max.y - y + ui.px(kGap);
}

// A choice among a few words, its name at the left.
template <class Apply>
float choice(const SetupPen& pen, float y, const char* id, std::string_view name_key,
             std::span<const std::string_view> keys, std::size_t chosen, Apply apply)
{
    Ui& ui = pen.ui();
    std::vector<Segment> segments;
    for (const std::string_view k : keys) {
        segments.push_back({ui.words(k), std::nullopt});
    }
    const Area row = pen.row(y, ui.px(kSegment));
    const Ink ink{Role::small, false, ui.colours.ink2};
    const float name_px = std::min(text_width(ui, ink, ui.words(name_key)), row.width() * 0.6f) + ui.px(12);
    const float width =
        std::min(segmented_width(ui, segments, Role::small), row.width() - std::max(ui.px(64), name_px));
    const Area words{row.min, {row.max.x - width - ui.px(8), row.max.y}};
    text_in(ui, words, ink, fitting(ui, ink, name_key, words.width()));
    if (const auto picked =
            segmented(ui, id, {{row.max.x - width, row.min.y}, row.max}, segments, chosen, Role::small)) {
        sim::Case next = pen.view.set;
        apply(next, *picked);
        pen.set(next);
    }
    return row.height() + ui.px(kGap);
}

float decompression_field(const SetupPen& pen, float y)
{
    Ui& ui = pen.ui();
    const auto& events = pen.view.set.events;
    const auto is_operation = [](const sim::Event& e) { return e.kind == sim::EventKind::decompression; };
    const auto at = std::find_if(events.begin(), events.end(), is_operation);
    const bool done = at != events.end();
    const double day = done ? at->day : 0.0;
    Area row = pen.row(y, ui.px(kLabel));
    if (done) {
        const std::string& none = ui.words("patient.set_none");
        const float width = text_width(ui, {Role::small, true, 0}, none) + ui.px(8);
        if (link(ui, "no_decompression", {{row.max.x - width, row.min.y}, row.max}, none, false)) {
            sim::Case next = pen.view.set;
            std::erase_if(next.events, is_operation);
            pen.set(next);
        }
        row.max.x -= width + ui.px(10);
    }
    label(pen, row, "patient.decompression",
          done ? ui.format("patient.decompression_day", {number(day)}) : ui.words("patient.decompression_none"));
    const Area box = pen.row(y + ui.px(kLabel), ui.px(kSlider));
    const auto change =
        plain_slider(ui, "decompression", box, std::min(day, kLastOperationDay), 0.0, kLastOperationDay, 1.0);
    if (change && (done || !change->settled)) {
        sim::Case next = pen.view.set;
        std::erase_if(next.events, is_operation);
        next.events.push_back({change->value, sim::EventKind::decompression});
        pen.set(next, change->settled);
    }
    return box.max.y - y + ui.px(kGap);
}

// The other disease: its name between two arrows, its severity under it.
float other_disease_field(const SetupPen& pen, float y)
{
    Ui& ui = pen.ui();
    const sim::Case& set = pen.view.set;
    const float side = ui.px(32);
    label(pen, pen.row(y, ui.px(kLabel)), "patient.other", "");
    const Area row = pen.row(y + ui.px(kLabel), side);
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
        pen.set(next);
    }
    float bottom = row.max.y;
    if (set.other != sim::OtherDisease::none) {
        const Area box = pen.row(bottom + ui.px(2), ui.px(kSlider));
        if (const auto change = plain_slider(ui, "other_severity", box, set.other_severity, 0.0, 1.0, 0.05)) {
            sim::Case next = set;
            next.other_severity = change->value;
            pen.set(next, change->settled);
        }
        bottom = box.max.y;
    }
    return bottom - y + ui.px(kGap);
}

void set_yes(double& field, std::size_t choice)
{
    field = static_cast<double>(choice);
}

constexpr std::array<std::string_view, 2> kNoYes{"patient.no", "patient.yes"};

float draw_person(const SetupPen& pen, float y)
{
    const sim::Case& set = pen.view.set;
    const float top = y;
    y += number_field(pen, y, "age_y", "patient.age", "patient.age_value");
    y += choice(pen, y, "sex", "patient.sex", std::array<std::string_view, 2>{"sex.female", "sex.male"},
                sim::index(set.sex), [](sim::Case& c, std::size_t i) { c.sex = static_cast<sim::Sex>(i); });
    y += number_field(pen, y, "body_mass_kg", "patient.mass", "patient.mass_value");
    y += number_field(pen, y, "height_cm", "patient.height", "patient.height_value");
    y += choice(pen, y, "diabetes", "patient.diabetes", kNoYes, set.diabetes > 0.5 ? 1 : 0,
                [](sim::Case& c, std::size_t i) { set_yes(c.diabetes, i); });
    y += choice(pen, y, "onset", "patient.onset",
                std::array<std::string_view, 3>{"onset.sudden", "onset.days", "onset.weeks"}, sim::index(set.onset),
                [](sim::Case& c, std::size_t i) { c.onset = static_cast<sim::Onset>(i); });
    y += decompression_field(pen, y);
    return y - top;
}

// How this patient's nerves differ, and what else ails them.
float draw_nerves(const SetupPen& pen, float y)
{
    Ui& ui = pen.ui();
    const sim::Case& set = pen.view.set;
    const float top = y;
    y += choice(pen, y, "plexus", "patient.plexus",
                std::array<std::string_view, 3>{"plexus.prefixed", "plexus.normal", "plexus.postfixed"},
                sim::index(set.plexus), [](sim::Case& c, std::size_t i) { c.plexus = static_cast<sim::Plexus>(i); });
    y += choice(pen, y, "conjoined", "patient.conjoined",
                std::array<std::string_view, 3>{"conjoined.none", "conjoined.L4-L5", "conjoined.L5-S1"},
                sim::index(set.conjoined),
                [](sim::Case& c, std::size_t i) { c.conjoined = static_cast<sim::Conjoined>(i); });
    y += choice(pen, y, "tibialis", "patient.tibialis", kNoYes, set.l5_dominant_tibialis > 0.5 ? 1 : 0,
                [](sim::Case& c, std::size_t i) { set_yes(c.l5_dominant_tibialis, i); });
    y += choice(pen, y, "accessory", "patient.accessory", kNoYes, set.accessory_fibular > 0.5 ? 1 : 0,
                [](sim::Case& c, std::size_t i) { set_yes(c.accessory_fibular, i); });
    const Ink note{Role::note, false, ui.colours.ink3};
    y += paragraph(ui, {pen.room.x0, y}, pen.room.x1 - pen.room.x0, note, ui.words("patient.variants_note")) +
         ui.px(kGap);
    y += other_disease_field(pen, y);
    return y - top;
}

}  // namespace

float patient_height(const SetupPen& pen)
{
    const float field = kLabel + kSlider + kGap;
    const float row = kSegment + kGap;
    const float pages = kSegment + 2 * kGap;
    const Ui& ui = pen.ui();
    const Ink note{Role::note, false, 0};
    const float words = paragraph_height(ui, ui.px(kPatientWidth - 32), note, ui.words("patient.variants_note"));
    const float other = kLabel + 32 + kGap + kSlider + 2;
    // of the longer page, so that nothing moves when the page is turned
    return pages + std::max(4 * field + 3 * row, 4 * row + words / ui.scale + kGap + other);
}

float draw_patient_fields(const SetupPen& pen, float y)
{
    Ui& ui = pen.ui();
    const std::array<Segment, 2> pages{Segment{ui.words("patient.person"), std::nullopt},
                                       Segment{ui.words("patient.nerves"), std::nullopt}};
    const Area row = pen.row(y, ui.px(kSegment));
    if (const auto picked = segmented(ui, "page", row, pages, pen.state.nerves_page ? 1 : 0, Role::small)) {
        pen.state.nerves_page = *picked == 1;
    }
    const float used = row.height() + ui.px(2 * kGap);
    return used + (pen.state.nerves_page ? draw_nerves(pen, y + used) : draw_person(pen, y + used));
}

}  // namespace l5s1::render
