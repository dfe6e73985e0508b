#include "tests/render/panels/explore_bench.h"

#include <imgui_internal.h>

#include <optional>

using namespace l5s1;

namespace {

// A place between two corners over which the rail says `words`; fails the test when there is none.
ImVec2 place_called(tests::ExploreBench& bench, ImVec2 low, ImVec2 high, std::string_view words)
{
    constexpr float kStep = 12.0f;
    for (float y = low.y; y < high.y; y += kStep) {
        for (float x = low.x; x < high.x; x += kStep) {
            bench.gui.move({x, y});
            bench.step();
            for (const render::TextMark& mark : bench.gui.log()) {
                if (mark.panel == "rail" && mark.text == words) {
                    return {x, y};
                }
            }
        }
    }
    FAIL("nowhere is " << words);
    return {};
}

}  // namespace

TEST_CASE("a click on a level in either language moves the herniation", "[render][panels]")
{
    const auto language = GENERATE(scenarios::Language::english, scenarios::Language::chinese);
    tests::ExploreBench bench(language);
    bench.steps(2);
    bench.click(bench.at("rail", "L5–S1"));
    CHECK(bench.session.view().set.level == sim::Level::L5_S1);
    CHECK(bench.session.view().culprit == sim::Root::S1);
    CHECK(bench.count<scenarios::SetCase>() == 1);
    CHECK(bench.session.view().can_undo);
}

TEST_CASE("dragging severity follows the hand and settles once", "[render][panels]")
{
    const auto language = GENERATE(scenarios::Language::english, scenarios::Language::chinese);
    tests::ExploreBench bench(language);
    bench.steps(2);
    const double before = bench.session.view().findings.roots[0][sim::index(sim::Root::L5)].pressure_mmHg;
    const render::Area track = bench.hit("rail", "track");
    bench.drag({track.min.x + track.width() * 0.6f, track.centre().y},
               {track.min.x + track.width() * 0.9f, track.centre().y});
    CHECK(bench.session.view().set.severity > 0.8);
    CHECK(bench.session.view().findings.roots[0][sim::index(sim::Root::L5)].pressure_mmHg > before);
    int settled = 0;
    for (const scenarios::Command& command : bench.raised) {
        const auto* set = std::get_if<scenarios::SetCase>(&command);
        settled += set && set->settled;
    }
    CHECK(settled == 1);
}

TEST_CASE("a click on a tick sets that pressure", "[render][panels]")
{
    tests::ExploreBench bench(scenarios::Language::english);
    bench.steps(2);
    bench.click(bench.at("rail", "110"));
    CHECK_THAT(bench.session.view().set.severity, WithinAbs(0.75, 1e-9));
}

TEST_CASE("the zone picker sets zone and side together, the patient's left at the drawing's right", "[render][panels]")
{
    const auto language = GENERATE(scenarios::Language::english, scenarios::Language::chinese);
    tests::ExploreBench bench(language);
    bench.steps(2);
    const ImVec2 left_label = bench.at("rail", bench.words("zone_picker.left"));
    const ImVec2 right_label = bench.at("rail", bench.words("zone_picker.right"));
    const ImVec2 foot = bench.at("rail", bench.words("zone_picker.from_below"));
    REQUIRE(right_label.x < left_label.x);
    const float middle = (left_label.x + right_label.x) * 0.5f;
    REQUIRE(bench.session.view().set.side == sim::Side::left);
    for (const sim::Zone zone : {sim::Zone::foraminal, sim::Zone::subarticular}) {
        for (const sim::Side side : {sim::Side::right, sim::Side::left}) {
            const std::string words = tests::strings().format(
                language, "rail.zone_value",
                {bench.words("zone." + std::string(sim::id(zone))), bench.words("side." + std::string(sim::id(side)))});
            CAPTURE(words);
            const bool at_left = side == sim::Side::right;
            bench.click(place_called(bench, {at_left ? right_label.x : middle, right_label.y},
                                     {at_left ? middle : left_label.x, foot.y}, words));
            CHECK(bench.session.view().set.zone == zone);
            CHECK(bench.session.view().set.side == side);
        }
    }
}

