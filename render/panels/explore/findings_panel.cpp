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

void draw_head(Flow& flow, const FindingsContext& p, std::string_view left, std::string_view right)
{
    const Area strip = flow.row(kHead);
    if (!flow.drawing()) {
        return;
    }
    Ui& ui = p.ui();
    const Area row{strip.min, {strip.max.x, strip.max.y - ui.px(3)}};
    const Ink note{Role::note, false, p.c().ink2};
    const float room = right.empty() ? 0.0f : text_width(ui, note, right) + ui.px(8);
    text_in(ui, {row.min, {row.max.x - room, row.max.y}}, {Role::small, true, p.c().ink2}, left);
    if (!right.empty()) {
        text_in(ui, row, note, right, Align::right);
    }
}

namespace {

constexpr float kTitle = 36.0f;

void draw_title(FindingsContext& p, const Area& row, bool normal)
{
    Ui& ui = p.ui();
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
}

void draw_top(Flow& flow, FindingsContext& p)
{
    const bool normal = all_normal(p.context.tables.model.bedside, p.view.findings);
    const Area strip = flow.row(kTitle);
    if (flow.drawing()) {
        draw_title(p, {strip.min, {strip.max.x, strip.min.y + p.ui().px(30)}}, normal);
    }
    if (normal) {
        flow.text({Role::small, false, p.c().ink2}, p.ui().words("findings.normal"));
        flow.gap(4);
    }
}

void draw_findings(Flow& flow, FindingsContext& p)
{
    draw_top(flow, p);
    if (scenarios::cauda_equina_shows(p.context.tables.model.bedside, p.view.findings)) {
        draw_cauda(flow, p);
        flow.rule(p.room.gap);
    }
    draw_movements(flow, p);
    flow.rule(p.room.gap);
    draw_reflexes(flow, p);
    flow.rule(p.room.gap);
    draw_sensation(flow, p);
    flow.rule(p.room.gap);
    draw_function(flow, p);
    flow.rule(p.room.gap);
    draw_signs(flow, p);
}

// What is left out when the panel is low, step by step; rows with a finding stay. Bars go before a name is cut.
FindingsFit fitted(FindingsContext p, const Area& inner)
{
    const Width width = p.context.layout.width;
    const auto abnormal = static_cast<std::size_t>(
        std::count_if(p.rows.begin(), p.rows.end(), [](const MotorRow& row) { return row.abnormal(); }));
    const bool numb = many_numb(p.view.findings, p.side);
    FindingsFit& r = p.room;
    r.rows = std::max(r.rows, abnormal);
    r.bars = width != Width::compact && names_fit_beside_bars(p, inner.width());
    r.bars_in_normal_rows = width == Width::wide;
    const auto fits = [&] {
        return height_of(p.ui(), inner.width(), [&](Flow& flow) { draw_findings(flow, p); }) <= inner.height();
    };
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

}  // namespace

void draw_findings_panel(const scenarios::View& view, const PanelContext& context, scenarios::Outbox& out,
                         FindingsPanelState& state)
{
    Ui& ui = context.ui;
    const Area panel = area(context.layout.findings);
    const Area inner = panel.inset(ui.px(16), ui.px(12));
    FindingsContext p{
        view, context, out, state, {}, panel, spoken_side(view), movement_rows(view, context.tables), std::nullopt};
    p.room = fitted(p, inner);
    begin_panel(ui, "findings", panel);
    Flow flow(ui, inner.min.x, inner.min.y, inner.width(), false);
    if (state.all_muscles) {
        draw_top(flow, p);
        draw_muscles(flow, p, inner.max.y);
    } else {
        draw_findings(flow, p);
    }
    end_panel(ui);
    if (p.asked) {
        draw_card(ui, p.asked->card, p.asked->beside, area(context.layout.window));
    }
}

}  // namespace l5s1::render
