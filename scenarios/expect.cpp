#include "scenarios/expect.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace l5s1::scenarios {

namespace {

using Words = std::vector<std::string_view>;
using Value = std::optional<FindingValue>;

constexpr std::array kTruth = std::to_array<std::string_view>({"false", "true"});

Words split(std::string_view name)
{
    Words words;
    while (true) {
        const auto dot = name.find('.');
        words.push_back(name.substr(0, dot));
        if (dot == std::string_view::npos) {
            return words;
        }
        name.remove_prefix(dot + 1);
    }
}

template <class E>
Value of(E value)
{
    return FindingValue{static_cast<double>(sim::index(value)), sim::kIds<E>};
}
Value of(bool value)
{
    return FindingValue{value ? 1.0 : 0.0, kTruth};
}
Value of(double value)
{
    return FindingValue{value, {}};
}
Value of(int value)
{
    return FindingValue{static_cast<double>(value), {}};
}

Value field(const sim::RootFinding& root, std::string_view name)
{
    if (name == "pressure_mmHg") {
        return of(root.pressure_mmHg);
    }
    if (name == "conduction_fraction") {
        return of(root.conduction_fraction);
    }
    if (name == "axon_fraction") {
        return of(root.axon_fraction);
    }
    if (name == "inflammation") {
        return of(root.inflammation);
    }
    return std::nullopt;
}

Value field(const sim::MuscleFinding& muscle, std::string_view name)
{
    if (name == "mrc") {
        return of(muscle.mrc);
    }
    if (name == "strength_fraction") {
        return of(muscle.strength_fraction);
    }
    if (name == "innervated_fraction") {
        return of(muscle.innervated_fraction);
    }
    if (name == "bulk_fraction") {
        return of(muscle.bulk_fraction);
    }
    if (name == "irreversible_fraction") {
        return of(muscle.irreversible_fraction);
    }
    if (name == "inhibition_fraction") {
        return of(muscle.inhibition_fraction);
    }
    if (name == "axon_fraction") {
        return of(muscle.axon_fraction);
    }
    if (name == "conduction_fraction") {
        return of(muscle.conduction_fraction);
    }
    return std::nullopt;
}

Value field(const sim::MovementFinding& movement, std::string_view name)
{
    if (name == "mrc") {
        return of(movement.mrc);
    }
    if (name == "strength_fraction") {
        return of(movement.strength_fraction);
    }
    if (name == "torque_Nm") {
        return of(movement.torque_Nm);
    }
    return std::nullopt;
}

Value field(const sim::ReflexFinding& reflex, std::string_view name)
{
    if (name == "grade") {
        return of(reflex.grade);
    }
    if (name == "amplitude_fraction") {
        return of(reflex.amplitude_fraction);
    }
    return std::nullopt;
}

Value field(const sim::DermatomeFinding& dermatome, std::string_view name)
{
    if (name == "light_touch_fraction") {
        return of(dermatome.light_touch_fraction);
    }
    if (name == "pinprick_fraction") {
        return of(dermatome.pinprick_fraction);
    }
    return std::nullopt;
}

Value field(const sim::FunctionFinding& function, std::string_view name)
{
    if (name == "tiptoe_hold_s") {
        return of(function.tiptoe_hold_s);
    }
    if (name == "heel_rise_repetitions") {
        return of(function.heel_rise_repetitions);
    }
    if (name == "heel_walk") {
        return of(function.heel_walk);
    }
    if (name == "tiptoe_walk") {
        return of(function.tiptoe_walk);
    }
    if (name == "foot_clearance_mm") {
        return of(function.foot_clearance_mm);
    }
    return std::nullopt;
}

Value field(const sim::SignFinding& sign, std::string_view name)
{
    if (name == "straight_leg_raise_deg") {
        return of(sign.straight_leg_raise_deg);
    }
    if (name == "crossed_straight_leg_raise") {
        return of(sign.crossed_straight_leg_raise);
    }
    return std::nullopt;
}

Value field(const sim::GirthFinding& girth, std::string_view name)
{
    if (name == "calf_cm") {
        return of(girth.calf_cm);
    }
    if (name == "loss_cm") {
        return of(girth.normal_calf_cm - girth.calf_cm);
    }
    return std::nullopt;
}

// table[side].field
template <class T>
Value by_side(const sim::BySide<T>& table, const Words& words)
{
    const auto side = words.size() == 3 ? sim::from_id<sim::Side>(words[1]) : std::nullopt;
    return side ? field(table[sim::index(*side)], words[2]) : std::nullopt;
}

// table[side][which].field
template <class E, class T>
Value by_side_and(const sim::BySide<sim::PerEnum<E, T>>& table, const Words& words)
{
    const auto which = words.size() == 4 ? sim::from_id<E>(words[1]) : std::nullopt;
    const auto side = words.size() == 4 ? sim::from_id<sim::Side>(words[2]) : std::nullopt;
    return which && side ? field(table[sim::index(*side)][sim::index(*which)], words[3]) : std::nullopt;
}

Value of_patient(const sim::Findings& f, std::string_view name)
{
    if (name == "gait") {
        return of(f.gait);
    }
    if (name == "stairs") {
        return of(f.stairs);
    }
    if (name == "triage") {
        return of(f.triage);
    }
    if (name == "giving_way_risk") {
        return of(f.giving_way_risk);
    }
    if (name == "giving_way_now") {
        return of(f.giving_way_now);
    }
    if (name == "back_pain_0_10") {
        return of(f.back_pain_0_10);
    }
    if (name == "leg_pain_0_10") {
        return of(f.leg_pain_0_10);
    }
    return std::nullopt;
}

struct Condition {
    std::string_view comparison;
    std::string_view value;
};

std::optional<Condition> parse(std::string_view text)
{
    for (const std::string_view comparison : {"<=", ">=", "!=", "<", ">", "="}) {
        if (text.substr(0, comparison.size()) == comparison) {
            text.remove_prefix(comparison.size());
            const auto first = text.find_first_not_of(' ');
            if (first == std::string_view::npos) {
                return std::nullopt;
            }
            return Condition{comparison, text.substr(first)};
        }
    }
    return std::nullopt;
}

std::optional<double> number_on(std::span<const std::string_view> scale, std::string_view text)
{
    if (!scale.empty()) {
        const auto at = std::find(scale.begin(), scale.end(), text);
        return at == scale.end() ? std::nullopt : std::optional(static_cast<double>(at - scale.begin()));
    }
    const std::string copy(text);
    char* end = nullptr;
    const double value = std::strtod(copy.c_str(), &end);
    return end == copy.c_str() + copy.size() && !copy.empty() ? std::optional(value) : std::nullopt;
}

bool holds(double found, std::string_view comparison, double wanted)
{
    if (comparison == "<") {
        return found < wanted;
    }
    if (comparison == "<=") {
        return found <= wanted;
    }
    if (comparison == ">") {
        return found > wanted;
    }
    if (comparison == ">=") {
        return found >= wanted;
    }
    return comparison == "=" ? found == wanted : found != wanted;
}

}  // namespace

