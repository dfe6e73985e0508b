#include "scenarios/question/option_reader.h"

#include "scenarios/question/expect.h"
#include "scenarios/question/kind_row.h"
#include "scenarios/question/performance.h"

#include <algorithm>
#include <cmath>

namespace l5s1::scenarios {

namespace {

constexpr std::string_view kLetters = "ABCDEF";

void read_when(TomlReader& in, const toml::table& entry, const std::string& here, const Question& q, Option& option)
{
    option.when = in.string(entry, here, "when");
    const std::string& finding = finding_asked(q);
    if (option.when.empty() || !find_finding(sim::Findings{}, finding)) {
        return;  // said already
    }
    if (const std::string wrong = check(Expect{finding, option.when, option.line}); !wrong.empty()) {
        in.fault(*entry.get("when"), join(here, "when"), wrong);
    }
}

Option read_option(TomlReader& in, const toml::table& entry, const std::string& here, const Question& q)
{
    const KindRow& kind = row(q.kind);
    const RightBy right_by = kind.traits.right_by;
    std::vector<std::string_view> known{"text", "explanation", "unsafe"};
    if (right_by != RightBy::kind) {
        known.push_back(right_by == RightBy::author ? "right" : "when");
    }
    known.insert(known.end(), kind.option_keys.begin(), kind.option_keys.end());
    in.only(entry, here, std::span<const std::string_view>(known));
    Option option;
    option.line = line_of(entry);
    option.text = in.text(entry, here, "text");
    option.explanation = in.text(entry, here, "explanation");
    option.unsafe = in.flag(entry, here, "unsafe");
    if (right_by == RightBy::author) {
        option.right = in.flag(entry, here, "right");
    } else if (right_by == RightBy::model) {
        read_when(in, entry, here, q, option);
    }
    if (kind.read_option) {
        kind.read_option(in, entry, here, option);
    }
    if (option.right && option.unsafe) {
        in.fault(entry, join(here, "unsafe"), "a right option cannot be unsafe");
    }
    return option;
}

void check_marks(const Question& q, const KindRow& kind, OptionFaults& faults)
{
    const auto right = std::count_if(q.options.begin(), q.options.end(), [](const Option& o) { return o.right; });
    if (right == 0) {
        faults.push_back({kNoOption, "options", "none is right; mark it with right = true"});
    } else if (right > 1 && kind.traits.form != AnswerForm::several) {
        faults.push_back(
            {kNoOption, "options", std::to_string(right) + " are right, " + std::string(kind.if_several_right)});
    }
}

// The broken rules. `each_is_sound`: no option is wrong by itself; else nothing can be said of them together but how
// many are right.
OptionFaults broken_rules(const Question& q, bool each_is_sound)
{
    if (q.options.size() < 2) {
        return {{kNoOption, "options", "a question needs at least two"}};
    }
    OptionFaults faults;
    const KindRow& kind = row(q.kind);
    if (kind.traits.right_by == RightBy::author) {
        check_marks(q, kind, faults);
    }
    if (each_is_sound && kind.check_options) {
        kind.check_options(q, faults);
    }
    return faults;
}

}  // namespace

double needed(TomlReader& in, const toml::table& entry, const std::string& here, std::string_view key, double min,
              double max)
{
    if (!entry.contains(key)) {
        in.fault(entry, join(here, key), "is missing");
    }
    return in.number(entry, here, key, min, max).value_or(0.0);
}

std::size_t counted(TomlReader& in, const toml::table& entry, const std::string& here, std::string_view key,
                    std::size_t most)
{
    const double value = needed(in, entry, here, key, 1.0, static_cast<double>(most));
    if (value != std::floor(value)) {
        in.fault(*entry.get(key), join(here, key), "must be a whole number");
    }
    return static_cast<std::size_t>(value);
}

std::span<const std::string_view> task_keys(QuestionKind kind)
{
    return row(kind).task_keys;
}

void read_task(TomlReader& reader, const toml::table& table, const std::string& path, Question& q)
{
    if (const auto read = row(q.kind).read_task) {
        read(reader, table, path, q);
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
