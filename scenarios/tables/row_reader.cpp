#include "scenarios/tables/row_reader.h"

#include "scenarios/io/number_text.h"

#include <algorithm>

namespace l5s1::scenarios {

const toml::node* RowReader::ask(std::string_view member)
{
    asked_.emplace_back(member);
    return row_.get(member);
}

double RowReader::value_of(const toml::node& node, std::string_view member, double min, double max, double otherwise)
{
    const auto value = node.value<double>();
    if (!value || !node.is_number()) {
        in_.fault(node, key_, std::string(member) + " is missing or not a number");
        return otherwise;
    }
    if (!(min <= *value && *value <= max)) {
        in_.fault(node, key_, plain(*value) + " is outside " + plain(min) + " to " + plain(max));
        return otherwise;
    }
    return *value;
}

double RowReader::number(std::string_view member, double min, double max, double otherwise, bool required)
{
    if (const toml::node* node = ask(member)) {
        return value_of(*node, member, min, max, otherwise);
    }
    if (required) {
        in_.fault(row_, key_, std::string(member) + " is missing or not a number");
    }
    return otherwise;
}

void RowReader::list(std::string_view member, double min, double max, double* values, std::size_t count)
{
    const toml::node* node = ask(member);
    const toml::array* array = node ? node->as_array() : nullptr;
    if (!array || array->size() != count) {
        in_.fault(row_, key_, std::string(member) + " must be a list of " + std::to_string(count) + " numbers");
        return;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const auto value = (*array)[i].value<double>();
        if (!value || !(min <= *value && *value <= max)) {
            in_.fault((*array)[i], key_,
                      std::string(member) + " holds something outside " + plain(min) + " to " + plain(max));
            return;
        }
        values[i] = *value;
    }
}

std::string RowReader::text(std::string_view member)
{
    return ask(member) ? in_.string(row_, key_, member) : std::string();
}

void RowReader::refuse_others()
{
    for (const auto& [member, node] : row_) {
        if (std::find(asked_.begin(), asked_.end(), member.str()) == asked_.end()) {
            in_.fault(node, key_, "unknown key " + std::string(member.str()));
        }
    }
}

}  // namespace l5s1::scenarios
