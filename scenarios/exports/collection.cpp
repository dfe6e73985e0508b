#include "scenarios/exports/collection.h"

#include "scenarios/content/question_words.h"
#include "scenarios/findings/examination.h"
#include "scenarios/findings/finding_words.h"
#include "scenarios/io/number_text.h"
#include "scenarios/question/performance.h"
#include "sim/bedside/examine.h"

#include <algorithm>

namespace l5s1::scenarios::exports {

namespace {

// The keys of other programs hold both ends of a band, ours the lower one only: of a step of the slider.
constexpr double kBelow = 1e-6;

// An identifier for any format: XML names, tags and file names take these characters. The ids of a file that was read
// are of them already (TomlReader::id).
std::string plain_name(const std::string& id)
{
    std::string name;
    for (const char c : id) {
        const bool kept = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '_';
        name += kept ? c : '-';
    }
    return name;
}

// A hyphen stands in ids by itself, so that no two items share a name.
std::string item_name(const std::string& scenario, const std::string& question)
{
    const bool hyphens = (scenario + question).find('-') != std::string::npos;
    return "l5s1-" + plain_name(scenario + (hyphens ? "--" : "-") + question);
}

std::string spelled_out(const Tables& tables, const Strings& strings, Language language, const std::string& key)
{
    const auto at = tables.sources.find(key);
    if (at == tables.sources.end()) {
        return key;
    }
    const Source& source = at->second;
    return source.reference + (source.locator.empty() ? std::string() : " " + source.locator + ".") +
           (source.verified ? std::string() : " [" + strings.text(language, "tell.unverified") + "]");
}

std::string joined(const std::vector<std::string>& parts, const std::string& separator)
{
    std::string out;
    for (const std::string& part : parts) {
        out += (out.empty() ? std::string() : separator) + part;
    }
    return out;
}

Interaction interaction(AnswerForm form)
{
    switch (form) {
        case AnswerForm::order:
            return Interaction::order;
        case AnswerForm::number:
            return Interaction::number;
        case AnswerForm::one:
        case AnswerForm::several:
        case AnswerForm::point:
        case AnswerForm::grade:
        case AnswerForm::line:
            break;
    }
    return Interaction::choice;
}

class Collector {
public:
    Collector(const Tables& tables, const Strings& strings, Language language, const std::vector<Claim>& claims,
              const Illustrator& illustrate)
        : tables_(tables), strings_(strings), language_(language), claims_(claims), illustrate_(illustrate)
    {
    }

    CaseSheet sheet(const Scenario& scenario)
    {
        CaseSheet sheet{plain_name(scenario.id), say(scenario.title), say(scenario.who),
                        say(scenario.vignette),  say(scenario.goal),  {}};
        std::string examined;
        std::size_t told = 0;  // stories of the steps before this one
        for (const Question& question : scenario.questions) {
            ItemSheet one = item(scenario, question);
            for (; told <= question.step; ++told) {
                if (const Text& story = scenario.steps[told].story; !story.empty()) {
                    one.news.push_back(say(story));
                }
            }
            const std::string now = examination_line(scenario, question);
            if (now != examined) {
                one.news.push_back(now);
            }
            for (std::string& line : task_lines(scenario.steps[question.step].patient, question)) {
                one.news.push_back(std::move(line));
            }
            examined = now;
            sheet.items.push_back(std::move(one));
        }
        return sheet;
    }

private:
    [[nodiscard]] const std::string& say(const Text& text) const { return text.in(language_); }

    // Reasoning, range of a number, what is felt: what stands between situation and options.
    [[nodiscard]] std::vector<std::string> task_lines(const sim::Case& patient, const Question& question) const
    {
        std::vector<std::string> lines = task_words(strings_, language_, question);
        if (answer_form(question) == AnswerForm::grade) {
            const auto found =
                sim::examine(tables_.model, sim::simulate(tables_.model, patient), performing_moment(question));
            lines.push_back(strings_.format(language_, "question.performed",
                                            {finding_name(strings_, language_, question.perform)}));
            for (std::string& line : felt(strings_, language_, tables_.model, found, question.perform)) {
                lines.push_back(std::move(line));
            }
        }
        return lines;
    }

    // A finding that this question or a later one asks for is not told.
    [[nodiscard]] std::string examination_line(const Scenario& scenario, const Question& question) const
    {
        const Step& step = scenario.steps[question.step];
        std::vector<std::string> asked;
        for (const Question* one = &question; one != scenario.questions.data() + scenario.questions.size(); ++one) {
            if (!traits(*one).watched && !finding_asked(*one).empty()) {
                asked.push_back(finding_asked(*one));
            }
        }
        const auto findings =
            sim::examine(tables_.model, sim::simulate(tables_.model, step.patient), question.show.moment);
        auto lines = examination(strings_, language_, tables_.model.bedside, findings, asked);
        for (std::string& line : lines) {  // each is a sentence here
            line[0] = 'a' <= line[0] && line[0] <= 'z' ? static_cast<char>(line[0] - 'a' + 'A') : line[0];
        }
        return strings_.format(
            language_, "export.examination",
            {whole(question.show.moment.day), joined(lines, strings_.text(language_, "export.stop"))});
    }

