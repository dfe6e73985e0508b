#pragma once
// command.h: every way a session can change, as plain data. Panels, keys and the terminal raise these; only
// Session::apply acts on them.

#include "scenarios/quiz/lesion_class.h"
#include "scenarios/session/layers.h"
#include "sim/model/case.h"

#include <string>
#include <variant>
#include <vector>

namespace l5s1::scenarios {

enum class Mode : unsigned char { explore, cases };
enum class Theme : unsigned char { light, dark, high_contrast, chalkboard };
// What the picture is split against: at the divider's left how it was, at its right how it is. courses: at the left the
// course A that was kept, at the right the present one, B.
enum class Compare : unsigned char { off, healthy, day_0, courses };

// A new case, whole. A drag sends many with settled = false and one with true when the hand lets go: undo keeps only
// those.
struct SetCase {
    sim::Case next;
    bool settled = true;
};
struct SetDay {
    double day = 0.0;
};
struct SetPosture {
    sim::Posture posture = sim::Posture::standing;
};
struct SetPlaying {
    bool on = true;
};
struct SetSpeed {
    double days_per_s = 10.0;
};
struct BendToPickUp {};
struct TreatHere {  // shows the course decompressed at the playhead; keep = true makes it the case's
    bool keep = false;
};
struct DropTreatment {};
struct Select {  // a structure's id ("root_l5", "muscle.soleus" as in picture and rows); empty clears
    std::string structure;
};
struct Find {  // chooses a structure and turns the camera to it
    std::string structure;
};
struct SetLayers {
    Layers layers;
};
struct SetCompare {
    Compare with = Compare::off;
    double divider = -1.0;  // 0..1 of the picture's width; below 0: where the lesion is
};
struct KeepCourse {};   // the present course is A from now on, and compared; what is changed is B
struct SwapCourses {};  // what was A can be changed, as B
struct SetViewPreset {
    ViewPreset preset = ViewPreset::spine;
};
struct SetMode {
    Mode mode = Mode::explore;
};
struct SetLanguage {
    Language language{};
};
struct SetTheme {
    Theme theme = Theme::light;
};
struct SetTextScale {  // 1.0, 1.15 or 1.3
    double scale = 1.0;
};
struct Undo {};
struct Redo {};

// the quiz
struct OpenScenario {
    std::string id;
};
struct OpenItems {  // "shopper/s1_signs" ...: a quiz of just these, in this order; see mixed.h
    std::vector<std::string> items;
};
struct CloseScenario {};  // of a mystery patient too
struct ChooseOption {     // toggles in a question with several right options
    std::size_t option = 0;
};
struct ArrangeOption {  // in an order: moves an option to a place, 0 the first
    std::size_t option = 0;
    std::size_t place = 0;
};
struct EnterNumber {
    double number = 0.0;
};
struct PointAt {  // answers a question that asks for a structure in the picture
    std::string structure;
    bool on_side = true;  // it is on the side of the complaint, or has none
};
struct Perform {};  // the manoeuvre that a question asks for
struct SetCertainty {
    Certainty certainty = Certainty::guess;
};
struct ConfirmAnswer {};
struct NextQuestion {};
struct FinishQuiz {};  // ends early, with the score so far
struct RestartQuiz {};
struct ShowReason {};  // plays the reveal again

// the mystery patient; see mystery_run.h
struct OpenMystery {
    MysteryCode code;
};
struct OpenLesion {  // a mystery patient with a lesion of that class, the first from `seed` on
    LesionClass lesion{};
    std::uint32_t seed = 0;
};
struct TakeTest {
    sim::BedsideItem test{};
};
struct CommitVerdict {
    MysteryVerdict verdict;
};
struct GiveUpMystery {};

using Command =
    std::variant<SetCase, SetDay, SetPosture, SetPlaying, SetSpeed, BendToPickUp, TreatHere, DropTreatment, Select,
                 Find, SetLayers, SetCompare, SetViewPreset, SetMode, SetLanguage, SetTheme, SetTextScale, Undo, Redo,
                 OpenScenario, CloseScenario, ChooseOption, ArrangeOption, EnterNumber, PointAt, Perform, SetCertainty,
                 ConfirmAnswer, NextQuestion, FinishQuiz, RestartQuiz, ShowReason, OpenItems, OpenMystery, OpenLesion,
                 TakeTest, CommitVerdict, GiveUpMystery, KeepCourse, SwapCourses>;

// Commands raised while drawing a frame; the app applies them before it draws the next.
using Outbox = std::vector<Command>;

}  // namespace l5s1::scenarios
