#include "render/panels/quiz/signs_panel.h"

#include "render/panels/explore/findings_rows.h"
#include "render/ui/widgets/chip.h"
#include "render/ui/widgets/flow.h"
#include "scenarios/io/number_text.h"
#include "sim/model/chain.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace l5s1::render {

namespace {

using scenarios::View;
using scenarios::whole;
using sim::Movement;

constexpr std::size_t kRows = 5;

// Whether the quiz still asks for this finding: then it is the learner's to find.
bool is_withheld(const View& view, const std::string& finding)
{
    const auto all = view.quiz ? scenarios::withheld(*view.quiz) : std::vector<std::string>{};
    return std::find(all.begin(), all.end(), finding) != all.end();
}
std::string of_side(const View& view, const std::string& before, const std::string& field)
{
    return before + "." + std::string(sim::id(view.side)) + "." + field;
}

std::array<Movement, sim::kCount<Movement>> weakest_first(const View& view)
{
    std::array<Movement, sim::kCount<Movement>> order{};
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = static_cast<Movement>(i);
    }
    const auto& found = view.findings.movements[sim::index(view.side)];
    // by the grade first, as the hand finds it; equal grades by strength
    std::stable_sort(order.begin(), order.end(), [&](Movement a, Movement b) {
        const auto& x = found[sim::index(a)];
        const auto& y = found[sim::index(b)];
        const auto grade = [&](Movement movement, sim::Mrc known) {
            return is_withheld(view, of_side(view, "movement." + std::string(sim::id(movement)), "mrc")) ? sim::Mrc::g5
                                                                                                         : known;
        };
        const sim::Mrc first = grade(a, x.mrc);
        const sim::Mrc second = grade(b, y.mrc);
        return first != second ? first < second : x.strength_fraction < y.strength_fraction;
    });
    return order;
}

// While a question is open the roots stay unnamed: naming them is often the question.
bool names_roots(const View& view)
{
    return !view.quiz || view.quiz->phase() != scenarios::QuizPhase::open;
}

void draw_movement(const View& view, const PanelContext& context, const Area& row, Movement movement)
{
    const Ui& ui = context.ui;
    const sim::Mrc grade = view.findings.movements[sim::index(view.side)][sim::index(movement)].mrc;
    const bool withheld = is_withheld(view, of_side(view, "movement." + std::string(sim::id(movement)), "mrc"));
    const bool normal = withheld || grade == sim::Mrc::g5;
    const float middle = row.centre().y;
    float name_x = row.min.x;
    if (names_roots(view) && context.layout.width != Width::compact) {
        root_chip(ui, {row.min.x, std::round(middle - ui.px(kRootChipHeight) * 0.5f)},
                  sim::leading_root(context.tables.model, movement));
        name_x += ui.px(kRootChipWidth + 10);
    }
    const float pill_x = row.max.x - ui.px(kPillWidth);
    const Area name{{name_x, row.min.y}, {pill_x - ui.px(6), row.max.y}};
    const Ink ink{Role::body, !normal, ui.colours.ink};
    text_in(ui, name, ink, fitting(ui, ink, "movement." + std::string(sim::id(movement)), name.width()));
    if (withheld) {
        value_in(ui, {{pill_x, row.min.y}, row.max}, {Role::body, true, ui.colours.ink2}, "?", Align::centre);
        return;
    }
    mrc_pill(ui, {pill_x, std::round(middle - ui.px(kPillHeight) * 0.5f)}, grade);
}

struct Sign {
    std::string name;
    std::string value;
    bool abnormal = false;
    std::string tight{};  // when the value leaves the name no room
};

std::string reflex_words(int grade)
{
    return grade <= 0 ? "0" : std::to_string(grade) + "+";
}

Sign reflex_sign(const View& view, const Ui& ui, sim::Reflex reflex)
{
    const int grade = view.findings.reflexes[sim::index(view.side)][sim::index(reflex)].grade;
    if (is_withheld(view, of_side(view, "reflex." + std::string(sim::id(reflex)), "grade"))) {
        return {ui.words("reflex." + std::string(sim::id(reflex))), "?"};
    }
    return {ui.words("reflex." + std::string(sim::id(reflex))), reflex_words(grade), grade != 2};
}

Sign pinprick_sign(const View& view, const PanelContext& context)
{
    const Ui& ui = context.ui;
    const double reduced_below = context.tables.model.bedside.sensation_reduced_below;
    const auto& found = view.findings.dermatomes[sim::index(view.side)];
    std::vector<std::size_t> less;
    for (std::size_t i = 0; i < sim::kLegRoots; ++i) {
        if (found[i].pinprick_fraction < reduced_below) {
            less.push_back(i);
        }
    }
    std::string where;
    for (const std::size_t i : less) {
        where += std::string(where.empty() ? "" : ui.writing().comma) + std::string(sim::kIds<sim::Root>[i]);
    }
    if (less.size() > 2) {  // neighbours in a row: "L5–S2"
        where = std::string(sim::kIds<sim::Root>[less.front()]) + "–" + std::string(sim::kIds<sim::Root>[less.back()]);
    }
    if (found[sim::index(sim::Root::S3)].pinprick_fraction < reduced_below) {
        where += std::string(where.empty() ? "" : ui.writing().comma) + ui.words("cases.signs.saddle");
    }
    return {ui.words("cases.signs.pinprick"),
            where.empty() ? ui.words("cases.signs.normal") : ui.format("cases.signs.reduced_in", {where}),
            !where.empty(), where};
}

