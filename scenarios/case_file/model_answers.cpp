#include "scenarios/case_file/model_answers.h"

#include "scenarios/question/expect.h"
#include "scenarios/question/performance.h"

#include <optional>

namespace l5s1::scenarios {

namespace {

void by_condition(TomlReader& reader, const FindingValue& value, const sim::Findings& findings, Question& question)
{
    const std::string& finding = finding_asked(question);
    std::string holding;
    std::size_t count = 0;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        Option& option = question.options[i];
        const Expect condition{finding, option.when, option.line};
        if (option.when.empty() || !check(condition).empty()) {
            return;  // said already
        }
        option.right = contradiction(condition, findings).empty();
        if (option.right) {
            holding += (count++ ? ", " : "") + std::string(1, static_cast<char>('A' + i));
        }
        if (option.right && option.unsafe) {
            reader.fault(option.line, join(question.id, "options"), "a right option cannot be unsafe");
        }
    }
    if (count != 1) {
        reader.fault(question.line, join(question.id, "options"),
                     "the model gives " + to_string(value) + " for " + finding + ": " +
                         (count == 0 ? "no option's \"when\" holds" : "\"when\" holds for " + holding) +
                         "; exactly one must");
    }
}

void by_number(TomlReader& reader, const FindingValue& value, const Question& question)
{
    if (right_options(question).size() != 1) {
        return;  // said already
    }
    const auto band = option_of_number(question, value.number);
    const NumberSought& sought = *question.number;
    if (!band && sought.from <= value.number && value.number <= sought.to) {
        return;  // the bands have a gap: said already
    }
    if (!band) {
        reader.fault(question.line, join(question.id, "number.finding"),
                     "the model gives " + to_string(value) + ", which lies outside the numbers that can be given");
    } else if (!question.options[*band].right) {
        reader.fault(question.line, join(question.id, "number.finding"),
                     "the model gives " + to_string(value) + ", which lies in option " +
                         static_cast<char>('A' + *band) + ", and that is not the right one");
    }
}

}  // namespace

void settle(TomlReader& reader, const sim::Model& model, Scenario& scenario)
{
    std::vector<std::optional<sim::Course>> courses(scenario.steps.size());
    for (Question& question : scenario.questions) {
        const std::string& finding = finding_asked(question);
        if (finding.empty() || !find_finding(sim::Findings{}, finding)) {
            continue;
        }
        auto& course = courses[question.step];
        if (!course) {
            course = sim::simulate(model, scenario.steps[question.step].patient);
        }
        const sim::Findings findings = sim::examine(model, *course, moment_of_finding(question));
        const auto value = find_finding(findings, finding);
        if (traits(question).right_by == RightBy::model) {
            by_condition(reader, *value, findings, question);
        } else if (question.number) {
            by_number(reader, *value, question);
        }
    }
}

}  // namespace l5s1::scenarios
