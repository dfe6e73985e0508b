#include "scenarios/case_file/option_rules.h"

#include "scenarios/io/number_text.h"

#include <algorithm>
#include <set>

namespace l5s1::scenarios {

namespace {

using Faults = std::vector<OptionFault>;

std::size_t count_right(const Question& q)
{
    return static_cast<std::size_t>(
        std::count_if(q.options.begin(), q.options.end(), [](const Option& o) { return o.right; }));
}

void one_is_right(const Question& q, Faults& faults)
{
    const std::size_t right = count_right(q);
    if (right == 0) {
        faults.push_back({kNoOption, "options", "none is right; mark it with right = true"});
    } else if (right > 1 && q.kind == QuestionKind::choice) {
        faults.push_back({kNoOption, "options",
                          std::to_string(right) + " are right, but a choice has one; or write kind = \"multiple\""});
    } else if (right > 1 && q.kind != QuestionKind::multiple) {
        faults.push_back({kNoOption, "options", std::to_string(right) + " are right, but only one can be"});
    }
}

void places(const Question& q, Faults& faults)
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

void bands(const Question& q, Faults& faults)
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

void pointed(const Question& q, Faults& faults)
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

void repairs(const Question& q, Faults& faults)
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
    if (wrong_line == 0 || count_right(q) != 1) {
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

std::vector<OptionFault> broken_rules(const Question& q, bool each_is_sound)
{
    Faults faults;
    if (q.options.size() < 2) {
        faults.push_back({kNoOption, "options", "a question needs at least two"});
        return faults;
    }
    const bool by_model = q.kind == QuestionKind::perform || q.kind == QuestionKind::predict;
    if (!by_model && q.kind != QuestionKind::order) {
        one_is_right(q, faults);
    }
    if (!each_is_sound) {
        return faults;
    }
    switch (q.kind) {
        case QuestionKind::order:
            places(q, faults);
            break;
        case QuestionKind::numeric:
            bands(q, faults);
            break;
        case QuestionKind::point:
            pointed(q, faults);
            break;
        case QuestionKind::repair:
            repairs(q, faults);
            break;
        default:
            break;
    }
    return faults;
}

}  // namespace l5s1::scenarios
