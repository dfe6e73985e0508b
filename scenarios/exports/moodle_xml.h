#pragma once
// moodle_xml.h: Moodle's XML question format: like GIFT, with tags and an id number that survives a second import.

#include "scenarios/exports/collection.h"

namespace l5s1::scenarios::exports {

[[nodiscard]] std::string moodle_xml(const Collection& all);

}  // namespace l5s1::scenarios::exports
