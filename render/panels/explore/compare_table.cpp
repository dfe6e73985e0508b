// compare_table.cpp: longer than most: movements, what lies underneath, and the buttons, in the order of drawing.

#include "render/panels/explore/compare_table.h"

#include "render/panels/explore/course_marks.h"
#include "render/panels/explore/findings_rows.h"
#include "render/ui/widgets/button.h"
#include "render/ui/widgets/chip.h"
#include "sim/model/chain.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace l5s1::render {

namespace {

constexpr double kSame = 0.005;  // shares that are nearer show the same per cent

// Lengths at scale 1.
constexpr float kTitleRow = 34.0f;
constexpr float kHeadRow = 24.0f;
constexpr float kFactRow = 26.0f;
constexpr float kButton = 36.0f;

struct Movement {
    sim::Movement movement{};
    sim::Root root{};
    std::array<double, 2> share{};
    std::array<sim::Mrc, 2> grade{};

    [[nodiscard]] double gap() const { return std::abs(share[1] - share[0]); }
};

// A line of the lower table: two values in words, and how B differs.
struct Fact {
    std::string key;
    std::vector<std::string> arguments;
    std::array<std::string, 2> value;
    std::string difference;  // empty: none
    int better = 0;          // of B: -1 worse, +1 better
};

struct CompareContext {
    const scenarios::View& view;
    const PanelContext& context;
    Area panel;
    float x0, x1;

    [[nodiscard]] Ui& ui() const { return context.ui; }
    [[nodiscard]] const Palette& c() const { return context.ui.colours; }
    [[nodiscard]] Area row(float y, float h) const { return {{x0, y}, {x1, y + h}}; }
    [[nodiscard]] const sim::Findings& findings(std::size_t course) const
    {
        return course == 0 ? view.compared->findings : view.findings;
    }
};

// What differs most first, then the weakest.
std::vector<Movement> movements(const CompareContext& p)
{
    std::vector<Movement> rows;
    for (std::size_t m = 0; m < sim::kCount<sim::Movement>; ++m) {
        Movement row;
        row.movement = static_cast<sim::Movement>(m);
        row.root = sim::leading_root(p.context.tables.model, row.movement);
        for (std::size_t course = 0; course < 2; ++course) {
            const auto& found = p.findings(course).movements[sim::index(p.view.side)][m];
            row.share[course] = found.strength_fraction;
            row.grade[course] = found.mrc;
        }
        rows.push_back(row);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Movement& a, const Movement& b) {
        if (std::abs(a.gap() - b.gap()) > kSame) {
            return a.gap() > b.gap();
        }
        return std::min(a.share[0], a.share[1]) < std::min(b.share[0], b.share[1]);
    });
    return rows;
}

std::string signed_number(const std::string& magnitude, bool less)
{
    return (less ? "\u2212" : "+") + magnitude;
}

// Numbers of both courses; `places` -1: a share in per cent.
Fact number_fact(std::string key, std::vector<std::string> arguments, double a, double b, int places,
                 bool more_is_better)
{
    const double unit = places < 0 ? 100.0 : 1.0;
    const auto words = [&](double v) { return places < 0 ? percent(v) + "%" : decimals(v, places); };
    Fact fact{std::move(key), std::move(arguments), {words(a), words(b)}, {}, 0};
    if (fact.value[0] != fact.value[1]) {
        const std::string by = decimals(std::abs(b - a) * unit, std::max(places, 0));
        fact.difference = signed_number(by, b < a);
        fact.better = (b > a) == more_is_better ? 1 : -1;
    }
    return fact;
}

template <class E>
Fact word_fact(const Ui& ui, std::string key, std::string_view group, E a, E b)
{
    const auto words = [&](E v) { return ui.words(std::string(group) + "." + std::string(sim::id(v))); };
    Fact fact{std::move(key), {}, {words(a), words(b)}, {}, 0};
    if (a != b) {
        fact.difference = ui.words("courses.differs");
        fact.better = a == E{} ? -1 : b == E{} ? 1 : 0;  // the first is normal; of two others neither is the better
    }
    return fact;
}

std::vector<Fact> facts(const CompareContext& p)
{
    const scenarios::View& view = p.view;
    const sim::Findings& a = p.findings(0);
    const sim::Findings& b = p.findings(1);
    const std::size_t side = sim::index(view.side);
    const std::size_t root = sim::index(view.culprit);
    const std::size_t muscle = sim::index(view.curve_muscle);
    const std::string root_id(sim::id(view.culprit));
    const std::string muscle_words = p.ui().short_words("muscle." + std::string(sim::id(view.curve_muscle)));
    const auto& ma = a.muscles[side][muscle];
    const auto& mb = b.muscles[side][muscle];
    return {
        number_fact("courses.conduction", {root_id}, a.roots[side][root].conduction_fraction,
                    b.roots[side][root].conduction_fraction, -1, true),
        number_fact("courses.axons", {root_id}, a.roots[side][root].axon_fraction, b.roots[side][root].axon_fraction,
                    -1, true),
        number_fact("courses.bulk", {muscle_words}, ma.bulk_fraction, mb.bulk_fraction, -1, true),
        number_fact("courses.irreversible", {muscle_words}, ma.irreversible_fraction, mb.irreversible_fraction, -1,
                    false),
        number_fact("courses.leg_pain", {}, a.leg_pain_0_10, b.leg_pain_0_10, 1, false),
        word_fact(p.ui(), "courses.heel_walk", "ability", a.function[side].heel_walk, b.function[side].heel_walk),
        word_fact(p.ui(), "courses.gait", "gait", a.gait, b.gait),
        number_fact("courses.heel_rises", {}, a.function[side].heel_rise_repetitions,
                    b.function[side].heel_rise_repetitions, 0, true),
        number_fact("courses.pinprick", {root_id}, a.dermatomes[side][root].pinprick_fraction,
                    b.dermatomes[side][root].pinprick_fraction, -1, true),
    };
}

