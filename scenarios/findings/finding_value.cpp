#include "scenarios/findings/finding_value.h"

#include <array>
#include <cstdio>
#include <utility>
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

// A number of a finding and its name.
template <class T>
struct Named {
    std::string_view name;
    double T::*field;
};

constexpr std::array kRootNumbers{
    Named<sim::RootFinding>{"pressure_mmHg", &sim::RootFinding::pressure_mmHg},
    Named<sim::RootFinding>{"conduction_fraction", &sim::RootFinding::conduction_fraction},
    Named<sim::RootFinding>{"axon_fraction", &sim::RootFinding::axon_fraction},
    Named<sim::RootFinding>{"inflammation", &sim::RootFinding::inflammation},
};
constexpr std::array kMuscleNumbers{
    Named<sim::MuscleFinding>{"strength_fraction", &sim::MuscleFinding::strength_fraction},
    Named<sim::MuscleFinding>{"innervated_fraction", &sim::MuscleFinding::innervated_fraction},
    Named<sim::MuscleFinding>{"bulk_fraction", &sim::MuscleFinding::bulk_fraction},
    Named<sim::MuscleFinding>{"irreversible_fraction", &sim::MuscleFinding::irreversible_fraction},
    Named<sim::MuscleFinding>{"inhibition_fraction", &sim::MuscleFinding::inhibition_fraction},
    Named<sim::MuscleFinding>{"conduction_fraction", &sim::MuscleFinding::conduction_fraction},
    Named<sim::MuscleFinding>{"axon_fraction", &sim::MuscleFinding::axon_fraction},
};
constexpr std::array kMovementNumbers{
    Named<sim::MovementFinding>{"strength_fraction", &sim::MovementFinding::strength_fraction},
    Named<sim::MovementFinding>{"torque_Nm", &sim::MovementFinding::torque_Nm},
};
constexpr std::array kReflexNumbers{
    Named<sim::ReflexFinding>{"amplitude_fraction", &sim::ReflexFinding::amplitude_fraction},
};
constexpr std::array kDermatomeNumbers{
    Named<sim::DermatomeFinding>{"light_touch_fraction", &sim::DermatomeFinding::light_touch_fraction},
    Named<sim::DermatomeFinding>{"pinprick_fraction", &sim::DermatomeFinding::pinprick_fraction},
};
constexpr std::array kFunctionNumbers{
    Named<sim::FunctionFinding>{"tiptoe_hold_s", &sim::FunctionFinding::tiptoe_hold_s},
    Named<sim::FunctionFinding>{"foot_clearance_mm", &sim::FunctionFinding::foot_clearance_mm},
};
constexpr std::array kCaudaNumbers{
    Named<sim::CaudaFinding>{"post_void_residual_mL", &sim::CaudaFinding::post_void_residual_mL},
    Named<sim::CaudaFinding>{"anal_tone_fraction", &sim::CaudaFinding::anal_tone_fraction},
};
constexpr std::array kPatientNumbers{
    Named<sim::Findings>{"giving_way_risk", &sim::Findings::giving_way_risk},
    Named<sim::Findings>{"back_pain_0_10", &sim::Findings::back_pain_0_10},
    Named<sim::Findings>{"leg_pain_0_10", &sim::Findings::leg_pain_0_10},
};

template <class Table, class T>
Value number(const Table& table, const T& finding, std::string_view name)
{
    for (const auto& row : table) {
        if (row.name == name) {
            return of(finding.*row.field);
        }
    }
    return std::nullopt;
}

Value field(const sim::RootFinding& root, std::string_view name)
{
    return number(kRootNumbers, root, name);
}

Value field(const sim::MuscleFinding& muscle, std::string_view name)
{
    return name == "mrc" ? of(muscle.mrc) : number(kMuscleNumbers, muscle, name);
}

Value field(const sim::MovementFinding& movement, std::string_view name)
{
    return name == "mrc" ? of(movement.mrc) : number(kMovementNumbers, movement, name);
}

Value field(const sim::ReflexFinding& reflex, std::string_view name)
{
    return name == "grade" ? of(reflex.grade) : number(kReflexNumbers, reflex, name);
}

Value field(const sim::DermatomeFinding& dermatome, std::string_view name)
{
    return number(kDermatomeNumbers, dermatome, name);
}

Value field(const sim::FunctionFinding& function, std::string_view name)
{
    if (name == "heel_rise_repetitions") {
        return of(function.heel_rise_repetitions);
    }
    if (name == "heel_walk") {
        return of(function.heel_walk);
    }
    return name == "tiptoe_walk" ? of(function.tiptoe_walk) : number(kFunctionNumbers, function, name);
}

Value field(const sim::SignFinding& sign, std::string_view name)
{
    if (name == "crossed_straight_leg_raise") {
        return of(sign.crossed_straight_leg_raise);
    }
    return name == "straight_leg_raise_deg" ? of(sign.straight_leg_raise_deg) : std::nullopt;
}

Value field(const sim::OtherSignFinding& sign, std::string_view name)
{
    using Sign = sim::OtherSignFinding;
    constexpr std::array<std::pair<std::string_view, bool Sign::*>, 4> kFlags{{
        {"tinel_fibular_neck", &Sign::tinel_fibular_neck},
        {"upgoing_toe", &Sign::upgoing_toe},
        {"fasciculation", &Sign::fasciculation},
        {"tetany", &Sign::tetany},
    }};
    for (const auto& [flag, member] : kFlags) {
        if (name == flag) {
            return of(sign.*member);
        }
    }
    return name == "ankle_brachial_index" ? of(sign.ankle_brachial_index) : std::nullopt;
}

Value field(const sim::GirthFinding& girth, std::string_view name)
{
    if (name == "loss_cm") {
        return of(girth.normal_calf_cm - girth.calf_cm);
    }
    return name == "calf_cm" ? of(girth.calf_cm) : std::nullopt;
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

Value of_cauda(const sim::CaudaFinding& cauda, const Words& words)
{
    if (words.size() == 2) {
        return number(kCaudaNumbers, cauda, words[1]);
    }
    const auto side = words.size() == 3 ? sim::from_id<sim::Side>(words[1]) : std::nullopt;
    return side && words[2] == "saddle_pinprick_fraction" ? of(cauda.saddle_pinprick_fraction[sim::index(*side)])
                                                          : std::nullopt;
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
    return name == "giving_way_now" ? of(f.giving_way_now) : number(kPatientNumbers, f, name);
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
    if (words[0] == "other_sign") {
        return by_side(findings.other_signs, words);
    }
    if (words[0] == "cauda") {
        return of_cauda(findings.cauda, words);
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

bool is_bedside_finding(std::string_view name)
{
    const Words words = split(name);
    if (words.size() != 2) {
        return false;
    }
    return (words[0] == "movement" && sim::from_id<sim::Movement>(words[1])) ||
           (words[0] == "reflex" && sim::from_id<sim::Reflex>(words[1])) ||
           (words[0] == "dermatome" &&
            sim::index(sim::from_id<sim::Root>(words[1]).value_or(sim::Root::S3)) < sim::kLegRoots) ||
           name == "sign.straight_leg_raise" || name == "function.tiptoe_hold";
}

}  // namespace l5s1::scenarios
