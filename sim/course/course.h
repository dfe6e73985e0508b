#pragma once
// course.h: every slow state at every instant, from one case.
//
// Slow states (blocks that take days, axons, innervation, size, inflammation, herniation volume) move by days; supply.h
// and muscle.h hold their laws. Fast states (pressure of the posture, stretch, pain, the flare) are not here: examine()
// evaluates them from a slow state and a moment.
//
// Steps are short after everything that breaks the laws (onset, events, the ends of their effects) and grow with the
// time since, as the states settle. A step never crosses a break. The state is kept at the steps' ends; an instant
// between two is one step from the earlier one. Every state lies within 1e-4 of an integration at tight tolerance
// (tests/sim/reference_test.cpp). Pure: equal arguments give equal bits on every run.

#include "sim/course/state.h"
#include "sim/model/case.h"

#include <memory>
#include <vector>

namespace l5s1::sim {

// Where a step ended.
struct CourseNode {
    double day = 0.0;
    SlowSupply supply;

    friend bool operator==(const CourseNode&, const CourseNode&) = default;
};

struct Course {
    Case set;  // the case, events sorted
    double last_day = 0.0;
    // By day from 0 to last_day; two of one day where an event changed the supply at once.
    std::vector<CourseNode> nodes;
    // Those of all nodes in one block, kRows rows of fibre_count values a node: a block a node would be given back to
    // the system and asked for again with every course.
    std::vector<double> fibres;
    std::size_t fibre_count = 0;

    [[nodiscard]] SlowState state(std::size_t node) const
    {
        return {nodes[node].supply, Fibres(fibre_count, fibres.data() + node * Fibres::kRows * fibre_count)};
    }

    friend bool operator==(const Course&, const Course&) = default;
};

// Returns the course of `c` to last_day. Requires check(c) and check(model) to find nothing.
// step_scale: of all steps, (0, 1]; others than 1 only to test that it does not matter.
[[nodiscard]] Course simulate(const Model& model, const Case& c, double last_day = kCourseDays,
                              double step_scale = 1.0);

// Returns the slow state at any instant, after that instant's events; outside 0..last_day it is clamped.
[[nodiscard]] SlowState state_at(const Model& model, const Course& course, double day);

class CourseStepper;

// Reads many instants of one course, at the cost of one step each.
class CourseReader {
public:
    CourseReader(const Model& model, const Course& course);
    CourseReader(const CourseReader&) = delete;  // its parts point at each other
    CourseReader& operator=(const CourseReader&) = delete;
    ~CourseReader();

    [[nodiscard]] SlowState at(double day) const;
    [[nodiscard]] const Lesion& lesion() const;

private:
    const Course& course_;
    std::unique_ptr<CourseStepper> stepper_;
};

}  // namespace l5s1::sim
