#include "render/scene/picture/labels.h"

#include "tests/support/catch.h"

using namespace l5s1;
using namespace l5s1::scene;

namespace {

LabelCandidate named(std::string key, glm::vec2 anchor, int priority = 0)
{
    LabelCandidate c;
    c.key = std::move(key);
    c.anchor = anchor;
    c.priority = priority;
    c.size = {140, 34};
    return c;
}

float cross(glm::vec2 a, glm::vec2 b)
{
    return a.x * b.y - a.y * b.x;
}

bool leaders_cross(const Label& a, const Label& b)
{
    const glm::vec2 p = a.elbow;
    const glm::vec2 q = a.about.anchor;
    const glm::vec2 r = b.elbow;
    const glm::vec2 s = b.about.anchor;
    return cross(q - p, r - p) * cross(q - p, s - p) < 0 && cross(s - r, p - r) * cross(s - r, q - r) < 0;
}

// A small generator, so that the same layouts are tried every time.
struct Dice {
    unsigned state = 1;
    float upto(float limit)
    {
        state = state * 1664525u + 1013904223u;
        return static_cast<float>(state >> 8) / 16777216.0f * limit;
    }
};

}  // namespace

TEST_CASE("labels stand in two columns inside the free rectangle", "[scene][labels]")
{
    const Rect free{{300, 100}, {1100, 600}};
    const std::vector<LabelCandidate> all{named("a", {500, 200}), named("b", {900, 300}), named("c", {520, 400})};
    const auto labels = place_labels(all, free);
    REQUIRE(labels.size() == 3);
    CHECK(labels[0].about.key == "a");
    CHECK(labels[0].box.min.x == 312.0f);
    CHECK(labels[1].about.key == "c");
    CHECK(labels[2].about.key == "b");
    CHECK(labels[2].box.max.x == 1088.0f);
    CHECK(labels[0].tail == glm::vec2(452, 200));  // the box's inner edge, at the anchor's height
}

TEST_CASE("at most seven labels, the chosen and the important first", "[scene][labels]")
{
    std::vector<LabelCandidate> all;
    for (int i = 0; i < 12; ++i) {
        all.push_back(
            named(std::to_string(i), {600.0f + static_cast<float>(i), 150.0f + 30.0f * static_cast<float>(i)}, i));
    }
    all[0].selected = true;
    const auto labels = place_labels(all, {{300, 100}, {1100, 600}});
    REQUIRE(labels.size() == 7);
    const auto shown = [&](const std::string& key) {
        return std::any_of(labels.begin(), labels.end(), [&](const Label& l) { return l.about.key == key; });
    };
    CHECK(shown("0"));
    CHECK(shown("11"));
    CHECK(shown("6"));
    CHECK_FALSE(shown("5"));
}

TEST_CASE("a structure outside the free rectangle has no label", "[scene][labels]")
{
    const std::vector<LabelCandidate> all{named("under a panel", {200, 300})};
    CHECK(place_labels(all, {{300, 100}, {1100, 600}}).empty());
}

TEST_CASE("labels that do not fit are dropped, the least important first", "[scene][labels]")
{
    std::vector<LabelCandidate> all;
    for (int i = 0; i < 7; ++i) {
        all.push_back(named(std::to_string(i), {500.0f + 60.0f * static_cast<float>(i), 150}, i));
    }
    // 90 px of height less the margins hold one box a column
    const auto labels = place_labels(all, {{300, 100}, {1100, 190}});
    REQUIRE(labels.size() == 2);
    CHECK(labels[0].about.key == "5");
    CHECK(labels[1].about.key == "6");
}

TEST_CASE("where a box would cover another's dot, the less important goes", "[scene][labels]")
{
    // three boxes of 34 px share the height of their anchors: 225, 267 and 309, so that the second covers (400, 282)
    const Rect free{{300, 100}, {1100, 600}};
    const std::vector<LabelCandidate> all{named("covered", {400, 282}, 1), named("middle", {520, 284}, 3),
                                          named("low", {520, 286}, 2)};
    const auto labels = place_labels(all, free);
    REQUIRE(labels.size() == 2);
    CHECK(labels[0].about.key == "middle");
    CHECK(labels[1].about.key == "low");
    std::vector<LabelCandidate> clear = all;
    clear[0].anchor.x = 480;  // beyond the boxes
    CHECK(place_labels(clear, free).size() == 3);
}

TEST_CASE("a hidden structure keeps its dashes", "[scene][labels]")
{
    std::vector<LabelCandidate> all{named("behind", {500, 200})};
    all[0].dashed = true;
    CHECK(place_labels(all, {{300, 100}, {1100, 600}}).front().about.dashed);
}

TEST_CASE("whatever the anchors, no box meets another and no leader crosses one", "[scene][labels][property]")
{
    Dice dice;
    const Rect free{{200, 80}, {1000, 560}};
    for (int round = 0; round < 400; ++round) {
        std::vector<LabelCandidate> all;
        const int count = 1 + static_cast<int>(dice.upto(9.0f));
        for (int i = 0; i < count; ++i) {
            // structures stand between the columns
            all.push_back(named(std::to_string(i), {400 + dice.upto(400), 90 + dice.upto(460)}, i));
            all.back().size = {60 + dice.upto(110), 30 + dice.upto(14)};
        }
        const auto labels = place_labels(all, free);
        CAPTURE(round);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            CHECK(labels[i].box.min.y >= free.min.y);
            CHECK(labels[i].box.max.y <= free.max.y);
            for (std::size_t j = i + 1; j < labels.size(); ++j) {
                CHECK_FALSE(labels[i].box.overlaps(labels[j].box));
                CHECK_FALSE(leaders_cross(labels[i], labels[j]));
                CHECK_FALSE(labels[i].box.contains(labels[j].about.anchor));
                CHECK_FALSE(labels[j].box.contains(labels[i].about.anchor));
            }
        }
    }
}
