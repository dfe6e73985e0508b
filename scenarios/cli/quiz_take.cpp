#include "scenarios/cli/quiz_take.h"

#include "scenarios/catalogue.h"
#include "scenarios/cli/examination.h"
#include "scenarios/cli/quiz_answer.h"
#include "scenarios/contrast.h"
#include "scenarios/number_text.h"

#include <algorithm>
#include <istream>
#include <ostream>

namespace l5s1::scenarios::cli {

namespace {

constexpr int kPatience = 10;  // senseless lines in a row before the quiz ends
constexpr std::string_view kCertaintyKeys[kCertaintyCount] = {"guess", "unsure", "fairly_sure", "certain"};

char letter(std::size_t option)
{
    return static_cast<char>('A' + option);
}

class Run {
public:
    Run(const Terminal& terminal, const Tables& tables, const std::vector<Claim>& claims, const Scenario& scenario)
        : out_(terminal.out),
          in_(terminal.in),
          strings_(terminal.strings),
          language_(terminal.language),
          tables_(tables),
          claims_(claims),
          quiz_(scenario)
    {
    }

    Quiz go()
    {
        introduce();
        while (quiz_.phase() != QuizPhase::finished) {
            ask();
            if (!answer()) {
                out_ << '\n' << words("quiz.take.stopped") << '\n';
                quiz_.finish();
                break;
            }
            quiz_.confirm();
            explain();
            quiz_.next();
        }
        conclude();
        return quiz_;
    }

private:
    const std::string& words(std::string_view key) const { return strings_.text(language_, key); }
    std::string words(std::string_view key, const std::vector<std::string>& arguments) const
    {
        return strings_.format(language_, key, arguments);
    }
    const std::string& say(const Text& text) const { return text.in(language_); }
    std::string headed(std::string_view key, const std::string& what) const
    {
        return words(key) + words("quiz.take.colon") + what;
    }

    void introduce()
    {
        const Scenario& s = quiz_.scenario();
        out_ << say(s.title) << '\n' << say(s.who) << '\n' << say(s.vignette) << '\n';
        out_ << headed("cases.list.goal", say(s.goal)) << '\n';
    }

    void ask()
    {
        const Question& q = quiz_.question();
        const Step& step = quiz_.step();
        if (told_step_ != q.step && !step.story.empty()) {
            out_ << '\n' << say(step.story) << '\n';
        }
        told_step_ = q.step;
        out_ << '\n'
             << words("cases.question.count", {std::to_string(quiz_.index() + 1), std::to_string(quiz_.count())})
             << '\n';
        const auto findings = sim::examine(tables_.model, sim::simulate(tables_.model, step.patient), q.show.moment);
        const auto lines = examination(strings_, language_, findings);
        if (lines != shown_) {
            out_ << words("quiz.take.examination", {whole(q.show.moment.day)}) << '\n';
            for (const std::string& line : lines) {
                out_ << "  " << line << '\n';
            }
            shown_ = lines;
        }
        out_ << '\n' << say(q.stem) << '\n';
        for (std::size_t i = 0; i < q.options.size(); ++i) {
            out_ << "  " << letter(i) << "  " << say(q.options[i].text) << '\n';
        }
        const bool several = q.kind == QuestionKind::multiple;
        const std::string last(1, letter(q.options.size() - 1));
        out_ << words(several ? "quiz.take.help_several" : "quiz.take.help_one", {last}) << '\n';
        if (quiz_.index() == 0) {
            out_ << words("quiz.take.help_certainty", {certainties()}) << '\n';
        }
    }

    std::string certainties() const
    {
        std::string all;
        for (std::size_t i = 0; i < kCertaintyCount; ++i) {
            all += (i ? words("quiz.take.separator") : std::string()) + std::to_string(i + 1) + " " +
                   words("cases.certainty." + std::string(kCertaintyKeys[i]));
        }
        return all;
    }

    // False when there is no answer to come.
    bool answer()
    {
        const Question& q = quiz_.question();
        std::string line;
        for (int wrong = 0; wrong < kPatience; ++wrong) {
            out_ << words("quiz.take.prompt") << std::flush;
            if (!std::getline(in_, line)) {
                return false;
            }
            const auto last = line.find_last_not_of(" \t\r");
            line.erase(last == std::string::npos ? 0 : last + 1);
            if (line == "q" || line == "Q") {
                return false;
            }
            if (const auto given = parse_answer(line, q.options.size(), q.kind)) {
                for (const std::size_t option : given->options) {
                    quiz_.choose(option);
                }
                if (given->certainty) {
                    quiz_.set_certainty(*given->certainty);
                }
                return true;
            }
            // Not the terminal's to obey: only what can be read comes back.
            std::replace_if(
                line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; },
                '?');
            out_ << words("quiz.take.again", {line.substr(0, 40)}) << '\n';
        }
        return false;
    }

