// findings_motor.cpp: movements and muscles, left against right.

#include "render/panels/explore/findings_sections.h"
#include "render/ui/widgets/button.h"
#include "render/ui/widgets/chip.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace l5s1::render {

bool names_fit_beside_bars(const FindingsContext& p, float width)
{
    const Ui& ui = p.ui();
    const float used = ui.px(kRootChipWidth + 10) + 2 * ui.px(kPillWidth) + ui.px(6 + 8 + 92);
    return std::all_of(p.rows.begin(), p.rows.end(), [&](const MotorRow& row) {
        const Ink ink{Role::body, row.abnormal(), 0};
        return text_width(ui, ink, ui.short_words(row.name_key)) <= width - used;
    });
}

namespace {

std::string muscles_in(const Ui& ui, std::string_view key)
{
    return ui.format(key, {std::to_string(sim::kCount<sim::Muscle>)});
}

constexpr float kFoot = 28.0f;

void draw_motor_head(Flow& flow, const FindingsContext& p)
{
    const Area strip = flow.row(kHead);
    if (!flow.drawing()) {
        return;
    }
    Ui& ui = p.ui();
    const float pill = ui.px(kPillWidth);
    const Area row{strip.min, {strip.max.x, strip.max.y - ui.px(2)}};
    const Ink quiet{Role::note, false, p.c().ink2};
    const Area right = area_at(row.max.x - pill, row.min.y, pill, row.height());
    const Area left = area_at(right.min.x - ui.px(6) - pill, row.min.y, pill, row.height());
    text_in(ui, right, quiet, ui.words("findings.right"), Align::centre);
    text_in(ui, left, {Role::note, false, p.c().ink}, ui.words("findings.left"), Align::centre);
    float end = left.min.x - ui.px(8);
    if (p.room.bars) {
        const Area bars{{end - ui.px(88), row.min.y}, {end, row.max.y}};
        text_in(ui, bars, quiet, ui.words("findings.against_right"), Align::centre);
        end = bars.min.x;
    }
    const Ink name{Role::small, true, p.c().ink2};
    text_in(ui, {row.min, {end, row.max.y}}, name,
            p.state.all_muscles ? muscles_in(ui, "findings.muscles") : ui.words("findings.motor"));
}

void draw_motor_row(FindingsContext& p, const Area& row, const MotorRow& data)
{
    Ui& ui = p.ui();
    const Hit hit = hit_area(ui, data.name_key.c_str(), row.inset(-ui.px(8), 0));
    const std::string muscle = "muscle." + std::string(sim::id(data.muscle));
    const bool chosen = p.view.selected == muscle || p.view.selected == std::string(sim::id(data.muscle)) ||
                        p.view.selected == data.name_key;
    const Area around = row.inset(-ui.px(8), ui.px(1));
    if (hit.hovered || chosen) {
        rounded_box(ui, around, p.c().well, IM_COL32(0, 0, 0, 0), ui.px(8), 0.0f);
    }
    if (chosen) {
        rounded_box(ui, around, IM_COL32(0, 0, 0, 0), p.c().sel, ui.px(8), ui.px(2));
    }
    const float middle = row.centre().y;
    if (data.change != 0 && !p.view.changed_by.empty()) {
        const float x = p.panel.min.x + ui.px(4);
        const float half = std::min(ui.px(11), row.height() * 0.5f - 1);
        ui.list->AddRectFilled({x, middle - half}, {x + ui.px(4), middle + half},
                               data.change < 0 ? p.c().warn : p.c().ok);
    }
    root_chip(ui, {row.min.x, std::round(middle - ui.px(kRootChipHeight) * 0.5f)}, data.root);
    const float pill = ui.px(kPillWidth);
    const float pill_y = std::round(middle - ui.px(kPillHeight) * 0.5f);
    const float right = row.max.x - pill;
    const float left = right - ui.px(6) - pill;
    mrc_pill(ui, {left, pill_y}, data.grade[0], data.assumption);
    mrc_pill(ui, {right, pill_y}, data.grade[1], data.assumption);
    float end = left - ui.px(8);
    if (p.room.bars) {
        if (data.abnormal() || p.room.bars_in_normal_rows) {
            bar_pair(ui, {{end - ui.px(84), row.min.y}, {end - ui.px(4), row.max.y}}, data.share[0], data.share[1]);
        }
        end -= ui.px(92);
    }
    const Ink ink{Role::body, data.abnormal(), p.c().ink};
    const float x = row.min.x + ui.px(kRootChipWidth + 10);
    const Area words{{x, row.min.y}, {end, row.max.y}};
    text_in(ui, words, ink, fitting(ui, ink, data.name_key, words.width()));
    if (hit.ring) {
        focus_ring(ui, around, ui.px(8), true);
    }
    if (hit.hovered || hit.ring) {
        p.explain(hit, row, motor_card(ui, p.view, p.context.tables, data));
    }
    if (hit.clicked) {
        p.out.emplace_back(scenarios::Select{chosen ? std::string() : muscle});
    }
}

void draw_motor_foot(Flow& flow, FindingsContext& p, const std::vector<MotorRow>& rows)
{
    const Area strip = flow.row(kFoot);
    if (!flow.drawing()) {
        return;
    }
    Ui& ui = p.ui();
    const Area row{strip.min, {strip.max.x, strip.max.y - ui.px(4)}};
    const std::string words =
        p.state.all_muscles ? ui.words("findings.back_to_movements") : muscles_in(ui, "findings.all_muscles");
    const float width = text_width(ui, {Role::small, true, 0}, words) + ui.px(22);
    if (link(ui, "all_muscles", {row.min, {row.min.x + width, row.max.y}}, words, !p.state.all_muscles)) {
        p.state.all_muscles = !p.state.all_muscles;
        p.state.first_muscle = 0;
    }
    const bool changed = std::any_of(rows.begin(), rows.end(), [](const MotorRow& r) { return r.change != 0; });
    if (changed && !p.view.changed_by.empty()) {
        const Ink ink{Role::note, false, p.c().ink2};
        const std::string since = p.view.changed_by == "change.day"
                                      ? ui.format("findings.changed_since",
                                                  {std::to_string(static_cast<int>(std::lround(p.view.before.day)))})
                                      : ui.words(p.view.changed_by);
        const Area box{{row.min.x + width + ui.px(14), row.min.y}, row.max};
        const float w = std::min(box.width(), text_width(ui, ink, since));
        text_in(ui, box, ink, since, Align::right);
        const bool worse = std::any_of(rows.begin(), rows.end(), [](const MotorRow& r) { return r.change < 0; });
        const float x = box.max.x - w - ui.px(9);
        ui.list->AddRectFilled({x, row.centre().y - ui.px(6)}, {x + ui.px(4), row.centre().y + ui.px(6)},
                               worse ? p.c().warn : p.c().ok);
    }
}

}  // namespace

