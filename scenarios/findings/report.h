#pragma once
// report.h: findings as JSON (schema l5s1.findings/1), as a readable page, and a course as CSV.

#include "scenarios/text/strings.h"
#include "sim/bedside/findings.h"
#include "sim/course/course.h"

#include <ostream>
#include <string>

namespace l5s1::scenarios {

// One JSON object, indented. Field names carry units; see README, "The findings contract".
[[nodiscard]] std::string findings_json(const sim::Case& c, const sim::Findings& findings);

// A page for a person: left against right, abnormal rows, by the thresholds of bedside.toml, marked with an asterisk.
[[nodiscard]] std::string findings_text(const Strings& strings, Language language, const sim::BedsideModel& bedside,
                                        const sim::Case& c, const sim::Findings& findings);

// Day by day, 0..last_day: one row a day, the columns named in the first row.
void write_course_csv(std::ostream& out, const sim::Model& model, const sim::Course& course, int last_day);

// One line: "L4-L5 subarticular, left, extrusion, severity 0.60".
[[nodiscard]] std::string case_line(const Strings& strings, Language language, const sim::Case& c);

}  // namespace l5s1::scenarios
