#pragma once
// fixture.h: the shipped model and words, loaded once a test program.

#include "scenarios/tables/tables.h"
#include "scenarios/text/strings.h"
#include "tests/support/catch.h"

namespace l5s1::tests {

inline const scenarios::Tables& tables()
{
    static const scenarios::Tables loaded = [] {
        std::vector<scenarios::Fault> faults;
        auto t = scenarios::load_tables(scenarios::Assets{}, faults);
        for (const scenarios::Fault& fault : faults) {
            FAIL_CHECK(fault);
        }
        return t;
    }();
    return loaded;
}

inline const sim::Model& model()
{
    return tables().model;
}

inline const scenarios::Strings& strings()
{
    static const scenarios::Strings loaded = [] {
        std::vector<scenarios::Fault> faults;
        scenarios::Strings s(scenarios::Assets{}, faults);
        for (const scenarios::Fault& fault : faults) {
            FAIL_CHECK(fault);
        }
        return s;
    }();
    return loaded;
}

}  // namespace l5s1::tests
