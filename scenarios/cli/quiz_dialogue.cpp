#include "scenarios/cli/quiz_dialogue.h"

#include "scenarios/content/catalogue.h"
#include "scenarios/content/contrast_text.h"
#include "scenarios/content/question_words.h"
#include "scenarios/findings/examination.h"
#include "scenarios/findings/finding_words.h"
#include "scenarios/io/number_text.h"
#include "scenarios/io/outside_text.h"
#include "scenarios/question/performance.h"
#include "scenarios/quiz/answer_line.h"
#include "scenarios/quiz/marks.h"
#include "sim/bedside/examine.h"

#include <algorithm>
#include <istream>
#include <ostream>

namespace l5s1::scenarios::cli {

namespace {

constexpr int kPatience = 10;  // senseless lines in a row before the quiz ends

char letter(std::size_t option)
{
    return static_cast<char>('A' + option);
}

std::string certainties(const Terminal& terminal)
{
    std::string all;
    for (std::size_t i = 0; i < kCertaintyCount; ++i) {
        all += (i ? terminal.words("quiz.take.separator") : std::string()) + std::to_string(i + 1) + " " +
               terminal.words("cases.certainty." + std::string(kCertaintyIds[i]));
    }
    return all;
}

}  // namespace

void Dialogue::introduce(const Scenario& scenario, std::size_t first_step)
{
    const Language language = terminal_.language;
    terminal_.out << scenario.title.in(language) << '\n'
                  << scenario.who.in(language) << '\n'
                  << scenario.vignette.in(language) << '\n'
                  << terminal_.headed("cases.list.goal", scenario.goal.in(language)) << '\n';
    next_story_ = first_step;
    shown_.clear();
}

bool Dialogue::ask(Quiz& quiz)
{
    show(quiz);
    quiz.perform();  // told in show()
    if (!read_answer(quiz)) {
        return false;
    }
    quiz.confirm();
    return true;
}

void Dialogue::show(const Quiz& quiz)
{
    std::ostream& out = terminal_.out;
    const Question& q = quiz.question();
    for (; next_story_ <= q.step; ++next_story_) {
        if (const Text& story = quiz.scenario().steps[next_story_].story; !story.empty()) {
            out << '\n' << story.in(terminal_.language) << '\n';
        }
    }
    out << '\n'
        << terminal_.words("cases.question.count", {std::to_string(quiz.index() + 1), std::to_string(quiz.count())})
        << '\n';
    const auto findings = sim::examine(tables_.model, sim::simulate(tables_.model, quiz.step().patient), q.show.moment);
    const auto lines =
        examination(terminal_.strings, terminal_.language, tables_.model.bedside, findings, withheld(quiz));
    if (lines != shown_) {
        out << terminal_.words("quiz.take.examination", {whole(q.show.moment.day)}) << '\n';
        for (const std::string& line : lines) {
            out << "  " << line << '\n';
        }
        shown_ = lines;
    }
    offer(quiz);
}

// Stem, task and options, and how to answer.
void Dialogue::offer(const Quiz& quiz)
{
    std::ostream& out = terminal_.out;
    const Question& q = quiz.question();
    out << '\n' << q.stem.in(terminal_.language) << '\n';
    for (const std::string& line : task_words(terminal_.strings, terminal_.language, q)) {
        out << "  " << line << '\n';
    }
    if (answer_form(q) == AnswerForm::grade) {
        const auto found =
            sim::examine(tables_.model, sim::simulate(tables_.model, quiz.step().patient), performing_moment(q));
        out << terminal_.words("question.performed", {finding_name(terminal_.strings, terminal_.language, q.perform)})
            << '\n';
        for (const std::string& line : felt(terminal_.strings, terminal_.language, tables_.model, found, q.perform)) {
            out << "    " << line << '\n';
        }
    }
    const auto listed = listed_options(q);
    if (answer_form(q) != AnswerForm::number) {  // its bands would be a help
        for (std::size_t i = 0; i < listed.size(); ++i) {
            out << "  " << letter(i) << "  " << option_words(terminal_.strings, terminal_.language, q, listed[i])
                << '\n';
        }
    }
    out << terminal_.words(traits(q).help, {std::string(1, letter(listed.size() - 1))}) << '\n';
    if (!helped_) {
        out << terminal_.words("quiz.take.help_certainty", {certainties(terminal_)}) << '\n';
        helped_ = true;
    }
}

bool Terminal::read_line(std::string& line) const
{
    constexpr std::string_view kSpace = " \t\r";
    if (!std::getline(in, line)) {
        return false;
    }
    line = half_width(line);
    const auto first = std::min(line.find_first_not_of(kSpace), line.size());
    line = line.substr(first, line.find_last_not_of(kSpace) + 1 - first);
    return true;
}

bool Dialogue::read_answer(Quiz& quiz)
{
    const Question& q = quiz.question();
    std::string line;
    for (int wrong = 0; wrong < kPatience; ++wrong) {
        terminal_.out << terminal_.words("quiz.take.prompt") << std::flush;
        if (!terminal_.read_line(line)) {
            return false;
        }
        if (line == "q" || line == "Q") {
            return false;
        }
        if (const auto given = parse_answer(line, q)) {
            answer(quiz, *given);
            return true;
        }
        // Not the terminal's to obey: only what can be read comes back.
        terminal_.out << terminal_.words("quiz.take.again", {harmless(beginning(line, 40))}) << '\n';
    }
    return false;
}

void Dialogue::watch(const Quiz& quiz)
{
    const Question& q = quiz.question();
    terminal_.out << '\n'
                  << terminal_.words("question.watched",
                                     {finding_name(terminal_.strings, terminal_.language, q.watch->finding)})
                  << '\n';
    for (const Watched& one : watched(terminal_.strings, terminal_.language, tables_.model, quiz.step().patient, q)) {
        terminal_.out << "    " << terminal_.words("finding.on_day", {whole(one.day), one.value}) << '\n';
    }
}

// An order as it belongs, with the place that each was given.
void Dialogue::explain_order(const Question& q, const Answer& given)
{
    const auto right = right_options(q);
    for (std::size_t place = 0; place < right.size(); ++place) {
        const Option& option = q.options[right[place]];
        const auto at = std::find(given.chosen.begin(), given.chosen.end(), right[place]) - given.chosen.begin();
        const bool here = static_cast<std::size_t>(at) == place;
        terminal_.out << (here ? " + " : " - ") << place + 1 << "  " << option.text.in(terminal_.language);
        if (!here) {
            terminal_.out << "  [" << terminal_.words("question.you_put", {std::to_string(at + 1)}) << "]";
        }
        terminal_.out << "\n      " << option.explanation.in(terminal_.language) << '\n';
    }
}

void Dialogue::explain_options(const Question& q, const Answer& given)
{
    const auto listed = listed_options(q);
    for (std::size_t i = 0; i < listed.size(); ++i) {
        const Option& option = q.options[listed[i]];
        const bool chosen = std::find(given.chosen.begin(), given.chosen.end(), listed[i]) != given.chosen.end();
        terminal_.out << (option.right ? " + " : " - ") << letter(i) << "  "
                      << option_words(terminal_.strings, terminal_.language, q, listed[i]);
        if (chosen) {
            terminal_.out << "  [" << terminal_.words("cases.question.your_choice") << "]";
        } else if (option.right) {
            terminal_.out << "  [" << terminal_.words("quiz.take.right_answer") << "]";
        }
        terminal_.out << "\n      " << option.explanation.in(terminal_.language) << '\n';
    }
}

void Dialogue::explain(Quiz& quiz)
{
    std::ostream& out = terminal_.out;
    const Language language = terminal_.language;
    const Question& q = quiz.question();
    const Answer& given = quiz.answer();
    if (quiz.phase() == QuizPhase::watching) {
        watch(quiz);
        quiz.arrive();
    }
    out << '\n' << terminal_.words(given.right ? "cases.question.right" : "cases.question.wrong") << '\n';
    if (answer_form(q) == AnswerForm::order) {
        explain_order(q, given);
    } else {
        explain_options(q, given);
    }
    if (given.number) {
        out << terminal_.words("question.your_number", {number_words(language, q, *given.number)}) << '\n';
    }
    const std::string figure = model_words(terminal_.strings, language, tables_.model, quiz.step().patient, q);
    if (!figure.empty()) {
        out << figure << '\n';
    }
    out << terminal_.headed("quiz.take.lesson", q.lesson.in(language)) << '\n';
    for (const Claim* claim : notes(claims_, q)) {
        out << terminal_.headed("cases.question.note", claim->note.in(language)) << '\n';
    }
    if (!q.reveal.caption.empty()) {
        out << terminal_.headed("quiz.take.picture", q.reveal.caption.in(language)) << '\n';
    }
    contrast(q);
    cite(q);
}

void Dialogue::contrast(const Question& question)
{
    const ContrastTable table = contrast_table(terminal_.strings, terminal_.language, tables_.model, question);
    for (const auto& row : table.rows) {
        terminal_.out << "  " << row.name << terminal_.words("quiz.take.colon");
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            terminal_.out << (i ? terminal_.words("quiz.take.separator") : std::string()) << table.columns[i] << ' '
                          << row.cells[i];
        }
        terminal_.out << '\n';
    }
}

void Dialogue::cite(const Question& question)
{
    terminal_.out << terminal_.words("quiz.take.sources") << '\n';
    for (const std::string& key : question.sources) {
        const auto source = tables_.sources.find(key);
        if (source == tables_.sources.end()) {
            terminal_.out << "      " << key << '\n';
            continue;
        }
        terminal_.out << "      " << source->second.reference
                      << (source->second.verified ? "" : " [" + terminal_.words("tell.unverified") + "]") << '\n';
    }
}

}  // namespace l5s1::scenarios::cli
