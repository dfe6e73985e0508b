// findings_senses.cpp: reflexes and dermatomes.

#include "render/panels/explore/findings_sections.h"
#include "render/ui/widgets/button.h"
#include "render/ui/widgets/chip.h"
#include "sim/model/chain.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace l5s1::render {

namespace {

constexpr float kTile = 62.0f;
constexpr float kBareTile = 44.0f;
constexpr float kSensation = 30.0f;

std::string plus(int grade)
{
    return grade == 0 ? std::string("0") : std::to_string(grade) + "+";
}

void draw_reflex(FindingsContext& p, const Area& box, sim::Reflex reflex)
{
    Ui& ui = p.ui();
    const std::string id(sim::id(reflex));
    const auto& left = p.view.findings.reflexes[0][sim::index(reflex)];
    const auto& right = p.view.findings.reflexes[1][sim::index(reflex)];
    const bool abnormal = left.grade != 2 || right.grade != 2;
    const bool tile = p.room.tiles;
    const bool chosen = p.view.selected == "reflex." + id;
    const Hit hit = hit_area(ui, id.c_str(), box);
    if (tile) {
        well(ui, box, ui.px(8));
        if (chosen) {
            rounded_box(ui, box, IM_COL32(0, 0, 0, 0), p.c().sel, ui.px(8), ui.px(2.5f));
        } else if (abnormal || hit.hovered) {
            rounded_box(ui, box, IM_COL32(0, 0, 0, 0), p.c().ctl, ui.px(8), ui.px(1.5f));
        }
    }
    if (hit.clicked) {
        p.out.emplace_back(scenarios::Select{chosen ? std::string() : "reflex." + id});
    }
    const Area inner = tile ? box.inset(ui.px(9), ui.px(6)) : box;
    const float half = inner.centre().y;
    const Ink name{Role::small, false, p.c().ink2};
    text_in(ui, {inner.min, {inner.max.x, half}}, name, fitting(ui, name, "reflex." + id, inner.width()));
    const Ink bold{Role::body, true, p.c().ink};
    const Area value = value_in(ui, {{inner.min.x, half}, inner.max}, bold, plus(left.grade));
    value_in(ui, {{value.max.x + ui.px(4), half}, inner.max}, {Role::small, false, p.c().ink2},
             "/ " + plus(right.grade));
    const bool chip_fits = ui.px(kRootChipWidth + 60) <= inner.width();
    if (tile && chip_fits) {
        const sim::Root root = sim::main_root(p.context.tables.model, reflex);
        const float chip_h = ui.px(kRootChipHeight);
        root_chip(ui, {inner.max.x - ui.px(kRootChipWidth), (half + inner.max.y - chip_h) * 0.5f}, root);
    }
    if (hit.hovered || hit.ring) {
        p.explain(hit, box,
                  {ui.words("reflex." + id), std::nullopt,
                   ui.format("tell.reflex", {percent(left.amplitude_fraction), percent(right.amplitude_fraction)}),
                   source_line(ui, p.context.tables, "reflexes." + id)});
    }
    if (hit.ring) {
        focus_ring(ui, box, ui.px(8), true);
    }
}

}  // namespace

void draw_reflexes(Flow& flow, FindingsContext& p)
{
    Ui& ui = p.ui();
    if (p.room.tiles) {
        draw_head(flow, p, ui.words("findings.reflexes"), ui.words("findings.left_right"));
    }
    const Area row = flow.row(p.room.tiles ? kTile : kBareTile);
    const float gap = ui.px(8);
    const float width = (row.width() - 2 * gap) / 3;
    for (std::size_t i = 0; flow.drawing() && i < sim::kCount<sim::Reflex>; ++i) {
        const float x = row.min.x + static_cast<float>(i) * (width + gap);
        draw_reflex(p, area_at(x, row.min.y, width, row.height()), static_cast<sim::Reflex>(i));
    }
}

