// session.cpp: longer than most: one function a command; all of them end in the same fresh View.

#include "scenarios/session/session.h"

#include "scenarios/case_file/performance.h"
#include "scenarios/content/mixed.h"
#include "sim/course/inhibition.h"
#include "sim/model/chain.h"

#include <algorithm>
#include <cmath>

namespace l5s1::scenarios {

namespace {

constexpr double kLongestFrame_s = 0.1;  // after a long sleep the animation resumes, it does not leap
constexpr double kFastestPlay_days_per_s = 200.0;
constexpr std::size_t kUndoDepth = 200;
constexpr double kRevealPlay_s = 6.0;  // a reveal shows its stretch of days in about this time

}  // namespace

Session::Session(std::shared_ptr<const sim::Model> model, std::span<const Scenario> scenarios,
                 std::shared_ptr<const sim::LocaliseModel> rules)
    : model_(std::move(model)), rules_(std::move(rules)), scenarios_(scenarios)
{
    show_case(sim::Case{});
    view_.before = view_.findings;
}

// Simulates `next` and shows it at the present moment.
void Session::show_case(const sim::Case& next)
{
    view_.set = sim::sorted(next);
    view_.course = std::make_shared<const sim::Course>(sim::simulate(*model_, view_.set));
    view_.side = view_.set.side;
    view_.culprit = sim::culprit_root(*model_, view_.set);
    view_.curve_muscle = sim::key_muscle(view_.culprit);
    view_.curves = std::make_shared<const std::vector<sim::CurvePoint>>(
        sim::curves(*model_, *view_.course, view_.side, view_.curve_muscle, kTimeLineDays));
    refresh_treated();
    refresh_findings();
}

void Session::refresh_findings()
{
    view_.findings = sim::examine(*model_, *view_.course, view_.moment);
    view_.can_undo = !undo_.empty();
    view_.can_redo = !redo_.empty();
    view_.moving = view_.playing || view_.moment.bend_s >= 0.0;
    refresh_compared();
}

// The same patient without a herniation, or as at the onset. Neither depends on the playhead.
void Session::refresh_compared()
{
    if (view_.compare == Compare::off) {
        view_.compared.reset();
        view_.kept_curves.reset();
        return;
    }
    if (view_.compare == Compare::courses) {
        refresh_courses();
        return;
    }
    view_.kept_curves.reset();
    Compared other{view_.set, {}, {}};
    other.moment.day = 0.0;
    other.moment.posture = view_.moment.posture;
    if (view_.compare == Compare::healthy) {
        other.set.severity = 0.0;
        other.set.further.clear();
        other.set.events.clear();
        other.set.other = sim::OtherDisease::none;
    }
    if (view_.compared && view_.compared->set == other.set && view_.compared->moment.posture == other.moment.posture) {
        return;
    }
    const bool same_course = other.set == view_.set;
    other.findings = same_course ? sim::examine(*model_, *view_.course, other.moment)
                                 : sim::examine(*model_, sim::simulate(*model_, other.set), other.moment);
    view_.compared = std::make_shared<const Compared>(std::move(other));
}

// A at the present moment, with the curves that the present course shows.
void Session::refresh_courses()
{
    if (!kept_) {
        keep_course(view_.set);
    }
    if (!kept_course_) {
        kept_course_ = std::make_shared<const sim::Course>(sim::simulate(*model_, *kept_));
        view_.kept_curves.reset();
    }
    const bool same_curves = view_.kept_curves && kept_side_ == view_.side && kept_muscle_ == view_.curve_muscle;
    if (!same_curves) {
        kept_side_ = view_.side;
        kept_muscle_ = view_.curve_muscle;
        view_.kept_curves = std::make_shared<const std::vector<sim::CurvePoint>>(
            sim::curves(*model_, *kept_course_, kept_side_, kept_muscle_, kTimeLineDays));
    }
    view_.compared = std::make_shared<const Compared>(
        Compared{*kept_, view_.moment, sim::examine(*model_, *kept_course_, view_.moment)});
}

// They are of the patient of Explore.
void Session::end_courses()
{
    if (view_.compare == Compare::courses) {
        view_.compare = Compare::off;
        refresh_compared();
    }
}

void Session::keep_course(const sim::Case& a)
{
    kept_ = a;
    kept_course_.reset();
    view_.kept = true;
}

// The branch that a decompression on treat_day would take.
void Session::refresh_treated()
{
    if (!view_.treated) {
        return;
    }
    sim::Case branch = view_.set;
    std::erase_if(branch.events, [](const sim::Event& e) { return e.kind == sim::EventKind::decompression; });
    branch.events.push_back({view_.treat_day, sim::EventKind::decompression});
    const sim::Course course = sim::simulate(*model_, branch);
    view_.treated = std::make_shared<const std::vector<sim::CurvePoint>>(
        sim::curves(*model_, course, view_.side, view_.curve_muscle, kTimeLineDays));
}

// Rows are marked as changed against what was shown until now.
void Session::mark(std::string_view change)
{
    view_.before = view_.findings;
    view_.changed_by = change;
}

// One function a command; none of them draws, reads a clock or a file.
struct Session::Doing {
    Session& s;

