// Lesion classes: every case and every mystery patient has the one that its text and its code say.

#include "scenarios/quiz/lesion_class.h"
#include "scenarios/content/catalogue.h"
#include "tests/support/fixture.h"
#include "tests/support/rules.h"

using namespace l5s1;
using namespace l5s1::scenarios;
using tests::model;
using tests::rules;

TEST_CASE("every class has a name, an item and a mystery patient", "[lesion_class]")
{
    for (std::size_t i = 0; i < sim::kCount<LesionClass>; ++i) {
        const auto lesion = static_cast<LesionClass>(i);
        CAPTURE(sim::id(lesion));
        CHECK(tests::strings().has("lesion_class." + std::string(sim::id(lesion))));
        CHECK(lesion_of_item(lesion_item(lesion)) == lesion);
        const MysteryCode code = code_of_class(model(), rules(), lesion, 12345);
        CHECK(class_of(draw_mystery(model(), rules(), code).truth.structure) == lesion);
        CHECK(code == code_of_class(model(), rules(), lesion, 12345));
    }
    CHECK_FALSE(lesion_of_item("shopper/s1_signs"));
    CHECK_FALSE(lesion_of_item("lesion/elbow"));
}

TEST_CASE("a patient's own disease and the site it was drawn for agree on the class", "[lesion_class]")
{
    const sim::Moment moment{30.0, sim::Posture::standing, -1.0};
    for (std::size_t s = 0; s < sim::kCount<sim::Structure>; ++s) {
        const auto structure = static_cast<sim::Structure>(s);
        for (const sim::Side side : {sim::Side::left, sim::Side::right}) {
            for (const sim::Case& c : sim::examples_of(sim::Case{}, {structure, side}, 0.9)) {
                if (structure == sim::Structure::cauda_equina) {
                    continue;  // a central herniation is one only while it is an emergency
                }
                CAPTURE(sim::id(structure), sim::id(c.level), sim::id(c.zone));
                CHECK(class_of(model(), c, moment) == class_of(structure));
            }
        }
    }
    CHECK_FALSE(class_of(
        model(),
        [] {
            sim::Case c;
            c.severity = 0.0;
            return c;
        }(),
        moment));
}

TEST_CASE("the shipped cases are of several classes, as their stories say", "[lesion_class]")
{
    const Catalogue catalogue = load_catalogue(Assets{});
    std::map<LesionClass, int> met;
    for (const Scenario& scenario : catalogue.scenarios) {
        for (const Question& question : scenario.questions) {
            if (const auto lesion = class_of(model(), scenario, question)) {
                ++met[*lesion];
            }
        }
    }
    CHECK(met[LesionClass::L5_root] > 0);
    CHECK(met[LesionClass::S1_root] > 0);
    CHECK(met[LesionClass::cauda_equina] > 0);
    CHECK(met[LesionClass::fibular_nerve] > 0);
    CHECK(met.size() >= 6);
}
