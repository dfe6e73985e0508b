// kind_point.cpp: a structure is clicked in the picture. An option: `structure` and `side`, or `otherwise`.

#include "scenarios/question/kind_row.h"

#include <set>

namespace l5s1::scenarios {

namespace {

constexpr auto kOptionKeys = std::to_array<std::string_view>({"structure", "side", "otherwise"});

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

void check_structures(const Question& q, OptionFaults& faults)
{
    std::set<std::string> named;
    std::size_t others = 0;
    for (std::size_t i = 0; i < q.options.size(); ++i) {
        const Option& option = q.options[i];
        others += option.otherwise ? 1 : 0;
        if (option.otherwise && (!option.structures.empty() || option.either_side)) {
            faults.push_back({i, "otherwise", "means everything that no other option names: no structure, no side"});
        }
        if (option.otherwise && option.right) {
            faults.push_back({i, "right", "\"anything else\" cannot be right"});
        }
        if (!option.otherwise && option.structures.empty()) {
            faults.push_back({i, "structure", "is missing: which structures are meant?"});
        }
        for (const std::string& id : option.structures) {
            if (!named.insert(id).second) {
                faults.push_back({i, "structure", "\"" + id + "\" is named twice"});
            }
        }
    }
    if (others != 1) {
        faults.push_back(
            {kNoOption, "options",
             "one of them, and only one, has otherwise = true: what is said when something else is clicked"});
    }
    if (q.options.size() - others < 2) {
        faults.push_back({kNoOption, "options", "at least two name structures"});
    }
}

}  // namespace

constinit const KindRow point_row{
    .kind = QuestionKind::point,
    .traits = {.form = AnswerForm::point, .hint = "cases.hint.point", .help = "quiz.take.help_one"},
    .option_keys = kOptionKeys,
    .read_option = read_structures,
    .check_options = check_structures,
};

}  // namespace l5s1::scenarios
