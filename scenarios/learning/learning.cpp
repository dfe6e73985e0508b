#include "scenarios/learning/learning.h"

#include "scenarios/content/mixed.h"
#include "scenarios/io/write_file.h"
#include "scenarios/learning/progress_json.h"

#include <algorithm>
#include <tuple>

namespace l5s1::scenarios {

Learning::Learning(std::filesystem::path file, std::function<Instant()> now, const std::string& learner)
    : file_(std::move(file)), now_(std::move(now))
{
    view_.learner = learner;
    open();
    if (view_.learner.empty() && progress_) {
        // whoever answered last
        std::int64_t latest = -1;
        for (const Learner& one : progress_->learners()) {
            const auto attempts = progress_->attempts(one.name);
            const std::int64_t when = attempts.empty() ? 0 : attempts.back().when.unix_s;
            if (when > latest) {
                latest = when;
                view_.learner = one.name;
            }
        }
    }
    view_.seed = static_cast<std::uint32_t>(now_().unix_s) & (kMysterySeeds - 1);
    refresh();
}

Learning::~Learning()
{
    if (progress_) {
        progress_->retry(kLastTries_s);
    }
}

void Learning::open()
{
    progress_.reset();  // closed before it is opened again
    if (file_.empty()) {
        return;
    }
    progress_.emplace(file_, now_());
    view_.trouble = progress_->trouble();
    view_.file = file_.string();
    view_.shown = progress_->shown() == file_ ? std::string() : progress_->shown().string();
}

void Learning::offer(std::span<const Scenario> scenarios)
{
    items_.clear();
    for (const Scenario& scenario : scenarios) {
        for (const Question& question : scenario.questions) {
            items_.push_back(item_of(scenario, question));
        }
    }
    refresh();
}

void Learning::record(const Event& event, const std::string& unnamed)
{
    if (const auto* verdict = std::get_if<VerdictCommitted>(&event)) {
        view_.seed = next_code(verdict->run.mystery().code).seed;
    }
    if (!progress_) {
        return;
    }
    if (view_.learner.empty()) {
        view_.learner = unnamed;
    }
    view_.unsaved = !progress_->record(view_.learner, attempt_of(event, now_()));
    tried_s_ = now_().unix_s;
    refresh();
}

void Learning::ask(const LearningRequest& request)
{
    view_.exported.clear();
    if (const auto* chosen = std::get_if<ChooseLearner>(&request)) {
        view_.learner = chosen->name;
        if (progress_ && !progress_->learner(chosen->name)) {
            (void)progress_->set(chosen->name, {});
        }
    } else if (const auto* exam = std::get_if<SetExamDay>(&request)) {
        StudySettings settings = view_.settings;
        settings.exam_day = exam->day;
        if (progress_ && !view_.learner.empty()) {
            view_.unsaved = !progress_->set(view_.learner, settings);
        }
    } else if (std::holds_alternative<ExportLearner>(request)) {
        export_learner();
    } else if (std::holds_alternative<EraseLearner>(request)) {
        if (progress_ && progress_->erase(view_.learner, now_())) {
            const auto left = progress_->learners();
            view_.learner = left.empty() ? std::string() : left.front().name;
        }
    } else {
        open();
        view_.unsaved = false;
    }
    refresh();
}

bool Learning::tick()
{
    if (progress_ && progress_->waiting() > 0 && now_().unix_s != tried_s_) {  // once a second
        tried_s_ = now_().unix_s;
        if (progress_->retry()) {
            view_.unsaved = false;
            view_.trouble = progress_->trouble();
            view_.shown.clear();
            refresh();
            return true;
        }
    }
    if (now_().day == view_.today) {
        return false;
    }
    refresh();
    return true;
}

// Beside the progress file, under the learner's opaque id: a name need not be fit for a file.
void Learning::export_learner()
{
    const auto learner = progress_ ? progress_->learner(view_.learner) : std::nullopt;
    if (!learner) {
        return;
    }
    const auto path =
        file_.parent_path() / ("l5s1-" + learner->opaque.substr(0, 8) + "-" + date_text(now_().day) + ".json");
    const std::string why = write_file(
        path, progress_json(*learner, progress_->attempts(learner->name), progress_->memories(learner->name)));
    view_.exported = why.empty() ? path.string() : std::string();
    if (!why.empty()) {
        view_.fault = path.string() + ": " + why;
    }
}

void Learning::refresh()
{
    view_.today = now_().day;
    view_.learners = progress_ ? progress_->learners() : std::vector<Learner>();
    const auto learner = progress_ ? progress_->learner(view_.learner) : std::nullopt;
    view_.settings = learner ? learner->settings : StudySettings{};
    const auto memories = progress_ ? progress_->memories(view_.learner) : std::map<std::string, Memory>();
    view_.queue = queue_of(items_, memories, view_.settings, view_.today);
    view_.lesions = lesions_of(memories, view_.settings, view_.today);
    view_.by_certainty.assign(kCertaintyCount, {});
    view_.fault = progress_ ? progress_->fault() : std::string();
    std::map<std::string, const Attempt*> last;
    const auto attempts = progress_ ? progress_->attempts(view_.learner) : std::vector<Attempt>();
    view_.answers = static_cast<int>(attempts.size());
    for (const Attempt& one : attempts) {
        last[one.item] = &one;
        if (one.certainty) {
            Tally& tally = view_.by_certainty[static_cast<std::size_t>(*one.certainty)];
            ++tally.answered;
            tally.right += one.right ? 1 : 0;
        }
    }
    view_.sure_but_wrong.clear();
    for (const auto& [item, attempt] : last) {
        const bool known = std::find(items_.begin(), items_.end(), item) != items_.end();
        if (known && !attempt->right && attempt->certainty && *attempt->certainty >= Certainty::fairly_sure) {
            view_.sure_but_wrong.push_back({item, attempt->when.day, attempt->unsafe});
        }
    }
    std::stable_sort(view_.sure_but_wrong.begin(), view_.sure_but_wrong.end(), [](const auto& a, const auto& b) {
        return std::tuple(!a.unsafe, -a.day) < std::tuple(!b.unsafe, -b.day);
    });
}

}  // namespace l5s1::scenarios
