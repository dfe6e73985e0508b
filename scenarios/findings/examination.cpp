#include "scenarios/findings/examination.h"

#include "scenarios/findings/finding_words.h"
#include "scenarios/io/number_text.h"

#include <algorithm>

namespace l5s1::scenarios {

std::string grade_text(std::string_view grade)
{
    return grade.ends_with('-') ? std::string(grade.substr(0, grade.size() - 1)) + "−" : std::string(grade);
}

std::vector<std::string> examination(const Strings& strings, Language language, const sim::BedsideModel& bedside,
                                     const sim::Findings& findings, const std::vector<std::string>& withheld)
{
    const auto name = [&](std::string_view kind, std::string_view id) {
        return strings.text(language, std::string(kind) + "." + std::string(id));
    };
    std::vector<std::string> lines;
    for (const sim::Side side : {sim::Side::left, sim::Side::right}) {
        const std::size_t s = sim::index(side);
        std::vector<std::string> found;
        const std::string of_side = "." + std::string(sim::id(side)) + ".";
        const auto told = [&](std::string_view kind, std::string_view id, std::string_view field) {
            const std::string finding =
                std::string(kind) + (id.empty() ? "" : ".") + std::string(id) + of_side + std::string(field);
            return std::find(withheld.begin(), withheld.end(), finding) == withheld.end();
        };
        for (std::size_t i = 0; i < sim::kCount<sim::Movement>; ++i) {
            if (const sim::Mrc mrc = findings.movements[s][i].mrc;
                mrc < sim::Mrc::g5 && told("movement", sim::kIds<sim::Movement>[i], "mrc")) {
                found.push_back(
                    strings.format(language, "quiz.take.weak",
                                   {name("movement", sim::kIds<sim::Movement>[i]), grade_text(sim::id(mrc))}));
            }
        }
        for (std::size_t i = 0; i < sim::kCount<sim::Reflex>; ++i) {
            if (const int grade = findings.reflexes[s][i].grade;
                grade != 2 && told("reflex", sim::kIds<sim::Reflex>[i], "grade")) {
                found.push_back(strings.format(language, "quiz.take.reflex_grade",
                                               {name("reflex", sim::kIds<sim::Reflex>[i]), std::to_string(grade)}));
            }
        }
        for (std::size_t i = 0; i < sim::kLegRoots; ++i) {
            const std::string_view root = sim::kIds<sim::Root>[i];
            if (findings.dermatomes[s][i].light_touch_fraction < bedside.sensation_reduced_below &&
                told("dermatome", root, "light_touch_fraction") && told("dermatome", root, "pinprick_fraction")) {
                found.push_back(strings.format(language, "quiz.take.numb", {std::string(root)}));
            }
        }
        if (const double hold_s = findings.function[s].tiptoe_hold_s;
            hold_s < bedside.tiptoe_short_below_s && told("function", "", "tiptoe_hold_s")) {
            found.push_back(strings.format(language, "quiz.take.tiptoe", {whole(hold_s)}));
        }
        const double raise_deg = findings.signs[s].straight_leg_raise_deg;
        if (raise_deg < bedside.straight_leg_raise_limited_deg && told("sign", "", "straight_leg_raise_deg")) {
            found.push_back(strings.format(language, "quiz.take.raise", {whole(raise_deg)}));
        }
        for (const std::string& finding : withheld) {
            if (finding.find(of_side) != std::string::npos) {
                found.push_back(
                    strings.format(language, "quiz.take.not_examined", {finding_name(strings, language, finding)}));
            }
        }
        std::string line = name("side", sim::id(side)) + strings.text(language, "quiz.take.colon");
        for (std::size_t i = 0; i < found.size(); ++i) {
            line += (i ? strings.text(language, "quiz.take.separator") : std::string()) + found[i];
        }
        lines.push_back(line + (found.empty() ? strings.text(language, "quiz.take.nothing") : std::string()));
    }
    return lines;
}

}  // namespace l5s1::scenarios
