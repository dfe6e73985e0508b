// kind_perform.cpp: a manoeuvre is performed, then graded. The question: `perform`; an option: `when`.

#include "scenarios/findings/finding_value.h"
#include "scenarios/question/kind_row.h"
#include "scenarios/question/performance.h"

namespace l5s1::scenarios {

namespace {

constexpr auto kTaskKeys = std::to_array<std::string_view>({"perform"});

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

}  // namespace

constinit const KindRow perform_row{
    .kind = QuestionKind::perform,
    .traits = {.form = AnswerForm::grade,
               .right_by = RightBy::model,
               .hint = "cases.hint.perform",
               .help = "quiz.take.help_one"},
    .task_keys = kTaskKeys,
    .read_task = read_perform,
};

}  // namespace l5s1::scenarios
