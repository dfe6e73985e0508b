// findings_function.cpp: what the leg can do, and pain, signs and tests.

#include "render/panels/explore/findings_sections.h"
#include "render/ui/widgets/button.h"
#include "render/ui/widgets/chip.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace l5s1::render {

namespace {

struct FunctionRow {
    std::string id;
    std::string name;
    std::string value;
    bool abnormal;
    std::string tells;
    std::string_view source;
};

std::vector<FunctionRow> function_rows(const FindingsContext& p, float width)
{
    const Ui& ui = p.ui();
    const sim::Findings& f = p.view.findings;
    const sim::FunctionFinding& here = f.function[sim::index(p.side)];
    const sim::FunctionFinding& there = f.function[sim::index(sim::opposite(p.side))];
    const std::string usual = std::to_string(here.normal_heel_rise_repetitions);
    const Ink ink{Role::body, true, 0};
    const std::string rises = ui.format("findings.heel_rises", {usual});
    const bool narrow = text_width(ui, ink, rises) > width - ui.px(70);
    const auto words = [&](std::string_view group, std::string_view id) {
        return ui.words(std::string(group) + "." + std::string(id));
    };
    return {
        {"tiptoe", std::string(narrow ? ui.short_words("findings.tiptoe") : ui.words("findings.tiptoe")),
         here.tiptoe_hold_s > 0.0 ? ui.format("findings.seconds", {decimals(here.tiptoe_hold_s, 0)})
                                  : ui.words("findings.no_rise"),
         here.tiptoe_hold_s < p.context.tables.model.bedside.tiptoe_short_below_s,
         ui.format("tell.tiptoe", {decimals(there.tiptoe_hold_s, 0)}), "bedside.tiptoe_need_young"},
        {"heel_rises", narrow ? ui.format("findings.heel_rises_short", {usual}) : rises,
         std::to_string(here.heel_rise_repetitions), here.heel_rise_repetitions < here.normal_heel_rise_repetitions,
         ui.format("tell.heel_rises", {usual, std::to_string(there.heel_rise_repetitions)}), "heel_rises"},
        {"heel_walk", ui.words("findings.heel_walk"), words("ability", sim::id(here.heel_walk)),
         here.heel_walk != sim::Ability::normal, ui.format("tell.heel_walk", {decimals(here.foot_clearance_mm, 0)}),
         "bedside.heel_walk_need"},
        {"gait", ui.words("findings.gait"), words("gait", sim::id(f.gait)), f.gait != sim::Gait::normal,
         ui.words("tell.gait"), "bedside.foot_slap_below"},
        {"stairs", ui.words("findings.stairs"), words("stairs", sim::id(f.stairs)), f.stairs != sim::Stairs::normal,
         ui.words("tell.gait"), "bedside.stairs_need"},
    };
}

}  // namespace

void draw_function(Flow& flow, FindingsContext& p)
{
    Ui& ui = p.ui();
    if (p.room.heads) {
        draw_head(flow, p, ui.format("findings.function", {side_words(ui, p.side)}));
    }
    for (const FunctionRow& data : function_rows(p, flow.width() - ui.px(28))) {
        if (data.id == "stairs" && !p.room.stairs) {
            continue;
        }
        const Area row = flow.row(p.room.function);
        if (!flow.drawing()) {
            continue;
        }
        const Hit hit = hit_area(ui, data.id.c_str(), row.inset(-ui.px(8), 0));
        if (hit.hovered) {
            rounded_box(ui, row.inset(-ui.px(8), 0), p.c().well, IM_COL32(0, 0, 0, 0), ui.px(8), 0.0f);
        }
        icon(ui, data.abnormal ? Icon::warning : Icon::tick, {row.min.x + ui.px(9), row.centre().y}, ui.px(18),
             data.abnormal ? p.c().warn : p.c().ok);
        const Ink value{Role::body, data.abnormal, p.c().ink};
        const Area drawn = value_in(ui, row, value, data.value, Align::right);
        if (is_assumed(p.context.tables, data.source)) {
            dotted_underline(ui, drawn, p.c().ink2);
        }
        text_in(ui, {{row.min.x + ui.px(28), row.min.y}, {drawn.min.x - ui.px(8), row.max.y}},
                {Role::body, false, p.c().ink}, data.name);
        if (hit.ring) {
            focus_ring(ui, row.inset(-ui.px(8), 0), ui.px(8), true);
        }
        p.explain(hit, row, {data.name, std::nullopt, data.tells, source_line(ui, p.context.tables, data.source)});
    }
}

