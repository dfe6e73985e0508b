#pragma once
// played.h: sessions that a script plays and a recorder keeps: the tapes of tests/tapes.

#include "scenarios/content/catalogue.h"
#include "scenarios/tables/localise_tables.h"
#include "scenarios/tape/recorder.h"
#include "scenarios/tape/replay.h"
#include "scenarios/tape/state_hash.h"
#include "tests/support/fixture.h"

namespace l5s1::tests {

// All shipped cases and mystery patients, and a tape of what is done.
struct Studio {
    scenarios::Catalogue catalogue = scenarios::load_catalogue(scenarios::Assets{});
    scenarios::Tape tape{scenarios::header_of(scenarios::Assets{}), {}};
    scenarios::Recorder recorder{[this](const scenarios::TapeEntry& entry) { append(tape, entry); }};
    scenarios::Session session{std::make_shared<const sim::Model>(model()), catalogue.scenarios, rules()};

    Studio() { session.listen(&recorder); }

    static std::shared_ptr<const sim::LocaliseModel> rules()
    {
        std::vector<scenarios::Fault> faults;
        scenarios::Tables read = tables();
        return std::make_shared<const sim::LocaliseModel>(load_localise(scenarios::Assets{}, read, faults));
    }
    void act(const scenarios::Command& command) { (void)session.apply(command); }
    void wait(double seconds)
    {
        for (double left = seconds; left > 0.0; left -= 0.1) {
            session.advance(0.1);
        }
    }
    void come_to_rest()
    {
        for (int i = 0; i < 2000 && session.view().moving; ++i) {
            session.advance(0.1);
        }
    }
    [[nodiscard]] const scenarios::Quiz& quiz() const { return *session.view().quiz; }
};

// Chooses right options, or a wrong one, of the open question, whatever its kind.
inline void answer(Studio& studio, bool rightly)
{
    using namespace scenarios;
    const Question question = studio.quiz().question();
    if (question.kind == QuestionKind::order) {
        const auto order = rightly ? right_options(question) : listed_options(question);
        for (std::size_t i = 0; i < order.size(); ++i) {
            studio.act(ArrangeOption{order[i], i});
        }
        return;
    }
    studio.act(Perform{});  // refused but by a question that asks for it
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const Option& option = question.options[i];
        if (option.right != rightly) {
            continue;
        }
        if (option.structures.empty()) {
            studio.act(ChooseOption{i});
        } else {
            studio.act(PointAt{option.structures.front(), true});
        }
        if (!rightly) {
            break;
        }
    }
}

// A case from the list to its end: every third answer is wrong, one in two predictions is watched to its end.
inline void play_case(Studio& studio, const std::string& id)
{
    using namespace scenarios;
    studio.wait(0.5);
    studio.act(SetMode{Mode::cases});
    studio.act(OpenScenario{id});
    while (studio.quiz().phase() != QuizPhase::finished) {
        const std::size_t index = studio.quiz().index();
        studio.act(ConfirmAnswer{});  // refused: nothing is chosen
        answer(studio, index % 3 != 1);
        studio.act(SetCertainty{static_cast<Certainty>(index % kCertaintyCount)});
        studio.act(ConfirmAnswer{});
        if (index % 2 == 0) {
            studio.come_to_rest();
            studio.act(ShowReason{});
        }
        if (studio.quiz().phase() == QuizPhase::watching) {
            studio.act(NextQuestion{});
        }
        studio.act(NextQuestion{});
    }
    studio.act(CloseScenario{});
}

// What Explore offers: a drag and its undo, a treatment, two courses, the flare, the picture.
inline void play_explore(Studio& studio)
{
    using namespace scenarios;
    for (int i = 0; i <= 4; ++i) {
        sim::Case next = studio.session.view().set;
        next.severity = 0.6 + 0.1 * i;
        studio.act(SetCase{next, i == 4});
    }
    studio.act(SetDay{14.25});
    studio.act(TreatHere{});
    studio.act(TreatHere{true});
    studio.act(SetCompare{Compare::courses, 0.4});
    studio.act(SwapCourses{});
    studio.act(Undo{});
    studio.act(Redo{});
    studio.act(SetCompare{Compare::day_0});
    studio.act(SetPosture{sim::Posture::sitting_slouched});
    studio.act(BendToPickUp{});
    studio.come_to_rest();
    studio.act(SetPlaying{true});
    studio.session.advance(0.0125);
    studio.session.advance(0.02);
    studio.act(SetPlaying{false});
    studio.wait(1.0);
    studio.act(SetLayers{layers_of(LayerPreset::nerves)});
    studio.act(Find{"muscle.soleus"});
    studio.act(SetViewPreset{ViewPreset::leg});
    studio.act(SetLanguage{Language::chinese});
    studio.act(SetTheme{Theme::chalkboard});
    studio.act(SetTextScale{3.0});  // refused
    studio.act(SetTextScale{1.15});
}

// A mystery patient, examined till a convincing place is found, and one who is given up.
inline void play_mystery(Studio& studio)
{
    using namespace scenarios;
    studio.act(OpenMystery{{Difficulty::textbook, 7919}});
    studio.act(SetViewPreset{ViewPreset::spine});  // refused
    for (std::size_t i = 0; i < sim::kCount<sim::BedsideItem>; ++i) {
        studio.act(TakeTest{static_cast<sim::BedsideItem>(i)});  // the last ones refused: no time
    }
    studio.act(CommitVerdict{{studio.session.view().mystery->mystery().truth, 0.5, Mechanism::block, sim::Triage::soon,
                              Certainty::fairly_sure}});
    studio.act(OpenLesion{LesionClass::cauda_equina, 3});
    studio.act(GiveUpMystery{});
    studio.act(CloseScenario{});
}

}  // namespace l5s1::tests
