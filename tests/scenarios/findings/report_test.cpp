#include "scenarios/findings/report.h"

#include "sim/bedside/examine.h"
#include "tests/support/fixture.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

using namespace l5s1;
using Json = nlohmann::json;

namespace {

Json report(const sim::Case& c, double day)
{
    const auto course = sim::simulate(tests::model(), c);
    return Json::parse(scenarios::findings_json(course.set, sim::examine(tests::model(), course, {day})));
}

}  // namespace

TEST_CASE("the findings contract holds: every field, every row", "[scenarios][report][contract]")
{
    const Json j = report(sim::Case{}, 42.0);
    CHECK(j.at("schema") == "l5s1.findings/1");
    CHECK(j.at("case").at("level") == "L4-L5");
    CHECK(j.at("case").at("zone") == "subarticular");
    CHECK(j.at("case").at("severity") == 0.6);
    CHECK(j.at("day") == 42);
    CHECK(j.at("posture") == "standing");
    CHECK(j.at("roots").size() == 12);
    CHECK(j.at("muscles").size() == 48);
    CHECK(j.at("movements").size() == 24);
    CHECK(j.at("reflexes").size() == 6);
    CHECK(j.at("dermatomes").size() == 12);
    CHECK(j.at("function").size() == 2);
    CHECK(j.at("signs").size() == 2);
    CHECK(j.at("girth").size() == 2);
    for (const char* key : {"root", "side", "pressure_mmHg", "conduction_fraction", "axon_fraction", "inflammation"}) {
        CHECK(j.at("roots")[0].contains(key));
    }
    for (const char* key : {"muscle", "side", "strength_fraction", "innervated_fraction", "bulk_fraction",
                            "irreversible_fraction", "inhibition_fraction", "mrc"}) {
        CHECK(j.at("muscles")[0].contains(key));
    }
    for (const char* key : {"movement", "side", "torque_Nm", "normal_torque_Nm", "strength_fraction", "mrc"}) {
        CHECK(j.at("movements")[0].contains(key));
    }
    for (const char* key : {"reflex", "side", "amplitude_fraction", "grade"}) {
        CHECK(j.at("reflexes")[0].contains(key));
    }
    for (const char* key : {"dermatome", "side", "light_touch_fraction", "pinprick_fraction"}) {
        CHECK(j.at("dermatomes")[0].contains(key));
    }
    for (const char* key :
         {"side", "tiptoe_hold_s", "heel_rise_repetitions", "heel_walk", "tiptoe_walk", "foot_clearance_mm"}) {
        CHECK(j.at("function")[0].contains(key));
    }
    for (const char* key : {"side", "straight_leg_raise_deg", "crossed_straight_leg_raise"}) {
        CHECK(j.at("signs")[0].contains(key));
    }
    CHECK(j.at("pain").contains("back_0_10"));
    CHECK(j.at("pain").contains("leg_0_10"));
    CHECK(j.at("girth")[0].contains("normal_calf_cm"));
    CHECK(j.at("electrodiagnosis")[0].at("test") == "extensor_digitorum_brevis_cmap");
    CHECK(j.at("electrodiagnosis")[0].contains("value_mV"));
    CHECK(j.at("electrodiagnosis")[0].contains("normal_mV"));
    CHECK(sim::from_id<sim::Gait>(j.at("gait").get<std::string>()));
    CHECK(sim::from_id<sim::Stairs>(j.at("stairs").get<std::string>()));
    CHECK(sim::from_id<sim::Triage>(j.at("triage").get<std::string>()));
    CHECK(sim::from_id<sim::Mrc>(j.at("muscles")[4].at("mrc").get<std::string>()));
    CHECK(j.at("giving_way_risk").is_number());
    CHECK(j.at("assumptions").is_array());
}

TEST_CASE("the same case prints the same bytes", "[scenarios][report][determinism]")
{
    const auto course = sim::simulate(tests::model(), sim::Case{});
    const auto print = [&] {
        return scenarios::findings_json(course.set, sim::examine(tests::model(), course, {42.0}));
    };
    CHECK(print() == print());
}

TEST_CASE("the page names every finding in both languages and marks the abnormal", "[scenarios][report]")
{
    const auto course = sim::simulate(tests::model(), sim::Case{});
    const auto findings = sim::examine(tests::model(), course, {42.0});
    for (const auto language : {scenarios::Language::english, scenarios::Language::chinese}) {
        const std::string page =
            scenarios::findings_text(tests::strings(), language, tests::model().bedside, course.set, findings);
        CAPTURE(page);
        CHECK(page.find('[') == std::string::npos);  // a key without words
        const std::string toe = tests::strings().text(language, "movement.great_toe_extension");
        CHECK(page.find("* " + toe) != std::string::npos);
    }
}

TEST_CASE("the course prints a row a day and as many cells as columns", "[scenarios][report]")
{
    std::ostringstream out;
    scenarios::write_course_csv(out, tests::model(), sim::simulate(tests::model(), sim::Case{}), 30);
    std::istringstream in(out.str());
    std::string line;
    std::getline(in, line);
    const auto cells = std::count(line.begin(), line.end(), ',');
    int rows = 0;
    while (std::getline(in, line)) {
        CHECK(std::count(line.begin(), line.end(), ',') == cells);
        CHECK(line.starts_with(std::to_string(rows) + ","));
        ++rows;
    }
    CHECK(rows == 31);
}