void changed_mark(const CompareContext& p, const Area& row, int better)
{
    if (better != 0) {
        const float x = p.panel.min.x + p.ui().px(4);
        const float half = p.ui().px(9);
        p.ui().list->AddRectFilled({x, row.centre().y - half}, {x + p.ui().px(4), row.centre().y + half},
                                   better < 0 ? p.c().warn : p.c().ok);
    }
}

float draw_title(const CompareContext& p, float y)
{
    Ui& ui = p.ui();
    const Area row = p.row(y, ui.px(30));
    const Area name = text_in(ui, row, {Role::title, true, p.c().ink}, ui.words("courses.title"));
    const std::string when = ui.format("courses.when", {std::to_string(std::lround(p.view.findings.day)),
                                                        ui.words("side." + std::string(sim::id(p.view.side)))});
    value_in(ui, {{name.max.x + ui.px(10), row.min.y + ui.px(2)}, {row.max.x, row.max.y + ui.px(2)}},
             {Role::small, false, p.c().ink2}, when, Align::right);
    return ui.px(kTitleRow);
}

// Where the columns of A and B have their letters.
void draw_letters(const CompareContext& p, float y, float a, float b)
{
    const float middle = y + p.ui().px(kHeadRow) * 0.5f;
    course_mark(p.ui(), {a, middle}, p.ui().px(10), CourseLetter::a, p.c().sel);
    course_mark(p.ui(), {b, middle}, p.ui().px(10), CourseLetter::b, p.c().sel);
}

float draw_movements(const CompareContext& p, float y, std::size_t count, float row_h)
{
    Ui& ui = p.ui();
    const float pill = ui.px(kPillWidth);
    const float b = p.x1 - pill;
    const float a = b - ui.px(8) - pill;
    text_in(ui, {{p.x0, y}, {a - ui.px(6), y + ui.px(kHeadRow)}}, {Role::small, true, p.c().ink2},
            ui.words("findings.motor"));
    draw_letters(p, y, a + pill * 0.5f, b + pill * 0.5f);
    y += ui.px(kHeadRow) + ui.px(2);
    const std::vector<Movement> rows = movements(p);
    for (std::size_t i = 0; i < std::min(count, rows.size()); ++i) {
        const Movement& data = rows[i];
        const Area row = p.row(y, row_h);
        const float middle = row.centre().y;
        const bool differs = data.gap() > kSame || data.grade[0] != data.grade[1];
        changed_mark(p, row, !differs ? 0 : data.share[1] > data.share[0] ? 1 : -1);
        root_chip(ui, {p.x0, std::round(middle - ui.px(kRootChipHeight) * 0.5f)}, data.root);
        const float pill_y = std::round(middle - ui.px(kPillHeight) * 0.5f);
        mrc_pill(ui, {a, pill_y}, data.grade[0]);
        mrc_pill(ui, {b, pill_y}, data.grade[1]);
        float end = a - ui.px(8);
        const std::string shares = percent(data.share[0]) + " / " + percent(data.share[1]) + "%";
        const Ink quiet{Role::note, false, p.c().ink2};
        const Ink ink{Role::body, differs, p.c().ink};
        const std::string key = "movement." + std::string(sim::id(data.movement));
        const float x = p.x0 + ui.px(kRootChipWidth + 10);
        const float shares_w = text_width(ui, quiet, shares) + ui.px(10);
        if (text_width(ui, ink, ui.words(key)) + shares_w <= end - x) {
            value_in(ui, {{end - shares_w, row.min.y}, {end, row.max.y}}, quiet, shares, Align::right);
            end -= shares_w;
        }
        text_in(ui, {{x, row.min.y}, {end, row.max.y}}, ink, fitting(ui, ink, key, end - x));
        y += row_h;
    }
    return y;
}

