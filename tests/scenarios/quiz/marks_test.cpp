// Certainty-based marks, and the queue of a day.

#include "scenarios/quiz/marks.h"

#include "scenarios/learning/study_queue.h"
#include "tests/support/catch.h"

using namespace l5s1::scenarios;

TEST_CASE("marks are those of certainty-based marking", "[review][marks]")
{
    CHECK(certainty_mark(Certainty::certain, true) == 3);
    CHECK(certainty_mark(Certainty::certain, false) == -6);
    CHECK(certainty_mark(Certainty::fairly_sure, true) == 2);
    CHECK(certainty_mark(Certainty::fairly_sure, false) == -2);
    for (const Certainty low : {Certainty::unsure, Certainty::guess}) {
        CHECK(certainty_mark(low, true) == 1);
        CHECK(certainty_mark(low, false) == 0);
    }
}

TEST_CASE("nobody gains by naming another certainty than their own", "[review][marks]")
{
    const auto expected = [](Certainty named, double chance) {
        return chance * certainty_mark(named, true) + (1.0 - chance) * certainty_mark(named, false);
    };
    const auto best = [&](double chance) {
        Certainty best_so_far = Certainty::unsure;
        for (const Certainty one : {Certainty::fairly_sure, Certainty::certain}) {
            best_so_far = expected(one, chance) > expected(best_so_far, chance) ? one : best_so_far;
        }
        return best_so_far;
    };
    CHECK(best(0.30) == Certainty::unsure);
    CHECK(best(0.66) == Certainty::unsure);
    CHECK(best(0.67) == Certainty::fairly_sure);
    CHECK(best(0.79) == Certainty::fairly_sure);
    CHECK(best(0.81) == Certainty::certain);
}

TEST_CASE("only confirmed answers with a certainty are marked", "[review][marks]")
{
    Marks marks;
    Answer answer{{0}, Certainty::certain, true, false};
    marks.count(answer);
    answer.right = true;
    marks.count(answer);
    answer.certainty = Certainty::guess;
    marks.count(answer);
    answer.certainty.reset();
    marks.count(answer);
    answer = {{0}, Certainty::certain, false, false};
    marks.count(answer);
    CHECK(marks.sum == -6 + 3 + 1);
    CHECK(marks.marked == 3);
    CHECK(marks.most() == 9);
    CHECK(marks.by_certainty[3] == Tally{1, 2});
    CHECK(marks.by_certainty[0] == Tally{1, 1});
}

TEST_CASE("the day's queue: longest due first, then a few new ones", "[review][queue]")
{
    // intervals of 10, 2 and 30 days at the usual 0.9
    const std::map<std::string, Memory> memories{{"a/old", {10.0, 5.0, 80}},
                                                 {"a/shaky", {2.0, 5.0, 97}},
                                                 {"b/known", {30.0, 5.0, 95}},
                                                 {"gone/gone", {1.0, 5.0, 1}}};
    const std::vector<std::string> items{"a/new1", "a/shaky", "a/old", "b/known", "b/new2", "b/new3"};
    const Queue queue = queue_of(items, memories, {}, 100, 2);
    REQUIRE(queue.today.size() == 4);
    CHECK(queue.due == 2);
    CHECK(queue.today[0].item == "a/old");
    CHECK(queue.today[0].due_day == 90);
    CHECK_THAT(queue.today[0].recall, WithinAbs(recall_chance({10.0, 5.0, 80}, 20), 1e-12));
    CHECK(queue.today[1].item == "a/shaky");
    CHECK(queue.today[1].due_day == 99);
    CHECK(queue.today[2].item == "a/new1");
    CHECK_FALSE(queue.today[2].due_day);
    CHECK(queue.today[3].item == "b/new2");
    CHECK(queue.next_day == 125);

    CHECK(queue_of(items, memories, {103, 0.9}, 100, 0).next_day == 103);  // the exam brings it forward
    CHECK(queue_of(items, memories, {{}, 0.97}, 110, 0).due == 3);         // who wants more is asked sooner
    CHECK(queue_of(items, memories, {}, 70, 0).today.empty());             // a clock that was set back
    CHECK(queue_of({}, memories, {}, 100, 5).today.empty());
}
