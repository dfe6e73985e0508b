#include "scenarios/findings/finding_words.h"

#include "scenarios/findings/examination.h"
#include "scenarios/io/number_text.h"

#include <array>
#include <vector>

namespace l5s1::scenarios {

namespace {

std::vector<std::string_view> words_of(std::string_view name)
{
    std::vector<std::string_view> words;
    while (true) {
        const auto dot = name.find('.');
        words.push_back(name.substr(0, dot));
        if (dot == std::string_view::npos) {
            return words;
        }
        name.remove_prefix(dot + 1);
    }
}

// Units by the end of a field's name; the value is shown times `factor`.
struct Unit {
    std::string_view end;
    std::string_view key;  // of its words; or the unit itself
    double factor = 1.0;
    bool is_key = true;
};
constexpr std::array kUnits{
    Unit{"_fraction", "finding.percent", 100.0},
    Unit{"giving_way_risk", "finding.percent", 100.0},
    Unit{"inflammation", "finding.percent", 100.0},
    Unit{"grade", "finding.jerk"},
    Unit{"_repetitions", "finding.times"},
    Unit{"_deg", "finding.degrees"},
    Unit{"_0_10", "finding.of_ten"},
    Unit{"_Nm", " N·m", 1.0, false},
    Unit{"_mmHg", " mmHg", 1.0, false},
    Unit{"_mm", " mm", 1.0, false},
    Unit{"_cm", " cm", 1.0, false},
    Unit{"_mL", " mL", 1.0, false},
    Unit{"_s", "finding.seconds"},
};

}  // namespace

std::string finding_name(const Strings& strings, Language language, std::string_view finding)
{
    const auto words = words_of(finding);
    const auto say = [&](std::string_view kind, std::string_view id) {
        return strings.text(language, std::string(kind) + "." + std::string(id));
    };
    const std::string field = say("finding.field", words.back());
    if (words.size() < 3) {
        return field;
    }
    const std::string side = say("side", words[words.size() - 2]);
    if (words.size() == 3) {
        return strings.format(language, "finding.of_side_alone", {side, field});
    }
    std::string whose = words[0] == "dermatome" ? strings.format(language, "finding.skin", {std::string(words[1])})
                                                : say(words[0], words[1]);
    if (words[0] == "reflex") {
        whose = strings.format(language, "finding.reflex", {whose});
    }
    return strings.format(language, "finding.of_side", {whose, side, field});
}

std::string finding_value_text(const Strings& strings, Language language, std::string_view finding,
                               const FindingValue& value)
{
    const std::string_view field = words_of(finding).back();
    if (field == "mrc") {
        return strings.format(language, "finding.mrc", {grade_text(to_string(value))});
    }
    if (!value.scale.empty()) {
        const std::string id = to_string(value);
        if (id == "true" || id == "false") {
            return strings.text(language, id == "true" ? "tell.yes" : "tell.no");
        }
        const bool walk = field == "heel_walk" || field == "tiptoe_walk";
        return strings.text(language, (walk ? "ability" : std::string(field)) + "." + id);
    }
    for (const Unit& unit : kUnits) {
        if (field.ends_with(unit.end)) {
            const double shown = value.number * unit.factor;
            const std::string number = shown < 10.0 && unit.factor == 1.0 ? to_string(value) : whole(shown);
            return unit.is_key ? strings.format(language, unit.key, {number}) : number + std::string(unit.key);
        }
    }
    return to_string(value);
}

}  // namespace l5s1::scenarios