TEST_CASE("type, posture and bending are one click each", "[render][panels]")
{
    const auto language = GENERATE(scenarios::Language::english, scenarios::Language::chinese);
    tests::ExploreBench bench(language);
    bench.steps(2);
    bench.click(bench.at("rail", bench.words("type.bulge")));
    CHECK(bench.session.view().set.type == sim::HerniationType::bulge);
    bench.click(bench.at("rail", bench.words("posture.sitting")));
    CHECK(bench.session.view().moment.posture == sim::Posture::sitting);
    bench.click(bench.at("rail", bench.words("rail.bend")));
    CHECK(bench.count<scenarios::BendToPickUp>() == 1);
    CHECK(bench.session.view().moment.bend_s >= 0.0);
}

TEST_CASE("the patient's fields open beside the rail and change the patient", "[render][panels]")
{
    const auto language = GENERATE(scenarios::Language::english, scenarios::Language::chinese);
    tests::ExploreBench bench(language);
    bench.rail.fly_out = render::SetupPart::patient;
    bench.steps(2);
    bench.click(bench.at("fly_out", bench.words("sex.female")));
    CHECK(bench.session.view().set.sex == sim::Sex::female);
    bench.click(bench.at("fly_out", bench.words("onset.weeks")));
    CHECK(bench.session.view().set.onset == sim::Onset::weeks);
}

TEST_CASE("a compact window offers every part as a fly-out", "[render][panels]")
{
    const auto language = GENERATE(scenarios::Language::english, scenarios::Language::chinese);
    tests::ExploreBench bench(language, 1024, 768);
    bench.steps(2);
    bench.click(bench.at("rail", bench.words("rail.level")));
    REQUIRE(bench.rail.fly_out == render::SetupPart::level);
    bench.click(bench.at("fly_out", "L3–4"));
    CHECK(bench.session.view().set.level == sim::Level::L3_L4);
}

TEST_CASE("the keyboard reaches every control and moves a choice", "[render][panels][keyboard]")
{
    tests::ExploreBench bench(scenarios::Language::english);
    bench.steps(2);
    bench.click(bench.at("rail", "L4–5"));  // focus without a change
    CHECK(bench.count<scenarios::SetCase>() == 0);
    bench.gui.key(ImGuiKey_RightArrow, true);
    bench.step();
    bench.gui.key(ImGuiKey_RightArrow, false);
    bench.step();
    CHECK(bench.session.view().set.level == sim::Level::L5_S1);

    ImGuiID before = bench.panels.focus.current();
    bench.gui.key(ImGuiKey_Tab, true);
    bench.step();
    bench.gui.key(ImGuiKey_Tab, false);
    bench.step();
    CHECK(bench.panels.focus.current() != before);
    CHECK(bench.panels.focus.visible());
}

TEST_CASE("a second herniation is added, set by the same controls, and removed", "[render][panels][several]")
{
    const auto language = GENERATE(scenarios::Language::english, scenarios::Language::chinese);
    tests::ExploreBench bench(language);
    bench.steps(2);
    bench.click(bench.at("rail", bench.words("rail.add_herniation")));
    const sim::Case& set = bench.session.view().set;
    REQUIRE(set.further.size() == 1);
    CHECK(set.further[0].level == sim::Level::L5_S1);  // the most usual level that is free
    CHECK(set.level == sim::Level::L4_L5);

    // what is set now is the second
    bench.click(bench.at("rail", "L3–4"));
    CHECK(set.further[0].level == sim::Level::L3_L4);
    CHECK(set.level == sim::Level::L4_L5);
    bench.click(bench.at("rail", bench.words("type.bulge")));
    CHECK(set.further[0].type == sim::HerniationType::bulge);
    bench.click(bench.at("rail", "110"));
    CHECK_THAT(set.further[0].severity, WithinAbs(0.75, 1e-9));
    CHECK(set.type == sim::HerniationType::extrusion);

    // and the first again
    bench.click(bench.at("rail", "1 L4–5"));
    bench.click(bench.at("rail", bench.words("type.protrusion")));
    CHECK(set.type == sim::HerniationType::protrusion);
    CHECK(set.further[0].type == sim::HerniationType::bulge);

    // when the complaint's herniation goes, the next takes its place
    bench.click(bench.hit("rail", "remove_herniation").centre());
    CHECK(set.further.empty());
    CHECK(set.level == sim::Level::L3_L4);
    CHECK_FALSE(bench.session.apply(scenarios::Undo{}));
    CHECK(set.further.size() == 1);
    CHECK(set.level == sim::Level::L4_L5);
}

