#pragma once
// fault.h: says what is wrong with a value, from the table that says what is right.

#include <optional>
#include <string_view>

namespace l5s1::sim {

// A value outside its documented range. Enough to mend the input without a debugger.
struct Fault {
    std::string_view id;
    double value = 0.0;
    double min = 0.0;
    double max = 0.0;
};

// Returns the first row of `table` whose field of `values` is out of range, or nothing.
// A row has an id, a field (pointer to a double member), a min and a max, both inclusive.
// NaN is out of every range.
template <class Table, class Values>
[[nodiscard]] constexpr std::optional<Fault> first_fault(const Table& table, const Values& values) noexcept
{
    for (const auto& row : table) {
        const double value = values.*row.field;
        if (!(row.min <= value && value <= row.max)) {
            return Fault{row.id, value, row.min, row.max};
        }
    }
    return std::nullopt;
}

}  // namespace l5s1::sim
