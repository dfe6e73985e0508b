#pragma once
// tables.h: assets/model/*.toml to a sim::Model; every mistake as `file:line: key: what`.
//
// Constants: one table a constant, [fast_half_mmHg] value, kind (measured, fitted, assumed), source (keys of
// sources.toml, comma separated), and an optional note. Rows (muscles, postures, ...) carry kind and source each.

#include "scenarios/io/assets.h"
#include "scenarios/io/fault.h"
#include "sim/model/model.h"

#include <map>
#include <string>
#include <vector>

namespace l5s1::scenarios {

// Where a number comes from and how far to trust it.
struct Provenance {
    std::string kind;    // "measured", "fitted" or "assumed"
    std::string source;  // keys of sources.toml
    std::string note;
    double value = 0.0;
};

struct Source {
    std::string reference;  // authors, title, journal, year
    std::string locator;    // DOI, PMID or page; empty when there is none
    bool verified = false;  // the figure was read in the source; false: shown as unverified
};

using Sources = std::map<std::string, Source, std::less<>>;

struct Tables {
    sim::Model model;
    std::map<std::string, Provenance, std::less<>> provenance;  // "nerve.fast_half_mmHg", "muscle_roots.soleus", ...
    Sources sources;
};

// Reads the tables. When `faults` gains a line the model is not to be used.
[[nodiscard]] Tables load_tables(const Assets& assets, std::vector<Fault>& faults);

}  // namespace l5s1::scenarios