TEST_CASE("there are at most three herniations, and each says what it is", "[render][panels][several]")
{
    tests::ExploreBench bench(scenarios::Language::english);
    bench.steps(2);
    bench.click(bench.at("rail", "Add a herniation"));
    const ImVec2 plus = bench.hit("rail", "add_herniation").centre();
    bench.click(plus);
    REQUIRE(bench.session.view().set.further.size() == 2);
    CHECK_FALSE(bench.find_hit("rail", "add_herniation"));
    CHECK(bench.find_hit("rail", "remove_herniation"));
    bench.click(plus);  // a chip's end stands there, or nothing
    CHECK(bench.session.view().set.further.size() == 2);
    bench.gui.move(bench.at("rail", "2 L5–S1"));
    bench.steps(2);
    std::string card;
    for (const render::TextMark& mark : bench.gui.log()) {
        card += mark.panel == "card" ? mark.text + " " : "";
    }
    CHECK(card.find("L5–S1 disc") != std::string::npos);
}

TEST_CASE("only what can come off can migrate", "[render][panels][several]")
{
    const auto language = GENERATE(scenarios::Language::english, scenarios::Language::chinese);
    tests::ExploreBench bench(language);
    bench.steps(2);
    const sim::Case& set = bench.session.view().set;
    bench.click(bench.at("rail", bench.words("migration.down")));
    CHECK(set.migration == sim::Migration::down);
    bench.click(bench.at("rail", bench.words("type.protrusion")));
    CHECK(set.migration == sim::Migration::none);
    bench.click(bench.at("rail", bench.words("migration.up")));
    CHECK(set.migration == sim::Migration::none);  // greyed
}

TEST_CASE("the patient's nerves and other disease are set on the second page", "[render][panels]")
{
    const auto language = GENERATE(scenarios::Language::english, scenarios::Language::chinese);
    tests::ExploreBench bench(language);
    bench.rail.fly_out = render::SetupPart::patient;
    bench.steps(2);
    bench.click(bench.at("fly_out", bench.words("patient.nerves")));
    const sim::Case& set = bench.session.view().set;
    bench.click(bench.at("fly_out", bench.words("plexus.prefixed")));
    CHECK(set.plexus == sim::Plexus::prefixed);
    bench.click(bench.at("fly_out", "L5 + S1"));
    CHECK(set.conjoined == sim::Conjoined::L5_S1);
    // the two rows of No and Yes stand under one another
    std::vector<ImVec2> yes;
    for (const render::TextMark& mark : bench.gui.log()) {
        if (mark.panel == "fly_out" && mark.text == bench.words("patient.yes")) {
            yes.push_back(mark.area.centre());
        }
    }
    REQUIRE(yes.size() == 2);
    bench.click(yes[0]);
    CHECK(set.l5_dominant_tibialis == 1.0);
    bench.click(yes[1]);
    CHECK(set.accessory_fibular == 1.0);
}

TEST_CASE("a chip's card hides no control beside it", "[render][panels][several]")
{
    for (const float width : {1920.0f, 1024.0f}) {
        tests::ExploreBench bench(scenarios::Language::english, width, width == 1024.0f ? 768.0f : 1080.0f);
        sim::Case c;
        c.further = {{sim::Level::L5_S1}};
        CHECK_FALSE(bench.session.apply(scenarios::SetCase{c, true}));
        const bool compact = width == 1024.0f;
        if (compact) {
            bench.rail.fly_out = render::SetupPart::level;
        }
        bench.steps(2);
        bench.gui.move(bench.at(compact ? "fly_out" : "rail", "2 L5–S1"));
        bench.steps(2);
        float first = 1e9f;
        float last = 0.0f;
        for (const render::TextMark& mark : bench.gui.log()) {
            if (mark.panel == "card") {
                first = std::min(first, mark.area.min.x);
            } else if (mark.panel == (compact ? "fly_out" : "rail")) {
                last = std::max(last, mark.area.max.x);
            }
        }
        CHECK(first < 1e9f);
        CHECK(first > last);
    }
}
