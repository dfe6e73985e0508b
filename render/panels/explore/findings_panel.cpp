#include "render/panels/explore/findings_panel.h"

#include "render/panels/explore/findings_sections.h"
#include "render/ui/widgets/button.h"
#include "render/ui/widgets/chip.h"
#include "scenarios/findings/bedside_cues.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace l5s1::render {

std::string side_words(const Ui& ui, sim::Side side)
{
    return ui.words("side." + std::string(sim::id(side)));
}

void head(const FindingsPen& p, float y, std::string_view left, std::string_view right)
{
    Ui& ui = p.ui();
    const Area row = p.row(y, ui.px(kHead) - ui.px(3));
    const Ink note{Role::note, false, p.c().ink2};
    const float room = right.empty() ? 0.0f : text_width(ui, note, right) + ui.px(8);
    text_in(ui, {row.min, {row.max.x - room, row.max.y}}, {Role::small, true, p.c().ink2}, left);
    if (!right.empty()) {
        text_in(ui, row, note, right, Align::right);
    }
}

namespace {

float height(const FindingsFit& r)
{
    const float rule = 2 * r.gap + 1;
    const float motor = kHead + r.row * static_cast<float>(r.rows) + (r.foot ? kFoot : 0.0f);
    const float reflexes = r.tiles ? kHead + kTile : kBareTile;
    const float sensation = (r.sensation_head ? kHead : 0.0f) + kSensation;
    const float function = (r.heads ? kHead : 0.0f) + r.function * (r.stairs ? 5.0f : 4.0f);
    const float signs =
        (r.heads ? kHead : 0.0f) + kSign * ((r.second_signs ? 2.0f : 1.0f) + (r.other_signs ? 1.0f : 0.0f));
    const float cauda = r.cauda ? (r.cauda_head ? kHead : 0.0f) + kCaudaSign + rule : 0.0f;
    return kTitle + cauda + motor + rule + reflexes + rule + sensation + rule + function + rule + signs;
}

FindingsFit fitted(float available, std::size_t abnormal, Width width, bool normal, const sim::BedsideModel& bedside,
                   const sim::Findings& findings, sim::Side side)
{
    const bool numb = many_numb(findings, side);
    FindingsFit r;
    r.cauda = scenarios::cauda_equina_shows(bedside, findings);
    r.other_signs = !scenarios::other_signs(bedside, findings).empty();
    r.rows = std::max(r.rows, abnormal);
    r.bars = width != Width::compact;
    r.bars_in_normal_rows = width == Width::wide;
    const float used = normal ? available - 44.0f : available;
    const auto fits = [&] { return height(r) <= used; };
    const auto shed = [&](auto step) {
        if (!fits()) {
            step();
        }
    };
    shed([&] { r.stairs = false; });
    shed([&] { r.row = 34, r.gap = 11; });
    shed([&] { r.row = 32, r.gap = 9, r.function = 27; });
    shed([&] { r.sensation_head = numb; });  // one line holds two roots, more need the strip with its head
    shed([&] { r.tiles = false; });
    shed([&] { r.second_signs = false; });
    shed([&] { r.heads = false; });
    while (!fits() && r.rows > std::max<std::size_t>(abnormal, 5)) {
        --r.rows;
    }
    shed([&] { r.row = 28, r.gap = 6, r.function = 24; });
    while (!fits() && r.rows > std::max<std::size_t>(abnormal, 3)) {
        --r.rows;
    }
    shed([&] { r.row = 24, r.function = 22, r.gap = 4; });
    shed([&] { r.foot = false; });
    shed([&] { r.cauda_head = false, r.gap = 2; });
    return r;
}

float draw_title(FindingsPen& p, float y, bool normal)
{
    Ui& ui = p.ui();
    const Area row = p.row(y, ui.px(30));
    const std::string triage(sim::id(p.view.findings.triage));
    float right = row.max.x;
    if (!normal) {
        const bool urgent = p.view.findings.triage >= sim::Triage::urgent;
        const std::string& words = ui.words("triage." + triage);
        const float width = badge_width(ui, words, urgent);
        const Area box = area_at(right - width, row.min.y, width, ui.px(30));
        const Hit hit = hit_area(ui, "triage", box);
        badge(ui, box.min, urgent ? Tone::warn : Tone::quiet, words, urgent);
        Card card = assumptions_card(ui, p.view);
        const std::string listed = card.body.empty() ? "" : "\n" + card.title + "\n" + card.body;
        card.title = words;
        card.body = ui.words("triage_reason." + triage) + listed;
        card.source = source_line(ui, p.context.tables, "bedside.cauda_sensation_below");
        p.explain(hit, box, card);
        if (hit.ring) {
            focus_ring(ui, box, ui.px(15));
        }
        right -= width + ui.px(10);
    }
    const Ink title{Role::title, true, p.c().ink};
    const std::string& words = ui.words("findings.title");
    const Area name = text_in(ui, {row.min, {right, row.max.y}}, title, words);
    const std::string posture = p.view.moment.bend_s >= 0.0
                                    ? ui.words("posture_now.bending")
                                    : ui.words("posture_now." + std::string(sim::id(p.view.moment.posture)));
    const std::string day = std::to_string(static_cast<int>(std::lround(p.view.findings.day)));
    const float left = name.max.x + ui.px(10);
    const Ink quiet{Role::small, false, p.c().ink2};
    for (const std::string& when :
         {ui.format("findings.when", {day, posture}), ui.format("findings.when_day", {day})}) {
        if (text_width(ui, quiet, when) <= right - left) {
            text_in(ui, {{left, row.min.y + ui.px(2)}, {right, row.max.y + ui.px(2)}}, quiet, when);
            break;
        }
    }
    float used = ui.px(kTitle);
    if (normal) {
        const Ink ink{Role::small, false, p.c().ink2};
        used += paragraph(ui, {p.x0, y + used}, p.x1 - p.x0, ink, ui.words("findings.normal")) + ui.px(4);
    }
    return used;
}

// Bars go before a name is cut.
void draw_movements(FindingsPen& p, float y, const std::vector<MotorRow>& rows)
{
    Ui& ui = p.ui();
    const auto rule = [&] {
        hairline(ui, p.x0, p.x1, y + ui.px(p.room.gap));
        y += ui.px(2 * p.room.gap + 1);
    };
    if (p.room.cauda) {
        y += draw_cauda(p, y);
        rule();
    }
    y += draw_motor_head(p, y);
    for (std::size_t i = 0; i < std::min(rows.size(), p.room.rows); ++i) {
        draw_motor_row(p, p.row(y, ui.px(p.room.row)), rows[i]);
        y += ui.px(p.room.row);
    }
    if (p.room.foot) {
        y += draw_motor_foot(p, y, rows);
    }
    rule();
    y += draw_reflexes(p, y);
    rule();
    y += draw_sensation(p, y);
    rule();
    y += draw_function(p, y);
    rule();
    draw_signs(p, y);
}

}  // namespace

