#include "scenarios/io/fault.h"

#include <algorithm>

namespace l5s1::scenarios {

std::string written(const Fault& fault)
{
    return fault.line == 0 ? fault.file + ": " + fault.what
                           : fault.file + ":" + std::to_string(fault.line) + ": " + fault.key + ": " + fault.what;
}

std::ostream& operator<<(std::ostream& out, const Fault& fault)
{
    return out << written(fault);
}

void sort_by_line(std::vector<Fault>& faults)
{
    std::stable_sort(faults.begin(), faults.end(), [](const Fault& a, const Fault& b) { return a.line < b.line; });
}

void append(std::vector<Fault>& all, std::span<const Fault> faults)
{
    all.insert(all.end(), faults.begin(), faults.end());
}

void append(std::vector<std::string>& lines, std::span<const Fault> faults)
{
    for (const Fault& fault : faults) {
        lines.push_back(written(fault));
    }
}

}  // namespace l5s1::scenarios