    // "The leg, day 42, standing. Lit: L5 root, tibialis anterior."
    [[nodiscard]] std::string picture_text(const Question& question, const sim::Case& patient) const
    {
        const Reveal& reveal = question.reveal;
        std::vector<std::string> lit;
        for (const std::string& id : reveal.light) {
            const std::string name = id == "disc" ? sim::disc_name(patient.level) : id;
            lit.push_back(strings_.text(language_, (sim::from_id<sim::Muscle>(id) ? "muscle." : "structure.") + name));
        }
        const std::string what =
            strings_.format(language_, "export.picture." + std::string(sim::id(reveal.view)),
                            {whole(reveal.moment.day),
                             strings_.text(language_, "posture_now." + std::string(sim::id(reveal.moment.posture)))});
        return lit.empty() ? what
                           : what + strings_.format(language_, "export.picture.lit",
                                                    {joined(lit, strings_.text(language_, "export.picture.comma"))});
    }

    [[nodiscard]] ItemSheet item(const Scenario& scenario, const Question& question) const
    {
        ItemSheet sheet;
        sheet.id = scenario.id + "/" + question.id;
        sheet.name = item_name(scenario.id, question.id);
        sheet.kind = sim::id(question.kind);
        sheet.interaction = interaction(answer_form(question));
        sheet.several = answer_form(question) == AnswerForm::several;
        sheet.situation = {say(scenario.who), say(scenario.vignette)};
        for (std::size_t step = 0; step <= question.step; ++step) {
            if (const Text& story = scenario.steps[step].story; !story.empty()) {
                sheet.situation.push_back(say(story));
            }
        }
        sheet.situation.push_back(examination_line(scenario, question));
        for (std::string& line : task_lines(scenario.steps[question.step].patient, question)) {
            sheet.situation.push_back(std::move(line));
        }
        sheet.stem = say(question.stem);
        const std::string_view instruction =
            sheet.interaction == Interaction::order ? "export.put_in_order" : traits(question).instruction;
        sheet.instruction = instruction.empty() ? std::string() : strings_.text(language_, instruction);
        for (const std::size_t i : listed_options(question)) {
            const Option& option = question.options[i];
            const bool ends_within = question.number && option.to < question.number->to;
            sheet.options.push_back({option_words(strings_, language_, question, i), say(option.explanation),
                                     option.right, option.unsafe, i, option.place, option.from,
                                     ends_within ? option.to - question.number->step * kBelow : option.to});
        }
        sheet.lesson = say(question.lesson);
        for (const Claim* claim : notes(claims_, question)) {
            sheet.notes.push_back(say(claim->note));
        }
        sheet.seen = say(question.reveal.caption);
        if (illustrate_) {
            sheet.picture = illustrate_(scenario, question, language_);
            sheet.picture_text = picture_text(question, scenario.steps[question.step].patient);
        }
        sheet.contrast = contrast_table(strings_, language_, tables_.model, question);
        for (const std::string& key : question.sources) {
            sheet.sources.push_back(spelled_out(tables_, strings_, language_, key));
        }
        sheet.claims = question.claims;
        return sheet;
    }

    const Tables& tables_;
    const Strings& strings_;
    Language language_;
    const std::vector<Claim>& claims_;
    const Illustrator& illustrate_;
};

}  // namespace

Collection collect(const Tables& tables, const Strings& strings, Language language, const std::vector<Claim>& claims,
                   const std::vector<Scenario>& scenarios, const Illustrator& illustrate)
{
    Collection all{strings, language, {}};
    Collector collector(tables, strings, language, claims, illustrate);
    for (const Scenario& scenario : scenarios) {
        all.cases.push_back(collector.sheet(scenario));
    }
    return all;
}

std::string letter(std::size_t option)
{
    return std::string(1, static_cast<char>('A' + option));
}

std::vector<std::size_t> right_places(const ItemSheet& item)
{
    std::vector<std::size_t> right;
    for (std::size_t i = 0; i < item.options.size(); ++i) {
        if (item.options[i].right || item.interaction == Interaction::order) {
            right.push_back(i);
        }
    }
    std::stable_sort(right.begin(), right.end(),
                     [&](std::size_t a, std::size_t b) { return item.options[a].place < item.options[b].place; });
    return right;
}

std::string right_letters(const ItemSheet& item)
{
    std::string out;
    for (const std::size_t i : right_places(item)) {
        out += (out.empty() ? "" : ", ") + letter(i);
    }
    return out;
}

std::size_t count_right(const ItemSheet& item)
{
    return right_places(item).size();
}

}  // namespace l5s1::scenarios::exports