    std::optional<sim::Fault> operator()(const SetCase& c) const
    {
        if (const auto fault = sim::check(c.next)) {
            return fault;
        }
        if (!s.drag_start_) {
            s.drag_start_ = s.view_.set;
            s.mark("change.case");
        }
        if (c.settled) {
            if (!(*s.drag_start_ == sim::sorted(c.next))) {
                remember({*s.drag_start_, std::nullopt});
            }
            s.drag_start_.reset();
        }
        s.show_case(c.next);
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const SetDay& c) const
    {
        if (!(0.0 <= c.day && c.day <= sim::kCourseDays)) {
            return sim::Fault{"day", c.day, 0.0, sim::kCourseDays};
        }
        s.end_watching();
        if (s.view_.changed_by != "change.day") {
            s.mark("change.day");
        }
        s.view_.moment.day = c.day;
        s.play_until_day_.reset();
        s.refresh_findings();
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const SetPosture& c) const
    {
        s.mark("change.posture");
        s.view_.moment.posture = c.posture;
        s.view_.moment.bend_s = -1.0;
        s.refresh_findings();
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const SetPlaying& c) const
    {
        s.end_watching();
        s.view_.playing = c.on;
        s.play_until_day_.reset();
        if (c.on) {
            s.mark("change.day");
            if (s.view_.moment.day >= kTimeLineDays) {
                s.view_.moment.day = 0.0;
            }
        }
        s.refresh_findings();
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const SetSpeed& c) const
    {
        if (!(0.0 < c.days_per_s && c.days_per_s <= kFastestPlay_days_per_s)) {
            return sim::Fault{"days_per_s", c.days_per_s, 0.0, kFastestPlay_days_per_s};
        }
        s.view_.days_per_s = c.days_per_s;
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const BendToPickUp&) const
    {
        s.mark("change.bend");
        s.view_.playing = false;
        s.view_.moment.bend_s = 0.0;
        s.refresh_findings();
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const TreatHere& c) const
    {
        s.view_.treat_day = s.view_.moment.day;
        if (c.keep) {
            sim::Case next = s.view_.set;
            std::erase_if(next.events, [](const sim::Event& e) { return e.kind == sim::EventKind::decompression; });
            next.events.push_back({s.view_.treat_day, sim::EventKind::decompression});
            s.view_.treated.reset();
            if (!s.quiz_ && !s.mystery_ && s.view_.compare != Compare::courses) {
                s.keep_course(s.view_.set);  // untreated, to compare with
            }
            return (*this)(SetCase{next, true});
        }
        s.view_.treated = s.view_.curves;  // replaced at once by the branch
        s.refresh_treated();
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const DropTreatment&) const
    {
        s.view_.treated.reset();
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const Select& c) const
    {
        s.view_.selected = c.structure;
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const Find& c) const
    {
        s.view_.selected = c.structure;
        s.view_.found = c.structure;
        ++s.view_.found_serial;
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const SetLayers& c) const
    {
        for (const double opacity : c.layers.opacity) {
            if (!(0.0 <= opacity && opacity <= 1.0)) {
                return sim::Fault{"layer", opacity, 0.0, 1.0};
            }
        }
        s.view_.layers = c.layers;
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const SetCompare& c) const
    {
        if (!(c.divider <= 1.0)) {
            return sim::Fault{"divider", c.divider, 0.0, 1.0};
        }
        if (c.with == Compare::courses && (s.quiz_ || s.mystery_)) {
            return std::nullopt;  // of another patient
        }
        s.view_.compare = c.with;
        s.view_.divider = std::max(c.divider, -1.0);
        s.refresh_compared();
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const SetViewPreset& c) const
    {
        if (s.view_.outside && c.preset == ViewPreset::spine) {
            return std::nullopt;  // nobody sees a spine from outside
        }
        s.view_.preset = c.preset;
        ++s.view_.preset_serial;
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const SetMode& c) const
    {
        if (c.mode == Mode::explore) {
            s.leave_quiz();
        }
        s.view_.mode = c.mode;
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const SetLanguage& c) const
    {
        s.view_.language = c.language;
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const SetTheme& c) const
    {
        s.view_.theme = c.theme;
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const SetTextScale& c) const
    {
        if (!(0.8 <= c.scale && c.scale <= 2.0)) {
            return sim::Fault{"text_scale", c.scale, 0.8, 2.0};
        }
        s.view_.text_scale = c.scale;
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const KeepCourse&) const
    {
        if (!s.quiz_ && !s.mystery_) {
            s.keep_course(s.view_.set);
            s.view_.compare = Compare::courses;
            s.refresh_compared();
        }
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const SwapCourses&) const
    {
        if (!s.kept_ || s.quiz_ || s.mystery_) {
            return std::nullopt;
        }
        const Step before{s.view_.set, s.kept_};
        remember(before);
        s.mark("change.case");
        s.keep_course(before.set);
        s.show_case(*before.kept);
        return std::nullopt;
    }

