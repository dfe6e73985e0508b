// kind_numeric.cpp: a number falls into a band. The question: `number`; an option: `from`, `to`.

#include "scenarios/findings/finding_value.h"
#include "scenarios/io/number_text.h"
#include "scenarios/question/kind_row.h"

namespace l5s1::scenarios {

namespace {

constexpr double kLargestNumber = 1e6;
constexpr double kMostSteps = 1000.0;  // of a slider
constexpr auto kTaskKeys = std::to_array<std::string_view>({"number"});
constexpr auto kOptionKeys = std::to_array<std::string_view>({"from", "to"});

void read_number(TomlReader& in, const toml::table& table, const std::string& path, Question& q)
{
    const std::string here = join(path, "number");
    const toml::table* number = in.table(table, path, "number");
    if (!number) {
        in.fault(
            table, here,
            "is missing: { unit = { " + every_language(" = \"..\", ") + " = \"..\" }, from = 0, to = 60, step = 1 }");
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

void read_band(TomlReader& in, const toml::table& entry, const std::string& here, Option& option)
{
    option.from = needed(in, entry, here, "from", -kLargestNumber, kLargestNumber);
    option.to = needed(in, entry, here, "to", -kLargestNumber, kLargestNumber);
}

void check_bands(const Question& q, OptionFaults& faults)
{
    if (!q.number) {
        return;
    }
    double end = q.number->from;
    for (std::size_t i = 0; i < q.options.size(); ++i) {
        const Option& band = q.options[i];
        if (band.from != end) {
            faults.push_back({i, "from",
                              "must be " + plain(end) + ", where " +
                                  (i == 0 ? "the numbers begin" : "the band before it ends") +
                                  "; bands stand in order, without gap or overlap"});
        }
        if (!(band.from < band.to)) {
            faults.push_back({i, "to", "must be more than from"});
        }
        end = band.to;
    }
    if (end != q.number->to) {
        faults.push_back({q.options.size() - 1, "to", "must be " + plain(q.number->to) + ", where the numbers end"});
    }
}

}  // namespace

constinit const KindRow numeric_row{
    .kind = QuestionKind::numeric,
    .traits = {.form = AnswerForm::number, .hint = "cases.hint.number", .help = "quiz.take.help_number"},
    .task_keys = kTaskKeys,
    .read_task = read_number,
    .option_keys = kOptionKeys,
    .read_option = read_band,
    .check_options = check_bands,
};

}  // namespace l5s1::scenarios
