// findings_panel.cpp: longer than most: one function a section, all sharing the pen and the room that it may take.

#include "render/panels/findings_panel.h"

#include "render/panels/findings_rows.h"
#include "render/widgets_button.h"
#include "render/widgets_chip.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace l5s1::render {

namespace {

constexpr float kTitle = 36.0f;
constexpr float kHead = 24.0f;
constexpr float kFoot = 28.0f;
constexpr float kTile = 62.0f;
constexpr float kBareTile = 44.0f;
constexpr float kSensation = 30.0f;
constexpr float kSign = 52.0f;

// What is shown in the height there is.
struct Room {
    float row = 38.0f;       // of the motor table
    float function = 29.0f;  // of the function list
    float gap = 14.0f;
    std::size_t rows = 8;
    bool tiles = true;  // reflexes in boxes with chips
    bool sensation_head = true;
    bool second_signs = true;  // calf, CMAP, giving way
    bool stairs = true;
    bool bars = true;
    bool bars_in_normal_rows = true;
    bool heads = true;  // of function and signs
};

float height(const Room& r)
{
    const float rule = 2 * r.gap + 1;
    const float motor = kHead + r.row * static_cast<float>(r.rows) + kFoot;
    const float reflexes = r.tiles ? kHead + kTile : kBareTile;
    const float sensation = (r.sensation_head ? kHead : 0.0f) + kSensation;
    const float function = (r.heads ? kHead : 0.0f) + r.function * (r.stairs ? 5.0f : 4.0f);
    const float signs = (r.heads ? kHead : 0.0f) + kSign * (r.second_signs ? 2.0f : 1.0f);
    return kTitle + motor + rule + reflexes + rule + sensation + rule + function + rule + signs;
}

Room fitted(float available, std::size_t abnormal, Width width, bool normal, bool numb)
{
    Room r;
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
    return r;
}

// What the pointer or the keyboard asks to be explained; drawn after the panel, over the picture.
struct Asked {
    Card card;
    Area beside;
};

struct Pen {
    const scenarios::View& view;
    const PanelContext& context;
    scenarios::Outbox& out;
    FindingsPanelState& state;
    Room room;
    Area panel;
    float x0, x1;
    sim::Side side;
    std::optional<Asked> asked;

    [[nodiscard]] Ui& ui() const { return context.ui; }
    [[nodiscard]] const Palette& c() const { return context.ui.colours; }
    [[nodiscard]] Area row(float y, float h) const { return {{x0, y}, {x1, y + h}}; }
    void explain(const Hit& hit, const Area& beside, const Card& card)
    {
        if (hit.hovered || hit.ring) {
            asked = Asked{card, {{panel.min.x, beside.min.y}, {panel.max.x, beside.max.y}}};
        }
    }
};

std::string side_words(const Ui& ui, sim::Side side)
{
    return ui.words("side." + std::string(sim::id(side)));
}

void head(const Pen& p, float y, std::string_view left, std::string_view right = {})
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

float draw_title(Pen& p, float y, bool normal)
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
bool names_fit_beside_bars(const Pen& p, const std::vector<MotorRow>& rows)
{
    const Ui& ui = p.ui();
    const float used = ui.px(kRootChipWidth + 10) + 2 * ui.px(kPillWidth) + ui.px(6 + 8 + 92);
    return std::all_of(rows.begin(), rows.end(), [&](const MotorRow& row) {
        const Ink ink{Role::body, row.abnormal(), 0};
        return text_width(ui, ink, ui.short_words(row.name_key)) <= p.x1 - p.x0 - used;
    });
}

float draw_motor_head(const Pen& p, float y)
{
    Ui& ui = p.ui();
    const float pill = ui.px(kPillWidth);
    const Area row = p.row(y, ui.px(kHead) - ui.px(2));
    const Ink quiet{Role::note, false, p.c().ink2};
    const Area right = area_at(p.x1 - pill, row.min.y, pill, row.height());
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
            ui.words(p.state.all_muscles ? "findings.muscles" : "findings.motor"));
    return ui.px(kHead);
}

