#include "scenarios/cli/quiz_take.h"

#include "scenarios/catalogue.h"
#include "scenarios/contrast.h"

#include <algorithm>
#include <cmath>
#include <istream>
#include <ostream>

namespace l5s1::scenarios::cli {

namespace {

constexpr int kPatience = 10;  // senseless lines in a row before the quiz ends
constexpr std::string_view kCertaintyKeys[kCertaintyCount] = {"guess", "unsure", "fairly_sure", "certain"};
// What is worth a word at the bedside; the article's ten seconds on tiptoe.
constexpr double kReducedTouch_fraction = 0.9;
constexpr double kShortTiptoe_s = 10.0;
constexpr double kLimitedRaise_deg = 60.0;

char letter(std::size_t option)
{
    return static_cast<char>('A' + option);
}

// A grade as it is written: 4- with a real minus.
std::string grade_text(std::string_view grade)
{
    return grade.ends_with('-') ? std::string(grade.substr(0, grade.size() - 1)) + "−" : std::string(grade);
}

std::string whole(double value)
{
    return std::to_string(std::lround(value));
}

class Run {
public:
    Run(const Terminal& terminal, const sim::Model& model, const std::vector<Claim>& claims, const Scenario& scenario)
        : out_(terminal.out),
          in_(terminal.in),
          strings_(terminal.strings),
          language_(terminal.language),
          model_(model),
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
        const auto findings = sim::examine(model_, sim::simulate(model_, step.patient), q.show.moment);
        const auto lines = examination(strings_, language_, findings);
        if (lines != shown_) {
            out_ << words("quiz.take.examination", {whole(q.show.moment.day)}) << words("quiz.take.colon") << '\n';
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
        std::string sources;
        for (const std::string& source : q.sources) {
            sources += (sources.empty() ? "" : ", ") + source;
        }
        out_ << headed("quiz.take.sources", sources) << '\n';
    }

    void contrast(const Question& q)
    {
        for (const ContrastRow& row : contrast_rows(model_, q)) {
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
    const sim::Model& model_;
    const std::vector<Claim>& claims_;
    Quiz quiz_;
    std::optional<std::size_t> told_step_;
    std::vector<std::string> shown_;  // the examination printed last: not twice in a row
};

}  // namespace

std::optional<Given> parse_answer(std::string_view line, std::size_t options, QuestionKind kind)
{
    Given given;
    bool letters = false;
    for (const char c : line) {
        if (c == ' ' || c == '\t' || c == ',' || c == '.' || c == ')') {
            continue;
        }
        const bool digit = '1' <= c && c <= '9';
        const char upper = 'a' <= c && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        const bool is_letter = 'A' <= upper && upper <= 'Z';
        if (given.certainty || !(digit || is_letter)) {
            return std::nullopt;  // nothing comes after the certainty
        }
        const auto place = static_cast<std::size_t>(digit ? c - '1' : upper - 'A');
        if (digit && letters) {
            if (place >= kCertaintyCount) {
                return std::nullopt;
            }
            given.certainty = static_cast<Certainty>(place);
            continue;
        }
        if (place >= options || (is_letter && !letters && !given.options.empty())) {
            return std::nullopt;
        }
        letters = is_letter;
        given.options.push_back(place);
    }
    std::sort(given.options.begin(), given.options.end());
    given.options.erase(std::unique(given.options.begin(), given.options.end()), given.options.end());
    if (given.options.empty() || (kind == QuestionKind::choice && given.options.size() > 1)) {
        return std::nullopt;
    }
    return given;
}

std::vector<std::string> examination(const Strings& strings, Language language, const sim::Findings& findings)
{
    const auto name = [&](std::string_view kind, std::string_view id) {
        return strings.text(language, std::string(kind) + "." + std::string(id));
    };
    std::vector<std::string> lines;
    for (const sim::Side side : {sim::Side::left, sim::Side::right}) {
        const std::size_t s = sim::index(side);
        std::vector<std::string> found;
        for (std::size_t i = 0; i < sim::kCount<sim::Movement>; ++i) {
            if (const sim::Mrc mrc = findings.movements[s][i].mrc; mrc < sim::Mrc::g5) {
                found.push_back(
                    strings.format(language, "quiz.take.weak",
                                   {name("movement", sim::kIds<sim::Movement>[i]), grade_text(sim::id(mrc))}));
            }
        }
        for (std::size_t i = 0; i < sim::kCount<sim::Reflex>; ++i) {
            if (const int grade = findings.reflexes[s][i].grade; grade != 2) {
                found.push_back(strings.format(language, "quiz.take.reflex_grade",
                                               {name("reflex", sim::kIds<sim::Reflex>[i]), std::to_string(grade)}));
            }
        }
        for (std::size_t i = 0; i < sim::kCount<sim::Root>; ++i) {
            if (findings.dermatomes[s][i].light_touch_fraction < kReducedTouch_fraction) {
                found.push_back(strings.format(language, "quiz.take.numb", {std::string(sim::kIds<sim::Root>[i])}));
            }
        }
        if (const double hold_s = findings.function[s].tiptoe_hold_s; hold_s < kShortTiptoe_s) {
            found.push_back(strings.format(language, "quiz.take.tiptoe", {whole(hold_s)}));
        }
        if (const double raise_deg = findings.signs[s].straight_leg_raise_deg; raise_deg < kLimitedRaise_deg) {
            found.push_back(strings.format(language, "quiz.take.raise", {whole(raise_deg)}));
        }
        std::string line = name("side", sim::id(side)) + strings.text(language, "quiz.take.colon");
        for (std::size_t i = 0; i < found.size(); ++i) {
            line += (i ? strings.text(language, "quiz.take.separator") : std::string()) + found[i];
        }
        lines.push_back(line + (found.empty() ? strings.text(language, "quiz.take.nothing") : std::string()));
    }
    return lines;
}

Quiz take(const Terminal& terminal, const sim::Model& model, const std::vector<Claim>& claims, const Scenario& scenario)
{
    return Run(terminal, model, claims, scenario).go();
}

}  // namespace l5s1::scenarios::cli
