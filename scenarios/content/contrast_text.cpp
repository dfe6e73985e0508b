#include "scenarios/content/contrast_text.h"

#include "scenarios/findings/examination.h"

namespace l5s1::scenarios {

namespace {

constexpr std::string_view kCells[] = {"normal", "slight", "weak", "reduced", "absent", "brisk", "limited"};

std::string finding_name(const Strings& strings, Language language, const std::string& finding)
{
    if (finding == "function.tiptoe_hold") {
        return strings.text(language, "cases.signs.tiptoe");
    }
    if (finding == "sign.straight_leg_raise") {
        return strings.text(language, "cases.signs.slr");
    }
    const auto dot = finding.find('.');
    if (finding.substr(0, dot) == "reflex") {
        return strings.format(language, "quiz.take.reflex", {strings.text(language, finding)});
    }
    return finding.substr(0, dot) == "dermatome" ? finding.substr(dot + 1) : strings.text(language, finding);
}

}  // namespace

ContrastTable contrast_table(const Strings& strings, Language language, const sim::Model& model,
                             const Question& question)
{
    ContrastTable table;
    if (!question.contrast) {
        return table;
    }
    for (const std::string& finding : question.contrast->findings) {
        table.columns.push_back(finding_name(strings, language, finding));
    }
    for (const ContrastRow& row : contrast_rows(model, question)) {
        const std::string& name = row.name.in(language);
        ContrastTable::Row words{
            row.is_this_patient ? strings.format(language, "cases.question.this_patient", {name}) : name, {}};
        for (const ContrastCell& cell : row.cells) {
            const auto kind = std::string(kCells[static_cast<std::size_t>(cell.kind)]);
            words.cells.push_back(strings.text(language, "cases.cell." + kind) +
                                  (cell.value.empty() ? std::string() : " " + grade_text(cell.value)));
        }
        table.rows.push_back(std::move(words));
    }
    return table;
}

}  // namespace l5s1::scenarios
