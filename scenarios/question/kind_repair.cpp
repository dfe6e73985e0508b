// kind_repair.cpp: one line of a reasoning is wrong. The question: `reasoner`, `lines`; an option: `line`.

#include "scenarios/question/kind_row.h"

namespace l5s1::scenarios {

namespace {

constexpr std::size_t kFewestLines = 3;
constexpr std::size_t kMostLines = 5;
constexpr auto kTaskKeys = std::to_array<std::string_view>({"reasoner", "lines"});
constexpr auto kOptionKeys = std::to_array<std::string_view>({"line"});

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

void read_line(TomlReader& in, const toml::table& entry, const std::string& here, Option& option)
{
    option.replaces = counted(in, entry, here, "line", kMostLines);
}

void check_repairs(const Question& q, OptionFaults& faults)
{
    const std::size_t lines = q.reasoning ? q.reasoning->lines.size() : 0;
    std::vector<std::size_t> count(lines + 1);
    std::size_t wrong_line = 0;
    for (std::size_t i = 0; i < q.options.size(); ++i) {
        const std::size_t line = q.options[i].replaces;
        if (line == 0 || line > lines) {
            faults.push_back({i, "line", "there are only lines 1 to " + std::to_string(lines)});
            continue;
        }
        ++count[line];
        wrong_line = q.options[i].right ? line : wrong_line;
    }
    if (wrong_line == 0 || right_options(q).size() != 1) {
        return;
    }
    if (count[wrong_line] < 2) {
        faults.push_back({kNoOption, "options",
                          "line " + std::to_string(wrong_line) +
                              " is the wrong one: besides its right repair it needs one that is wrong"});
    }
    for (std::size_t line = 1; line <= lines; ++line) {
        if (line != wrong_line && count[line] > 1) {
            faults.push_back({kNoOption, "options",
                              "line " + std::to_string(line) + " is right as it stands: one option for it at most"});
        }
    }
}

}  // namespace

constinit const KindRow repair_row{
    .kind = QuestionKind::repair,
    .traits = {.form = AnswerForm::line, .hint = "cases.hint.repair", .help = "quiz.take.help_one"},
    .task_keys = kTaskKeys,
    .read_task = read_reasoning,
    .option_keys = kOptionKeys,
    .read_option = read_line,
    .check_options = check_repairs,
};

}  // namespace l5s1::scenarios
