#include "scenarios/content/question_words.h"

#include "scenarios/findings/finding_words.h"
#include "scenarios/io/number_text.h"
#include "scenarios/question/performance.h"

namespace l5s1::scenarios {

namespace {

constexpr int kWatchedDays = 5;  // told in words, ends included

FindingValue value_at(const sim::Model& model, const sim::Course& course, const Question& question, double day)
{
    sim::Moment moment = moment_of_finding(question);
    moment.day = day;
    return *find_finding(sim::examine(model, course, moment), finding_asked(question));
}

}  // namespace

std::string option_words(const Strings& strings, Language language, const Question& question, std::size_t option)
{
    const Option& one = question.options[option];
    const std::string& text = one.text.in(language);
    return one.replaces == 0 ? text : strings.format(language, "question.repair", {std::to_string(one.replaces), text});
}

std::string number_words(Language language, const Question& question, double number)
{
    return plain(number) + " " + (question.number ? question.number->unit.in(language) : std::string());
}

std::vector<std::string> task_words(const Strings& strings, Language language, const Question& question)
{
    std::vector<std::string> lines;
    if (question.reasoning) {
        lines.push_back(strings.format(language, "question.reasons", {question.reasoning->reasoner.in(language)}));
        for (std::size_t i = 0; i < question.reasoning->lines.size(); ++i) {
            lines.push_back(strings.format(language, "question.line",
                                           {std::to_string(i + 1), question.reasoning->lines[i].in(language)}));
        }
    }
    if (question.number) {
        lines.push_back(strings.format(
            language, "question.number",
            {plain(question.number->from), plain(question.number->to), question.number->unit.in(language)}));
    }
    return lines;
}

std::string model_words(const Strings& strings, Language language, const sim::Model& model, const sim::Case& patient,
                        const Question& question)
{
    const std::string& finding = finding_asked(question);
    if (finding.empty()) {
        return {};
    }
    const sim::Moment moment = moment_of_finding(question);
    const FindingValue value = value_at(model, sim::simulate(model, patient), question, moment.day);
    return strings.format(language, "question.model",
                          {finding_name(strings, language, finding), whole(moment.day),
                           finding_value_text(strings, language, finding, value)});
}

std::vector<Watched> watched(const Strings& strings, Language language, const sim::Model& model,
                             const sim::Case& patient, const Question& question)
{
    std::vector<Watched> all;
    if (!question.watch) {
        return all;
    }
    const sim::Course course = sim::simulate(model, patient);
    for (int i = 0; i < kWatchedDays; ++i) {
        const double share = static_cast<double>(i) / (kWatchedDays - 1);
        const double day = question.watch->from_day + share * (question.watch->to_day - question.watch->from_day);
        all.push_back({day, finding_value_text(strings, language, question.watch->finding,
                                               value_at(model, course, question, day))});
    }
    return all;
}

}  // namespace l5s1::scenarios
