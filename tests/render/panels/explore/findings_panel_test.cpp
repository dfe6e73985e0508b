#include "render/panels/explore/findings_rows.h"
#include "render/ui/widgets/chip.h"
#include "scenarios/findings/bedside_cues.h"
#include "tests/render/panels/explore_bench.h"

using namespace l5s1;

TEST_CASE("motor rows go from the weakest to the normal ones", "[render][panels]")
{
    scenarios::Session session(std::make_shared<const sim::Model>(tests::model()), {});
    const auto rows = render::movement_rows(session.view(), tests::tables());
    REQUIRE(rows.size() == sim::kCount<sim::Movement>);
    bool normal = false;
    for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
        normal = normal || !rows[i].abnormal();
        CHECK((!normal || !rows[i + 1].abnormal()));
    }
    CHECK(rows.front().abnormal());
    CHECK(rows.front().root == sim::Root::L5);  // the default patient's culprit
}

TEST_CASE("the card splits the loss and names source and kind", "[render][panels]")
{
    const auto language = GENERATE(scenarios::Language::english, scenarios::Language::chinese);
    tests::ExploreBench bench(language);
    bench.steps(2);
    const auto rows = render::movement_rows(bench.session.view(), tests::tables());
    bench.gui.move(bench.at("findings", bench.words(rows.front().name_key)));
    bench.steps(3);
    std::string card;
    for (const render::TextMark& mark : bench.gui.log()) {
        card += mark.panel == "card" ? mark.text + " " : "";
    }
    const std::string key = "muscles." + std::string(sim::id(rows.front().muscle));
    const auto& provenance = tests::tables().provenance;
    REQUIRE(provenance.contains(key));
    CHECK(card.find('%') != std::string::npos);
    CHECK(card.find(bench.words("kind." + provenance.find(key)->second.kind)) != std::string::npos);
}

TEST_CASE("a click on a row chooses its muscle, a second one lets go", "[render][panels]")
{
    tests::ExploreBench bench(scenarios::Language::english);
    bench.steps(2);
    bench.click(bench.at("findings", "Great-toe extension"));
    CHECK(bench.session.view().selected == "muscle.extensor_hallucis_longus");
    bench.click(bench.at("findings", "Great-toe extension"));
    CHECK(bench.session.view().selected.empty());
}

TEST_CASE("all muscles open and close", "[render][panels]")
{
    const auto language = GENERATE(scenarios::Language::english, scenarios::Language::chinese);
    tests::ExploreBench bench(language);
    bench.steps(2);
    bench.click(bench.at("findings", tests::strings().format(language, "findings.all_muscles",
                                                             {std::to_string(sim::kCount<sim::Muscle>)})));
    CHECK(bench.findings.all_muscles);
    (void)bench.at("findings", bench.words("muscle.soleus"));
    bench.click(bench.at("findings", bench.words("findings.back_to_movements")));
    CHECK_FALSE(bench.findings.all_muscles);
}

TEST_CASE("a healthy patient reads as nothing abnormal", "[render][panels]")
{
    tests::ExploreBench bench(scenarios::Language::english);
    sim::Case healthy;
    healthy.severity = 0.0;
    CHECK_FALSE(bench.session.apply(scenarios::SetCase{healthy, true}));
    bench.steps(2);
    CHECK(render::all_normal(tests::model().bedside, bench.session.view().findings));
    std::string all;
    for (const render::TextMark& mark : bench.gui.log()) {
        all += mark.text + " ";
    }
    CHECK(all.find("Nothing abnormal") != std::string::npos);
}

