#pragma once
// terms.h: what public vocabularies call a structure (assets/terms.toml).

#include "scenarios/io/assets.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace l5s1::scenarios {

// Empty where there is none that could be traced.
struct Term {
    std::string fma;   // "FMA22532"
    std::string ta98;  // "A04.7.02.037"
};

// By text key, "muscle.tibialis_anterior". Mistakes are appended to `faults` as `file:line: key: what`.
using Terms = std::map<std::string, Term, std::less<>>;
[[nodiscard]] Terms load_terms(const Assets& assets, std::vector<std::string>& faults);

}  // namespace l5s1::scenarios