    void explain()
    {
        const Question& q = quiz_.question();
        const Answer& given = quiz_.answer();
        out_ << '\n' << words(given.right ? "cases.question.right" : "cases.question.wrong") << '\n';
        for (std::size_t i = 0; i < q.options.size(); ++i) {
            const Option& option = q.options[i];
            const bool chosen = std::find(given.chosen.begin(), given.chosen.end(), i) != given.chosen.end();
            out_ << (option.right ? " + " : " - ") << letter(i) << "  " << say(option.text);
            if (chosen) {
                out_ << "  [" << words("cases.question.your_choice") << "]";
            } else if (option.right) {
                out_ << "  [" << words("quiz.take.right_answer") << "]";
            }
            out_ << "\n      " << say(option.explanation) << '\n';
        }
        out_ << headed("quiz.take.lesson", say(q.lesson)) << '\n';
        for (const Claim* claim : notes(claims_, q)) {
            out_ << headed("cases.question.note", say(claim->note)) << '\n';
        }
        if (!q.reveal.caption.empty()) {
            out_ << headed("quiz.take.picture", say(q.reveal.caption)) << '\n';
        }
        contrast(q);
        cite(q);
    }

    void cite(const Question& q)
    {
        out_ << words("quiz.take.sources") << '\n';
        for (const std::string& key : q.sources) {
            const auto source = tables_.sources.find(key);
            if (source == tables_.sources.end()) {
                out_ << "      " << key << '\n';
                continue;
            }
            out_ << "      " << source->second.reference
                 << (source->second.verified ? "" : " [" + words("tell.unverified") + "]") << '\n';
        }
    }

    void contrast(const Question& q)
    {
        for (const ContrastRow& row : contrast_rows(tables_.model, q)) {
            out_ << "  "
                 << (row.is_this_patient ? words("cases.question.this_patient", {say(row.name)}) : say(row.name))
                 << words("quiz.take.colon");
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                static constexpr std::string_view kCells[] = {"normal", "slight", "weak",   "reduced",
                                                              "absent", "brisk",  "limited"};
                const std::string cell =
                    "cases.cell." + std::string(kCells[static_cast<std::size_t>(row.cells[i].kind)]);
                out_ << (i ? words("quiz.take.separator") : std::string()) << finding_name(q.contrast->findings[i])
                     << ' ' << words(cell);
                if (!row.cells[i].value.empty()) {
                    out_ << ' ' << grade_text(row.cells[i].value);
                }
            }
            out_ << '\n';
        }
    }

    std::string finding_name(const std::string& finding) const
    {
        if (finding == "function.tiptoe_hold") {
            return words("cases.signs.tiptoe");
        }
        if (finding == "sign.straight_leg_raise") {
            return words("cases.signs.slr");
        }
        const auto dot = finding.find('.');
        if (finding.substr(0, dot) == "reflex") {
            return words("quiz.take.reflex", {words(finding)});
        }
        return finding.substr(0, dot) == "dermatome" ? finding.substr(dot + 1) : words(finding);
    }

    void conclude()
    {
        const Score result = score(quiz_);
        out_ << '\n' << words("cases.review.title") << '\n';
        if (result.answered == 0) {
            out_ << words("cases.review.none") << '\n';
            return;
        }
        out_ << words("cases.review.score", {std::to_string(result.right), std::to_string(result.of)}) << '\n';
        if (result.answered < result.of) {
            out_ << words("cases.review.unanswered", {std::to_string(result.of - result.answered)}) << '\n';
        }
        std::string claims;
        for (const auto& [claim, tally] : result.by_claim) {
            claims += (claims.empty() ? "" : words("quiz.take.separator")) + claim + " " +
                      words("quiz.take.tally", {std::to_string(tally.right), std::to_string(tally.answered)});
        }
        out_ << headed("quiz.take.by_claim", claims) << '\n';
        for (const ReviewItem& item : review(quiz_)) {
            const Question& q = quiz_.scenario().questions[item.question];
            out_ << (item.right ? " + " : " - ") << item.question + 1 << "  " << say(q.stem);
            if (item.confidently_wrong) {
                out_ << "  [" << words("cases.review.confidently_wrong") << "]";
            }
            if (item.unsafe) {
                out_ << "  [" << words("cases.review.unsafe") << "]";
            }
            out_ << "\n      " << say(q.lesson) << '\n';
        }
    }

    std::ostream& out_;
    std::istream& in_;
    const Strings& strings_;
    Language language_;
    const Tables& tables_;
    const std::vector<Claim>& claims_;
    Quiz quiz_;
    std::optional<std::size_t> told_step_;
    std::vector<std::string> shown_;  // the examination printed last: not twice in a row
};

}  // namespace

Quiz take(const Terminal& terminal, const Tables& tables, const std::vector<Claim>& claims, const Scenario& scenario)
{
    return Run(terminal, tables, claims, scenario).go();
}

}  // namespace l5s1::scenarios::cli