// The last place belongs to the bladder when it does not empty: nobody then asks for tiptoe.
Sign last_sign(const View& view, const PanelContext& context)
{
    const Ui& ui = context.ui;
    const double residual_mL = view.findings.cauda.post_void_residual_mL;
    if (residual_mL > context.tables.model.bedside.residual_emergency_mL) {
        return {ui.words("cases.signs.residual"), whole(residual_mL) + " mL", true};
    }
    const double tiptoe = view.findings.function[sim::index(view.side)].tiptoe_hold_s;
    if (is_withheld(view, of_side(view, "function", "tiptoe_hold_s"))) {
        return {ui.words("cases.signs.tiptoe"), "?"};
    }
    return {ui.words("cases.signs.tiptoe"), ui.format("cases.signs.seconds", {whole(tiptoe)}),
            tiptoe < context.tables.model.bedside.tiptoe_short_below_s};
}

std::array<Sign, kRows> signs_of(const View& view, const PanelContext& context)
{
    const Ui& ui = context.ui;
    const std::size_t side = sim::index(view.side);
    const double raise = view.findings.signs[side].straight_leg_raise_deg;
    return {reflex_sign(view, ui, sim::Reflex::patellar), reflex_sign(view, ui, sim::Reflex::achilles),
            pinprick_sign(view, context),
            is_withheld(view, of_side(view, "sign", "straight_leg_raise_deg"))
                ? Sign{ui.short_words("cases.signs.slr"), "?"}
                : Sign{ui.short_words("cases.signs.slr"), whole(raise) + "°",
                       raise < context.tables.model.bedside.straight_leg_raise_limited_deg},
            last_sign(view, context)};
}

// The head of the card and the rows under it.
struct Strips {
    Area head;
    Area rows;
};
Strips strips_of(Flow& flow, bool compact)
{
    const Ui& ui = flow.ui();
    const Area inner = flow.row(compact ? 196.0f : 260.0f).inset(0.0f, ui.px(compact ? 6.0f : 10.0f));
    const float middle = inner.min.y + ui.px(compact ? 34.0f : 42.0f);
    return {{inner.min, {inner.max.x, middle}}, {{inner.min.x, middle}, inner.max}};
}

}  // namespace

float signs_height(Ui& ui, bool compact)
{
    return height_of(ui, 0.0f, [&](Flow& flow) { (void)strips_of(flow, compact); });
}

void draw_signs_panel(const View& view, const PanelContext& context)
{
    Ui& ui = context.ui;
    const bool compact = context.layout.width == Width::compact;
    const Area where = area(context.layout.case_findings);
    begin_panel(ui, "signs", where);
    Flow flow(ui, where.min.x + ui.px(16), where.min.y, where.width() - 2.0f * ui.px(16), false);
    const auto [head, inner] = strips_of(flow, compact);
    const Ink title{Role::title, true, ui.colours.ink};
    const std::string& words = ui.words("cases.signs.title");
    text_in(ui, head, title, words);
    const float title_px = text_width(ui, title, words) + ui.px(12);
    const std::string day = std::to_string(static_cast<int>(std::lround(view.moment.day)));
    text_in(ui, {{head.min.x + title_px, head.min.y}, head.max}, {Role::small, false, ui.colours.ink2},
            ui.format("cases.signs.when", {ui.words("side." + std::string(sim::id(view.side))), day}));

    const float row_px = inner.height() / static_cast<float>(kRows);
    const float gap = ui.px(compact ? 14 : 36);
    const float column = (inner.width() - gap) * (compact ? 0.54f : 0.5f);
    const auto order = weakest_first(view);
    const auto signs = signs_of(view, context);
    for (std::size_t i = 0; i < kRows; ++i) {
        const float y = std::round(inner.min.y + row_px * static_cast<float>(i));
        const float next = std::round(inner.min.y + row_px * static_cast<float>(i + 1));
        const Area left{{inner.min.x, y}, {inner.min.x + column, next}};
        const Area right{{inner.min.x + column + gap, y}, {inner.max.x, next}};
        hairline(ui, left.min.x, left.max.x, y);
        hairline(ui, right.min.x, right.max.x, y);
        draw_movement(view, context, left, order[i]);
        const Ink value{Role::body, signs[i].abnormal, ui.colours.ink};
        const float room = right.width() - text_width(ui, {Role::body, false, 0}, signs[i].name) - ui.px(6);
        const bool tight = !signs[i].tight.empty() && text_width(ui, value, signs[i].value) > room;
        const std::string& shown = tight ? signs[i].tight : signs[i].value;
        const float value_px = text_width(ui, value, shown);
        value_in(ui, {{right.max.x - value_px, y}, right.max}, value, shown);
        text_in(ui, {right.min, {right.max.x - value_px - ui.px(6), next}}, {Role::body, false, ui.colours.ink2},
                signs[i].name);
    }
    end_panel(ui);
}

}  // namespace l5s1::render
