#include "scenarios/learning/review.h"
#include "tests/support/catch.h"

#include <array>
#include <vector>

using namespace l5s1::scenarios;

// Expected values: py-fsrs 6.3.1 with its default weights, fuzz off.

TEST_CASE("a first answer sets stability and difficulty", "[review]")
{
    struct Row {
        Recall recall;
        double stability_day;
        double difficulty;
    };
    for (const Row& row : {Row{Recall::again, .212, 6.4133}, Row{Recall::hard, 1.2931, 5.112170705601056},
                           Row{Recall::good, 2.3065, 2.118103970459016}, Row{Recall::easy, 8.2956, 1.0}}) {
        const Memory m = reviewed(std::nullopt, row.recall, 0);
        CHECK_THAT(m.stability_day, WithinAbs(row.stability_day, 1e-9));
        CHECK_THAT(m.difficulty, WithinAbs(row.difficulty, 1e-9));
    }
}

TEST_CASE("the chance to recall falls as the forgetting curve says", "[review]")
{
    const Memory m{10.0, 5.0, 0};
    const std::array<std::array<double, 2>, 6> rows{{{0, 1},
                                                     {1, .9856824087775146},
                                                     {5, .9403442888929227},
                                                     {10, .9},
                                                     {30, .8093881035731708},
                                                     {100, .6928266345726217}}};
    for (const auto& [days, chance] : rows) {
        CHECK_THAT(recall_chance(m, days), WithinAbs(chance, 1e-12));
    }
}

TEST_CASE("six reviews end where the reference implementation ends", "[review]")
{
    const std::array recalls{Recall::again, Recall::good, Recall::good, Recall::good, Recall::good, Recall::good};
    const std::array after_days{0, 0, 1, 3, 8, 21};
    const std::array stabilities{.212, .246689, 2.021477, 7.863699, 21.917713, 53.626903};
    const std::array difficulties{6.4133, 6.402115, 6.390941, 6.379779, 6.368627, 6.357487};
    std::optional<Memory> memory;
    int day = 0;
    for (std::size_t i = 0; i < recalls.size(); ++i) {
        day += after_days[i];
        memory = reviewed(memory, recalls[i], day);
        CAPTURE(i);
        CHECK_THAT(memory->stability_day, WithinAbs(stabilities[i], 1e-6));
        CHECK_THAT(memory->difficulty, WithinAbs(difficulties[i], 1e-6));
    }
}

TEST_CASE("reviewing exactly when due gives the reference's intervals", "[review]")
{
    const std::array recalls{Recall::good, Recall::good, Recall::good, Recall::again,
                             Recall::good, Recall::hard, Recall::easy};
    const std::array intervals{2, 11, 46, 3, 8, 14, 40};
    const std::array stabilities{2.3065, 10.964332, 46.280217, 2.93258, 7.778226, 14.395675, 39.555388};
    std::optional<Memory> memory;
    int day = 0;
    for (std::size_t i = 0; i < recalls.size(); ++i) {
        memory = reviewed(memory, recalls[i], day);
        CAPTURE(i);
        CHECK_THAT(memory->stability_day, WithinAbs(stabilities[i], 1e-6));
        CHECK(interval_day(*memory) == intervals[i]);
        day += interval_day(*memory);
    }
}

TEST_CASE("an exam brings items back before it and asks for more in its last week", "[review]")
{
    const Memory known{60.0, 4.0, 100};
    CHECK(due_day(known, std::nullopt) == 160);
    CHECK(due_day(known, 130) == 130);
    CHECK(due_day(known, 300) == 160);
    CHECK(due_day(known, 90) == 160);  // the exam is over
    const Memory shaky{6.0, 6.0, 100};
    CHECK(due_day(shaky, 106) < due_day(shaky, std::nullopt));
    CHECK(due_day(shaky, 106) > 100);
}

TEST_CASE("a surer right answer is asked later, a wrong one first", "[review]")
{
    Answer answer;
    answer.confirmed = true;
    CHECK(recall_of(answer) == Recall::again);
    answer.right = true;
    CHECK(recall_of(answer) == Recall::good);
    int before = 0;
    for (const Certainty certainty : {Certainty::guess, Certainty::fairly_sure, Certainty::certain}) {
        answer.certainty = certainty;
        const int days = interval_day(reviewed(std::nullopt, recall_of(answer), 0));
        CHECK(days >= before);
        before = days;
    }
    answer.right = false;
    answer.certainty = Certainty::certain;
    CHECK(recall_of(answer) == Recall::again);
}