std::optional<FindingValue> find_finding(const sim::Findings& findings, std::string_view name)
{
    const Words words = split(name);
    if (words.size() == 1) {
        return of_patient(findings, name);
    }
    if (words[0] == "root") {
        return by_side_and<sim::Root>(findings.roots, words);
    }
    if (words[0] == "muscle") {
        return by_side_and<sim::Muscle>(findings.muscles, words);
    }
    if (words[0] == "movement") {
        return by_side_and<sim::Movement>(findings.movements, words);
    }
    if (words[0] == "reflex") {
        return by_side_and<sim::Reflex>(findings.reflexes, words);
    }
    if (words[0] == "dermatome") {
        return by_side_and<sim::Root>(findings.dermatomes, words);
    }
    if (words[0] == "function") {
        return by_side(findings.function, words);
    }
    if (words[0] == "sign") {
        return by_side(findings.signs, words);
    }
    if (words[0] == "girth") {
        return by_side(findings.girth, words);
    }
    return std::nullopt;
}

std::string to_string(const FindingValue& value)
{
    if (!value.scale.empty()) {
        return std::string(value.scale[static_cast<std::size_t>(value.number)]);
    }
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.3g", value.number);
    return buffer;
}

std::string check(const Expect& expect)
{
    const auto healthy = find_finding(sim::Findings{}, expect.finding);
    if (!healthy) {
        return "there is no such finding";
    }
    const auto condition = parse(expect.condition);
    if (!condition) {
        return "must be < <= > >= = or != and a value, like \"< 10\"";
    }
    if (!number_on(healthy->scale, condition->value)) {
        std::string what = "\"" + std::string(condition->value) + "\" is no value of this finding; ";
        if (healthy->scale.empty()) {
            return what + "it is a number";
        }
        what += "it is one of";
        for (const std::string_view name : healthy->scale) {
            what += " " + std::string(name);
        }
        return what;
    }
    return {};
}

std::string contradiction(const Expect& expect, const sim::Findings& findings)
{
    const auto found = find_finding(findings, expect.finding);
    const auto condition = parse(expect.condition);
    const auto wanted = found && condition ? number_on(found->scale, condition->value) : std::nullopt;
    if (!wanted) {
        return "cannot be checked";
    }
    if (holds(found->number, condition->comparison, *wanted)) {
        return {};
    }
    return "the simulated patient has " + to_string(*found) + ", not " + expect.condition;
}

std::vector<std::string> contradictions(const sim::Model& model, std::string_view file, const Scenario& scenario)
{
    std::vector<std::string> all;
    const auto compare = [&](const Question& question, const std::vector<Expect>& expects, const sim::Findings& found) {
        for (const Expect& expect : expects) {
            if (const std::string wrong = contradiction(expect, found); !wrong.empty()) {
                all.push_back(std::string(file) + ":" + std::to_string(expect.line) + ": " + question.id + "." +
                              expect.finding + ": " + wrong);
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

bool is_bedside_finding(std::string_view name)
{
    const Words words = split(name);
    if (words.size() != 2) {
        return false;
    }
    return (words[0] == "movement" && sim::from_id<sim::Movement>(words[1])) ||
           (words[0] == "reflex" && sim::from_id<sim::Reflex>(words[1])) ||
           (words[0] == "dermatome" && sim::from_id<sim::Root>(words[1])) || name == "sign.straight_leg_raise" ||
           name == "function.tiptoe_hold";
}

}  // namespace l5s1::scenarios
