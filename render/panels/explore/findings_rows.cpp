#include "render/panels/explore/findings_rows.h"

#include "render/ui/widgets/chip.h"
#include "scenarios/findings/bedside_cues.h"
#include "sim/model/chain.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace l5s1::render {

namespace {

constexpr double kVisibleChange = 0.005;  // half a percent: less does not change a figure on the screen

int change_of(const sim::BySide<double>& now, const sim::BySide<double>& then)
{
    const std::size_t side = std::abs(now[1] - then[1]) > std::abs(now[0] - then[0]) ? 1 : 0;
    const double moved = now[side] - then[side];
    return std::abs(moved) < kVisibleChange ? 0 : moved < 0.0 ? -1 : 1;
}

// What the findings of both sides say of row `i`, and how it moved since `before`.
template <class Found>
void compare(MotorRow& row, const Found& now, const Found& before, std::size_t i)
{
    sim::BySide<double> then{};
    for (std::size_t side = 0; side < 2; ++side) {
        row.share[side] = now[side][i].strength_fraction;
        row.grade[side] = now[side][i].mrc;
        row.physics[side] = now[side][i].mrc_physics;
        then[side] = before[side][i].strength_fraction;
    }
    row.change = change_of(row.share, then);
}

void sort_rows(std::vector<MotorRow>& rows)
{
    std::stable_sort(rows.begin(), rows.end(), [](const MotorRow& a, const MotorRow& b) {
        if (a.abnormal() != b.abnormal()) {
            return a.abnormal();
        }
        // percents as shown, so that rows that look equal do not swap
        const auto least = [](const MotorRow& r) { return std::lround(100.0 * std::min(r.share[0], r.share[1])); };
        return least(a) < least(b);
    });
}

}  // namespace

std::string percent(double fraction)
{
    return std::to_string(static_cast<int>(std::lround(100.0 * fraction)));
}

std::string decimals(double value, int places)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.*f", places, value);
    return text.data();
}

std::vector<MotorRow> movement_rows(const scenarios::View& view, const scenarios::Tables& tables)
{
    std::vector<MotorRow> rows;
    for (std::size_t i = 0; i < sim::kCount<sim::Movement>; ++i) {
        const auto movement = static_cast<sim::Movement>(i);
        MotorRow row;
        const std::string id(sim::id(movement));
        row.name_key = "movement." + id;
        row.card_key = "movements." + id;
        row.muscle = sim::leading_muscle(tables.model, movement);
        row.root = sim::leading_root(tables.model, movement);
        compare(row, view.findings.movements, view.before.movements, i);
        row.assumption = is_assumed(tables, row.card_key);
        rows.push_back(std::move(row));
    }
    sort_rows(rows);
    return rows;
}

std::vector<MotorRow> muscle_rows(const scenarios::View& view, const scenarios::Tables& tables)
{
    std::vector<MotorRow> rows;
    for (std::size_t i = 0; i < sim::kCount<sim::Muscle>; ++i) {
        MotorRow row;
        row.muscle = static_cast<sim::Muscle>(i);
        const std::string id(sim::id(row.muscle));
        row.name_key = "muscle." + id;
        row.card_key = "muscles." + id;
        row.root = sim::main_root(tables.model, row.muscle);
        compare(row, view.findings.muscles, view.before.muscles, i);
        row.assumption = is_assumed(tables, row.card_key);
        rows.push_back(std::move(row));
    }
    sort_rows(rows);
    return rows;
}

sim::Side spoken_side(const scenarios::View& view)
{
    const auto weakness = [&](sim::Side side) {
        double sum = 0.0;
        for (const sim::MovementFinding& m : view.findings.movements[sim::index(side)]) {
            sum += 1.0 - m.strength_fraction;
        }
        return sum;
    };
    const sim::Side other = sim::opposite(view.side);
    return weakness(other) > weakness(view.side) + 0.05 ? other : view.side;
}

bool all_normal(const sim::BedsideModel& bedside, const sim::Findings& f)
{
    for (std::size_t side = 0; side < 2; ++side) {
        for (const sim::MovementFinding& m : f.movements[side]) {
            if (m.mrc != sim::Mrc::g5) {
                return false;
            }
        }
        for (const sim::ReflexFinding& r : f.reflexes[side]) {
            if (r.grade != 2) {
                return false;
            }
        }
        for (const sim::DermatomeFinding& d : f.dermatomes[side]) {
            if (sensation_grade(d.pinprick_fraction) != sim::Mrc::g5) {
                return false;
            }
        }
    }
    if (!scenarios::other_signs(bedside, f).empty()) {
        return false;
    }
    return f.leg_pain_0_10 < 0.05 && f.back_pain_0_10 < 0.05;
}

bool is_assumed(const scenarios::Tables& tables, std::string_view key)
{
    const auto at = tables.provenance.find(key);
    return at != tables.provenance.end() && at->second.kind == "assumed";
}

namespace {

// Whether one of the comma-separated source keys names a figure that nobody here has read in its source.
bool rests_on_unverified(const scenarios::Tables& tables, std::string_view source)
{
    for (const auto& [key, cited] : tables.sources) {
        if (!cited.verified && source.find(key) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::string source_line(const Ui& ui, const scenarios::Tables& tables, std::string_view key)
{
    const auto at = tables.provenance.find(key);
    if (at == tables.provenance.end()) {
        return {};
    }
    const std::string line = ui.format("tell.source", {at->second.source, ui.words("kind." + at->second.kind)});
    return rests_on_unverified(tables, at->second.source) ? line + " · " + ui.words("tell.unverified") : line;
}

Card motor_card(const Ui& ui, const scenarios::View& view, const scenarios::Tables& tables, const MotorRow& row)
{
    const sim::Side side = row.worse();
    const std::size_t s = sim::index(side);
    const sim::MuscleFinding& m = view.findings.muscles[s][sim::index(row.muscle)];
    Card card;
    card.title = ui.words(row.name_key);
    card.grade = row.grade[s];
    if (row.share[s] >= 1.0 - kVisibleChange) {
        card.body = ui.words("tell.whole");
    } else {
        const double thinning = 1.0 - m.bulk_fraction;
        std::vector<std::string> figures{percent(row.share[s]), percent(1.0 - m.conduction_fraction),
                                         percent(1.0 - m.axon_fraction), percent(m.inhibition_fraction)};
        const bool thin = std::lround(100.0 * thinning) > 0;
        if (thin) {
            figures.push_back(percent(thinning));
        }
        card.body = ui.format(thin ? "tell.loss_with_size" : "tell.loss", figures);
        if (row.physics[s] < row.grade[s]) {
            card.body += " " + ui.format("tell.physics", {std::string(grade_text(row.physics[s]))});
        }
    }
    const std::string muscle(sim::id(row.muscle));
    const double share = tables.model.muscles[sim::index(row.muscle)].root_share[sim::index(row.root)];
    card.source =
        ui.format("tell.share", {std::string(sim::id(row.root)), ui.words("muscle." + muscle), decimals(share, 2)});
    card.source += "\n" + source_line(ui, tables, "muscles." + muscle);
    return card;
}

Card assumptions_card(const Ui& ui, const scenarios::View& view)
{
    Card card;
    card.title = ui.words("assumption.title");
    for (const std::string_view id : view.findings.assumptions) {
        card.body += (card.body.empty() ? "" : "\n") + std::string("– ") + ui.words("assumption." + std::string(id));
    }
    return card;
}

}  // namespace l5s1::render