void draw_motor_row(Pen& p, const Area& row, const MotorRow& data)
{
    Ui& ui = p.ui();
    const Hit hit = hit_area(ui, data.name_key.c_str(), row.inset(-ui.px(8), 0));
    const std::string muscle = "muscle." + std::string(sim::id(data.muscle));
    const bool chosen = p.view.selected == muscle || p.view.selected == std::string(sim::id(data.muscle));
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
    const float right = p.x1 - pill;
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

float draw_motor_foot(Pen& p, float y, const std::vector<MotorRow>& rows)
{
    Ui& ui = p.ui();
    const Area row = p.row(y, ui.px(kFoot) - ui.px(4));
    const std::string& words = ui.words(p.state.all_muscles ? "findings.back_to_movements" : "findings.all_muscles");
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
    return ui.px(kFoot);
}

std::string plus(int grade)
{
    return grade == 0 ? std::string("0") : std::to_string(grade) + "+";
}

void draw_reflex(Pen& p, const Area& box, sim::Reflex reflex)
{
    Ui& ui = p.ui();
    const std::string id(sim::id(reflex));
    const auto& left = p.view.findings.reflexes[0][sim::index(reflex)];
    const auto& right = p.view.findings.reflexes[1][sim::index(reflex)];
    const bool abnormal = left.grade != 2 || right.grade != 2;
    const bool tile = p.room.tiles;
    const Hit hit = hit_area(ui, id.c_str(), box);
    if (tile) {
        well(ui, box, ui.px(8));
        if (abnormal || hit.hovered) {
            rounded_box(ui, box, IM_COL32(0, 0, 0, 0), p.c().ctl, ui.px(8), ui.px(1.5f));
        }
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
        const auto& share = p.context.tables.model.reflexes[sim::index(reflex)].root_share;
        const auto root = static_cast<sim::Root>(std::max_element(share.begin(), share.end()) - share.begin());
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

float draw_reflexes(Pen& p, float y)
{
    Ui& ui = p.ui();
    float top = y;
    if (p.room.tiles) {
        head(p, y, ui.words("findings.reflexes"), ui.words("findings.left_right"));
        top += ui.px(kHead);
    }
    const float h = ui.px(p.room.tiles ? kTile : kBareTile);
    const float gap = ui.px(8);
    const float width = (p.x1 - p.x0 - 2 * gap) / 3;
    for (std::size_t i = 0; i < sim::kCount<sim::Reflex>; ++i) {
        const float x = p.x0 + static_cast<float>(i) * (width + gap);
        draw_reflex(p, area_at(x, top, width, h), static_cast<sim::Reflex>(i));
    }
    return top + h - y;
}

void explain_dermatome(Pen& p, const Area& box, std::size_t i)
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
void draw_sensation_line(Pen& p, const Area& row)
{
    Ui& ui = p.ui();
    const auto& dermatomes = p.view.findings.dermatomes[sim::index(p.side)];
    const Ink name{Role::small, true, p.c().ink2};
    const std::string words = ui.format("findings.sensation", {side_words(ui, p.side)});
    float x = text_in(ui, row, name, words).max.x + ui.px(10);
    bool lost = false;
    for (std::size_t i = 0; i < dermatomes.size(); ++i) {
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

float draw_sensation(Pen& p, float y)
{
    Ui& ui = p.ui();
    const auto& dermatomes = p.view.findings.dermatomes[sim::index(p.side)];
    if (!p.room.sensation_head) {
        draw_sensation_line(p, p.row(y, ui.px(kSensation)));
        return ui.px(kSensation);
    }
    head(p, y, ui.format("findings.sensation", {side_words(ui, p.side)}), ui.words("findings.pinprick"));
    // what is lost carries a figure, so it takes more room
    std::array<float, sim::kCount<sim::Root>> weight{};
    float sum = 0.0f;
    for (std::size_t i = 0; i < weight.size(); ++i) {
        weight[i] = sensation_grade(dermatomes[i].pinprick_fraction) == sim::Mrc::g5 ? 1.0f : 1.6f;
        sum += weight[i];
    }
    const float gap = ui.px(5);
    const float room = p.x1 - p.x0 - gap * static_cast<float>(weight.size() - 1);
    float x = p.x0;
    for (std::size_t i = 0; i < weight.size(); ++i) {
        const Area box =
            area_at(std::round(x), y + ui.px(kHead), std::round(room * weight[i] / sum), ui.px(kSensation));
        x += room * weight[i] / sum + gap;
        explain_dermatome(p, box, i);
        sensation_cell(ui, box, static_cast<sim::Root>(i), dermatomes[i].pinprick_fraction);
    }
    return ui.px(kHead + kSensation);
}

struct FunctionRow {
    std::string id;
    std::string name;
    std::string value;
    bool abnormal;
    std::string tells;
    std::string_view source;
};

std::vector<FunctionRow> function_rows(const Pen& p, float width)
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
    constexpr double kCue_s = 10.0;  // the bedside cue: ten seconds on tiptoe
    return {
        {"tiptoe", std::string(narrow ? ui.short_words("findings.tiptoe") : ui.words("findings.tiptoe")),
         here.tiptoe_hold_s > 0.0 ? ui.format("findings.seconds", {decimals(here.tiptoe_hold_s, 0)})
                                  : ui.words("findings.no_rise"),
         here.tiptoe_hold_s < kCue_s, ui.format("tell.tiptoe", {decimals(there.tiptoe_hold_s, 0)}),
         "bedside.tiptoe_need_young"},
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

float draw_function(Pen& p, float y)
{
    Ui& ui = p.ui();
    float top = y;
    if (p.room.heads) {
        head(p, y, ui.format("findings.function", {side_words(ui, p.side)}));
        top += ui.px(kHead);
    }
    for (const FunctionRow& data : function_rows(p, p.x1 - p.x0 - ui.px(28))) {
        if (data.id == "stairs" && !p.room.stairs) {
            continue;
        }
        const Area row = p.row(top, ui.px(p.room.function));
        top = row.max.y;
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
    return top - y;
}

// More roots have lost sensation than one line can name.
bool many_numb(const sim::Findings& findings, sim::Side side)
{
    const auto& all = findings.dermatomes[sim::index(side)];
    return std::count_if(all.begin(), all.end(), [](const sim::DermatomeFinding& d) {
               return sensation_grade(d.pinprick_fraction) != sim::Mrc::g5;
           }) > 2;
}

struct Sign {
    const char* id;
    std::string name;
    std::string value;
    std::string unit;
    bool alarm;
    bool proposed;
    std::string tells;
    std::string_view source;
};

std::vector<Sign> signs(const Pen& p, float width)
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

void draw_sign(Pen& p, const Area& box, const Sign& sign)
{
    Ui& ui = p.ui();
    const Hit hit = hit_area(ui, sign.id, box);
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
    const Area drawn = value_in(ui, {{box.min.x, half}, box.max}, value, sign.value);
    if (is_assumed(p.context.tables, sign.source)) {
        dotted_underline(ui, {drawn.min, {drawn.max.x, drawn.max.y - ui.px(1)}}, p.c().ink2);
    }
    const Ink unit{Role::small, false, p.c().ink2};
    const Area after{{drawn.max.x + ui.px(4), half + ui.px(3)}, {box.max.x, box.max.y + ui.px(3)}};
    if (text_width(ui, unit, sign.unit) <= after.width()) {
        value_in(ui, after, unit, sign.unit);
    }
    if (hit.ring) {
        focus_ring(ui, box.inset(-ui.px(6), 0), ui.px(8), true);
    }
    p.explain(hit, box, {sign.name, std::nullopt, sign.tells, source_line(ui, p.context.tables, sign.source)});
}

float draw_signs(Pen& p, float y)
{
    Ui& ui = p.ui();
    float top = y;
    if (p.room.heads) {
        const bool proposed = p.view.findings.phasic_inhibition_fraction > 0.005;
        head(p, y, ui.words("findings.signs"), proposed ? ui.words("tell.proposed") : std::string());
        top += ui.px(kHead);
    }
    const bool both = p.room.second_signs;
    // one row alone holds the four that the bedside needs
    const std::array<std::size_t, 4> kFour{0, 1, 2, 3};
    const std::size_t columns = both ? 3 : 4;
    const float gap = ui.px(both ? 12 : 6);
    const float width = (p.x1 - p.x0 - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const auto all = signs(p, width);
    const std::size_t count = both ? all.size() : kFour.size();
    for (std::size_t i = 0; i < count; ++i) {
        const auto column = static_cast<float>(i % columns);
        const auto line = static_cast<float>(i / columns);
        const Area box =
            area_at(p.x0 + column * (width + gap), top + line * ui.px(kSign), width, ui.px(kSign) - ui.px(4));
        draw_sign(p, box, all[i]);
    }
    return top + ui.px(kSign) * (both ? 2.0f : 1.0f) - y;
}

void draw_movements(Pen& p, float y, const std::vector<MotorRow>& rows)
{
    Ui& ui = p.ui();
    const auto rule = [&] {
        hairline(ui, p.x0, p.x1, y + ui.px(p.room.gap));
        y += ui.px(2 * p.room.gap + 1);
    };
    y += draw_motor_head(p, y);
    for (std::size_t i = 0; i < std::min(rows.size(), p.room.rows); ++i) {
        draw_motor_row(p, p.row(y, ui.px(p.room.row)), rows[i]);
        y += ui.px(p.room.row);
    }
    y += draw_motor_foot(p, y, rows);
    rule();
    y += draw_reflexes(p, y);
    rule();
    y += draw_sensation(p, y);
    rule();
    y += draw_function(p, y);
    rule();
    draw_signs(p, y);
}

void draw_muscles(Pen& p, float y, float bottom)
{
    Ui& ui = p.ui();
    const auto rows = muscle_rows(p.view, p.context.tables);
    y += draw_motor_foot(p, y, rows);
    y += draw_motor_head(p, y);
    const float row_h = std::clamp(std::floor((bottom - y) / static_cast<float>(rows.size())), ui.px(26), ui.px(38));
    const int visible = std::max(1, static_cast<int>((bottom - y) / row_h));
    const int last = std::max(0, static_cast<int>(rows.size()) - visible);
    if (p.panel.contains(ImGui::GetIO().MousePos)) {
        p.state.first_muscle -= static_cast<int>(std::lround(ImGui::GetIO().MouseWheel * 2));
    }
    p.state.first_muscle = std::clamp(p.state.first_muscle, 0, last);
    for (int i = 0; i < visible && p.state.first_muscle + i < static_cast<int>(rows.size()); ++i) {
        draw_motor_row(p, p.row(y, row_h), rows[static_cast<std::size_t>(p.state.first_muscle + i)]);
        y += row_h;
    }
    if (last > 0) {  // how far down the list is
        const float track = row_h * static_cast<float>(visible);
        const auto count = static_cast<float>(rows.size());
        const float from = y - track + track * static_cast<float>(p.state.first_muscle) / count;
        const float x = p.panel.max.x - ui.px(7);
        ui.list->AddRectFilled({x, from}, {x + ui.px(4), from + track * static_cast<float>(visible) / count}, p.c().ctl,
                               ui.px(2));
    }
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
    const bool normal = all_normal(view.findings);
    const sim::Side side = spoken_side(view);
    const Room room = fitted((panel.height() - 2 * pad_y) / ui.scale, abnormal, context.layout.width, normal,
                             many_numb(view.findings, side));
    Pen p{view, context, out, state, room, panel, panel.min.x + ui.px(16), panel.max.x - ui.px(16), side, std::nullopt};
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
