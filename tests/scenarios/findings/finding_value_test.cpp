#include "scenarios/findings/finding_value.h"

#include "scenarios/findings/report.h"
#include "sim/bedside/examine.h"
#include "tests/support/fixture.h"

using namespace l5s1;

namespace {

sim::Findings examined(const sim::Case& c)
{
    return sim::examine(tests::model(), sim::simulate(tests::model(), c), {42.0});
}

double number(const sim::Findings& f, std::string_view name)
{
    const auto value = scenarios::find_finding(f, name);
    INFO(name);
    REQUIRE(value.has_value());
    return value->number;
}

sim::Case cauda_equina()
{
    sim::Case c;
    c.zone = sim::Zone::central;
    c.severity = 1.0;
    return c;
}

sim::Case elsewhere(sim::OtherDisease disease)
{
    sim::Case c;
    c.severity = 0.0;
    c.other = disease;
    c.other_severity = 1.0;
    return c;
}

}  // namespace

TEST_CASE("the cauda equina's findings have names", "[scenarios][finding_value]")
{
    const sim::Findings f = examined(cauda_equina());
    CHECK(number(f, "cauda.post_void_residual_mL") == f.cauda.post_void_residual_mL);
    CHECK(number(f, "cauda.post_void_residual_mL") > 200.0);
    CHECK(number(f, "cauda.anal_tone_fraction") < 0.8);
    CHECK(number(f, "cauda.left.saddle_pinprick_fraction") == f.cauda.saddle_pinprick_fraction[0]);
    CHECK(number(f, "cauda.right.saddle_pinprick_fraction") < 0.9);
    CHECK_FALSE(scenarios::find_finding(f, "cauda.left.anal_tone_fraction"));
    CHECK_FALSE(scenarios::find_finding(f, "cauda.saddle_pinprick_fraction"));
    CHECK_FALSE(scenarios::is_bedside_finding("dermatome.S3"));  // it is not one of the leg
    CHECK(scenarios::is_bedside_finding("dermatome.S2"));
}

TEST_CASE("signs of other diseases have names and are true or false", "[scenarios][finding_value]")
{
    const sim::Findings f = examined(elsewhere(sim::OtherDisease::common_peroneal_neuropathy));
    const auto tinel = scenarios::find_finding(f, "other_sign.left.tinel_fibular_neck");
    REQUIRE(tinel);
    CHECK(scenarios::to_string(*tinel) == "true");
    CHECK(scenarios::to_string(*scenarios::find_finding(f, "other_sign.right.tinel_fibular_neck")) == "false");
    const sim::Findings artery = examined(elsewhere(sim::OtherDisease::peripheral_arterial_disease));
    CHECK(number(artery, "other_sign.left.ankle_brachial_index") < tests::model().bedside.ankle_brachial_low_below);
    for (const char* name : {"upgoing_toe", "fasciculation", "tetany"}) {
        CHECK(number(f, "other_sign.left." + std::string(name)) == 0.0);
    }
    CHECK_FALSE(scenarios::find_finding(f, "other_sign.left.hair"));
}

TEST_CASE("the report tells of saddle, bladder and other signs only when there is something to tell",
          "[scenarios][report]")
{
    const auto& strings = tests::strings();
    for (const auto language : {scenarios::Language::english, scenarios::Language::chinese}) {
        const auto report = [&](const sim::Case& c) {
            return scenarios::findings_text(strings, language, tests::model().bedside, c, examined(c));
        };
        const auto has = [&](const sim::Case& c, std::string_view key) {
            return report(c).find(strings.text(language, key)) != std::string::npos;
        };
        CHECK_FALSE(has(sim::Case{}, "report.cauda_equina"));
        CHECK_FALSE(has(sim::Case{}, "report.other_signs"));
        CHECK(has(cauda_equina(), "report.post_void_residual"));
        CHECK(has(elsewhere(sim::OtherDisease::motor_neuron_disease), "other_sign.upgoing_toe"));
        CHECK(has(elsewhere(sim::OtherDisease::hypocalcaemia), "other_sign.tetany"));
        sim::Case c;
        c.migration = sim::Migration::down;
        CHECK(scenarios::case_line(strings, language, c) != scenarios::case_line(strings, language, sim::Case{}));
    }
}
