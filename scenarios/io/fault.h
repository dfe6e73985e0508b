#pragma once
// fault.h: a mistake in a file, as a value; and the one way to write it down.

#include <ostream>
#include <span>
#include <string>
#include <vector>

namespace l5s1::scenarios {

struct Fault {
    std::string file;  // as the author knows it; "model" of what several tables say together
    int line = 1;      // 0: of no line, then there is no key either
    std::string key;   // "patient.severity"; "syntax" and "file" when no key is to blame
    std::string what;  // one line, no control characters

    friend bool operator==(const Fault&, const Fault&) = default;
};

// "cases/shopper.toml:12: patient.severity: must be a number"; "model: the heel-rise norms are empty"
[[nodiscard]] std::string written(const Fault& fault);
std::ostream& operator<<(std::ostream& out, const Fault& fault);

// In the order of lines; those of one line keep theirs.
void sort_by_line(std::vector<Fault>& faults);

void append(std::vector<Fault>& all, std::span<const Fault> faults);
// Appends them, written down, to a list that holds other troubles too.
void append(std::vector<std::string>& lines, std::span<const Fault> faults);

}  // namespace l5s1::scenarios