void draw_movements(Flow& flow, FindingsContext& p)
{
    draw_motor_head(flow, p);
    for (std::size_t i = 0; i < std::min(p.rows.size(), p.room.rows); ++i) {
        const Area row = flow.row(p.room.row);
        if (flow.drawing()) {
            draw_motor_row(p, row, p.rows[i]);
        }
    }
    if (p.room.foot) {
        draw_motor_foot(flow, p, p.rows);
    }
}

void draw_muscles(Flow& flow, FindingsContext& p, float bottom)
{
    Ui& ui = p.ui();
    const auto rows = muscle_rows(p.view, p.context.tables);
    draw_motor_foot(flow, p, rows);
    draw_motor_head(flow, p);
    const float left = bottom - flow.y();
    const float row_h = std::clamp(std::floor(left / static_cast<float>(rows.size())), ui.px(26), ui.px(38));
    const int visible = std::max(1, static_cast<int>(left / row_h));
    const int last = std::max(0, static_cast<int>(rows.size()) - visible);
    if (p.panel.contains(ImGui::GetIO().MousePos)) {
        p.state.first_muscle -= static_cast<int>(std::lround(ImGui::GetIO().MouseWheel * 2));
    }
    p.state.first_muscle = std::clamp(p.state.first_muscle, 0, last);
    for (int i = 0; i < visible && p.state.first_muscle + i < static_cast<int>(rows.size()); ++i) {
        draw_motor_row(p, flow.strip(row_h), rows[static_cast<std::size_t>(p.state.first_muscle + i)]);
    }
    if (last > 0) {  // how far down the list is
        const float track = row_h * static_cast<float>(visible);
        const auto count = static_cast<float>(rows.size());
        const float from = flow.y() - track + track * static_cast<float>(p.state.first_muscle) / count;
        const float x = p.panel.max.x - ui.px(7);
        ui.list->AddRectFilled({x, from}, {x + ui.px(4), from + track * static_cast<float>(visible) / count}, p.c().ctl,
                               ui.px(2));
    }
}

}  // namespace l5s1::render