namespace {

std::vector<Sign> signs(const FindingsContext& p, float width)
{
    const Ui& ui = p.ui();
    const sim::Findings& f = p.view.findings;
    const std::size_t s = sim::index(p.side);
    const std::size_t o = sim::index(sim::opposite(p.side));
    const std::string side = side_words(ui, p.side);
    const Ink name{Role::small, false, 0};
    const auto long_or = [&](std::string_view long_key, std::string_view short_key) {
        std::string words = ui.format(long_key, {side});
        return text_width(ui, name, words) <= width ? words : ui.words(short_key);
    };
    std::string cmap = "–";
    std::string cmap_of;
    for (const sim::ElectrodiagnosisFinding& e : f.electrodiagnosis[s]) {
        if (e.test == "extensor_digitorum_brevis_cmap") {
            cmap = decimals(e.value, 1);
            cmap_of = "/ " + decimals(e.normal, 1) + " mV";
        }
    }
    const bool crossed = f.signs[s].crossed_straight_leg_raise || f.signs[o].crossed_straight_leg_raise;
    const bool reflex = f.phasic_inhibition_fraction > 0.005;
    const std::string of_ten = ui.words("findings.of_ten");
    return {
        {"leg_pain", ui.words("findings.leg_pain"), decimals(f.leg_pain_0_10, 1), of_ten, false, false,
         ui.words("tell.pain"), "inhibition.leg_inflammation_weight"},
        {"back_pain", ui.words("findings.back_pain"), decimals(f.back_pain_0_10, 1), of_ten, reflex, false,
         ui.words("tell.pain"), "inhibition.back_inflammation_weight"},
        {"slr", long_or("findings.slr", "findings.slr_short"), decimals(f.signs[s].straight_leg_raise_deg, 0) + "°", "",
         false, false,
         ui.format("tell.slr",
                   {decimals(f.signs[o].straight_leg_raise_deg, 0), ui.words(crossed ? "tell.yes" : "tell.no")}),
         "bedside.straight_leg_raise_least_deg"},
        {"calf", long_or("findings.calf", "findings.calf_short"), decimals(f.girth[s].calf_cm, 1),
         "/ " + decimals(f.girth[s].normal_calf_cm, 1) + " cm", false, false,
         ui.format("tell.calf", {decimals(f.girth[s].normal_calf_cm, 1), decimals(f.girth[o].calf_cm, 1)}),
         "bedside.calf_posterior_cm2"},
        {"cmap", ui.words("findings.cmap"), cmap, cmap_of, false, false, ui.words("tell.cmap"), "bedside.edb_cmap_mV"},
        {"giving_way", ui.words("findings.giving_way"), percent(f.giving_way_risk), "%", f.giving_way_now, reflex,
         reflex ? ui.format("tell.proposed_reflex", {percent(f.phasic_inhibition_fraction)})
                : ui.words("tell.giving_way"),
         "bedside.giving_way_width"},
    };
}

// A thin bar on its track, with a notch where the mark lies.
void draw_track(const FindingsContext& p, const Area& track, const Sign& sign)
{
    Ui& ui = p.ui();
    const auto x = [&](double share) { return track.min.x + track.width() * static_cast<float>(share); };
    const float radius = track.height() * 0.5f;
    well(ui, track, radius);
    ui.list->AddRectFilled(track.min, {x(sign.share), track.max.y}, sign.alarm ? p.c().warn : p.c().ctl, radius);
    ui.list->AddRectFilled({x(sign.mark) - ui.px(1), track.min.y - ui.px(3)},
                           {x(sign.mark) + ui.px(1), track.max.y + ui.px(1)}, p.c().ink);
}

}  // namespace