TEST_CASE("each root's hue comes with its own pattern and its letters", "[render][widgets]")
{
    std::map<sim::Root, int> vertices;
    for (const sim::Root root : {sim::Root::L3, sim::Root::L4, sim::Root::L5, sim::Root::S1}) {
        tests::HeadlessGui gui(scenarios::Language::english, 1920, 1080);
        for (int i = 0; i < 2; ++i) {
            gui.frame([&](render::Ui& ui) {
                render::begin_panel(ui, "chip", render::area_at(100, 100, 200, 100));
                render::root_chip(ui, {120, 120}, root);
                render::end_panel(ui);
            });
        }
        REQUIRE(gui.log().size() == 1);
        CHECK(gui.log().front().text == sim::id(root));
        vertices[root] = gui.vertices();
    }
    CHECK(vertices[sim::Root::L4] > vertices[sim::Root::L3]);
    CHECK(vertices[sim::Root::L5] > vertices[sim::Root::L3]);
    CHECK(vertices[sim::Root::S1] > vertices[sim::Root::L5]);
    CHECK(vertices[sim::Root::L4] != vertices[sim::Root::L5]);
}

namespace {

std::string drawn(const tests::ExploreBench& bench, std::string_view panel)
{
    std::string all;
    for (const render::TextMark& mark : bench.gui.log()) {
        all += mark.panel == panel ? mark.text + "\n" : "";
    }
    return all;
}

}  // namespace

TEST_CASE("a compressed cauda equina shows its group with a source, a lateral root does not", "[render][panels]")
{
    const auto language = GENERATE(scenarios::Language::english, scenarios::Language::chinese);
    tests::ExploreBench bench(language);
    bench.steps(2);
    CHECK(drawn(bench, "findings").find(bench.words("findings.cauda")) == std::string::npos);
    sim::Case c;
    c.zone = sim::Zone::central;
    c.severity = 1.0;
    CHECK_FALSE(bench.session.apply(scenarios::SetCase{c, true}));
    bench.steps(2);
    CHECK(bench.session.view().findings.triage == sim::Triage::emergency);
    const std::string shown = drawn(bench, "findings");
    CHECK(shown.find(bench.words("findings.cauda")) != std::string::npos);
    CHECK(shown.find("> 200 mL") != std::string::npos);
    CHECK(shown.find("S3") == std::string::npos);  // no dermatome of the leg
    bench.gui.move(bench.at("findings", bench.words("findings.residual")));
    bench.steps(2);
    CHECK(drawn(bench, "card").find("residual_urine") != std::string::npos);
}

TEST_CASE("signs of a disease elsewhere appear with it, on its side", "[render][panels]")
{
    const auto language = GENERATE(scenarios::Language::english, scenarios::Language::chinese);
    tests::ExploreBench bench(language);
    const auto show = [&](sim::OtherDisease disease) {
        sim::Case c;
        c.severity = 0.0;
        c.other = disease;
        c.other_severity = 1.0;
        CHECK_FALSE(bench.session.apply(scenarios::SetCase{c, true}));
        bench.steps(2);
        CHECK_FALSE(render::all_normal(tests::model().bedside, bench.session.view().findings));
        return drawn(bench, "findings");
    };
    const auto has = [&](const std::string& shown, const std::string& key) {
        return shown.find(bench.words(key)) != std::string::npos;
    };
    CHECK(has(show(sim::OtherDisease::common_peroneal_neuropathy), "other_sign.tinel_fibular_neck"));
    CHECK_FALSE(has(show(sim::OtherDisease::diabetic_polyneuropathy), "other_sign.tinel_fibular_neck"));
    const std::string neuron = show(sim::OtherDisease::motor_neuron_disease);
    CHECK(has(neuron, "other_sign.upgoing_toe"));
    CHECK(has(neuron, "other_sign.fasciculation"));
    CHECK(has(show(sim::OtherDisease::hypocalcaemia), "other_sign.tetany"));
    bench.gui.move({0, 0});
    (void)show(sim::OtherDisease::peripheral_arterial_disease);
    const auto sign = scenarios::other_signs(tests::model().bedside, bench.session.view().findings);
    REQUIRE(sign.size() == 1);
    CHECK(sign[0].is_index);
}
