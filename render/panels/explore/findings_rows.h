#pragma once
// findings_rows.h: what the findings panel shows as values: rows sorted by weakness, cards that explain them. No
// drawing.

#include "render/panels/shell/context.h"
#include "render/ui/widgets/tooltip.h"

#include <vector>

namespace l5s1::render {

// One line of the motor table: a movement or a muscle.
struct MotorRow {
    std::string name_key;
    std::string card_key;         // provenance of the row: "movements.x", "muscles.x"
    sim::Muscle muscle;           // the one that carries the movement, or the muscle itself
    sim::Root root;               // that supplies most of it
    sim::BySide<double> share{};  // of own normal
    sim::BySide<sim::Mrc> grade{};
    sim::BySide<sim::Mrc> physics{};
    int change = 0;           // -1 worse, +1 better than before, 0 the same
    bool assumption = false;  // the number rests on an assumption

    [[nodiscard]] bool abnormal() const { return grade[0] != sim::Mrc::g5 || grade[1] != sim::Mrc::g5; }
    [[nodiscard]] sim::Side worse() const { return share[1] < share[0] ? sim::Side::right : sim::Side::left; }
};

// Weakest first, normal rows last, equals in the order of the enumeration.
[[nodiscard]] std::vector<MotorRow> movement_rows(const scenarios::View& view, const scenarios::Tables& tables);
[[nodiscard]] std::vector<MotorRow> muscle_rows(const scenarios::View& view, const scenarios::Tables& tables);

// The side that the panel speaks of: the lesion's, unless the other is clearly worse.
[[nodiscard]] sim::Side spoken_side(const scenarios::View& view);
[[nodiscard]] bool all_normal(const sim::BedsideModel& bedside, const sim::Findings& findings);

[[nodiscard]] Card motor_card(const Ui& ui, const scenarios::View& view, const scenarios::Tables& tables,
                              const MotorRow& row);
// "Source tsao2003, harrison · fitted"; empty when the key has no provenance.
[[nodiscard]] std::string source_line(const Ui& ui, const scenarios::Tables& tables, std::string_view key);
[[nodiscard]] bool is_assumed(const scenarios::Tables& tables, std::string_view key);
// Every assumption in these findings, one a line.
[[nodiscard]] Card assumptions_card(const Ui& ui, const scenarios::View& view);

[[nodiscard]] std::string percent(double fraction);  // "41"
[[nodiscard]] std::string decimals(double value, int places);

}  // namespace l5s1::render