void draw_findings_panel(const scenarios::View& view, const PanelContext& context, scenarios::Outbox& out,
                         FindingsPanelState& state)
{
    Ui& ui = context.ui;
    const Area panel = area(context.layout.findings);
    const float pad_y = ui.px(12);
    const auto rows = movement_rows(view, context.tables);
    const auto abnormal = static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [](const MotorRow& r) { return r.abnormal(); }));
    const bool normal = all_normal(context.tables.model.bedside, view.findings);
    const sim::Side side = spoken_side(view);
    const FindingsFit room = fitted((panel.height() - 2 * pad_y) / ui.scale, abnormal, context.layout.width, normal,
                                    context.tables.model.bedside, view.findings, side);
    FindingsPen p{view, context,     out, state, room, panel, panel.min.x + ui.px(16), panel.max.x - ui.px(16),
                  side, std::nullopt};
    p.room.bars = p.room.bars && names_fit_beside_bars(p, rows);
    begin_panel(ui, "findings", panel);
    float y = panel.min.y + pad_y;
    y += draw_title(p, y, normal);
    if (state.all_muscles) {
        draw_muscles(p, y, panel.max.y - pad_y);
    } else {
        draw_movements(p, y, rows);
    }
    end_panel(ui);
    if (p.asked) {
        draw_card(ui, p.asked->card, p.asked->beside, area(context.layout.window));
    }
}

}  // namespace l5s1::render
