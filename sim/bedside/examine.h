#pragma once
// examine.h: a course and a moment to findings; calls the bedside files, adds nothing of its own.

#include "sim/bedside/findings.h"
#include "sim/course/course.h"

namespace l5s1::sim {

// Returns what an examination at `moment` finds. Pure. moment.day is clamped to the course.
[[nodiscard]] Findings examine(const Model& model, const Course& course, const Moment& moment);

// The same for many moments of one course: `reader` and `set` are the course's.
[[nodiscard]] Findings examine(const Model& model, const CourseReader& reader, const Case& set, const Moment& moment);

// One line of the time line: what the curves show on a day, for the worst-hit muscle of the lesion's side.
struct CurvePoint {
    double strength_fraction = 1.0;    // of `muscle`
    double conduction_fraction = 1.0;  // of its axons
    double axon_fraction = 1.0;
    double bulk_fraction = 1.0;
    double inhibition_fraction = 0.0;
    double leg_pain_0_10 = 0.0;
    double back_pain_0_10 = 0.0;
};

// Returns the curves of one muscle on whole days 0..last_day (inclusive), standing.
[[nodiscard]] std::vector<CurvePoint> curves(const Model& model, const Course& course, Side side, Muscle muscle,
                                             int last_day);

// The muscle that depends most on the culprit root among those that a bedside test can name; the default for the
// curves.
[[nodiscard]] Muscle key_muscle(Root root);

[[nodiscard]] int pfirrmann_grade(const Model& model, double pressure_mmHg);  // 0..3
[[nodiscard]] int msu_size(const Model& model, double severity);              // 0 none, 1..3

}  // namespace l5s1::sim
