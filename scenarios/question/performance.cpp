#include "scenarios/question/performance.h"

#include "scenarios/findings/finding_value.h"
#include "scenarios/io/number_text.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace l5s1::scenarios {

namespace {

using Words = std::vector<std::string>;

// The parts of "movement.great_toe_extension.left.mrc".
struct Parts {
    std::string_view kind;
    std::string_view which;  // empty for a function or sign
    sim::Side side = sim::Side::left;
    std::string_view field;
};

std::optional<Parts> parts_of(std::string_view finding)
{
    std::array<std::string_view, 4> word{};
    std::size_t count = 0;
    while (count < word.size()) {
        const auto dot = finding.find('.');
        word[count++] = finding.substr(0, dot);
        if (dot == std::string_view::npos) {
            break;
        }
        finding.remove_prefix(dot + 1);
    }
    if (count < 3) {
        return std::nullopt;
    }
    const auto side = sim::from_id<sim::Side>(word[count - 2]);
    if (!side) {
        return std::nullopt;
    }
    return Parts{word[0], count == 4 ? word[1] : std::string_view(), *side, word[count - 1]};
}

// "12.3", and "0.04" where there is little.
std::string short_number(double value)
{
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), value < 1.0 ? "%.2f" : "%.1f", value);
    return buffer.data();
}

// One manoeuvre on one patient.
class ManoeuvreText {
public:
    ManoeuvreText(const Strings& strings, Language language, const sim::Model& model, const sim::Findings& findings,
                  const Parts& parts)
        : strings_(strings),
          language_(language),
          model_(model),
          f_(findings),
          parts_(parts),
          side_(sim::index(parts.side))
    {
    }

    Words tell() const
    {
        if (parts_.kind == "movement") {
            return power();
        }
        if (parts_.kind == "reflex") {
            return jerk();
        }
        if (parts_.kind == "function") {
            return function();
        }
        return parts_.kind == "sign" ? raised_leg() : feeling();
    }

private:
    std::string say(const std::string& key, const Words& arguments = {}) const
    {
        return strings_.format(language_, "perform." + key, arguments);
    }

    // The torque against the weight of the part and against the examiner's hand.
    Words power() const
    {
        const auto movement = *sim::from_id<sim::Movement>(parts_.which);
        const sim::MovementFinding& found = f_.movements[side_][sim::index(movement)];
        const sim::MovementRow& row = model_.movements[sim::index(movement)];
        Words words{say("hand." + std::to_string(sim::index(found.mrc))),
                    say("torque", {short_number(found.torque_Nm), short_number(found.normal_torque_Nm),
                                   short_number(found.normal_torque_Nm * row.gravity_fraction)})};
        if (row.insensitive_hand > 0.0) {
            words.push_back(say("strong_calf"));
        }
        return words;
    }

    Words jerk() const
    {
        const auto which = sim::index(*sim::from_id<sim::Reflex>(parts_.which));
        const int grade = std::clamp(f_.reflexes[side_][which].grade, 0, 4);
        return {say("jerk." + std::to_string(grade)),
                say("jerk_size", {whole(f_.reflexes[side_][which].amplitude_fraction * 100.0),
                                  whole(f_.reflexes[1 - side_][which].amplitude_fraction * 100.0)})};
    }

    Words function() const
    {
        const sim::FunctionFinding& found = f_.function[side_];
        const sim::FunctionFinding& other = f_.function[1 - side_];
        if (parts_.field == "tiptoe_hold_s") {
            return {found.tiptoe_hold_s < 0.5 ? say("tiptoe_none") : say("tiptoe", {whole(found.tiptoe_hold_s)}),
                    say("tiptoe_other", {whole(other.tiptoe_hold_s)})};
        }
        if (parts_.field == "heel_rise_repetitions") {
            const int count = found.heel_rise_repetitions;
            return {count == 0 ? say("rises_none") : say("rises", {std::to_string(count)}),
                    say("rises_other", {std::to_string(other.heel_rise_repetitions)})};
        }
        const bool heels = parts_.field == "heel_walk";
        const sim::Ability ability = heels ? found.heel_walk : found.tiptoe_walk;
        return {say(std::string(heels ? "heel_walk." : "tiptoe_walk.") + std::string(sim::id(ability)))};
    }

