#include "scenarios/case_file/option_reader.h"

#include "scenarios/case_file/expect.h"
#include "scenarios/case_file/option_rules.h"
#include "scenarios/case_file/performance.h"

#include <algorithm>
#include <cmath>

namespace l5s1::scenarios {

namespace {

constexpr std::string_view kLetters = "ABCDEF";
constexpr double kLargestNumber = 1e6;
constexpr double kMostSteps = 1000.0;    // of a slider
constexpr std::size_t kFewestLines = 3;  // of a reasoning
constexpr std::size_t kMostLines = 5;

void read_number(TomlReader& in, const toml::table& table, const std::string& path, Question& q)
{
    const std::string here = join(path, "number");
    const toml::table* number = in.table(table, path, "number");
    if (!number) {
        in.fault(table, here, "is missing: { unit = { en = \"..\", zh = \"..\" }, from = 0, to = 60, step = 1 }");
        return;
    }
    in.only(*number, here, {"unit", "from", "to", "step", "finding"});
    NumberSought sought;
    sought.unit = in.text(*number, here, "unit");
    const auto value = [&](std::string_view key, double fallback) {
        if (!number->contains(key)) {
            in.fault(*number, join(here, key), "is missing");
        }
        return in.number(*number, here, key, -kLargestNumber, kLargestNumber).value_or(fallback);
    };
    sought.from = value("from", 0.0);
    sought.to = value("to", 1.0);
    sought.step = value("step", 1.0);
    if (!(sought.from < sought.to)) {
        in.fault(*number, join(here, "to"), "must be more than from");
    } else if (!(sought.step > 0.0) || (sought.to - sought.from) / sought.step > kMostSteps) {
        in.fault(*number, join(here, "step"), "must be more than 0, and not more than 1000 steps from end to end");
    }
    if (number->contains("finding")) {
        sought.finding = in.string(*number, here, "finding");
        const auto healthy = find_finding(sim::Findings{}, sought.finding);
        if (!sought.finding.empty() && (!healthy || !healthy->scale.empty())) {
            in.fault(*number->get("finding"), join(here, "finding"),
                     healthy ? "is no number; leave it out" : "there is no such finding");
            sought.finding.clear();
        }
    }
    q.number = std::move(sought);
}

void read_perform(TomlReader& in, const toml::table& table, const std::string& path, Question& q)
{
    q.perform = in.string(table, path, "perform");
    if (!q.perform.empty() && !is_performable(q.perform)) {
        in.fault(*table.get("perform"), join(path, "perform"),
                 find_finding(sim::Findings{}, q.perform) ? "this finding cannot be performed at the bedside"
                                                          : "there is no such finding");
        q.perform.clear();
    }
}

void read_watch(TomlReader& in, const toml::table& table, const std::string& path, Question& q)
{
    const std::string here = join(path, "watch");
    const toml::table* watch = in.table(table, path, "watch");
    if (!watch) {
        in.fault(table, here, "is missing: { finding = \"..\", from_day = 14, to_day = 120 }");
        return;
    }
    in.only(*watch, here, {"finding", "from_day", "to_day"});
    const std::string finding = in.string(*watch, here, "finding");
    if (!finding.empty() && !find_finding(sim::Findings{}, finding)) {
        in.fault(*watch->get("finding"), join(here, "finding"), "there is no such finding");
    }
    if (const auto days = read_days(in, *watch, here)) {
        q.watch = Watch{finding, days->from_day, days->to_day};
    }
}

void read_reasoning(TomlReader& in, const toml::table& table, const std::string& path, Question& q)
{
    Reasoning reasoning{in.text(table, path, "reasoner"), {}};
    const std::string here = join(path, "lines");
    for (const toml::table* line : in.tables(table, path, "lines")) {
        const std::string one = join(here, std::to_string(reasoning.lines.size() + 1));
        in.only(*line, one, {"text"});
        reasoning.lines.push_back(in.text(*line, one, "text"));
    }
    if (reasoning.lines.size() < kFewestLines || reasoning.lines.size() > kMostLines) {
        in.fault(table, here,
                 "a reasoning has 3 to 5 lines, here are " + std::to_string(reasoning.lines.size()) +
                     "; start each one with [[steps.questions.lines]]");
    }
    q.reasoning = std::move(reasoning);
}

// What an option of this kind has besides text, explanation and unsafe.
std::vector<std::string_view> option_keys(QuestionKind kind)
{
    switch (kind) {
        case QuestionKind::order:
            return {"place"};
        case QuestionKind::numeric:
            return {"right", "from", "to"};
        case QuestionKind::point:
            return {"right", "structure", "side", "otherwise"};
        case QuestionKind::perform:
        case QuestionKind::predict:
            return {"when"};
        case QuestionKind::repair:
            return {"right", "line"};
        default:
            return {"right"};
    }
}

// The finding that `when` speaks of.
std::string finding_of(const Question& q)
{
    return q.kind == QuestionKind::predict ? (q.watch ? q.watch->finding : std::string()) : q.perform;
}

void read_when(TomlReader& in, const toml::table& entry, const std::string& here, const Question& q, Option& option)
{
    option.when = in.string(entry, here, "when");
    const std::string finding = finding_of(q);
    if (option.when.empty() || !find_finding(sim::Findings{}, finding)) {
        return;  // said already
    }
    if (const std::string wrong = check(Expect{finding, option.when, option.line}); !wrong.empty()) {
        in.fault(*entry.get("when"), join(here, "when"), wrong);
    }
}

void read_structures(TomlReader& in, const toml::table& entry, const std::string& here, Option& option)
{
    option.otherwise = in.flag(entry, here, "otherwise");
    option.structures = in.strings(entry, here, "structure");
    for (const std::string& id : option.structures) {
        if (!is_structure(id)) {
            in.fault(*entry.get("structure"), join(here, "structure"), "the picture has no \"" + id + "\"");
        }
    }
    if (entry.contains("side")) {
        option.either_side = in.string(entry, here, "side") == "either";
        if (!option.either_side) {
            in.fault(*entry.get("side"), join(here, "side"),
                     "can only be \"either\"; without it the side of the complaint counts");
        }
    }
}

Option read_option(TomlReader& in, const toml::table& entry, const std::string& here, const Question& q)
{
    std::vector<std::string_view> known{"text", "explanation", "unsafe"};
    const auto more = option_keys(q.kind);
    known.insert(known.end(), more.begin(), more.end());
    in.only(entry, here, std::span<const std::string_view>(known));
    Option option;
    option.line = line_of(entry);
    option.text = in.text(entry, here, "text");
    option.explanation = in.text(entry, here, "explanation");
    option.unsafe = in.flag(entry, here, "unsafe");
    const auto needed = [&](std::string_view key, double min, double max) {
        if (!entry.contains(key)) {
            in.fault(entry, join(here, key), "is missing");
        }
        return in.number(entry, here, key, min, max).value_or(0.0);
    };
    const auto counted = [&](std::string_view key, std::size_t most) {
        const double value = needed(key, 1.0, static_cast<double>(most));
        if (value != std::floor(value)) {
            in.fault(*entry.get(key), join(here, key), "must be a whole number");
        }
        return static_cast<std::size_t>(value);
    };
    const bool marked = std::find(known.begin(), known.end(), "right") != known.end();
    option.right = marked && in.flag(entry, here, "right");
    switch (q.kind) {
        case QuestionKind::order:
            option.place = counted("place", kMostOptions);
            break;
        case QuestionKind::numeric:
            option.from = needed("from", -kLargestNumber, kLargestNumber);
            option.to = needed("to", -kLargestNumber, kLargestNumber);
            break;
        case QuestionKind::point:
            read_structures(in, entry, here, option);
            break;
        case QuestionKind::perform:
        case QuestionKind::predict:
            read_when(in, entry, here, q, option);
            break;
        case QuestionKind::repair:
            option.replaces = counted("line", kMostLines);
            break;
        default:
            break;
    }
    if (option.right && option.unsafe) {
        in.fault(entry, join(here, "unsafe"), "a right option cannot be unsafe");
    }
    return option;
}

}  // namespace

std::vector<std::string_view> task_keys(QuestionKind kind)
{
    switch (kind) {
        case QuestionKind::numeric:
            return {"number"};
        case QuestionKind::perform:
            return {"perform"};
        case QuestionKind::predict:
            return {"watch"};
        case QuestionKind::repair:
            return {"reasoner", "lines"};
        default:
            return {};
    }
}

void read_task(TomlReader& reader, const toml::table& table, const std::string& path, Question& q)
{
    switch (q.kind) {
        case QuestionKind::numeric:
            return read_number(reader, table, path, q);
        case QuestionKind::perform:
            return read_perform(reader, table, path, q);
        case QuestionKind::predict:
            return read_watch(reader, table, path, q);
        case QuestionKind::repair:
            return read_reasoning(reader, table, path, q);
        default:
            return;
    }
}

void read_options(TomlReader& reader, const toml::table& table, const std::string& path, Question& q)
{
    const std::size_t before = reader.fault_count();
    for (const toml::table* entry : reader.tables(table, path, "options")) {
        if (q.options.size() == kMostOptions) {
            reader.fault(*entry, join(path, "options"), "more than six");
            break;
        }
        const std::string here = join(path, kLetters.substr(q.options.size(), 1));
        q.options.push_back(read_option(reader, *entry, here, q));
    }
    // of options that are wrong one by one nothing can be said together
    const bool sound = reader.fault_count() == before;
    for (const OptionFault& fault : broken_rules(q, sound)) {
        const bool one = fault.option < q.options.size();
        const int line = one ? q.options[fault.option].line : line_of(table);
        const std::string where = one ? join(path, kLetters.substr(fault.option, 1)) : path;
        reader.fault(line, join(where, fault.key), fault.what);
    }
}

std::optional<Play> read_days(TomlReader& reader, const toml::table& table, const std::string& path)
{
    const auto from = reader.number(table, path, "from_day", 0.0, sim::kCourseDays);
    const auto to = reader.number(table, path, "to_day", 0.0, sim::kCourseDays);
    if (!from || !to || !(*from < *to)) {
        reader.fault(table, path, "needs a from_day and a later to_day");
        return std::nullopt;
    }
    return Play{*from, *to};
}

}  // namespace l5s1::scenarios
