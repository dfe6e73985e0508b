// findings_cauda.cpp: what is only looked for when there is a reason: the cauda equina, signs of a disease elsewhere.

#include "render/panels/explore/findings_sections.h"
#include "render/ui/widgets/icon.h"
#include "scenarios/findings/bedside_cues.h"

#include <algorithm>

namespace l5s1::render {

namespace {

constexpr float kGap = 12.0f;
constexpr float kCaudaSign = 58.0f;  // with the track of the residual urine
constexpr std::size_t kColumns = 3;

float column_width(const Ui& ui, float width)
{
    return (width - ui.px(kGap) * static_cast<float>(kColumns - 1)) / static_cast<float>(kColumns);
}

void draw_signs_row(FindingsContext& p, const Area& row, float height, const std::vector<Sign>& signs)
{
    const float width = column_width(p.ui(), row.width());
    for (std::size_t i = 0; i < std::min(signs.size(), kColumns); ++i) {
        const float x = row.min.x + static_cast<float>(i) * (width + p.ui().px(kGap));
        draw_sign(p, area_at(x, row.min.y, width, p.ui().px(height - 4)), signs[i]);
    }
}

std::vector<Sign> cauda_signs(const FindingsContext& p, float column)
{
    const Ui& ui = p.ui();
    const sim::CaudaFinding& f = p.view.findings.cauda;
    const sim::BedsideModel& bedside = p.context.tables.model.bedside;
    const Ink ink{Role::small, false, 0};
    const auto name = [&](std::string_view key) { return fitting(ui, ink, key, column); };
    const std::string left = percent(f.saddle_pinprick_fraction[0]);
    const std::string right = percent(f.saddle_pinprick_fraction[1]);
    const double saddle = std::max(f.saddle_pinprick_fraction[0], f.saddle_pinprick_fraction[1]);
    const std::string mark = decimals(bedside.residual_emergency_mL, 0);
    const bool beyond = f.post_void_residual_mL > bedside.residual_emergency_mL;
    const double full = std::max(bedside.residual_retention_mL, f.post_void_residual_mL);
    return {
        {"saddle", name("findings.saddle"), left + " / " + right, "%", saddle < bedside.cauda_sensation_below, false,
         ui.format("tell.saddle", {left, right}), "bedside.cauda_sensation_below"},
        {"residual", name("findings.residual"), decimals(f.post_void_residual_mL, 0),
         (beyond ? "> " : "< ") + mark + " mL", beyond, false,
         ui.format("tell.residual", {decimals(f.normal_residual_mL, 0), mark}), "bedside.residual_emergency_mL", "mL",
         f.post_void_residual_mL / full, bedside.residual_emergency_mL / full},
        {"tone", name("findings.tone"), percent(f.anal_tone_fraction), "%",
         f.anal_tone_fraction < bedside.cauda_sensation_below, false, ui.words("tell.tone"), "zones.central"},
    };
}

}  // namespace

void draw_cauda(Flow& flow, FindingsContext& p)
{
    const Area top = flow.row(p.room.cauda_head ? kHead : 0.0f);
    const Area signs = flow.row(kCaudaSign);
    if (!flow.drawing()) {
        return;
    }
    Ui& ui = p.ui();
    if (p.room.cauda_head) {
        const Area row{top.min, {top.max.x, top.max.y - ui.px(3)}};
        icon(ui, Icon::warning, {row.min.x + ui.px(9), row.centre().y}, ui.px(17), p.c().warn);
        text_in(ui, {{row.min.x + ui.px(26), row.min.y}, row.max}, {Role::small, true, p.c().warn},
                ui.words("findings.cauda"));
    }
    draw_signs_row(p, signs, kCaudaSign, cauda_signs(p, column_width(ui, signs.width())));
}

void draw_other_signs(Flow& flow, FindingsContext& p)
{
    const auto shown = scenarios::other_signs(p.context.tables.model.bedside, p.view.findings);
    const Area row = flow.row(shown.empty() ? 0.0f : kSign);
    if (!flow.drawing()) {
        return;
    }
    const Ui& ui = p.ui();
    const Ink ink{Role::small, false, 0};
    const auto& found = p.view.findings.other_signs;
    std::vector<Sign> signs;
    for (const scenarios::OtherSign& sign : shown) {
        const std::string id(sign.id);
        const auto side = [&](std::size_t s) {
            return sign.is_index ? decimals(found[s].ankle_brachial_index, 2)
                                 : ui.words(sign.present[s] ? "tell.yes" : "tell.no");
        };
        const bool both = sign.present[0] && sign.present[1];
        const std::string& where =
            both ? ui.short_words("side.both") : ui.words(sign.present[0] ? "side.left" : "side.right");
        const std::size_t here = sim::index(p.side);
        signs.push_back({id, fitting(ui, ink, "other_sign." + id, column_width(ui, row.width())),
                         sign.is_index ? side(here) : where, sign.is_index ? "/ " + side(1 - here) : std::string(),
                         false, false, ui.words("tell." + id) + " " + ui.format("tell.other_side", {side(0), side(1)}),
                         sign.is_index ? std::string("bedside.ankle_brachial_normal")
                                       : "other_diseases." + std::string(sim::id(p.view.set.other))});
    }
    draw_signs_row(p, row, kSign, signs);
}

}  // namespace l5s1::render
