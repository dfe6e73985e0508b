#pragma once
// rules.h: the shipped rules by which a lesion is localised.

#include "scenarios/tables/localise_tables.h"
#include "tests/support/catch.h"
#include "tests/support/fixture.h"

namespace l5s1::tests {

inline const sim::LocaliseModel& rules()
{
    static const sim::LocaliseModel loaded = [] {
        std::vector<scenarios::Fault> faults;
        scenarios::Tables tables = tests::tables();
        auto read = scenarios::load_localise(scenarios::Assets{}, tables, faults);
        REQUIRE(faults.empty());
        return read;
    }();
    return loaded;
}

}  // namespace l5s1::tests
