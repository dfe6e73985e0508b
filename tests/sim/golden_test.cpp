// golden_test.cpp: whole courses against tests/golden/*.csv, so that a change of the model shows where and how much.
//
// The first line of a file holds its tolerance. A difference beyond it prints the first rows and columns that differ,
// with both values. Where the change is wanted, write the files anew, which fails because nothing is compared then, and
// look at their diff before committing it:
//
//     L5S1_WRITE_GOLDEN=1 build/test_sim "[golden]"; git diff tests/golden

#include "sim/bedside/examine.h"
#include "tests/support/findings_numbers.h"
#include "tests/support/fixture.h"
#include "tests/support/paths.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace l5s1;
using tests::model;

namespace {

struct Golden {
    std::string_view name;
    sim::Case set;
};

sim::Case of(sim::HerniationType type, double severity)
{
    sim::Case c;
    c.type = type;
    c.severity = severity;
    return c;
}

std::vector<Golden> goldens()
{
    using sim::HerniationType;
    std::vector<Golden> all = {{"bulge", of(HerniationType::bulge, 0.5)},
                               {"protrusion", of(HerniationType::protrusion, 0.6)},
                               {"extrusion", of(HerniationType::extrusion, 0.7)},
                               {"sequestration", of(HerniationType::sequestration, 0.85)}};
    sim::Case c = of(HerniationType::extrusion, 0.8);
    c.events = {{14.0, sim::EventKind::decompression}};
    all.push_back({"decompressed_day_14", c});

    c = of(HerniationType::sequestration, 0.95);
    c.zone = sim::Zone::central;
    all.push_back({"cauda_equina", c});

    c = of(HerniationType::protrusion, 0.55);
    c.zone = sim::Zone::central;
    c.level = sim::Level::L5_S1;
    c.onset = sim::Onset::weeks;
    all.push_back({"central_slow_onset", c});

    c = of(HerniationType::extrusion, 0.6);
    c.migration = sim::Migration::up;
    c.further.push_back(
        {sim::Level::L5_S1, sim::Zone::subarticular, sim::Side::right, HerniationType::protrusion, {}, 0.5});
    c.events = {{20.0, sim::EventKind::heavy_lift}, {60.0, sim::EventKind::guided_exercise}};
    all.push_back({"migrated_and_a_second", c});

    c = of(HerniationType::extrusion, 0.4);
    c.other = sim::OtherDisease::diabetic_polyneuropathy;
    c.other_severity = 0.7;
    c.diabetes = 1.0;
    c.age_y = 66.0;
    all.push_back({"polyneuropathy", c});
    return all;
}

bool shown(std::string_view name)
{
    if (name.starts_with("left ") || name.starts_with("right ")) {
        const std::string_view rest = name.substr(name.find(' ') + 1);
        for (const std::string_view one : {"L4 pressure_mmHg",
                                           "L5 pressure_mmHg",
                                           "L5 conduction_fraction",
                                           "L5 axon_fraction",
                                           "L5 inflammation",
                                           "L5 pinprick_fraction",
                                           "S1 pressure_mmHg",
                                           "S1 conduction_fraction",
                                           "S1 axon_fraction",
                                           "extensor_hallucis_longus strength_fraction",
                                           "extensor_hallucis_longus innervated_fraction",
                                           "extensor_hallucis_longus bulk_fraction",
                                           "extensor_hallucis_longus irreversible_fraction",
                                           "soleus strength_fraction",
                                           "soleus bulk_fraction",
                                           "ankle_dorsiflexion strength_fraction",
                                           "ankle_plantarflexion strength_fraction",
                                           "hip_abduction strength_fraction",
                                           "achilles amplitude_fraction",
                                           "calf_cm",
                                           "straight_leg_raise_deg",
                                           "saddle_pinprick_fraction"}) {
            if (rest == one) {
                return true;
            }
        }
        return false;
    }
    return name == "leg_pain_0_10" || name == "back_pain_0_10" || name == "post_void_residual_mL";
}

using Row = std::vector<double>;

struct Sheet {
    double tolerance = 1e-6;
    std::vector<std::string> columns = {"day"};
    std::vector<Row> rows;
};

Sheet simulated(const sim::Case& c)
{
    const auto course = sim::simulate(model(), c);
    const sim::CourseReader reader(model(), course);
    Sheet sheet;
    for (const double day : {0.0, 1.0, 3.0, 7.0, 13.0, 14.0, 15.0, 21.0, 30.0, 42.0, 60.0, 75.5, 90.0, 120.0, 180.0,
                             270.0, 365.0, 540.0, 730.0}) {
        const auto numbers = tests::numbers_of(
            sim::examine(model(), reader, course.set, sim::Moment{day, sim::Posture::standing, -1.0}));
        Row row = {day};
        for (const auto& number : numbers) {
            if (shown(number.name)) {
                row.push_back(number.value);
                if (sheet.rows.empty()) {
                    sheet.columns.push_back(number.name);
                }
            }
        }
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

std::string path_of(const Golden& golden)
{
    return std::string(L5S1_SOURCE_DIR) + "/tests/golden/" + std::string(golden.name) + ".csv";
}

constexpr std::string_view kToleranceIs = "# tolerance ";

void write(const Sheet& sheet, const std::string& path)
{
    std::ofstream out(path);
    out << kToleranceIs << sheet.tolerance << " of 1 or of the value, whichever is larger\n";
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
        out << (i > 0 ? "," : "") << sheet.columns[i];
    }
    out << '\n';
    out.precision(9);
    for (const Row& row : sheet.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            out << (i > 0 ? "," : "") << row[i];
        }
        out << '\n';
    }
}

std::vector<std::string> split(const std::string& line)
{
    std::vector<std::string> cells;
    std::istringstream in(line);
    for (std::string cell; std::getline(in, cell, ',');) {
        cells.push_back(cell);
    }
    return cells;
}

Sheet read(const std::string& path)
{
    std::ifstream in(path);
    Sheet sheet;
    std::string line;
    if (std::getline(in, line) && line.starts_with(kToleranceIs)) {
        sheet.tolerance = std::strtod(line.c_str() + kToleranceIs.size(), nullptr);
    }
    std::getline(in, line);
    sheet.columns = split(line);
    while (std::getline(in, line)) {
        Row row;
        for (const std::string& cell : split(line)) {
            row.push_back(std::strtod(cell.c_str(), nullptr));
        }
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

// The first differences in words, one a line; empty: none.
std::string difference(const Sheet& now, const Sheet& golden)
{
    constexpr int kMostLines = 12;
    std::ostringstream text;
    text.precision(9);
    if (now.columns != golden.columns || now.rows.size() != golden.rows.size()) {
        return "other columns or days";
    }
    int lines = 0;
    for (std::size_t r = 0; r < now.rows.size(); ++r) {
        for (std::size_t i = 0; i < now.columns.size(); ++i) {
            const double expected = i < golden.rows[r].size() ? golden.rows[r][i] : std::nan("");
            const double allowed = golden.tolerance * std::max(1.0, std::abs(expected));
            if (!(std::abs(now.rows[r][i] - expected) <= allowed) && ++lines <= kMostLines) {
                text << "  day " << now.rows[r][0] << ", " << now.columns[i] << ": was " << expected << ", is "
                     << now.rows[r][i] << '\n';
            }
        }
    }
    if (lines > kMostLines) {
        text << "  and " << lines - kMostLines << " more\n";
    }
    return text.str();
}

}  // namespace

TEST_CASE("courses are those of tests/golden", "[sim][golden]")
{
    for (const Golden& golden : goldens()) {
        const Sheet now = simulated(golden.set);
        if (std::getenv("L5S1_WRITE_GOLDEN") != nullptr) {
            write(now, path_of(golden));
            FAIL_CHECK(path_of(golden) << ": written, not compared");
            continue;
        }
        const std::string found = difference(now, read(path_of(golden)));
        INFO(path_of(golden) << '\n' << found);
        CHECK(found.empty());
    }
}
