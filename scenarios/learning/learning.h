#pragma once
// learning.h: a learner at the window: records what is answered before it is explained, and knows what is due.
//
// It is told the events of the session (session/event.h): an answer is in the progress file before anything is drawn
// that explains it. The session knows nothing of it. Whoever answers before a learner was named is recorded under a
// name that the caller gives: nothing is lost.

#include "scenarios/learning/study_queue.h"
#include "scenarios/quiz/lesion_class.h"
#include "scenarios/session/event.h"

#include <functional>
#include <span>
#include <variant>

namespace l5s1::scenarios {

// An item whose last answer was wrong and sure.
struct SureButWrong {
    std::string item;
    int day = 0;
    bool unsafe = false;
};

// Everything that a screen shows of a learner; a value.
struct LearningView {
    std::vector<Learner> learners;
    std::string learner;  // whose answers are recorded; empty: nobody's yet
    StudySettings settings;
    int today = 0;
    Queue queue;
    std::vector<LesionMemory> lesions;  // classes met so far, the most forgotten first
    std::vector<Tally> by_certainty = std::vector<Tally>(kCertaintyCount);
    std::vector<SureButWrong> sure_but_wrong;  // could-harm first, then the latest
    int answers = 0;
    ProgressTrouble trouble = ProgressTrouble::none;
    bool unsaved = false;  // an answer could not be written
    std::string fault;     // what the database said
    std::string file;
    std::string shown;     // the backup that is shown instead, or empty
    std::string exported;  // where the last export lies, or empty
    std::uint32_t seed = 1;

    [[nodiscard]] bool read_only() const { return trouble != ProgressTrouble::none; }
};

struct ChooseLearner {  // a new name makes a new learner
    std::string name;
};
struct SetExamDay {
    std::optional<int> day;
};
struct ExportLearner {};
struct EraseLearner {};
struct RetryProgress {};  // opens the file again
using LearningRequest = std::variant<ChooseLearner, SetExamDay, ExportLearner, EraseLearner, RetryProgress>;

class Learning {
public:
    // `file` empty: nothing is kept, as if nothing had ever been answered. `learner`: whose; empty: who answered last.
    Learning(std::filesystem::path file, std::function<Instant()> now, const std::string& learner = {});
    // The end gives what still waits its last tries.
    ~Learning();
    Learning(const Learning&) = delete;
    Learning& operator=(const Learning&) = delete;

    [[nodiscard]] const LearningView& view() const { return view_; }

    // The items that there are now, in the order of the cases.
    void offer(std::span<const Scenario> scenarios);
    // Records what was answered. `unnamed`: who it is if nobody was named.
    void record(const Event& event, const std::string& unnamed);
    void ask(const LearningRequest& request);
    // Notices a new day, and writes what waits. Returns whether the view changed.
    bool tick();

private:
    void open();
    void refresh();
    void export_learner();

    std::filesystem::path file_;
    std::function<Instant()> now_;
    std::optional<Progress> progress_;
    std::int64_t tried_s_ = 0;  // when an answer that waits was last tried
    std::vector<std::string> items_;
    LearningView view_;
};

}  // namespace l5s1::scenarios
