#pragma once
// validation.h: published figures against simulated ones: the rows of assets/validation.toml, measured and judged.
//
//     [[row]]
//     id = "paresis_surgical"
//     what = { en = "...", zh = "..." }
//     published = 0.53
//     n = 283                    # the 95 % interval follows (Wilson), or: interval = [0.47, 0.59], or none
//     band = [0.45, 0.60]        # what counts as agreement; the interval if it is not given
//     quantity = "paresis_share" # of quantities.h
//     setting = "surgical"       # where it matters
//     source = "overdevest2014"
//     use = "C"                  # C: calibrated to; V: compared with, never tuned to
//     digits = 2                 # after the point, 2 if it is not given
//     note = "..."               # a V row outside its band must have one

#include "scenarios/io/language.h"
#include "scenarios/tables/tables.h"
#include "scenarios/validation/quantities.h"

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace l5s1::scenarios {

struct Interval {
    double low = 0.0;
    double high = 0.0;

    [[nodiscard]] bool holds(double value) const { return low <= value && value <= high; }
};

enum class Use : unsigned char { calibrated, compared };

struct ValidationRow {
    std::string id;
    Text what;
    double published = 0.0;
    std::optional<Interval> interval;
    Interval band;
    const Quantity* quantity = nullptr;
    sim::Setting setting = sim::Setting::surgical;
    std::string source;
    Use use = Use::compared;
    int digits = 2;
    std::string note;
    double weight = 1.0;  // in the calibration's objective
};

// Reads the table; every mistake as `file:line: key: what`.
[[nodiscard]] std::vector<ValidationRow> load_validation(const Assets& assets, const Tables& tables,
                                                         std::vector<Fault>& faults);

// The 95 % interval of a share that was seen in n people (Wilson 1927).
[[nodiscard]] Interval wilson(double share, double n);

struct Verdict {
    Estimate simulated;
    bool inside = false;
};
[[nodiscard]] Verdict judge(const ValidationRow& row, Study& study);

struct Judged {
    std::vector<Verdict> verdicts;  // in the order of the rows
    int outside_calibrated = 0;
    int outside_compared = 0;
};
[[nodiscard]] Judged judge_all(const std::vector<ValidationRow>& rows, Study& study);

// The table for a terminal, or as Markdown.
void write_text(std::ostream& out, const std::vector<ValidationRow>& rows, const Judged& judged);
void write_markdown(std::ostream& out, const std::vector<ValidationRow>& rows, const Judged& judged,
                    const Tables& tables, const StudySize& size);

}  // namespace l5s1::scenarios
