// setup_list.cpp: which of the patient's herniations is being set, and where its fragment has wandered.

#include "render/panels/explore/setup_parts.h"
#include "render/scene/patient/herniations.h"
#include "render/ui/widgets/button.h"
#include "scenarios/findings/report.h"

#include <algorithm>
#include <array>

namespace l5s1::render {

namespace {

constexpr float kMigration = 34.0f;
constexpr float kMigrationLabel = 96.0f;
constexpr double kFirstSeverity = 0.5;  // of a herniation that has just been added

// One more, at the most usual level that has none yet.
sim::Herniation another(const sim::Case& set)
{
    using enum sim::Level;
    sim::Herniation next{
        L5_S1,         sim::Zone::subarticular, set.side, sim::HerniationType::protrusion, sim::Migration::none,
        kFirstSeverity};
    for (const sim::Level level : {L5_S1, L4_L5, L3_L4, L2_L3}) {
        next.level = level;
        bool taken = set.level == level;
        for (const sim::Herniation& h : set.further) {
            taken = taken || h.level == level;
        }
        if (!taken) {
            break;
        }
    }
    return next;
}

void add(const SetupContext& setup)
{
    sim::Case next = setup.view.set;
    next.further.push_back(another(next));
    setup.state.herniation = next.further.size();
    setup.set(next);
}

// The next one takes the place of the complaint's when that goes.
void remove(const SetupContext& setup)
{
    sim::Case next = setup.view.set;
    const std::size_t gone = std::max<std::size_t>(setup.chosen, 1) - 1;
    if (setup.chosen == 0) {
        static_cast<sim::Herniation&>(next) = next.further.front();
    }
    next.further.erase(next.further.begin() + static_cast<std::ptrdiff_t>(gone));
    setup.state.herniation = gone;
    setup.set(next);
}

std::string chip_words(const SetupContext& setup, std::size_t n)
{
    const std::string level(sim::id(sim::herniation(setup.view.set, n).level));
    return std::to_string(n + 1) + " " + setup.ui().short_words("level." + level);
}

// A card may lie over no other control of the panel or fly-out.
Area beside(const SetupContext& setup, const Area& control)
{
    return {{setup.panel.min.x, control.min.y}, {setup.panel.max.x, control.max.y}};
}

void draw_chip(const SetupContext& setup, const Area& box, std::size_t n)
{
    Ui& ui = setup.ui();
    const Palette& c = ui.colours;
    const bool on = n == setup.chosen;
    const Hit hit = hit_area(ui, ("herniation_" + std::to_string(n)).c_str(), box);
    const Area face = box.inset(0, ui.px(3));
    rounded_box(ui, face,
                on            ? c.sel
                : hit.hovered ? c.well
                              : c.panel,
                on ? c.sel : c.ctl, face.height() * 0.5f, ui.px(1.5f));
    text_in(ui, face, {Role::small, true, on ? c.onsel : c.ink}, chip_words(setup, n), Align::centre);
    if (hit.hovered || hit.ring) {
        sim::Case one;
        static_cast<sim::Herniation&>(one) = sim::herniation(setup.view.set, n);
        setup.state.asked = {Card{ui.format("rail.first_to_third", {std::to_string(n + 1)}),
                                  std::nullopt,
                                  scenarios::case_line(ui.strings, ui.language, one),
                                  {}},
                             beside(setup, box)};
    }
    if (hit.ring) {
        focus_ring(ui, face, face.height() * 0.5f);
    }
    if (hit.clicked) {
        setup.state.herniation = n;
    }
}

// In words while there is only one; later the chips speak for themselves.
float draw_add(const SetupContext& setup, const Area& row, float right)
{
    Ui& ui = setup.ui();
    if (!setup.view.set.further.empty()) {
        const Area box{{right - row.height(), row.min.y}, {right, row.max.y}};
        if (icon_button(ui, "add_herniation", box, Icon::plus)) {
            add(setup);
        }
        return box.min.x;
    }
    const Ink ink{Role::small, true, ui.colours.link};
    const float sign = ui.px(20);
    const std::string& words = fitting(ui, ink, "rail.add_herniation", row.width() * 0.62f - sign);
    const Area box{{right - text_width(ui, ink, words) - sign, row.min.y}, {right, row.max.y}};
    const Hit hit = hit_area(ui, "add_herniation", box);
    icon(ui, Icon::plus, {box.min.x + ui.px(8), box.centre().y}, ui.px(15), ink.colour);
    const Area drawn = text_in(ui, {{box.min.x + sign, box.min.y}, {right + 1.0f, box.max.y}}, ink, words);
    if (hit.hovered) {
        ui.list->AddLine({drawn.min.x, drawn.max.y}, {drawn.max.x, drawn.max.y}, ink.colour, ui.px(1.5f));
    }
    if (hit.ring) {
        focus_ring(ui, box, ui.px(6));
    }
    if (hit.clicked) {
        add(setup);
    }
    return box.min.x;
}

}  // namespace

float draw_list(const SetupContext& setup, const Area& row)
{
    Ui& ui = setup.ui();
    const std::size_t count = setup.view.set.further.size() + 1;
    float x = row.max.x;
    if (count > 1) {
        const Area box{{x - row.height(), row.min.y}, {x, row.max.y}};
        if (icon_button(ui, "remove_herniation", box, Icon::bin)) {
            remove(setup);
        }
        x = box.min.x;
    }
    if (count < sim::kMostHerniations) {
        x = draw_add(setup, row, x);
    }
    if (count == 1) {
        return x;
    }
    // three chips fill a narrow rail; they stand from the first to the last
    const float gap = ui.px(4);
    std::array<float, sim::kMostHerniations> widths{};
    float sum = 0.0f;
    for (std::size_t n = 0; n < count; ++n) {
        widths[n] = text_width(ui, {Role::small, true, 0}, chip_words(setup, n)) + ui.px(16);
        sum += widths[n] + gap;
    }
    float left = x - sum;
    const float first = left;
    for (std::size_t n = 0; n < count; ++n) {
        draw_chip(setup, area_at(left, row.min.y, widths[n], row.height()), n);
        left += widths[n] + gap;
    }
    return first;
}

void draw_migration(Flow& flow, const SetupContext& setup)
{
    const Area row = flow.row(kMigration);
    if (!flow.drawing()) {
        return;
    }
    Ui& ui = setup.ui();
    const bool able = scene::can_migrate(setup.herniation().type);
    std::vector<Segment> segments;
    for (const std::string_view id : sim::kIds<sim::Migration>) {
        segments.push_back({ui.words("migration." + std::string(id)), std::nullopt});
    }
    const Area label{row.min, {row.min.x + ui.px(kMigrationLabel), row.max.y}};
    text_in(ui, label, {Role::small, true, able ? ui.colours.ink2 : ui.colours.ink3}, ui.words("rail.migration"));
    const auto picked = segmented(ui, "migration", {{label.max.x, row.min.y}, row.max}, segments,
                                  sim::index(setup.herniation().migration), Role::small, able);
    if (!able && hit_area(ui, "migration_why", row, false).hovered) {
        setup.state.asked = {Card{ui.words("rail.migration"), std::nullopt, ui.words("rail.migration_why"), {}},
                             beside(setup, row)};
    }
    if (picked) {
        sim::Herniation next = setup.herniation();
        next.migration = static_cast<sim::Migration>(*picked);
        setup.change(next);
    }
}

}  // namespace l5s1::render
