// Loads the tables, simulates one case, and prints the grade of one movement.
#include "scenarios/tables/tables.h"
#include "sim/bedside/examine.h"

#include <iostream>

int main()
{
    using namespace l5s1;
    std::vector<scenarios::Fault> faults;
    const auto tables = scenarios::load_tables(scenarios::Assets(TABLES_DIR), faults);
    for (const scenarios::Fault& fault : faults) {
        std::cerr << fault << '\n';
    }
    if (!faults.empty()) {
        return 1;
    }
    sim::Case patient;
    patient.level = sim::Level::L4_L5;
    patient.severity = 0.8;
    const sim::Course course = sim::simulate(tables.model, patient);
    const sim::Findings findings = sim::examine(tables.model, course, sim::Moment{});
    const sim::Mrc grade =
        findings.movements[sim::index(sim::Side::left)][sim::index(sim::Movement::great_toe_extension)].mrc;
    std::cout << "great toe up: " << sim::id(grade) << '\n';
}
