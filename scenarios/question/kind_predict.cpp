// kind_predict.cpp: what will the course bring? The question: `watch`; an option: `when`.

#include "scenarios/findings/finding_value.h"
#include "scenarios/question/kind_row.h"
#include "scenarios/question/option_reader.h"

namespace l5s1::scenarios {

namespace {

constexpr auto kTaskKeys = std::to_array<std::string_view>({"watch"});

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

}  // namespace

constinit const KindRow predict_row{
    .kind = QuestionKind::predict,
    .traits = {.right_by = RightBy::model,
               .watched = true,
               .hint = "cases.question.choose_first",
               .help = "quiz.take.help_one"},
    .task_keys = kTaskKeys,
    .read_task = read_watch,
};

}  // namespace l5s1::scenarios
