#include "scenarios/case_file/case_check.h"

#include "scenarios/question/expect.h"
#include "sim/bedside/examine.h"

#include <iterator>

namespace l5s1::scenarios {

LoadedScenario check_case(std::string_view name, std::string_view text, const std::vector<Claim>& claims,
                          const Tables& tables)
{
    LoadedScenario loaded = load_scenario(name, text, claims, tables.model);
    const auto add = [&](std::vector<Fault> more) {
        std::move(more.begin(), more.end(), std::back_inserter(loaded.faults));
    };
    if (loaded.patient_is_sound) {
        add(contradictions(tables.model, name, loaded.scenario));
    }
    add(unknown_sources(name, loaded.scenario, [&](const std::string& key) { return tables.sources.contains(key); }));
    sort_by_line(loaded.faults);
    return loaded;
}

std::vector<Fault> contradictions(const sim::Model& model, std::string_view file, const Scenario& scenario)
{
    std::vector<Fault> all;
    const auto compare = [&](const Question& question, const std::vector<Expect>& expects, const sim::Findings& found) {
        for (const Expect& expect : expects) {
            if (!check(expect).empty()) {
                continue;  // said by the loader
            }
            if (const std::string wrong = contradiction(expect, found); !wrong.empty()) {
                all.push_back({std::string(file), expect.line, question.id + "." + expect.finding, wrong});
            }
        }
    };
    for (std::size_t step = 0; step < scenario.steps.size(); ++step) {
        const sim::Course course = sim::simulate(model, scenario.steps[step].patient);
        for (const Question& question : scenario.questions) {
            if (question.step == step) {
                compare(question, question.expects, sim::examine(model, course, question.show.moment));
                compare(question, question.reveal.expects, sim::examine(model, course, question.reveal.moment));
            }
        }
    }
    return all;
}

std::vector<Fault> unknown_sources(std::string_view file, const Scenario& scenario,
                                   const std::function<bool(const std::string&)>& exists)
{
    std::vector<Fault> unknown;
    for (const Question& question : scenario.questions) {
        for (const std::string& source : question.sources) {
            if (!exists(source)) {
                unknown.push_back({std::string(file), question.line, question.id + ".sources",
                                   "there is no source \"" + source + "\""});
            }
        }
    }
    return unknown;
}

}  // namespace l5s1::scenarios