    Words raised_leg() const
    {
        const sim::SignFinding& found = f_.signs[side_];
        if (parts_.field == "crossed_straight_leg_raise") {
            return {say(found.crossed_straight_leg_raise ? "crossed" : "not_crossed")};
        }
        return {say("raise", {whole(found.straight_leg_raise_deg)}),
                say("raise_other", {whole(f_.signs[1 - side_].straight_leg_raise_deg)})};
    }

    Words feeling() const
    {
        const bool saddle = parts_.kind == "cauda";
        const bool pin = parts_.field != "light_touch_fraction";
        const auto felt_at = [&](std::size_t side) {
            if (saddle) {
                return f_.cauda.saddle_pinprick_fraction[side];
            }
            const auto& skin = f_.dermatomes[side][sim::index(*sim::from_id<sim::Root>(parts_.which))];
            return pin ? skin.pinprick_fraction : skin.light_touch_fraction;
        };
        // ten touches: how many feel as on sound skin
        const auto ten = static_cast<int>(std::clamp(felt_at(side_) * 10.0 + 0.5, 0.0, 10.0));
        const auto other = static_cast<int>(std::clamp(felt_at(1 - side_) * 10.0 + 0.5, 0.0, 10.0));
        return {say(pin ? "pin" : "touch", {std::to_string(ten), std::to_string(other)})};
    }

    const Strings& strings_;
    Language language_;
    const sim::Model& model_;
    const sim::Findings& f_;
    Parts parts_;
    std::size_t side_;
};

}  // namespace

bool is_performable(std::string_view finding)
{
    const auto parts = parts_of(finding);
    if (!parts || !find_finding(sim::Findings{}, finding)) {
        return false;
    }
    const auto is = [&](std::initializer_list<std::string_view> fields) {
        return std::find(fields.begin(), fields.end(), parts->field) != fields.end();
    };
    if (parts->kind == "movement") {
        return is({"mrc"});
    }
    if (parts->kind == "reflex") {
        return is({"grade"});
    }
    if (parts->kind == "function") {
        return is({"tiptoe_hold_s", "heel_rise_repetitions", "heel_walk", "tiptoe_walk"});
    }
    if (parts->kind == "sign") {
        return is({"straight_leg_raise_deg", "crossed_straight_leg_raise"});
    }
    return (parts->kind == "dermatome" && is({"pinprick_fraction", "light_touch_fraction"})) ||
           (parts->kind == "cauda" && is({"saddle_pinprick_fraction"}));
}

sim::Moment performing_moment(const Question& question)
{
    sim::Moment moment = question.show.moment;
    const auto parts = parts_of(question.perform);
    if (!parts) {
        return moment;
    }
    if (parts->field == "tiptoe_hold_s" || parts->field == "heel_rise_repetitions") {
        moment.posture = sim::Posture::tiptoe;
    } else if (parts->field == "heel_walk" || parts->field == "tiptoe_walk") {
        moment.posture = sim::Posture::walking;
    } else if (parts->kind == "sign") {
        moment.posture = sim::Posture::lying;
    }
    return moment;
}

std::vector<std::string> felt(const Strings& strings, Language language, const sim::Model& model,
                              const sim::Findings& findings, std::string_view finding)
{
    const auto parts = parts_of(finding);
    return parts ? ManoeuvreText(strings, language, model, findings, *parts).tell() : Words{};
}

sim::Moment moment_of_finding(const Question& question)
{
    return traits(question).watched ? question.reveal.moment : performing_moment(question);
}

const std::string& finding_asked(const Question& question)
{
    if (question.number) {
        return question.number->finding;
    }
    return question.watch ? question.watch->finding : question.perform;
}

}  // namespace l5s1::scenarios
