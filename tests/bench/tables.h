#pragma once
// tables.h: the shipped model, loaded once; a bench that cannot load it ends.

#include "scenarios/tables/cohort_tables.h"
#include "scenarios/tables/tables.h"

#include <cstdio>
#include <cstdlib>

namespace l5s1::bench {

struct Shipped {
    scenarios::Tables tables;
    sim::CohortModel cohort;
};

inline const Shipped& shipped()
{
    static const Shipped loaded = [] {
        std::vector<scenarios::Fault> faults;
        const scenarios::Assets assets;
        Shipped s{scenarios::load_tables(assets, faults), {}};
        s.cohort = scenarios::load_cohort(assets, s.tables, faults);
        for (const scenarios::Fault& fault : faults) {
            std::fprintf(stderr, "bench: %s\n", written(fault).c_str());
        }
        if (!faults.empty()) {
            std::exit(2);
        }
        return s;
    }();
    return loaded;
}

}  // namespace l5s1::bench
