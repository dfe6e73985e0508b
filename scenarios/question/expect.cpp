#include "scenarios/question/expect.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <span>

namespace l5s1::scenarios {

namespace {

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

}  // namespace l5s1::scenarios
