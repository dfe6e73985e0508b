// home_progress.cpp: what the stored answers say: how sure against how right, what was sure but wrong, which classes of
// lesions fade; and what becomes of the data.

#include "render/panels/cases/home_pages.h"
#include "render/panels/quiz/answer_parts.h"
#include "render/ui/widgets/button.h"
#include "render/ui/widgets/chip.h"
#include "scenarios/content/mixed.h"
#include "scenarios/io/number_text.h"
#include "scenarios/text/calendar.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace l5s1::render {

namespace {

using scenarios::LearningView;
using scenarios::Tally;

// Where each certainty earns most marks: see scenarios/quiz/marks.h.
struct Zone {
    float from;
    float to;
};
constexpr std::array<Zone, scenarios::kCertaintyCount> kZones{Zone{0.0f, 0.667f}, Zone{0.0f, 0.667f},
                                                              Zone{0.667f, 0.8f}, Zone{0.8f, 1.0f}};
constexpr float kPlotHeight = 210.0f;

// Ends of the 95 % interval of a share (Wilson).
Zone interval(const Tally& tally)
{
    constexpr double kZ = 1.96;
    const double n = tally.answered;
    const double p = tally.right / n;
    const double middle = (p + kZ * kZ / (2.0 * n)) / (1.0 + kZ * kZ / n);
    const double half = kZ / (1.0 + kZ * kZ / n) * std::sqrt(p * (1.0 - p) / n + kZ * kZ / (4.0 * n * n));
    return {static_cast<float>(middle - half), static_cast<float>(middle + half)};
}

struct PlotColumn {
    Area box;
    const Tally& tally;
    Zone zone;
};

void draw_column(const Ui& ui, const PlotColumn& column)
{
    const Palette& c = ui.colours;
    const Area& box = column.box;
    const auto y = [&](float share) { return std::round(box.max.y - box.height() * share); };
    rounded_box(ui, {{box.min.x, y(column.zone.to)}, {box.max.x, y(column.zone.from)}}, c.ok_bg, 0, ui.px(4), 0.0f);
    const float x = box.centre().x;
    if (column.tally.answered == 0) {
        return;
    }
    const float share = static_cast<float>(column.tally.right) / static_cast<float>(column.tally.answered);
    const Zone ends = interval(column.tally);
    ui.list->AddLine({x, y(ends.from)}, {x, y(ends.to)}, c.ink, std::max(1.0f, 2.0f * ui.scale));
    for (const float end : {ends.from, ends.to}) {
        ui.list->AddLine({x - ui.px(6), y(end)}, {x + ui.px(6), y(end)}, c.ink, std::max(1.0f, 2.0f * ui.scale));
    }
    ui.list->AddCircleFilled({x, y(share)}, ui.px(8), c.panel, 24);
    ui.list->AddCircleFilled({x, y(share)}, ui.px(6.5f), c.sel, 24);
    const std::string words =
        ui.format("cases.review.sure_of", {std::to_string(column.tally.right), std::to_string(column.tally.answered)});
    const Ink ink{Role::small, true, c.ink};
    const float words_px = text_width(ui, ink, words);
    const bool room = x + ui.px(14) + words_px <= box.max.x;
    const float line = ui.px(20);
    const float top = std::clamp(y(share) - line * 0.5f, box.min.y, box.max.y - line);
    if (room) {
        value_in(ui, area_at(x + ui.px(14), top, words_px + 1.0f, line), ink, words);
    } else {
        const float above = y(ends.to) - ui.px(6) - line;
        const float at = above >= box.min.y ? above : std::min(y(ends.from) + ui.px(4), box.max.y - line);
        value_in(ui, {{box.min.x - ui.px(4), at}, {box.max.x + ui.px(4), at + line}}, ink, words, Align::centre);
    }
}

// Certainty against the share that was right, with the counts.
void draw_calibration(Flow& flow, const LearningView& learning)
{
    Ui& ui = flow.ui();
    home_heading(flow, ui.words("cases.review.sure"), ui.words("learn.calibration_about"));
    const Area strip = flow.strip(ui.px(kPlotHeight));
    flow.gap(18);
    if (!flow.drawing()) {
        return;
    }
    const Palette& c = ui.colours;
    const Ink note{Role::note, false, c.ink2};
    const float axis = text_width(ui, note, "100 %") + ui.px(10);
    const Area plot{{strip.min.x + axis, strip.min.y + ui.px(10)}, {strip.max.x, strip.max.y - ui.px(28)}};
    well(ui, plot, ui.px(6));
    for (const int tick : {0, 50, 100}) {
        const float y = std::round(plot.max.y - plot.height() * static_cast<float>(tick) / 100.0f);
        hairline(ui, plot.min.x, plot.max.x, y);
        value_in(ui, {{strip.min.x, y - ui.px(10)}, {plot.min.x - ui.px(8), y + ui.px(10)}}, note,
                 std::to_string(tick) + " %", Align::right);
    }
    const float width = plot.width() / static_cast<float>(scenarios::kCertaintyCount);
    for (std::size_t i = 0; i < scenarios::kCertaintyCount; ++i) {
        const float x = plot.min.x + width * static_cast<float>(i);
        const Area box{{x + width * 0.12f, plot.min.y}, {x + width * 0.88f, plot.max.y}};
        draw_column(ui, {box, learning.by_certainty[i], kZones[i]});
        text_in(ui, {{x, plot.max.y + ui.px(4)}, {x + width, strip.max.y}}, {Role::small, false, c.ink},
                fitting(ui, {Role::small, false, 0}, certainty_key(static_cast<scenarios::Certainty>(i)), width),
                Align::centre);
    }
}

void draw_sure_but_wrong(Flow& flow, const HomeContext& room)
{
    Ui& ui = flow.ui();
    const LearningView& learning = room.learning;
    home_heading(flow, ui.words("cases.review.confidently_wrong"),
                 ui.words(learning.sure_but_wrong.empty() ? "learn.sure_none" : "quiz.sure_but_wrong"));
    for (const scenarios::SureButWrong& one : learning.sure_but_wrong) {
        const scenarios::Mixed own = scenarios::mixed_scenario(room.scenarios(), {one.item});
        if (own.scenario.questions.empty()) {
            continue;
        }
        const RowWords words{title_of(room, ui.language, one.item), own.scenario.questions.front().stem.in(ui.language),
                             one.unsafe ? ui.words("cases.review.unsafe") : scenarios::date_text(one.day), one.unsafe};
        if (home_row(flow, one.item.c_str(), words)) {
            room.out.emplace_back(scenarios::OpenItems{{one.item}});
        }
        flow.gap(6);
    }
    flow.gap(12);
}

// Each class that was met: the chance to recognise it today as a bar, and when it is due.
void draw_classes(Flow& flow, const HomeContext& room)
{
    Ui& ui = flow.ui();
    const Palette& c = ui.colours;
    const LearningView& learning = room.learning;
    home_heading(flow, ui.words("learn.classes"),
                 ui.words(learning.lesions.empty() ? "learn.classes_none" : "learn.classes_about"));
    for (const scenarios::LesionMemory& one : learning.lesions) {
        const Area row = flow.strip(ui.px(38));
        if (!flow.drawing()) {
            continue;
        }
        hairline(ui, row.min.x, row.max.x, row.min.y);
        const float when_px = ui.px(120);
        const float share_px = ui.px(64);
        const float bar_px = std::min(ui.px(220), row.width() * 0.25f);
        const float bar_x = row.max.x - when_px - share_px - bar_px;
        text_in(ui, {row.min, {bar_x - ui.px(8), row.max.y}}, {Role::body, false, c.ink},
                ui.words("lesion_class." + std::string(sim::id(one.lesion))));
        const Area track = area_at(bar_x, row.centre().y - ui.px(4), bar_px, ui.px(8));
        well(ui, track, ui.px(4));
        rounded_box(ui,
                    {track.min,
                     {track.min.x + std::max(ui.px(4), track.width() * static_cast<float>(one.recall)), track.max.y}},
                    c.sel, 0, ui.px(4), 0.0f);
        value_in(ui, {{bar_x + bar_px, row.min.y}, {bar_x + bar_px + share_px, row.max.y}}, {Role::body, true, c.ink},
                 scenarios::whole(100.0 * one.recall) + " %", Align::right);
        value_in(ui, {{row.max.x - when_px, row.min.y}, row.max}, {Role::small, false, c.ink2},
                 day_words(ui, one.due_day, learning.today), Align::right);
    }
    flow.gap(18);
}

// Export and erase. Erasing asks once more.
void draw_data(Flow& flow, const HomeContext& room, HomeState& state)
{
    Ui& ui = flow.ui();
    const LearningView& learning = room.learning;
    if (learning.learner.empty()) {
        return;
    }
    home_heading(flow, ui.words("learn.data"),
                 state.erasing ? ui.format("learn.erase_sure", {learning.learner, std::to_string(learning.answers)})
                 : !learning.exported.empty() ? ui.format("learn.exported", {learning.exported})
                                              : ui.words("learn.data_about"));
    const Area row = flow.strip(ui.px(44));
    if (!flow.drawing()) {
        return;
    }
    const std::string& first = ui.words(state.erasing ? "learn.keep" : "learn.export");
    const std::string& second = ui.words(state.erasing ? "learn.erase_yes" : "learn.erase");
    const float first_px = button_width(ui, first, false);
    if (button(ui, "first", area_at(row.min.x, row.min.y, first_px, row.height()), first, ButtonLook::outlined)) {
        if (!state.erasing) {
            room.asked.emplace_back(scenarios::ExportLearner{});
        }
        state.erasing = false;
        return;
    }
    const bool writable = !learning.read_only();
    if (button(ui, "second",
               area_at(row.min.x + first_px + ui.px(10), row.min.y, button_width(ui, second, true), row.height()),
               second, ButtonLook::outlined, Icon::bin, writable) &&
        writable) {
        if (state.erasing) {
            room.asked.emplace_back(scenarios::EraseLearner{});
        }
        state.erasing = !state.erasing;
    }
}

}  // namespace

void draw_progress(Flow& flow, const HomeContext& room, HomeState& state)
{
    draw_learner(flow, room, state);
    draw_calibration(flow, room.learning);
    draw_sure_but_wrong(flow, room);
    draw_classes(flow, room);
    draw_data(flow, room, state);
}

}  // namespace l5s1::render
