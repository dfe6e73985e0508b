// The learner at the window: what is answered is on the disk at once, what is due is known, and nothing is lost.

#include "scenarios/learning/learning.h"
#include "scenarios/content/catalogue.h"
#include "scenarios/session/session.h"
#include "scenarios/tables/localise_tables.h"
#include "tests/support/fixture.h"
#include "tests/support/scratch.h"

#include <algorithm>
#include <fstream>

using namespace l5s1;
using namespace l5s1::scenarios;

namespace {

// A window in miniature: session, learner, a clock that the test turns.
struct Window {
    tests::Scratch scratch{"learning"};
    std::filesystem::path file = scratch.path() / "progress.db";
    Instant now{1'800'000'000, 20833};
    std::shared_ptr<const sim::Model> model = std::make_shared<const sim::Model>(tests::model());
    Catalogue catalogue = load_catalogue(Assets{});
    Session session{model, catalogue.scenarios, rules()};
    std::optional<Learning> learning;

    Window() { reopen(); }
    void reopen(const std::string& learner = {})
    {
        learning.reset();
        learning.emplace(
            file, [this] { return now; }, learner);
        learning->offer(catalogue.scenarios);
    }
    static std::shared_ptr<const sim::LocaliseModel> rules()
    {
        std::vector<Fault> faults;
        Tables tables = tests::tables();
        return std::make_shared<const sim::LocaliseModel>(load_localise(Assets{}, tables, faults));
    }
    void act(const Command& command)
    {
        const Outcome outcome = session.apply(command);
        CHECK_FALSE(outcome);
        for (const Event& event : outcome.events) {
            learning->record(event, "Me");
        }
    }
    void answer(bool rightly, Certainty certainty)
    {
        const auto options = session.view().quiz->question().options;  // a copy: a command makes a new view
        for (std::size_t i = 0; i < options.size(); ++i) {
            if (options[i].right == rightly) {
                act(ChooseOption{i});
                if (!rightly) {
                    break;
                }
            }
        }
        act(SetCertainty{certainty});
        act(ConfirmAnswer{});
    }
    [[nodiscard]] std::vector<Attempt> on_disk(const std::string& learner)
    {
        Progress other(file, now);
        return other.attempts(learner);
    }
};

}  // namespace

TEST_CASE("an answer is on the disk when it is revealed, and once only", "[learning]")
{
    Window w;
    w.act(OpenScenario{"tiptoe"});
    CHECK(w.on_disk("Me").empty());
    w.answer(true, Certainty::certain);
    REQUIRE(w.session.view().quiz->phase() == QuizPhase::revealed);
    REQUIRE(w.on_disk("Me").size() == 1);  // nobody was named: nothing is lost
    CHECK(w.on_disk("Me")[0].right);
    CHECK_FALSE(w.on_disk("Me")[0].lesion.empty());
    w.act(ShowReason{});
    w.act(SetTheme{Theme::dark});
    CHECK(w.on_disk("Me").size() == 1);
    w.act(NextQuestion{});
    w.answer(false, Certainty::certain);
    CHECK(w.on_disk("Me").size() == 2);
    CHECK(w.learning->view().sure_but_wrong.size() == 1);
    CHECK(w.learning->view().by_certainty[3].answered == 2);
    CHECK(w.learning->view().by_certainty[3].right == 1);
    // the same question again, from the start
    w.act(RestartQuiz{});
    w.answer(true, Certainty::unsure);
    CHECK(w.on_disk("Me").size() == 3);
}

TEST_CASE("a quiz of chosen items is recorded under their cases", "[learning]")
{
    Window w;
    // the first plain question of two cases
    std::vector<std::string> items;
    for (const Scenario& scenario : w.catalogue.scenarios) {
        const auto plain = std::find_if(scenario.questions.begin(), scenario.questions.end(),
                                        [](const Question& q) { return q.kind == QuestionKind::choice; });
        if (plain != scenario.questions.end() && items.size() < 2) {
            items.push_back(scenario.id + "/" + plain->id);
        }
    }
    REQUIRE(items.size() == 2);
    w.act(OpenItems{items});
    for (const std::string& item : items) {
        w.answer(true, Certainty::fairly_sure);
        CHECK(w.on_disk("Me").back().item == item);
        w.act(NextQuestion{});
    }
    CHECK(w.session.view().quiz->phase() == QuizPhase::finished);
}

TEST_CASE("a class of lesions falls due and is met as a patient of that class", "[learning][lesion_class]")
{
    Window w;
    w.act(OpenScenario{"tiptoe"});
    w.answer(true, Certainty::fairly_sure);
    REQUIRE(w.learning->view().lesions.size() == 1);
    const LesionMemory met = w.learning->view().lesions.front();
    CHECK(met.due_day > w.now.day);
    CHECK(met.recall > 0.99);
    w.now.day = met.due_day;
    CHECK(w.learning->tick());
    CHECK_FALSE(w.learning->tick());
    REQUIRE(w.learning->view().lesions.front().due_day <= w.learning->view().today);

    w.act(OpenLesion{met.lesion, w.learning->view().seed});
    REQUIRE(w.session.view().mystery);
    const Mystery& mystery = w.session.view().mystery->mystery();
    CHECK(class_of(mystery.truth.structure) == met.lesion);
    const auto seed = w.learning->view().seed;
    w.act(CommitVerdict{{mystery.truth, 0.5, Mechanism::block, sim::Triage::soon, Certainty::certain}});
    const Attempt last = w.on_disk("Me").back();
    CHECK(last.item == "mystery/" + text_of(mystery.code));
    CHECK(last.right);
    CHECK(last.lesion == sim::id(met.lesion));
    CHECK(w.learning->view().lesions.front().due_day > w.now.day + (met.due_day - 20833));  // grown
    CHECK(w.learning->view().seed != seed);  // the next one is somebody else
    // a patient is never asked again: only the class is remembered
    Progress other(w.file, w.now);
    CHECK_FALSE(other.memories("Me").contains(last.item));
    CHECK(other.memories("Me").contains(lesion_item(met.lesion)));
}

TEST_CASE("giving a patient up says nothing about the learner", "[learning]")
{
    Window w;
    w.act(OpenMystery{{Difficulty::textbook, 1}});
    w.act(GiveUpMystery{});
    CHECK(w.on_disk("Me").empty());
}

TEST_CASE("several learners are kept apart, and the last one is met again", "[learning]")
{
    Window w;
    w.learning->ask(ChooseLearner{"Li Lei"});
    w.act(OpenScenario{"tiptoe"});
    w.answer(true, Certainty::certain);
    w.now.unix_s += 60;
    w.learning->ask(ChooseLearner{"韩梅梅"});
    CHECK(w.learning->view().answers == 0);
    w.act(RestartQuiz{});
    w.answer(false, Certainty::guess);
    CHECK(w.learning->view().answers == 1);
    w.reopen();
    CHECK(w.learning->view().learner == "韩梅梅");
    w.reopen("Li Lei");
    CHECK(w.learning->view().answers == 1);
    w.learning->ask(SetExamDay{w.now.day + 3});
    w.reopen("Li Lei");
    CHECK(w.learning->view().settings.exam_day == w.now.day + 3);

    w.learning->ask(ExportLearner{});
    REQUIRE_FALSE(w.learning->view().exported.empty());
    CHECK(std::filesystem::file_size(w.learning->view().exported) > 100);
    w.learning->ask(EraseLearner{});
    CHECK(w.on_disk("Li Lei").empty());
    CHECK(w.learning->view().learner == "韩梅梅");
}

TEST_CASE("a damaged file is said and left alone, and nothing crashes", "[learning]")
{
    Window w;
    w.learning.reset();
    {
        std::ofstream out(w.file, std::ios::binary | std::ios::trunc);
        out << std::string(8192, 'x');
    }
    w.reopen();
    CHECK(w.learning->view().read_only());
    w.act(OpenScenario{"tiptoe"});
    w.answer(true, Certainty::certain);
    CHECK(w.learning->view().unsaved);
    w.learning->ask(RetryProgress{});
    CHECK(w.learning->view().read_only());
    std::filesystem::remove(w.file);
    w.learning->ask(RetryProgress{});
    CHECK_FALSE(w.learning->view().read_only());
    CHECK_FALSE(w.learning->view().unsaved);
}

TEST_CASE("without a file a learner can still learn", "[learning]")
{
    Window w;
    Learning none({}, [&] { return w.now; });
    none.offer(w.catalogue.scenarios);
    CHECK_FALSE(none.view().read_only());
    CHECK(none.view().queue.today.size() == kNewItemsADay);
}