namespace {

void explain_dermatome(FindingsContext& p, const Area& box, std::size_t i)
{
    Ui& ui = p.ui();
    const std::string root(sim::kIds<sim::Root>[i]);
    const Hit hit = hit_area(ui, ("dermatome_" + root).c_str(), box);
    if (hit.hovered || hit.ring) {
        const auto& d = p.view.findings.dermatomes[sim::index(p.side)][i];
        p.explain(hit, box,
                  {root + ", " + side_words(ui, p.side), std::nullopt,
                   ui.format("tell.sensation", {percent(d.light_touch_fraction), percent(d.pinprick_fraction)}),
                   source_line(ui, p.context.tables, "bedside.pinprick_overlap")});
    }
    if (hit.ring) {
        focus_ring(ui, box, ui.px(5), true);
    }
}

// Only what is lost, in one line: "Sensation, left [L5 50%] rest normal".
void draw_sensation_line(FindingsContext& p, const Area& row)
{
    Ui& ui = p.ui();
    const auto& dermatomes = p.view.findings.dermatomes[sim::index(p.side)];
    const Ink name{Role::small, true, p.c().ink2};
    const std::string words = ui.format("findings.sensation", {side_words(ui, p.side)});
    float x = text_in(ui, row, name, words).max.x + ui.px(10);
    bool lost = false;
    for (std::size_t i = 0; i < sim::kLegRoots; ++i) {
        const double fraction = dermatomes[i].pinprick_fraction;
        const float width = ui.px(72);
        if (sensation_grade(fraction) == sim::Mrc::g5 || x + width > row.max.x) {
            continue;
        }
        const Area box = area_at(x, row.min.y + ui.px(2), width, row.height() - ui.px(4));
        explain_dermatome(p, box, i);
        sensation_cell(ui, box, static_cast<sim::Root>(i), fraction);
        x = box.max.x + ui.px(8);
        lost = true;
    }
    const Ink rest{Role::small, false, p.c().ink2};
    const std::string& after = ui.words(lost ? "findings.rest_normal" : "findings.all_normal");
    if (text_width(ui, rest, after) <= row.max.x - x) {
        text_in(ui, {{x, row.min.y}, row.max}, rest, after);
    }
}

// Every root, in a row of cells.
void draw_sensation_cells(FindingsContext& p, const Area& row)
{
    Ui& ui = p.ui();
    const auto& dermatomes = p.view.findings.dermatomes[sim::index(p.side)];
    // what is lost carries a figure, so it takes more room
    std::array<float, sim::kLegRoots> weight{};
    float sum = 0.0f;
    for (std::size_t i = 0; i < weight.size(); ++i) {
        weight[i] = sensation_grade(dermatomes[i].pinprick_fraction) == sim::Mrc::g5 ? 1.0f : 1.6f;
        sum += weight[i];
    }
    const float gap = ui.px(5);
    const float room = row.width() - gap * static_cast<float>(weight.size() - 1);
    float x = row.min.x;
    for (std::size_t i = 0; i < weight.size(); ++i) {
        const Area box = area_at(std::round(x), row.min.y, std::round(room * weight[i] / sum), row.height());
        x += room * weight[i] / sum + gap;
        explain_dermatome(p, box, i);
        sensation_cell(ui, box, static_cast<sim::Root>(i), dermatomes[i].pinprick_fraction);
    }
}

}  // namespace

void draw_sensation(Flow& flow, FindingsContext& p)
{
    Ui& ui = p.ui();
    if (p.room.sensation_head) {
        draw_head(flow, p, ui.format("findings.sensation", {side_words(ui, p.side)}), ui.words("findings.pinprick"));
    }
    const Area row = flow.row(kSensation);
    if (!flow.drawing()) {
        return;
    }
    if (p.room.sensation_head) {
        draw_sensation_cells(p, row);
    } else {
        draw_sensation_line(p, row);
    }
}

bool many_numb(const sim::Findings& findings, sim::Side side)
{
    const auto& all = findings.dermatomes[sim::index(side)];
    return std::count_if(all.begin(), all.begin() + sim::kLegRoots, [](const sim::DermatomeFinding& d) {
               return sensation_grade(d.pinprick_fraction) != sim::Mrc::g5;
           }) > 2;
}

}  // namespace l5s1::render