    void remember(Step step) const
    {
        s.undo_.push_back(std::move(step));
        if (s.undo_.size() > kUndoDepth) {
            s.undo_.erase(s.undo_.begin());
        }
        s.redo_.clear();
    }

    std::optional<sim::Fault> operator()(const Undo&) const { return swap_case(s.undo_, s.redo_); }
    std::optional<sim::Fault> operator()(const Redo&) const { return swap_case(s.redo_, s.undo_); }

    std::optional<sim::Fault> swap_case(std::vector<Step>& from, std::vector<Step>& to) const
    {
        if (from.empty() || s.quiz_ || s.mystery_) {
            return std::nullopt;
        }
        s.mark("change.case");
        const Step step = from.back();
        from.pop_back();
        to.push_back({s.view_.set, step.kept ? s.kept_ : std::nullopt});
        if (step.kept) {
            s.keep_course(*step.kept);
        }
        s.show_case(step.set);
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const OpenScenario& c) const
    {
        const auto found = std::find_if(s.scenarios_.begin(), s.scenarios_.end(),
                                        [&](const Scenario& scenario) { return scenario.id == c.id; });
        if (found != s.scenarios_.end()) {
            s.begin_quiz(*found);
        }
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const OpenItems& c) const
    {
        Scenario mixed = mixed_scenario(s.scenarios_, c.items).scenario;
        if (!mixed.questions.empty()) {
            s.begin_quiz(std::move(mixed));
        }
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const OpenMystery& c) const
    {
        s.open_mystery(c.code);
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const OpenLesion& c) const
    {
        if (s.rules_) {
            s.open_mystery(code_of_class(*s.model_, *s.rules_, c.lesion, c.seed));
        }
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const TakeTest& c) const
    {
        s.examine_mystery([&](MysteryRun& run) { (void)run.take(c.test); });
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const CommitVerdict& c) const
    {
        if (!(0.0 <= c.verdict.severity && c.verdict.severity <= 1.0)) {
            return sim::Fault{"severity", c.verdict.severity, 0.0, 1.0};
        }
        s.examine_mystery([&](MysteryRun& run) { run.commit(c.verdict); });
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const GiveUpMystery&) const
    {
        s.examine_mystery([](MysteryRun& run) { run.give_up(); });
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const CloseScenario&) const
    {
        s.leave_quiz();
        return std::nullopt;
    }

    template <class Act>
    std::optional<sim::Fault> quiz(Act act) const
    {
        if (s.quiz_) {
            act(*s.quiz_);
            s.view_.quiz = std::make_shared<const Quiz>(*s.quiz_);
        }
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const ChooseOption& c) const
    {
        return quiz([&](Quiz& q) { q.choose(c.option); });
    }

    std::optional<sim::Fault> operator()(const ArrangeOption& c) const
    {
        return quiz([&](Quiz& q) { q.move(c.option, c.place); });
    }

    std::optional<sim::Fault> operator()(const EnterNumber& c) const
    {
        return quiz([&](Quiz& q) { q.enter(c.number); });
    }

    std::optional<sim::Fault> operator()(const PointAt& c) const
    {
        return quiz([&](Quiz& q) { q.point(c.structure, c.on_side); });
    }

    std::optional<sim::Fault> operator()(const Perform&) const
    {
        if (!s.quiz_ || s.quiz_->phase() != QuizPhase::open || s.quiz_->question().kind != QuestionKind::perform) {
            return std::nullopt;
        }
        s.view_.moment = performing_moment(s.quiz_->question());
        s.view_.preset = ViewPreset::leg;
        ++s.view_.preset_serial;
        s.refresh_findings();
        return quiz([&](Quiz& q) { q.perform(); });
    }

    std::optional<sim::Fault> operator()(const SetCertainty& c) const
    {
        return quiz([&](Quiz& q) { q.set_certainty(c.certainty); });
    }

    std::optional<sim::Fault> operator()(const ConfirmAnswer&) const
    {
        return quiz([&](Quiz& q) {
            if (q.phase() == QuizPhase::open && q.can_confirm()) {
                q.confirm();
                s.start_reveal();
            }
        });
    }

