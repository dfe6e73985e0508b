// mystery_examine.cpp: the tests in their groups, each with its minutes, and the chart of what they found.

#include "render/panels/mystery/mystery_parts.h"
#include "render/ui/widgets/icon.h"
#include "scenarios/io/number_text.h"

#include <algorithm>
#include <cmath>

namespace l5s1::render {

namespace {

using scenarios::MysteryRun;
using scenarios::TakeResult;
using scenarios::TestGroup;
using sim::BedsideItem;

std::vector<BedsideItem> tests_of(TestGroup group)
{
    std::vector<BedsideItem> all;
    for (std::size_t i = 0; i < sim::kCount<BedsideItem>; ++i) {
        if (scenarios::group_of(static_cast<BedsideItem>(i)) == group) {
            all.push_back(static_cast<BedsideItem>(i));
        }
    }
    return all;
}

struct Cell {
    BedsideItem test;
    std::string name;
    std::string minutes;
    TakeResult would;
};

Ink name_ink(const Ui& ui, TakeResult would)
{
    return {Role::small, false, would == TakeResult::taken ? ui.colours.ink : ui.colours.ink3};
}

float right_width(const Ui& ui, const Cell& cell)
{
    return text_width(ui, {Role::note, false, 0}, cell.minutes) + ui.px(8);
}

float cell_height(const Ui& ui, const Cell& cell, float width)
{
    const float words = width - ui.px(24) - right_width(ui, cell);
    return std::max(ui.px(38), paragraph_height(ui, words, name_ink(ui, cell.would), cell.name) + ui.px(12));
}

// A test to click; one that was done has a tick, one for which there is no time is grey.
bool draw_cell(Ui& ui, const Area& box, const Cell& cell)
{
    const Palette& c = ui.colours;
    const bool open = cell.would == TakeResult::taken;
    const Hit hit = hit_area(ui, std::string(sim::id(cell.test)).c_str(), box, open);
    const bool lit = open && hit.hovered;
    rounded_box(ui, box, cell.would == TakeResult::already || lit ? c.well : c.panel,
                lit    ? c.ink
                : open ? c.ctl
                       : c.line,
                ui.px(8), std::max(1.0f, 1.5f * ui.scale));
    const float right = right_width(ui, cell);
    const float width = box.width() - ui.px(24) - right;
    const Ink ink = name_ink(ui, cell.would);
    const float height = paragraph_height(ui, width, ink, cell.name);
    paragraph(ui, {box.min.x + ui.px(12), box.min.y + (box.height() - height) * 0.5f}, width, ink, cell.name);
    if (cell.would == TakeResult::already) {
        icon(ui, Icon::tick, {box.max.x - ui.px(20), box.centre().y}, ui.px(16), c.ok);
    } else {
        value_in(ui, {{box.max.x - ui.px(12) - right, box.min.y}, {box.max.x - ui.px(12), box.max.y}},
                 {Role::note, false, open ? c.ink2 : c.ink3}, cell.minutes, Align::right);
    }
    if (hit.ring) {
        focus_ring(ui, box, ui.px(8));
    }
    return open && hit.clicked;
}

void draw_group(Flow& flow, const MysteryRun& run, TestGroup group, std::size_t columns, scenarios::Outbox& out)
{
    Ui& ui = flow.ui();
    const auto words = words_for(ui);
    std::vector<Cell> cells;
    for (const BedsideItem test : tests_of(group)) {
        cells.push_back({test, words.of("bedside_test", sim::id(test)),
                         ui.format("mystery.minutes", {scenarios::plain(run.rules().tests[sim::index(test)].minutes)}),
                         run.would_take(test)});
    }
    const float gap = ui.px(8);
    const auto count = static_cast<float>(columns);
    const float width = std::floor((flow.width() - gap * (count - 1.0f)) / count);
    for (std::size_t first = 0; first < cells.size(); first += columns) {
        const std::size_t end = std::min(cells.size(), first + columns);
        float height = 0.0f;
        for (std::size_t i = first; i < end; ++i) {
            height = std::max(height, cell_height(ui, cells[i], width));
        }
        const Area row = flow.strip(height);
        flow.gap(6);
        for (std::size_t i = first; flow.drawing() && i < end; ++i) {
            const float x = row.min.x + (width + gap) * static_cast<float>(i - first);
            if (draw_cell(ui, area_at(x, row.min.y, width, height), cells[i])) {
                out.emplace_back(scenarios::TakeTest{cells[i].test});
            }
        }
    }
}

constexpr float kChartRow = 30.0f;

// As in the terminal, but a share of normal without the words: the columns are narrow.
std::string value_words(const Ui& ui, const sim::Reading& reading, std::size_t side)
{
    if (reading.kind == sim::ReadingKind::share) {
        return scenarios::whole(20.0 * reading.value[side]) + " %";
    }
    return words_for(ui).value(reading.kind, reading.value[side]);
}

// Of the values that stand in two columns.
float widest_value(const Ui& ui, const MysteryRun& run)
{
    float widest = 0.0f;
    for (const scenarios::ToldTest& told : run.told()) {
        const sim::Reading& reading = *run.readings()[sim::index(told.test)];
        for (std::size_t side = 0; scenarios::MysteryWords::has_sides(told.test) && side < 2; ++side) {
            widest = std::max(widest, text_width(ui, {Role::body, true, 0}, value_words(ui, reading, side)));
        }
    }
    return widest;
}

}  // namespace

void draw_tests(Flow& flow, const MysteryRun& run, scenarios::Outbox& out)
{
    Ui& ui = flow.ui();
    const std::size_t columns = flow.width() >= ui.px(760) ? 3 : 2;
    for (std::size_t g = 0; g < sim::kCount<TestGroup>; ++g) {
        flow.gap(g > 0 ? 6.0f : 0.0f);
        flow.text({Role::small, true, ui.colours.ink2}, words_for(ui).of("mystery.group", sim::kIds<TestGroup>[g]));
        flow.gap(4);
        draw_group(flow, run, static_cast<TestGroup>(g), columns, out);
    }
}

float chart_height(const Ui& ui, bool compact)
{
    return ui.px(compact ? 216 : 272);
}

// Everything found so far, the latest first: what was done, left, right; abnormal values are bold.
void draw_chart(const MysteryRun& run, const PanelContext& context, Scroll& scroll)
{
    Ui& ui = context.ui;
    const Palette& c = ui.colours;
    const Area where = area(context.layout.case_findings);
    begin_panel(ui, "chart", where);
    const Area inner = where.inset(ui.px(16), ui.px(10));
    const float head = ui.px(34);
    const float value_px = std::max(ui.px(72), widest_value(ui, run)) + ui.px(20);
    const Area left{{inner.max.x - value_px * 2.0f, inner.min.y}, {inner.max.x - value_px, inner.min.y + head}};
    const Area right{{left.max.x, inner.min.y}, {inner.max.x, left.max.y}};
    text_in(ui, {inner.min, {left.min.x, left.max.y}}, {Role::title, true, c.ink}, ui.words("mystery.chart"));
    text_in(ui, left, {Role::small, false, c.ink2}, ui.words("side.left"), Align::right);
    text_in(ui, right, {Role::small, false, c.ink2}, ui.words("side.right"), Align::right);
    const auto words = words_for(ui);
    scrolled(ui, "rows", {{inner.min.x, left.max.y}, inner.max}, scroll, [&](Flow& flow) {
        if (run.told().empty()) {
            flow.gap(6);
            flow.text({Role::body, false, c.ink2}, ui.words("mystery.chart_empty"));
        }
        for (auto told = run.told().rbegin(); told != run.told().rend(); ++told) {
            const sim::Reading& reading = *run.readings()[sim::index(told->test)];
            const std::string name = words.of("chart", sim::id(told->test));
            const float values = value_px * 2.0f + ui.px(8);
            const float name_px = flow.width() - values;
            const Ink ink{Role::body, false, c.ink};
            const float height = std::max(ui.px(kChartRow), paragraph_height(ui, name_px, ink, name) + ui.px(6));
            const Area row = flow.strip(height);
            if (!flow.drawing()) {
                continue;
            }
            hairline(ui, row.min.x, row.max.x, row.min.y);
            const float words_px = paragraph_height(ui, name_px, ink, name);
            paragraph(ui, {row.min.x, row.min.y + (height - words_px) * 0.5f}, name_px, ink, name);
            const auto value = [&](std::size_t side, const Area& place) {
                const bool abnormal = is_abnormal(reading, side);
                value_in(ui, place, {Role::body, abnormal, c.ink}, value_words(ui, reading, side), Align::right);
            };
            const float x = row.max.x;
            if (scenarios::MysteryWords::has_sides(told->test)) {
                value(0, {{x - value_px * 2.0f, row.min.y}, {x - value_px, row.max.y}});
                value(1, {{x - value_px, row.min.y}, {x, row.max.y}});
            } else {
                value(0, {{x - value_px * 2.0f, row.min.y}, {x, row.max.y}});
            }
        }
    });
    end_panel(ui);
}

}  // namespace l5s1::render