void draw_facts(const CompareContext& p, float y, float bottom)
{
    Ui& ui = p.ui();
    std::vector<Fact> rows = facts(p);
    const Ink bold{Role::small, true, p.c().ink};
    const Ink plain{Role::small, false, p.c().ink};
    const float height = std::max(0.0f, bottom - y - ui.px(kHeadRow));
    rows.resize(std::min(rows.size(), static_cast<std::size_t>(height / ui.px(kFactRow))));
    const float row_h = std::floor(
        std::clamp(height / static_cast<float>(std::max<std::size_t>(1, rows.size())), ui.px(kFactRow), ui.px(34)));
    const auto label = [&](const Fact& f, bool tight) {
        std::string words = tight ? ui.short_words(f.key) : ui.words(f.key);
        for (std::size_t i = 0; i < f.arguments.size(); ++i) {
            const std::string hole = "{" + std::to_string(i) + "}";
            if (const auto at = words.find(hole); at != std::string::npos) {
                words.replace(at, hole.size(), f.arguments[i]);
            }
        }
        return words;
    };
    std::array<float, 3> column{};
    for (const Fact& f : rows) {
        column[0] = std::max(column[0], text_width(ui, bold, f.value[0]));
        column[1] = std::max(column[1], text_width(ui, bold, f.value[1]));
        column[2] = std::max(column[2], text_width(ui, bold, f.difference));
    }
    const float gap = ui.px(12);
    const float difference = p.x1 - std::max(column[2], ui.px(24));
    const float b = difference - gap - std::max(column[1], ui.px(24));
    const float a = b - gap - std::max(column[0], ui.px(24));
    text_in(ui, {{p.x0, y}, {a - gap, y + ui.px(kHeadRow)}}, {Role::small, true, p.c().ink2},
            ui.words("courses.underneath"));
    draw_letters(p, y, b - gap - ui.px(10), difference - gap - ui.px(10));
    y += ui.px(kHeadRow);
    for (const Fact& f : rows) {
        const Area row = p.row(y, row_h);
        const bool differs = !f.difference.empty();
        changed_mark(p, row, f.better);
        const float words_w = a - gap - p.x0;
        const std::string words = text_width(ui, plain, label(f, false)) <= words_w ? label(f, false) : label(f, true);
        text_in(ui, {row.min, {a - gap, row.max.y}}, plain, words);
        value_in(ui, {{a, row.min.y}, {b - gap, row.max.y}}, plain, f.value[0], Align::right);
        value_in(ui, {{b, row.min.y}, {difference - gap, row.max.y}}, differs ? bold : plain, f.value[1], Align::right);
        if (differs) {
            const ImU32 colour = f.better < 0 ? p.c().warn : f.better > 0 ? p.c().ok : p.c().ink2;
            value_in(ui, {{difference, row.min.y}, row.max}, {Role::small, true, colour}, f.difference, Align::right);
        }
        y += row_h;
    }
}

// What can be done with the two; from the left, in one row.
void draw_buttons(const CompareContext& p, float y, scenarios::Outbox& out)
{
    Ui& ui = p.ui();
    float x = p.x0;
    const auto one = [&](const char* id, std::string_view key, ButtonLook look) {
        const std::string& words = ui.words(key);
        const float w = button_width(ui, words, false);
        const Area box = area_at(x, y, w, ui.px(kButton));
        x += w + ui.px(8);
        return button(ui, id, box, words, look);
    };
    if (one("swap", "courses.swap", ButtonLook::primary)) {
        out.emplace_back(scenarios::SwapCourses{});
    }
    if (one("keep", "courses.keep", ButtonLook::outlined)) {
        out.emplace_back(scenarios::KeepCourse{});
    }
    if (one("end", "courses.end", ButtonLook::outlined)) {
        out.emplace_back(scenarios::SetCompare{scenarios::Compare::off, p.view.divider});
    }
}

}  // namespace

void draw_compare_table(const scenarios::View& view, const PanelContext& context, scenarios::Outbox& out)
{
    Ui& ui = context.ui;
    const Area panel = area(context.layout.findings);
    const float pad = ui.px(context.layout.width == Width::compact ? 12 : 16);
    const CompareContext p{view, context, panel, panel.min.x + pad, panel.max.x - pad};
    begin_panel(ui, "courses", panel);
    float y = panel.min.y + ui.px(12);
    y += draw_title(p, y);

    const Ink note{Role::small, false, p.c().ink2};
    const std::string& words = ui.words(view.set == view.compared->set ? "courses.same" : "courses.hint");
    const float foot_h = paragraph_height(ui, p.x1 - p.x0, note, words);
    const float buttons_y = panel.max.y - ui.px(12) - ui.px(kButton);
    const float note_y = buttons_y - ui.px(8) - foot_h;

    const float row_h = ui.px(context.layout.width == Width::compact ? 30 : 34);
    const float rule = ui.px(17);
    const float facts_h = ui.px(kHeadRow + kFactRow * 9.0f) + rule;
    const float left = note_y - ui.px(8) - y - facts_h - ui.px(kHeadRow + 2.0f);
    const auto count = static_cast<std::size_t>(std::clamp(left / row_h, 4.0f, 12.0f));
    y = draw_movements(p, y, count, row_h);
    hairline(ui, p.x0, p.x1, y + rule * 0.5f);
    draw_facts(p, y + rule, note_y - ui.px(4));
    paragraph(ui, {p.x0, note_y}, p.x1 - p.x0, note, words);
    draw_buttons(p, buttons_y, out);
    end_panel(ui);
}

}  // namespace l5s1::render
