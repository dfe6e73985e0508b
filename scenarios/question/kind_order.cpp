// kind_order.cpp: all options are put in order. An option: `place`.

#include "scenarios/question/kind_row.h"

#include <set>

namespace l5s1::scenarios {

namespace {

constexpr auto kOptionKeys = std::to_array<std::string_view>({"place"});

void read_place(TomlReader& in, const toml::table& entry, const std::string& here, Option& option)
{
    option.place = counted(in, entry, here, "place", kMostOptions);
}

void check_places(const Question& q, OptionFaults& faults)
{
    constexpr std::size_t kFewest = 3;
    const std::size_t count = q.options.size();
    if (count < kFewest) {
        faults.push_back({kNoOption, "options", "an order needs at least three"});
        return;
    }
    std::set<std::size_t> seen;
    bool in_order = true;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t place = q.options[i].place;
        in_order = in_order && place == i + 1;
        if (place > count) {
            faults.push_back({i, "place", "there are only " + std::to_string(count) + " places"});
        } else if (!seen.insert(place).second) {
            faults.push_back({i, "place", "another option has place " + std::to_string(place)});
        }
        if (q.options[i].unsafe) {
            faults.push_back({i, "unsafe", "in an order every option is used; none can be unsafe"});
        }
    }
    if (in_order) {
        faults.push_back({kNoOption, "options", "stand in the right order already; mix them in the file"});
    }
}

}  // namespace

constinit const KindRow order_row{
    .kind = QuestionKind::order,
    .traits = {.form = AnswerForm::order,
               .right_by = RightBy::kind,
               .hint = "cases.hint.order",
               .help = "quiz.take.help_order"},
    .option_keys = kOptionKeys,
    .read_option = read_place,
    .check_options = check_places,
};

}  // namespace l5s1::scenarios