void draw_sign(FindingsContext& p, const Area& box, const Sign& sign)
{
    Ui& ui = p.ui();
    const Hit hit = hit_area(ui, sign.id.c_str(), box);
    if (hit.hovered) {
        rounded_box(ui, box.inset(-ui.px(6), 0), p.c().well, IM_COL32(0, 0, 0, 0), ui.px(8), 0.0f);
    }
    const float half = box.min.y + ui.px(22);
    Area name{box.min, {box.max.x, half}};
    if (sign.proposed) {  // an open dot: the mechanism is proposed, not shown
        ui.list->AddCircle({name.min.x + ui.px(5), name.centre().y}, ui.px(4), p.c().ink2, 0, ui.px(1.5f));
        name.min.x += ui.px(14);
    }
    text_in(ui, name, {Role::small, false, p.c().ink2}, sign.name);
    const Ink value{Role::title, true, sign.alarm ? p.c().warn : p.c().ink};
    const float low = box.max.y - (sign.share >= 0.0 ? ui.px(7) : 0.0f);
    const Area drawn = value_in(ui, {{box.min.x, half}, {box.max.x, low}}, value, sign.value);
    if (is_assumed(p.context.tables, sign.source)) {
        dotted_underline(ui, {drawn.min, {drawn.max.x, drawn.max.y - ui.px(1)}}, p.c().ink2);
    }
    const Ink unit{Role::small, false, p.c().ink2};
    const Area after{{drawn.max.x + ui.px(4), half + ui.px(3)}, {box.max.x, low + ui.px(3)}};
    for (const std::string& words : {sign.unit, sign.short_unit}) {
        if (text_width(ui, unit, words) <= after.width()) {
            value_in(ui, after, unit, words);
            break;
        }
    }
    if (sign.share >= 0.0) {
        draw_track(p, {{box.min.x, box.max.y - ui.px(5)}, box.max}, sign);
    }
    if (hit.ring) {
        focus_ring(ui, box.inset(-ui.px(6), 0), ui.px(8), true);
    }
    p.explain(hit, box, {sign.name, std::nullopt, sign.tells, source_line(ui, p.context.tables, sign.source)});
}

namespace {

void draw_usual_signs(const Area& strip, FindingsContext& p)
{
    Ui& ui = p.ui();
    const bool both = p.room.second_signs;
    // one row alone holds the four that the bedside needs
    const std::array<std::size_t, 4> kFour{0, 1, 2, 3};
    const std::size_t columns = both ? 3 : 4;
    const float gap = ui.px(both ? 12 : 6);
    const float width = (strip.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const auto all = signs(p, width);
    const std::size_t count = both ? all.size() : kFour.size();
    for (std::size_t i = 0; i < count; ++i) {
        const auto column = static_cast<float>(i % columns);
        const auto line = static_cast<float>(i / columns);
        const Area box = area_at(strip.min.x + column * (width + gap), strip.min.y + line * ui.px(kSign), width,
                                 ui.px(kSign) - ui.px(4));
        draw_sign(p, box, all[i]);
    }
}

}  // namespace

void draw_signs(Flow& flow, FindingsContext& p)
{
    Ui& ui = p.ui();
    if (p.room.heads) {
        const bool proposed = p.view.findings.phasic_inhibition_fraction > 0.005;
        draw_head(flow, p, ui.words("findings.signs"), proposed ? ui.words("tell.proposed") : std::string());
    }
    const Area usual = flow.strip(ui.px(kSign) * (p.room.second_signs ? 2.0f : 1.0f));
    if (flow.drawing()) {
        draw_usual_signs(usual, p);
    }
    draw_other_signs(flow, p);
}

}  // namespace l5s1::render
