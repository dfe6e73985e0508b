#pragma once
// qti_package.h: all questions as a QTI 2.1 content package: a ZIP with imsmanifest.xml, a test and an item a question.

#include "scenarios/exports/collection.h"

namespace l5s1::scenarios::exports {

// The bytes of the archive. The same cases give the same bytes: its entries bear no date.
[[nodiscard]] std::string qti_package(const Collection& all);

}  // namespace l5s1::scenarios::exports