    std::optional<sim::Fault> operator()(const NextQuestion&) const
    {
        if (s.quiz_ && s.quiz_->phase() == QuizPhase::watching) {
            s.end_watching();
            return std::nullopt;
        }
        if (!s.quiz_ || s.quiz_->phase() != QuizPhase::revealed) {
            return std::nullopt;
        }
        s.quiz_->next();
        s.show_question();
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const FinishQuiz&) const
    {
        if (s.quiz_) {
            s.quiz_->finish();
            s.show_question();
        }
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const RestartQuiz&) const
    {
        if (s.quiz_) {
            // from the library, if it still has the case: it may have been edited
            const auto now = std::find_if(s.scenarios_.begin(), s.scenarios_.end(), [&](const Scenario& scenario) {
                return scenario.id == s.quiz_->scenario().id;
            });
            s.quiz_.emplace(Scenario(now != s.scenarios_.end() ? *now : s.quiz_->scenario()));
            s.show_question();
        }
        return std::nullopt;
    }

    std::optional<sim::Fault> operator()(const ShowReason&) const
    {
        if (s.quiz_ && s.quiz_->phase() == QuizPhase::revealed) {
            s.start_reveal();
        }
        return std::nullopt;
    }
};

std::optional<sim::Fault> Session::apply(const Command& command)
{
    return std::visit(Doing{*this}, command);
}

// The patient of the open question, lit as it asks; after the last question the patient stays.
void Session::show_question()
{
    view_.quiz = std::make_shared<const Quiz>(*quiz_);
    if (quiz_->phase() == QuizPhase::finished) {
        view_.playing = false;
        view_.lit.clear();
        refresh_findings();
        return;
    }
    const Show& show = quiz_->question().show;
    view_.playing = false;
    play_until_day_.reset();
    view_.treated.reset();
    view_.moment = show.moment;
    view_.lit = show.light;
    view_.selected.clear();
    view_.changed_by.clear();
    show_case(quiz_->step().patient);
    view_.before = view_.findings;
    view_.preset = show.view;
    ++view_.preset_serial;
}

void Session::start_reveal()
{
    const Reveal& reveal = quiz_->question().reveal;
    view_.lit = reveal.light;
    view_.preset = reveal.view;
    ++view_.preset_serial;
    view_.moment = reveal.moment;
    play_until_day_.reset();
    if (reveal.play) {
        view_.moment.day = reveal.play->from_day;
        play_until_day_ = reveal.play->to_day;
        const double days = std::abs(reveal.play->to_day - reveal.play->from_day);
        view_.days_per_s = std::clamp(days / kRevealPlay_s, 0.5, kFastestPlay_days_per_s);
        view_.playing = true;
    }
    if (reveal.bend) {
        view_.playing = false;
        view_.moment.bend_s = 0.0;
    }
    refresh_findings();
}

// A prediction's course has come to its end, or somebody would not wait for it: the verdict.
void Session::end_watching()
{
    if (!quiz_ || quiz_->phase() != QuizPhase::watching) {
        return;
    }
    quiz_->arrive();
    view_.quiz = std::make_shared<const Quiz>(*quiz_);
    view_.moment.day = quiz_->question().reveal.moment.day;
    view_.playing = false;
    play_until_day_.reset();
    refresh_findings();
}

void Session::begin_quiz(Scenario scenario)
{
    if (!quiz_ && !mystery_) {
        explored_ = view_.set;
        explored_moment_ = view_.moment;
    }
    mystery_.reset();
    view_.mystery.reset();
    view_.outside = false;
    view_.mode = Mode::cases;
    end_courses();
    quiz_.emplace(std::move(scenario));
    show_question();
}

// Back to what Explore showed; of a mystery patient too.
void Session::leave_quiz()
{
    if (!quiz_ && !mystery_) {
        return;
    }
    quiz_.reset();
    view_.quiz.reset();
    mystery_.reset();
    view_.mystery.reset();
    view_.outside = false;
    view_.lit.clear();
    view_.playing = false;
    play_until_day_.reset();
    view_.moment = explored_moment_;
    view_.changed_by.clear();
    show_case(explored_);
    view_.before = view_.findings;
}

void Session::advance(double seconds)
{
    const double dt = std::clamp(seconds, 0.0, kLongestFrame_s);
    view_.time_s += dt;
    bool changed = false;
    if (view_.moment.bend_s >= 0.0) {
        view_.moment.bend_s += dt;
        if (view_.moment.bend_s > sim::flare_end_s(model_->inhibition)) {
            view_.moment.bend_s = -1.0;
        }
        changed = true;
    } else if (view_.playing) {
        const double end = play_until_day_.value_or(kTimeLineDays);
        view_.moment.day = std::min(end, view_.moment.day + dt * view_.days_per_s);
        if (view_.moment.day >= end) {
            view_.playing = false;
            play_until_day_.reset();
            end_watching();
        }
        changed = true;
    }
    if (changed) {
        refresh_findings();
    }
}

}  // namespace l5s1::scenarios
