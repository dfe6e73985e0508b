#include "render/ui/widgets/plot.h"
#include "tests/render/panels/explore_bench.h"

using namespace l5s1;

namespace {

ImVec2 plot_point(const tests::ExploreBench& bench, double share)
{
    // the axis' first and last figures stand under the plot's ends; its upper figure beside the top
    const ImVec2 first = bench.at("timeline", "0");
    const ImVec2 last = bench.at("timeline", "180");
    const ImVec2 half = bench.at("timeline", "50%");
    return {first.x + (last.x - first.x) * static_cast<float>(share), half.y};
}

}  // namespace

TEST_CASE("dragging the playhead moves the day", "[render][panels]")
{
    const auto language = GENERATE(scenarios::Language::english, scenarios::Language::chinese);
    tests::ExploreBench bench(language);
    bench.steps(2);
    bench.drag(plot_point(bench, 42.0 / 180.0), plot_point(bench, 1.0));
    CHECK_THAT(bench.session.view().moment.day, WithinAbs(180.0, 1.0));
    CHECK(bench.session.view().findings.girth[0].calf_cm < bench.session.view().findings.girth[0].normal_calf_cm);
}

TEST_CASE("treating at the playhead shows a branch, and keeping it operates", "[render][panels]")
{
    const auto language = GENERATE(scenarios::Language::english, scenarios::Language::chinese);
    tests::ExploreBench bench(language);
    bench.steps(2);
    bench.click(bench.at("timeline", bench.words("timeline.treat")));
    REQUIRE(bench.session.view().treated);
    bench.click(bench.at("timeline", bench.words("timeline.keep")));
    CHECK_FALSE(bench.session.view().treated);
    const auto& events = bench.session.view().set.events;
    REQUIRE(events.size() == 1);
    CHECK(events.front() == sim::Event{42.0, sim::EventKind::decompression});
}

TEST_CASE("an event is added on the playhead's day, dragged, and deleted", "[render][panels]")
{
    const auto language = GENERATE(scenarios::Language::english, scenarios::Language::chinese);
    tests::ExploreBench bench(language);
    bench.steps(2);
    bench.click(bench.at("timeline", bench.words("timeline.event")));
    bench.click(bench.at("events", bench.words("event.massage")));
    REQUIRE(bench.session.view().set.events.size() == 1);
    CHECK(bench.session.view().set.events.front() == sim::Event{42.0, sim::EventKind::massage});

    const ImVec2 marker = bench.hit("timeline", "event_0").centre();
    bench.drag(marker, {plot_point(bench, 0.5).x, marker.y});
    REQUIRE(bench.session.view().set.events.size() == 1);
    CHECK_THAT(bench.session.view().set.events.front().day, WithinAbs(90.0, 1.0));

    bench.click(bench.hit("timeline", "event_0").centre());
    bench.gui.key(ImGuiKey_Delete, true);
    bench.step();
    bench.gui.key(ImGuiKey_Delete, false);
    bench.step();
    CHECK(bench.session.view().set.events.empty());
}

TEST_CASE("speed is one click", "[render][panels]")
{
    tests::ExploreBench bench(scenarios::Language::english);
    bench.steps(2);
    bench.click(bench.at("timeline", "16×"));
    CHECK(bench.count<scenarios::SetSpeed>() == 1);
    CHECK(bench.session.view().days_per_s > 10.0);
}

TEST_CASE("the names of curves never touch", "[render][plot]")
{
    const render::PlotFrame frame{render::area_at(0, 0, 400, 120), 180.0};
    std::vector<render::EndLabel> labels;
    for (int i = 0; i < 9; ++i) {
        labels.push_back({render::Curve::strength, 0.5, "name", false, i});
    }
    const auto spread = render::spread(labels, frame, 18.0f);
    REQUIRE(spread.size() == 7);  // (120 + 16.2) / 18 = 7.6
    for (std::size_t i = 0; i + 1 < spread.size(); ++i) {
        CHECK(spread[i + 1].y - spread[i].y >= 17.99f);
        CHECK(spread[i].priority >= 2);
    }
    CHECK(spread.front().y >= 0.0f);
    CHECK(spread.back().y <= 120.0f);
}

TEST_CASE("the header switches language, and undo takes a change back", "[render][panels]")
{
    tests::ExploreBench bench(scenarios::Language::english);
    bench.steps(2);
    bench.click(bench.at("header", "中文"));
    CHECK(bench.session.view().language == scenarios::Language::chinese);
    CHECK(bench.count<scenarios::SetLanguage>() == 1);
    const auto modes = bench.at("header", "Cases");
    bench.click(modes);
    CHECK(bench.session.view().mode == scenarios::Mode::cases);
}
